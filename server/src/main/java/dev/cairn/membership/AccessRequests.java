package dev.cairn.membership;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import dev.cairn.project.ProjectPeople;
import dev.cairn.team.TeamMembers;
import dev.cairn.workspace.Sharers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Requests of people to be let into a project or portfolio that they know of and do not see, or into a team. */
@Component
class AccessRequests {
    private final Database database;
    private final ProjectPeople projectPeople;
    private final Sharers portfolioPeople;
    private final TeamMembers teams;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    AccessRequests(
            Database database, ProjectPeople projectPeople, TeamMembers teams, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.projectPeople = projectPeople;
        this.portfolioPeople = new Sharers(database, ids, clock, "portfolio");
        this.teams = teams;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    record Request(long workspace, long id, AccessTarget kind, long target, long requester, String status) {}

    /** Something that the actor may ask to be let into. */
    private record Asked(AccessTarget kind, long workspace, long id) {}

    /**
     * Asks for access; who asked before and was not answered yet asks no second time. Members can ask for projects that
     * they do not see, as somebody gave them the link; guests are to learn of nothing in this way.
     */
    Request create(Actor actor, String gid, String message) {
        var asked = asked(actor, gid);
        String column = asked.kind().column();
        long id = writes.in(asked.workspace(), actor, changes -> {
            var pending = database.sql("""
                            SELECT id FROM access_request WHERE workspace_id = :workspace AND %s = :target
                              AND requester_id = :requester AND approval_status = 'pending'""".formatted(column))
                    .bind("workspace", asked.workspace())
                    .bind("target", asked.id())
                    .bind("requester", actor.id())
                    .first(row -> row.getLong(1));
            if (pending.isPresent()) {
                return pending.get();
            }
            long made = ids.next();
            database.sql("""
                            INSERT INTO access_request (workspace_id, id, %s, requester_id, message, created_at)
                            VALUES (:workspace, :id, :target, :requester, :message, :now)""".formatted(column))
                    .bind("workspace", asked.workspace())
                    .bind("id", made)
                    .bind("target", asked.id())
                    .bind("requester", actor.id())
                    .bind("message", message)
                    .bind("now", clock.instant())
                    .update();
            changes.added("access_request", made, asked.kind().type(), asked.id());
            return made;
        });
        return new Request(asked.workspace(), id, asked.kind(), asked.id(), actor.id(), "pending");
    }

    private Asked asked(Actor actor, String gid) {
        for (AccessTarget kind : AccessTarget.values()) {
            var found = database.sql("""
                            SELECT t.workspace_id, t.id, %s FROM %s t
                            WHERE t.workspace_id = ANY(:workspaces) AND t.id = :id AND %s""".formatted(kind.needless("t"), kind.type(), kind.askable("t")))
                    .bindAll(Resources.of(actor))
                    .bind("id", Gid.parse(gid))
                    .first(row -> {
                        if (row.getString(3) != null) {
                            throw ApiError.badInput("target", row.getString(3));
                        }
                        return new Asked(kind, row.getLong(1), row.getLong(2));
                    });
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw ApiError.notFound("target", gid);
    }

    /** Whether the actor sees the requests of others for this project, portfolio or team, as they may answer them. */
    boolean answers(Actor actor, String target) {
        return Arrays.stream(AccessTarget.values())
                .anyMatch(kind -> database.sql("SELECT 1 FROM " + kind.type() + " t"
                                + " WHERE t.workspace_id = ANY(:workspaces) AND t.id = :id AND " + kind.answeredBy("t"))
                        .bindAll(Resources.of(actor))
                        .bind("id", Gid.parse(target))
                        .exists());
    }

    /** A pending request that the actor answers. */
    private Request pending(Actor actor, String gid) {
        var request = database.sql("""
                        SELECT r.workspace_id, r.id, r.project_id, r.portfolio_id, r.team_id, r.requester_id,
                          r.approval_status, coalesce(CASE WHEN r.project_id IS NOT NULL THEN %s
                            WHEN r.portfolio_id IS NOT NULL THEN %s ELSE %s END, false) AS answers
                        FROM access_request r
                        LEFT JOIN project p ON p.workspace_id = r.workspace_id AND p.id = r.project_id
                        LEFT JOIN portfolio f ON f.workspace_id = r.workspace_id AND f.id = r.portfolio_id
                        LEFT JOIN team t ON t.workspace_id = r.workspace_id AND t.id = r.team_id
                        WHERE r.workspace_id = ANY(:workspaces) AND r.id = :id""".formatted(
                                AccessTarget.PROJECT.answeredBy("p"),
                                AccessTarget.PORTFOLIO.answeredBy("f"),
                                AccessTarget.TEAM.answeredBy("t")))
                .bind("id", Gid.inPath("access_request", gid))
                .bindAll(Resources.of(actor))
                .first(row -> {
                    if (!row.getBoolean("answers")) {
                        throw row.getLong("requester_id") == actor.id()
                                ? ApiError.forbidden("Only those who administer what it asks for can answer this")
                                : ApiError.notFound("access_request", gid);
                    }
                    var kind = kind(row);
                    return new Request(
                            row.getLong("workspace_id"),
                            row.getLong("id"),
                            kind,
                            row.getLong(kind.column()),
                            row.getLong("requester_id"),
                            row.getString("approval_status"));
                })
                .orElseThrow(() -> ApiError.notFound("access_request", gid));
        if (!request.status().equals("pending")) {
            throw ApiError.badInput("access_request", "Has been answered already");
        }
        return request;
    }

    private static AccessTarget kind(ResultSet row) throws SQLException {
        for (AccessTarget kind : AccessTarget.values()) {
            if (row.getObject(kind.column()) != null) {
                return kind;
            }
        }
        throw new IllegalStateException("A request for nothing");
    }

    /** Lets the requester in: into a project or portfolio as an editor, into a team as a member. */
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
                letIn(request, changes);
            }
            changes.changed("access_request", request.id(), "approval_status", null);
            return request.id();
        });
    }

    private void letIn(Request request, Changes changes) {
        long workspace = request.workspace();
        switch (request.kind()) {
            case PROJECT ->
                projectPeople.addMembers(workspace, request.target(), List.of(request.requester()), "editor", changes);
            case PORTFOLIO ->
                portfolioPeople.add(workspace, request.target(), List.of(request.requester()), "editor", changes);
            case TEAM -> teams.join(workspace, request.target(), request.requester(), changes);
        }
    }
}
