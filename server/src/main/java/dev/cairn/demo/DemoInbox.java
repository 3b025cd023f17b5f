package dev.cairn.demo;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeLog;
import dev.cairn.platform.log.ChangeReader;
import dev.cairn.platform.log.Reactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Lets the inbox read what happened to the demo's people of late, and does with it what people do with theirs: most is
 * read, what is older is archived, some is bookmarked.
 */
@Component
@ConditionalOnProperty(name = "cairn.demo", havingValue = "true")
class DemoInbox {
    static final String READER = "inbox";

    private static final int BATCH = 200;
    private static final Duration OF_LATE = Duration.ofDays(40);

    private final Database database;
    private final ChangeLog log;
    private final ChangeReader reader;
    private final Clock clock;

    DemoInbox(Database database, ChangeLog log, List<ChangeReader> readers, Clock clock) {
        this.database = database;
        this.log = log;
        this.reader = readers.stream()
                .filter(one -> one.name().equals(READER))
                .findFirst()
                .orElseThrow();
        this.clock = clock;
    }

    void fill(long workspace) {
        Instant begin = clock.instant().minus(OF_LATE);
        var reactions = new Reactions();
        long place = 0;
        List<Change> changes;
        do {
            changes = log.between(
                    workspace, place, Long.MAX_VALUE, "c.created_at > :begin", Map.of("begin", begin), BATCH);
            if (!changes.isEmpty()) {
                reader.read(workspace, changes, reactions);
                place = changes.getLast().seq();
            }
        } while (!changes.isEmpty());
        tidy(workspace);
    }

    private void tidy(long workspace) {
        database.sql("""
                        UPDATE inbox_item SET
                          unread = updated_at > :days_ago AND id % 5 <> 0 OR updated_at > :week_ago AND id % 6 = 0,
                          bookmarked = id % 17 = 0,
                          archived_at = CASE WHEN updated_at < :week_ago AND id % 4 <> 0
                            THEN updated_at + interval '20 hours' END
                        WHERE workspace_id = :workspace""")
                .bind("workspace", workspace)
                .bind("days_ago", clock.instant().minus(Duration.ofDays(2)))
                .bind("week_ago", clock.instant().minus(Duration.ofDays(8)))
                .update();
    }
}
