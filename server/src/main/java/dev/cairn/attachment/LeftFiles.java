package dev.cairn.attachment;

import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes files that no attachment has any longer: those of tasks that were forgotten, and those of a copy that died
 * between its file and its row. Every copy may run this.
 */
@Component
class LeftFiles {
    private static final Logger LOG = LoggerFactory.getLogger(LeftFiles.class);

    /** A file is on the disk a moment before its row is written. */
    private static final Duration YOUNG = Duration.ofDays(1);

    private final AttachmentFiles files;
    private final Database database;
    private final Clock clock;

    LeftFiles(AttachmentFiles files, Database database, Clock clock) {
        this.files = files;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 600_000)
    void remove() {
        int removed = 0;
        for (long workspace : files.workspaces()) {
            var old = files.olderThan(workspace, clock.instant().minus(YOUNG));
            if (old.isEmpty()) {
                continue;
            }
            var known = new HashSet<>(database.sql("""
                            SELECT storage_key FROM attachment
                            WHERE workspace_id = :workspace AND storage_key = ANY(:keys)""")
                    .bind("workspace", workspace)
                    .bind("keys", old.toArray(String[]::new))
                    .list(row -> row.getString(1)));
            for (String key : old) {
                if (!known.contains(key)) {
                    files.delete(key);
                    removed++;
                }
            }
        }
        if (removed > 0) {
            LOG.info("Removed {} files that no attachment has any longer", removed);
        }
    }
}
