package dev.cairn.membership;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import dev.cairn.workspace.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds and changes memberships of all kinds. Only admins of a thing give or take levels; everyone may leave. */
@Component
class Memberships {
    private final Database database;
    private final Access access;
    private final People people;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    Memberships(Database database, Access access, People people, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.access = access;
        this.people = people;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something shared that the actor may use at a level. */
    record Parent(Shared kind, Access.Granted granted) {}

    /** Who shares something: a person or a team, as the column that names them. */
    record Member(String column, long id) {
        static Member user(long id) {
            return new Member("user_id", id);
        }

        static Member team(long id) {
            return new Member("team_id", id);
        }

        boolean is(Actor actor) {
            return column.equals("user_id") && id == actor.id();
        }
    }

    /** A membership as a write needs to know it. */
    record Membership(Shared kind, long workspace, long id, long parent, Member member, String level) {}

    /** The thing of this gid that can be shared. */
    Parent parent(Actor actor, String gid, Level needed) {
        for (Shared kind : Shared.values()) {
            try {
                return new Parent(kind, kind.grant(access, actor, gid, needed));
            } catch (ApiError refused) {
                if (refused.status() != ApiError.NOT_FOUND) {
                    throw refused;
                }
            }
        }
        throw ApiError.notFound("parent", gid);
    }

    /**
     * The person or the team of a workspace that a field of the input names.
     *
     * @throws ApiError 400 where it names nobody whom something can be shared with
     */
    Member member(Actor actor, long workspace, String reference) {
        return team(actor, workspace, reference)
                .orElseGet(() -> Member.user(people.id(actor, workspace, "member", reference)));
    }

    /**
     * The person or the team that a query names.
     *
     * @throws ApiError 404 where it names nobody whom the actor sees
     */
    Member memberSeen(Actor actor, long workspace, String reference) {
        return team(actor, workspace, reference).orElseGet(() -> Member.user(people.seen(actor, reference)));
    }

    private Optional<Member> team(Actor actor, long workspace, String reference) {
        return database.sql("SELECT t.id FROM team t WHERE t.workspace_id = :workspace AND t.id = :id AND "
                        + Visible.team("t"))
                .bind("workspace", workspace)
                .bind("id", Gid.parse(reference))
                .bindAll(Resources.of(actor))
                .first(row -> Member.team(row.getLong(1)));
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
                SELECT t.workspace_id, t.id, t.%1$s, t.user_id, t.team_id, t.access_level
                FROM %2$s t JOIN %3$s p ON p.workspace_id = t.workspace_id AND p.id = t.%1$s
                WHERE t.workspace_id = ANY(:workspaces) AND t.id = :id AND %4$s""".formatted(kind.parentColumn(), kind.table(), kind.type(), kind.visible("p"));
        return database.sql(sql)
                .bind("id", id)
                .bindAll(Resources.of(actor))
                .first(row -> new Membership(
                        kind,
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        member(row),
                        row.getString("access_level")));
    }

    private static Member member(ResultSet row) throws SQLException {
        long user = row.getLong("user_id");
        return row.wasNull() ? Member.team(row.getLong("team_id")) : Member.user(user);
    }

    private void require(Actor actor, Membership membership, Level needed) {
        membership.kind().grant(access, actor, String.valueOf(membership.parent()), needed);
    }

    /** The level that somebody gets where nothing is said: some things say which. */
    String usualLevel(Parent parent) {
        if (!parent.kind().saysUsualLevel()) {
            return "editor";
        }
        return database.sql("SELECT default_access_level FROM " + parent.kind().type()
                        + " WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", parent.granted().workspace())
                .bind("id", parent.granted().id())
                .first(row -> row.getString(1))
                .orElse("editor");
    }

    /** Shares something with a person or a team; who shares it already gets the level, if an admin of it gives it. */
    long add(Actor actor, Parent parent, Member member, String level) {
        Shared kind = parent.kind();
        long workspace = parent.granted().workspace();
        return writes.in(workspace, actor, changes -> {
            if (!parent.granted().level().allows(Level.ADMIN) && hasAnotherLevel(parent, member, level)) {
                throw ApiError.forbidden("Only an admin can change the level of who is a member already");
            }
            long id = database.sql("INSERT INTO " + kind.table() + " (workspace_id, id, " + kind.parentColumn()
                            + """
                            , %2$s, access_level, created_at) VALUES (:workspace, :id, :parent, :member, :level, :now)
                            ON CONFLICT (workspace_id, %1$s, %2$s) DO UPDATE SET access_level = excluded.access_level
                            RETURNING id""".formatted(kind.parentColumn(), member.column()))
                    .bind("workspace", workspace)
                    .bind("id", ids.next())
                    .bind("parent", parent.granted().id())
                    .bind("member", member.id())
                    .bind("level", level)
                    .bind("now", clock.instant())
                    .number();
            changes.added(kind.table(), id, kind.type(), parent.granted().id());
            changes.changed(kind.type(), parent.granted().id(), "members", Map.of("added", member.id()));
            keepAnAdmin(kind, workspace, parent.granted().id());
            return id;
        });
    }

    private boolean hasAnotherLevel(Parent parent, Member member, String level) {
        return database.sql("SELECT 1 FROM " + parent.kind().table() + " WHERE workspace_id = :workspace AND "
                        + parent.kind().parentColumn()
                        + " = :parent AND " + member.column() + " = :member AND access_level <> :level FOR UPDATE")
                .bind("workspace", parent.granted().workspace())
                .bind("parent", parent.granted().id())
                .bind("member", member.id())
                .bind("level", level)
                .exists();
    }

    /** Levels are for admins to give; what its members do may be written by whoever edits a project. */
    void update(Actor actor, Membership membership, @Nullable String level, @Nullable ProjectRole role) {
        require(actor, membership, level == null ? Level.EDITOR : Level.ADMIN);
        if (role != null) {
            ProjectRole.requireProject(membership.kind());
        }
        writes.in(membership.workspace(), actor, changes -> {
            if (level != null) {
                setLevel(membership, level, changes);
            }
            if (role != null) {
                role.store(database, membership, changes);
            }
            return membership.id();
        });
    }

    private void setLevel(Membership membership, String level, Changes changes) {
        new Assignments()
                .set("access_level", level)
                .update(database, membership.kind().table(), membership.workspace(), membership.id());
        changes.changed(
                membership.kind().table(),
                membership.id(),
                "access_level",
                Map.of("old", membership.level(), "new", level));
        changes.changed(
                membership.kind().type(),
                membership.parent(),
                "members",
                Map.of("changed", membership.member().id()));
        keepAnAdmin(membership.kind(), membership.workspace(), membership.parent());
    }

    void remove(Actor actor, Membership membership) {
        require(actor, membership, membership.member().is(actor) ? Level.VIEWER : Level.ADMIN);
        Shared kind = membership.kind();
        writes.in(membership.workspace(), actor, changes -> {
            database.delete(kind.table(), membership.workspace(), membership.id());
            tellRemoved(membership, changes);
            keepAnAdmin(kind, membership.workspace(), membership.parent());
            return membership.id();
        });
    }

    private static void tellRemoved(Membership membership, Changes changes) {
        Shared kind = membership.kind();
        changes.deleted(kind.table(), membership.id(), kind.type(), membership.parent());
        changes.changed(
                kind.type(),
                membership.parent(),
                "members",
                Map.of("removed", membership.member().id()));
    }

    /** Creators of fields and types administer them without being members; projects, goals and portfolios need a person who does. */
    private void keepAnAdmin(Shared kind, long workspace, long parent) {
        @Nullable
        String owned = switch (kind) {
            case PROJECT -> "";
            case GOAL, PORTFOLIO ->
                " UNION ALL SELECT 1 FROM " + kind.type()
                        + " WHERE workspace_id = :workspace AND id = :parent AND owner_id IS NOT NULL";
            default -> null;
        };
        if (owned == null) {
            return;
        }
        boolean kept = database.sql("SELECT 1 FROM " + kind.table() + " WHERE workspace_id = :workspace AND "
                        + kind.parentColumn() + " = :parent AND access_level = 'admin' AND user_id IS NOT NULL" + owned)
                .bind("workspace", workspace)
                .bind("parent", parent)
                .exists();
        if (!kept) {
            throw ApiError.badInput("access_level", "A " + kind.type() + " keeps at least one admin");
        }
    }
}
