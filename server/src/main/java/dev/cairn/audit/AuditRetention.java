package dev.cairn.audit;

import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets events after a year: what is kept tells where people were and what they used. */
@Component
class AuditRetention {
    static final Duration KEPT = Duration.ofDays(365);

    private final Database database;
    private final Clock clock;

    AuditRetention(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 500_000)
    void forgetOld() {
        for (long workspace : database.sql("SELECT id FROM workspace").list(row -> row.getLong(1))) {
            database.sql("DELETE FROM audit_log_event WHERE workspace_id = :workspace AND created_at < :before")
                    .bind("workspace", workspace)
                    .bind("before", clock.instant().minus(KEPT))
                    .update();
            database.sql("""
                            UPDATE change SET origin = NULL
                            WHERE workspace_id = :workspace AND origin IS NOT NULL AND created_at < :before""")
                    .bind("workspace", workspace)
                    .bind("before", clock.instant().minus(KEPT))
                    .update();
        }
    }
}
