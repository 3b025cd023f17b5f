package dev.cairn.membership;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds and changes memberships of all kinds. Only admins of a thing give or take levels; everyone may leave. */
@Component
class Memberships {
    private final Database database;
    private final Access access;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    Memberships(Database database, Access access, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.access = access;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something shared that the actor may use at a level. */
    record Parent(Shared kind, Access.Granted granted) {}

    /** A membership as a write needs to know it. */
    record Membership(Shared kind, long workspace, long id, long parent, long user, String level) {}

    /** The project or custom field of this gid. */
    Parent parent(Actor actor, String gid, Level needed) {
        try {
            return new Parent(Shared.PROJECT, access.project(actor, gid, needed));
        } catch (ApiError refused) {
            if (refused.status() != ApiError.NOT_FOUND) {
                throw refused;
            }
        }
        try {
            return new Parent(Shared.CUSTOM_FIELD, access.customField(actor, gid, needed));
        } catch (ApiError refused) {
            throw refused.status() == ApiError.NOT_FOUND ? ApiError.notFound("parent", gid) : refused;
        }
    }

    /** The membership of this gid in something that the actor sees. */
    Membership find(Actor actor, String gid) {
        long id = Gid.inPath("membership", gid);
        for (Shared kind : Shared.values()) {
            var found = row(actor, kind, id);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw ApiError.notFound("membership", gid);
    }

    private Optional<Membership> row(Actor actor, Shared kind, long id) {
        String sql = """
                SELECT t.workspace_id, t.id, t.%1$s, t.user_id, t.access_level
                FROM %2$s t JOIN %3$s p ON p.workspace_id = t.workspace_id AND p.id = t.%1$s
                WHERE t.workspace_id = ANY(:workspaces) AND t.id = :id AND %4$s""".formatted(kind.parentColumn(), kind.table(), kind.type(), kind.visible("p"));
        return database.sql(sql)
                .bind("id", id)
                .bindAll(Resources.of(actor))
                .first(row -> new Membership(
                        kind, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getString(5)));
    }

    private Access.Granted granted(Actor actor, Membership membership, Level needed) {
        String parent = String.valueOf(membership.parent());
        return membership.kind() == Shared.PROJECT
                ? access.project(actor, parent, needed)
                : access.customField(actor, parent, needed);
    }

    /** Shares something with a person; who shares it already gets the level, if an admin of it gives it. */
    long add(Actor actor, Parent parent, long user, String level) {
        Shared kind = parent.kind();
        long workspace = parent.granted().workspace();
        return writes.in(workspace, actor, changes -> {
            if (!parent.granted().level().allows(Level.ADMIN) && hasAnotherLevel(parent, user, level)) {
                throw ApiError.forbidden("Only an admin can change the level of who is a member already");
            }
            long id = database.sql("INSERT INTO " + kind.table() + " (workspace_id, id, " + kind.parentColumn()
                            + """
                            , user_id, access_level, created_at) VALUES (:workspace, :id, :parent, :user, :level, :now)
                            ON CONFLICT (workspace_id, %s, user_id) DO UPDATE SET access_level = excluded.access_level
                            RETURNING id""".formatted(kind.parentColumn()))
                    .bind("workspace", workspace)
                    .bind("id", ids.next())
                    .bind("parent", parent.granted().id())
                    .bind("user", user)
                    .bind("level", level)
                    .bind("now", clock.instant())
                    .number();
            changes.added(kind.table(), id, kind.type(), parent.granted().id());
            changes.changed(kind.type(), parent.granted().id(), "members", Map.of("added", user));
            keepAnAdmin(kind, workspace, parent.granted().id());
            return id;
        });
    }

    private boolean hasAnotherLevel(Parent parent, long user, String level) {
        return database.sql("SELECT 1 FROM " + parent.kind().table() + " WHERE workspace_id = :workspace AND "
                        + parent.kind().parentColumn()
                        + " = :parent AND user_id = :user AND access_level <> :level FOR UPDATE")
                .bind("workspace", parent.granted().workspace())
                .bind("parent", parent.granted().id())
                .bind("user", user)
                .bind("level", level)
                .exists();
    }

    void setLevel(Actor actor, Membership membership, String level) {
        granted(actor, membership, Level.ADMIN);
        writes.in(membership.workspace(), actor, changes -> {
            new Assignments()
                    .set("access_level", level)
                    .update(database, membership.kind().table(), membership.workspace(), membership.id());
            changes.changed(
                    membership.kind().table(),
                    membership.id(),
                    "access_level",
                    Map.of("old", membership.level(), "new", level));
            keepAnAdmin(membership.kind(), membership.workspace(), membership.parent());
            return membership.id();
        });
    }

    void remove(Actor actor, Membership membership) {
        granted(actor, membership, membership.user() == actor.id() ? Level.VIEWER : Level.ADMIN);
        Shared kind = membership.kind();
        writes.in(membership.workspace(), actor, changes -> {
            database.sql("DELETE FROM " + kind.table() + " WHERE workspace_id = :workspace AND id = :id")
                    .bind("workspace", membership.workspace())
                    .bind("id", membership.id())
                    .update();
            tellRemoved(membership, changes);
            keepAnAdmin(kind, membership.workspace(), membership.parent());
            return membership.id();
        });
    }

    private static void tellRemoved(Membership membership, Changes changes) {
        Shared kind = membership.kind();
        changes.deleted(kind.table(), membership.id(), kind.type(), membership.parent());
        changes.changed(kind.type(), membership.parent(), "members", Map.of("removed", membership.user()));
    }

    /** Creators of custom fields administer them without being members; projects need somebody. */
    private void keepAnAdmin(Shared kind, long workspace, long parent) {
        boolean kept = kind != Shared.PROJECT
                || database.sql("""
                                SELECT 1 FROM project_membership WHERE workspace_id = :workspace AND project_id = :parent
                                  AND access_level = 'admin' LIMIT 1""")
                        .bind("workspace", workspace)
                        .bind("parent", parent)
                        .exists();
        if (!kept) {
            throw ApiError.badInput("access_level", "A project keeps at least one admin");
        }
    }
}
