package dev.cairn.identity;

import dev.cairn.platform.db.Database;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what has expired. Running on several copies at once does no harm. */
@Component
final class Leftovers {
    private final Database database;
    private final Clock clock;

    Leftovers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedRate = 3_600_000, initialDelay = 600_000)
    void remove() {
        for (String table : new String[] {"session", "password_reset"}) {
            database.sql("DELETE FROM " + table + " WHERE expires_at <= :now")
                    .bind("now", clock.instant())
                    .update();
        }
        database.sql("DELETE FROM session_activity a WHERE NOT EXISTS"
                        + " (SELECT 1 FROM session s WHERE s.id = a.session_id)")
                .update();
    }
}
