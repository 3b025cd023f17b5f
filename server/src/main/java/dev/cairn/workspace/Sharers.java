package dev.cairn.workspace;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** With whom one kind of thing, such as goals, is shared, and at which level. */
public class Sharers {
    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final String type;

    /** @param type of the things, after which the table of the memberships and its column are named */
    public Sharers(Database database, Ids ids, Clock clock, String type) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.type = type;
    }

    /** Shares a thing with people at a level; who has one already keeps theirs. */
    public void add(long workspace, long thing, Collection<Long> users, String level, Changes changes) {
        for (long user : users) {
            add(workspace, thing, "user_id", user, level, changes);
        }
    }

    /** Adds people at the usual level, but whoever adds themselves at no higher one than they have. */
    public void join(Actor actor, Access.Granted thing, Collection<Long> users, Changes changes) {
        String usual = usualLevel(thing.workspace(), thing.id());
        for (long user : users) {
            String level = user == actor.id() ? thing.level().atMost(usual) : usual;
            add(thing.workspace(), thing.id(), "user_id", user, level, changes);
        }
    }

    public void addTeam(long workspace, long thing, long team, String level, Changes changes) {
        add(workspace, thing, "team_id", team, level, changes);
    }

    private void add(long workspace, long thing, String column, long member, String level, Changes changes) {
        long id = ids.next();
        int added = database.sql("""
                        INSERT INTO %1$s_membership (workspace_id, id, %1$s_id, %2$s, access_level, created_at)
                        VALUES (:workspace, :id, :thing, :member, :level, :now) ON CONFLICT DO NOTHING""".formatted(type, column))
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("thing", thing)
                .bind("member", member)
                .bind("level", level)
                .bind("now", clock.instant())
                .update();
        if (added == 1) {
            changes.added(type + "_membership", id, type, thing);
            changes.changed(type, thing, "members", Map.of("added", member));
        }
    }

    /** Ends the memberships of these people. */
    public void remove(long workspace, long thing, Collection<Long> users, Changes changes) {
        for (long user : users) {
            database.sql("""
                            DELETE FROM %1$s_membership
                            WHERE workspace_id = :workspace AND %1$s_id = :thing AND user_id = :user RETURNING id""".formatted(type))
                    .bind("workspace", workspace)
                    .bind("thing", thing)
                    .bind("user", user)
                    .first(row -> row.getLong(1))
                    .ifPresent(id -> {
                        changes.deleted(type + "_membership", id, type, thing);
                        changes.changed(type, thing, "members", Map.of("removed", user));
                    });
        }
    }

    /** The level that new members of a thing get. */
    public String usualLevel(long workspace, long thing) {
        return database.sql(
                        "SELECT default_access_level FROM " + type + " WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspace)
                .bind("id", thing)
                .first(row -> row.getString(1))
                .orElseThrow();
    }

    /** Ends all memberships that somebody has by themselves. */
    public void removeFromAll(long workspace, long user, Changes changes) {
        for (long thing : sharedWith(workspace, user)) {
            remove(workspace, thing, List.of(user), changes);
        }
    }

    private List<Long> sharedWith(long workspace, long user) {
        return database.sql("""
                        SELECT %1$s_id FROM %1$s_membership
                        WHERE workspace_id = :workspace AND user_id = :user ORDER BY 1""".formatted(type))
                .bind("workspace", workspace)
                .bind("user", user)
                .list(row -> row.getLong(1));
    }

    /** The things that somebody owns, and those without an owner that nobody else administers. */
    public List<Long> dependentOn(long workspace, long user) {
        return database.sql("""
                        SELECT o.id FROM %1$s o WHERE o.workspace_id = :workspace AND o.deleted_at IS NULL
                          AND (o.owner_id = :user OR o.owner_id IS NULL AND (
                            SELECT count(*) = 1 AND min(m.user_id) = :user FROM %1$s_membership m
                            WHERE m.workspace_id = :workspace AND m.%1$s_id = o.id AND m.access_level = 'admin'
                              AND m.user_id IS NOT NULL))
                        ORDER BY o.id""".formatted(type))
                .bind("workspace", workspace)
                .bind("user", user)
                .list(row -> row.getLong(1));
    }
}
