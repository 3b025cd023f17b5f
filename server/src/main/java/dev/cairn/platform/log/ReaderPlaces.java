package dev.cairn.platform.log;

import dev.cairn.platform.db.Database;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How far each reader has come in each workspace. A place belongs to the transaction that claimed it; when the
 * copy that runs it dies, PostgreSQL gives the place back.
 */
@Component
final class ReaderPlaces {
    private final Database database;

    ReaderPlaces(Database database) {
        this.database = database;
    }

    /** A reader that lags behind the log of a workspace. */
    record Behind(long workspace, String reader) {}

    /** Claims a reader's place until the transaction ends; empty where another copy holds it. */
    Optional<Long> claim(long workspace, String reader) {
        var place = database.sql("""
                        SELECT seq FROM change_reader WHERE workspace_id = :workspace AND reader = :reader
                        FOR UPDATE SKIP LOCKED""")
                .bind("workspace", workspace)
                .bind("reader", reader)
                .first(row -> row.getLong(1));
        return place.isPresent() ? place : begin(workspace, reader);
    }

    private Optional<Long> begin(long workspace, String reader) {
        int begun = database.sql("""
                        INSERT INTO change_reader (workspace_id, reader, seq) VALUES (:workspace, :reader, 0)
                        ON CONFLICT DO NOTHING""")
                .bind("workspace", workspace)
                .bind("reader", reader)
                .update();
        return begun == 1 ? Optional.of(0L) : Optional.empty();
    }

    /**
     * Lets the transaction end without waiting for the disk. Its work can be lost only together with the reader's
     * place, and is then done again.
     */
    void doNotWaitForDisk() {
        database.sql("SET LOCAL synchronous_commit = off").update();
    }

    void advance(long workspace, String reader, long seq) {
        database.sql("UPDATE change_reader SET seq = :seq WHERE workspace_id = :workspace AND reader = :reader")
                .bind("seq", seq)
                .bind("workspace", workspace)
                .bind("reader", reader)
                .update();
    }

    /**
     * Who is behind, in all workspaces: the one statement here that asks every shard, once a second, of two tables
     * that are distributed alike and have a row for each workspace.
     */
    List<Behind> behind(List<String> readers) {
        return database.sql("""
                        SELECT c.workspace_id, n.reader
                        FROM change_counter c CROSS JOIN unnest(:readers) n(reader)
                          LEFT JOIN change_reader r ON r.workspace_id = c.workspace_id AND r.reader = n.reader
                        WHERE c.seq > coalesce(r.seq, 0)""")
                .bind("readers", readers.toArray(String[]::new))
                .list(row -> new Behind(row.getLong(1), row.getString(2)));
    }
}
