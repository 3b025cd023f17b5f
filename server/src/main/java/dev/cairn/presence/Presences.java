package dev.cairn.presence;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** The tasks that people have open, on whichever copy of Cairn they said so. */
@Component
public final class Presences {
    /** Some three times as long as it takes until a tab says again that it is there. */
    private static final Duration LIFE = Duration.ofSeconds(30);

    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final List<LongConsumer> watchers = new CopyOnWriteArrayList<>();

    Presences(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Calls {@code watcher}, which must return at once, with a workspace's id after each change made by this copy. */
    public void onChange(LongConsumer watcher) {
        watchers.add(watcher);
    }

    /** Those of a workspace, on each task in the order in which people came. */
    public List<Presence> in(long workspace) {
        return database.sql("""
                        SELECT p.id, p.task_id, p.user_id, u.name, p.typing
                        FROM presence p JOIN users u ON u.id = p.user_id
                        WHERE p.workspace_id = :workspace AND p.expires_at > :now ORDER BY p.id""")
                .bind("workspace", workspace)
                .bind("now", clock.instant())
                .list(row -> new Presence(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getBoolean(5)));
    }

    /** Forgets who has gone without a word. Several copies may do so at once. */
    public void forgetGone(long workspace) {
        database.sql("""
                        DELETE FROM presence WHERE workspace_id = :workspace AND id IN (
                          SELECT id FROM presence WHERE workspace_id = :workspace AND expires_at <= :now
                          FOR UPDATE SKIP LOCKED)""")
                .bind("workspace", workspace)
                .bind("now", clock.instant())
                .update();
    }

    /** Notes that somebody has a task open in one of their tabs; the presence's id. */
    long note(long workspace, long task, long person, String viewer, boolean typing) {
        // Most say what is known already: nobody needs to look.
        var known = of("""
                        UPDATE presence SET expires_at = :expires
                        WHERE workspace_id = :workspace AND task_id = :task AND user_id = :person AND viewer = :viewer
                          AND typing = :typing AND expires_at > :now
                        RETURNING id""", workspace, task, person, viewer)
                .bind("typing", typing)
                .bind("expires", clock.instant().plus(LIFE))
                .bind("now", clock.instant())
                .first(row -> row.getLong(1));
        return known.orElseGet(() -> change(workspace, task, person, viewer, typing));
    }

    private long change(long workspace, long task, long person, String viewer, boolean typing) {
        long id = of("""
                        INSERT INTO presence (workspace_id, id, task_id, user_id, viewer, typing, expires_at)
                        VALUES (:workspace, :id, :task, :person, :viewer, :typing, :expires)
                        ON CONFLICT (workspace_id, task_id, user_id, viewer)
                          DO UPDATE SET typing = excluded.typing, expires_at = excluded.expires_at
                        RETURNING id""", workspace, task, person, viewer)
                .bind("id", ids.next())
                .bind("typing", typing)
                .bind("expires", clock.instant().plus(LIFE))
                .number();
        tell(workspace);
        return id;
    }

    void end(long workspace, long task, long person, String viewer) {
        int ended = of("""
                        DELETE FROM presence
                        WHERE workspace_id = :workspace AND task_id = :task AND user_id = :person AND viewer = :viewer""", workspace, task, person, viewer).update();
        if (ended > 0) {
            tell(workspace);
        }
    }

    private Database.Statement of(String sql, long workspace, long task, long person, String viewer) {
        return database.sql(sql)
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("person", person)
                .bind("viewer", viewer);
    }

    private void tell(long workspace) {
        watchers.forEach(watcher -> watcher.accept(workspace));
    }
}
