package dev.cairn.task;

import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.preference.ZoneFollower;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** When each person's own list is to be looked through next: as the day begins where they are. */
@Component
class PromotionQueue implements ZoneFollower {
    private static final int BATCH = 1_000;

    private final Database database;
    private final Clock clock;

    PromotionQueue(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A list whose owner's day has begun. */
    record Due(long workspace, long list) {}

    List<Due> due() {
        return database.sql("""
                        SELECT workspace_id, list_id FROM task_promotion WHERE promote_at <= :now
                        ORDER BY promote_at, list_id LIMIT :batch""")
                .bind("now", clock.instant())
                .bind("batch", BATCH)
                .list(row -> new Due(row.getLong(1), row.getLong(2)));
    }

    /** Takes a list for the current transaction; false where another copy of the server has it or has been there. */
    boolean take(Due due) {
        return database.sql("""
                        SELECT 1 FROM task_promotion WHERE list_id = :list AND promote_at <= :now
                        FOR UPDATE SKIP LOCKED""")
                .bind("list", due.list())
                .bind("now", clock.instant())
                .exists();
    }

    void scheduleNow(long workspace, long list) {
        schedule(workspace, list, clock.instant());
    }

    void scheduleForTomorrow(long workspace, long list, ZoneId zone) {
        var tomorrow = clock.instant().atZone(zone).toLocalDate().plusDays(1);
        schedule(workspace, list, tomorrow.atStartOfDay(zone).toInstant());
    }

    /** Where a new day has begun with the new zone, tasks are due that were not. */
    @Override
    public void zoneChanged(Actor person) {
        database.sql("""
                        SELECT workspace_id, id FROM user_task_list
                        WHERE workspace_id = ANY(:workspaces) AND user_id = :person""")
                .bind("workspaces", person.workspaces())
                .bind("person", person.id())
                .list(row -> new Due(row.getLong(1), row.getLong(2)))
                .forEach(list -> scheduleNow(list.workspace(), list.list()));
    }

    private void schedule(long workspace, long list, Instant at) {
        database.sql("""
                        INSERT INTO task_promotion (list_id, workspace_id, promote_at) VALUES (:list, :workspace, :at)
                        ON CONFLICT (list_id) DO UPDATE SET promote_at = excluded.promote_at""")
                .bind("list", list)
                .bind("workspace", workspace)
                .bind("at", at)
                .update();
    }

    /** The list is gone. */
    void forget(long list) {
        database.sql("DELETE FROM task_promotion WHERE list_id = :list")
                .bind("list", list)
                .update();
    }
}
