package dev.cairn.support;

import static org.awaitility.Awaitility.await;

import dev.cairn.platform.db.Database;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Waits for the readers of the change log, which come after the answer to a write. */
@Component
public class Readers {
    private final Database database;

    Readers(Database database) {
        this.database = database;
    }

    /** Returns when the reader has read all that was written in the workspace so far. */
    public void haveRead(String reader, long workspace) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> database.sql("""
                        SELECT 1 FROM change_counter c LEFT JOIN change_reader r
                          ON r.workspace_id = c.workspace_id AND r.reader = :reader
                        WHERE c.workspace_id = :workspace AND c.seq <= coalesce(r.seq, 0)""")
                        .bind("workspace", workspace)
                        .bind("reader", reader)
                        .exists());
    }
}
