package dev.cairn.identity;

import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Notes when each session was last used, to within a few minutes. */
@Component
final class SessionActivity {
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int KEPT = 10_000;

    private final Database database;
    private final Clock clock;
    private final Map<Long, Instant> noted = new RecentlyUsed<>(KEPT);

    SessionActivity(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes that the session is being used; whether this was written down, as it is now and then. */
    boolean note(long session) {
        Instant now = clock.instant();
        synchronized (noted) {
            Instant last = noted.get(session);
            if (last != null && now.isBefore(last.plus(EVERY))) {
                return false;
            }
            noted.put(session, now);
        }
        database.sql("""
                        INSERT INTO session_activity (session_id, last_active_at) VALUES (:session, :now)
                        ON CONFLICT (session_id) DO UPDATE SET last_active_at = excluded.last_active_at""").bind("session", session).bind("now", now).update();
        return true;
    }
}
