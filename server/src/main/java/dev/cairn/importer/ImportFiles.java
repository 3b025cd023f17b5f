package dev.cairn.importer;

import dev.cairn.platform.db.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Keeps the imported files in the database, in parts: any copy of the server can go on with an import. */
@Component
class ImportFiles {
    private static final int PART = 1 << 18;

    private final Database database;

    ImportFiles(Database database) {
        this.database = database;
    }

    void save(long workspace, long id, CsvFile.Source source) {
        try (InputStream in = source.open()) {
            for (int number = 0; ; number++) {
                byte[] part = in.readNBytes(PART);
                if (part.length == 0) {
                    return;
                }
                database.sql("""
                                INSERT INTO import_part (workspace_id, import_id, number, content)
                                VALUES (:workspace, :id, :number, :content)""")
                        .bind("workspace", workspace)
                        .bind("id", id)
                        .bind("number", number)
                        .bind("content", part)
                        .update();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    CsvFile.Source source(long workspace, long id) {
        return () -> new Parts(workspace, id);
    }

    /** Reads one part after the other, holding no more than one. */
    private final class Parts extends InputStream {
        private final long workspace;
        private final long id;
        private byte[] part = {};
        private int at;
        private int next;

        Parts(long workspace, long id) {
            this.workspace = workspace;
            this.id = id;
        }

        @Override
        public int read() {
            return fill() ? part[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, part.length - at);
            System.arraycopy(part, at, into, offset, count);
            at += count;
            return count;
        }

        private boolean fill() {
            if (at < part.length) {
                return true;
            }
            part = database.sql("""
                            SELECT content FROM import_part
                            WHERE workspace_id = :workspace AND import_id = :id AND number = :number""")
                    .bind("workspace", workspace)
                    .bind("id", id)
                    .bind("number", next++)
                    .first(row -> row.getBytes(1))
                    .orElseGet(() -> new byte[0]);
            at = 0;
            return part.length > 0;
        }
    }
}
