package dev.cairn.task;

import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets deleted tasks after thirty days. Every copy may run this: the statement finds nothing the second time.
 */
@Component
class DeletedTasks {
    static final Duration KEPT = Duration.ofDays(30);

    private static final int BATCH = 500;

    private final Database database;
    private final Clock clock;

    DeletedTasks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    void forget() {
        for (long workspace : database.sql("SELECT id FROM workspace").list(row -> row.getLong(1))) {
            while (forget(workspace) == BATCH) {
                // goes on with the next batch
            }
        }
    }

    private int forget(long workspace) {
        return database.sql("""
                        DELETE FROM task WHERE workspace_id = :workspace AND id IN (
                          SELECT id FROM task WHERE workspace_id = :workspace AND deleted_at < :before LIMIT :batch)""")
                .bind("workspace", workspace)
                .bind("before", clock.instant().minus(KEPT))
                .bind("batch", BATCH)
                .update();
    }
}
