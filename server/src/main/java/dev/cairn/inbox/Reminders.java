package dev.cairn.inbox;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings items back when somebody wanted to be reminded of them. Any copy may look; only the one whose statement finds
 * the reminder still set brings its item back.
 */
@Component
class Reminders {
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    /** What somebody archived and never came back to is kept this long. */
    private static final Duration KEPT = Duration.ofDays(365);

    private final Database database;
    private final Writes writes;
    private final Clock clock;

    Reminders(Database database, Writes writes, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.clock = clock;
    }

    /** Sets when an item is to come back, or that it is not. Call it in the transaction that writes the item. */
    void set(InboxItems.Item item, @Nullable Instant at) {
        if (at == null) {
            database.sql("DELETE FROM inbox_reminder WHERE item_id = :item")
                    .bind("item", item.id())
                    .update();
            return;
        }
        database.sql("""
                        INSERT INTO inbox_reminder (item_id, workspace_id, remind_at) VALUES (:item, :workspace, :at)
                        ON CONFLICT (item_id) DO UPDATE SET remind_at = excluded.remind_at""")
                .bind("item", item.id())
                .bind("workspace", item.workspace())
                .bind("at", at)
                .update();
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void look() {
        try {
            due().forEach(this::remind);
        } catch (RuntimeException error) {
            LOG.warn("Cannot see who is to be reminded; looking again in two seconds", error);
        }
    }

    private List<Long> due() {
        return database.sql("SELECT DISTINCT workspace_id FROM inbox_reminder WHERE remind_at <= :now")
                .bind("now", clock.instant())
                .list(row -> row.getLong(1));
    }

    private void remind(long workspace) {
        Instant now = clock.instant();
        writes.byItself(workspace, null, changes -> {
            var owners = database.sql("""
                            UPDATE inbox_item SET remind_at = NULL, archived_at = NULL, unread = true, updated_at = :now,
                              actor_id = NULL, reasons = CASE WHEN unread
                                THEN array_append(array_remove(reasons, :reason), :reason) ELSE ARRAY[:reason] END
                            WHERE workspace_id = :workspace AND id = ANY(ARRAY(
                                SELECT item_id FROM inbox_reminder WHERE workspace_id = :workspace AND remind_at <= :now))
                              AND remind_at <= :now
                            RETURNING user_id""")
                    .bind("workspace", workspace)
                    .bind("reason", Reason.REMINDER.word())
                    .bind("now", now)
                    .list(row -> row.getLong(1));
            database.sql("DELETE FROM inbox_reminder WHERE workspace_id = :workspace AND remind_at <= :now")
                    .bind("workspace", workspace)
                    .bind("now", now)
                    .update();
            InboxChange.tell(
                    workspace,
                    owners.stream().mapToLong(Long::longValue).distinct().toArray(),
                    changes);
            return workspace;
        });
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 700_000)
    void forget() {
        for (long workspace : database.sql("SELECT id FROM workspace").list(row -> row.getLong(1))) {
            database.sql("""
                            DELETE FROM inbox_item WHERE workspace_id = :workspace AND archived_at < :before
                              AND NOT bookmarked AND remind_at IS NULL""")
                    .bind("workspace", workspace)
                    .bind("before", clock.instant().minus(KEPT))
                    .update();
        }
    }
}
