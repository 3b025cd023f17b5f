package dev.cairn.platform.db;

import java.io.InputStream;

/** Reads files that are kept in a table in parts, holding no more than one part in memory. */
public final class PartedFile {
    private final Database database;
    private final String select;

    /**
     * @param table with the columns {@code workspace_id}, {@code number} and {@code content}
     * @param key the column that says which file a part is of
     */
    public PartedFile(Database database, String table, String key) {
        this.database = database;
        this.select = "SELECT content FROM " + table + " WHERE workspace_id = :workspace AND " + key
                + " = :id AND number = :number";
    }

    public InputStream open(long workspace, long id) {
        return new Parts(workspace, id);
    }

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
            part = database.sql(select)
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
