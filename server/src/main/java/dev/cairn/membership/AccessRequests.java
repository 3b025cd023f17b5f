package dev.cairn.membership;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.log.Writes;
import dev.cairn.project.Projects;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Requests of people to be let into a project that they know of and do not see. */
@Component
class AccessRequests {
    /** What was asked for, without its name: the requester may not see it. */
    static final List<Field> TARGET = List.of(
            new Field.Value("gid", Kind.GID, "{t}.project_id", Form.COMPACT, List.of()),
            new Field.Constant("resource_type", "project", Form.COMPACT));

    private final Database database;
    private final Access access;
    private final Projects projects;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    AccessRequests(Database database, Access access, Projects projects, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.access = access;
        this.projects = projects;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    record Request(long workspace, long id, long project, long requester, String status) {}

    /**
     * Asks for access; who asked before and was not answered yet asks no second time. Members can ask for what they do
     * not see, as somebody gave them its link; guests are to learn of nothing in this way.
     */
    Request create(Actor actor, String gid, String message) {
        var project = database.sql("""
                        SELECT t.workspace_id, t.id, %1$s >= 3 AS edits FROM project t
                        WHERE t.workspace_id = ANY(:workspaces) AND t.id = :id AND t.deleted_at IS NULL
                          AND (t.workspace_id = ANY(:full) OR %1$s > 0)""".formatted(Visible.projectLevel("t")))
                .bindAll(Resources.of(actor))
                .bind("id", Gid.parse(gid))
                .first(row -> {
                    if (row.getBoolean("edits")) {
                        throw ApiError.badInput("target", "You may edit this already");
                    }
                    return new long[] {row.getLong(1), row.getLong(2)};
                })
                .orElseThrow(() -> ApiError.notFound("target", gid));
        long workspace = project[0];
        long id = writes.in(workspace, actor, changes -> {
            var pending = database.sql("""
                            SELECT id FROM access_request WHERE workspace_id = :workspace AND project_id = :project
                              AND requester_id = :requester AND approval_status = 'pending'""")
                    .bind("workspace", workspace)
                    .bind("project", project[1])
                    .bind("requester", actor.id())
                    .first(row -> row.getLong(1));
            if (pending.isPresent()) {
                return pending.get();
            }
            long made = ids.next();
            database.sql("""
                            INSERT INTO access_request (workspace_id, id, project_id, requester_id, message, created_at)
                            VALUES (:workspace, :id, :project, :requester, :message, :now)""")
                    .bind("workspace", workspace)
                    .bind("id", made)
                    .bind("project", project[1])
                    .bind("requester", actor.id())
                    .bind("message", message)
                    .bind("now", clock.instant())
                    .update();
            changes.added("access_request", made, "project", project[1]);
            return made;
        });
        return new Request(workspace, id, project[1], actor.id(), "pending");
    }

    /** Whether the actor sees the requests of others for this project. */
    boolean administers(Actor actor, String project) {
        try {
            access.project(actor, project, Level.ADMIN);
            return true;
        } catch (ApiError refused) {
            return false;
        }
    }

    /** A pending request to a project that the actor administers. */
    private Request pending(Actor actor, String gid) {
        var request = database.sql("""
                        SELECT r.workspace_id, r.id, r.project_id, r.requester_id, r.approval_status, %s = 4 AS administers
                        FROM access_request r JOIN project p ON p.workspace_id = r.workspace_id AND p.id = r.project_id
                        WHERE r.workspace_id = ANY(:workspaces) AND r.id = :id""".formatted(Visible.projectLevel("p")))
                .bind("id", Gid.inPath("access_request", gid))
                .bindAll(Resources.of(actor))
                .first(row -> {
                    boolean own = row.getLong("requester_id") == actor.id();
                    if (!row.getBoolean("administers")) {
                        throw own
                                ? ApiError.forbidden("Only an admin of the project can answer this")
                                : ApiError.notFound("access_request", gid);
                    }
                    return new Request(
                            row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getString(5));
                })
                .orElseThrow(() -> ApiError.notFound("access_request", gid));
        if (!request.status().equals("pending")) {
            throw ApiError.badInput("access_request", "Has been answered already");
        }
        return request;
    }

    /** Lets the requester in as an editor. */
    void approve(Actor actor, String gid) {
        answer(actor, pending(actor, gid), "approved");
    }

    void reject(Actor actor, String gid) {
        answer(actor, pending(actor, gid), "denied");
    }

    private void answer(Actor actor, Request request, String status) {
        writes.in(request.workspace(), actor, changes -> {
            database.sql("""
                            UPDATE access_request SET approval_status = :status
                            WHERE workspace_id = :workspace AND id = :id AND approval_status = 'pending'""")
                    .bind("status", status)
                    .bind("workspace", request.workspace())
                    .bind("id", request.id())
                    .update();
            if (status.equals("approved")) {
                projects.addMembers(
                        request.workspace(), request.project(), List.of(request.requester()), "editor", changes);
            }
            changes.changed("access_request", request.id(), "approval_status", null);
            return request.id();
        });
    }
}
