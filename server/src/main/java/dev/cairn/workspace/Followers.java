package dev.cairn.workspace;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The people who follow things of one type, such as tasks: who gets their news. */
public final class Followers {
    private final Database database;
    private final Clock clock;
    private final String type;
    private final String add;
    private final String remove;

    /** @param type the type followed; its followers lie in a table such as {@code task_follower} */
    public Followers(Database database, Clock clock, String type) {
        this.database = database;
        this.clock = clock;
        this.type = type;
        this.add = """
                INSERT INTO %1$s_follower (workspace_id, %1$s_id, user_id, followed_at)
                SELECT :workspace, :followed, u.id, :now FROM unnest(:users) WITH ORDINALITY u(id, place) ORDER BY u.place
                ON CONFLICT DO NOTHING RETURNING user_id""".formatted(type);
        this.remove = """
                DELETE FROM %1$s_follower
                WHERE workspace_id = :workspace AND %1$s_id = :followed AND user_id = ANY(:users)
                RETURNING user_id""".formatted(type);
    }

    /** Who follows it already goes on. */
    public void add(long workspace, long followed, Collection<Long> users, Changes changes) {
        var statement = database.sql(add).bind("now", clock.instant());
        for (long user : changed(statement, workspace, followed, users)) {
            changes.changed(type, followed, "followers", Map.of("added", user));
        }
    }

    public void remove(long workspace, long followed, Collection<Long> users, Changes changes) {
        for (long user : changed(database.sql(remove), workspace, followed, users)) {
            changes.changed(type, followed, "followers", Map.of("removed", user));
        }
    }

    private static List<Long> changed(
            Database.Statement statement, long workspace, long followed, Collection<Long> users) {
        return statement
                .bind("workspace", workspace)
                .bind("followed", followed)
                .bind("users", users.stream().mapToLong(Long::longValue).toArray())
                .list(row -> row.getLong(1));
    }
}
