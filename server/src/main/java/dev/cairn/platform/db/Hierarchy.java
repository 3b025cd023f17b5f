package dev.cairn.platform.db;

/** What of one kind stands above what else of it, as each row of a table says of two. */
public final class Hierarchy {
    private final Database database;
    private final String sql;

    /** @param above the column that names the upper one of two */
    public Hierarchy(Database database, String table, String above, String below) {
        this.database = database;
        this.sql = """
                WITH RECURSIVE above AS (
                  SELECT :lower::bigint AS id
                  UNION
                  SELECT r.%2$s FROM above a JOIN %1$s r ON r.workspace_id = :workspace AND r.%3$s = a.id)
                SELECT 1 FROM above WHERE id = :upper""".formatted(table, above, below);
    }

    /**
     * Whether one is the other or stands above it, so that it cannot be put below it. Two writers at once could close a
     * circle that neither sees, so those who ask take turns until their transactions end.
     */
    public boolean isAbove(long workspace, long upper, long lower) {
        database.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:workspace)) AS locked")
                .bind("workspace", workspace)
                .exists();
        return database.sql(sql)
                .bind("lower", lower)
                .bind("workspace", workspace)
                .bind("upper", upper)
                .exists();
    }
}
