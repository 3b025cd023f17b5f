package dev.cairn.event;

import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How far each token's events reach. The first reading that finds some decides it, so that a client that asks again,
 * as after an answer that was lost, is told the same and goes on from the same place.
 */
@Component
class Windows {
    private final Database database;
    private final Clock clock;

    Windows(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The entries up to {@code until}, as they were first read. */
    record Window(long until, Instant readAt) {}

    Optional<Window> of(long workspace, SyncToken token) {
        return database.sql("""
                        SELECT until_seq, read_at FROM event_window
                        WHERE workspace_id = :workspace AND stream = :stream AND after_seq = :after""")
                .bind("workspace", workspace)
                .bind("stream", token.stream())
                .bind("after", token.after())
                .first(row -> new Window(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    /** Keeps a token's window; false where another reading at the same time was first. */
    boolean keep(long workspace, SyncToken token, Window window) {
        return database.sql("""
                        INSERT INTO event_window (workspace_id, stream, after_seq, until_seq, read_at)
                        VALUES (:workspace, :stream, :after, :until, :at) ON CONFLICT DO NOTHING""")
                        .bind("workspace", workspace)
                        .bind("stream", token.stream())
                        .bind("after", token.after())
                        .bind("until", window.until())
                        .bind("at", window.readAt())
                        .update()
                == 1;
    }

    /** A token that was good when it was first read is not good much later. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    void forget() {
        for (long workspace : database.sql("SELECT id FROM workspace").list(row -> row.getLong(1))) {
            database.sql("DELETE FROM event_window WHERE workspace_id = :workspace AND read_at < :before")
                    .bind("workspace", workspace)
                    .bind("before", clock.instant().minus(SyncTokens.LIFE).minus(Duration.ofHours(1)))
                    .update();
        }
    }
}
