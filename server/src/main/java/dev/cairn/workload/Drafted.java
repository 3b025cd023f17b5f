package dev.cairn.workload;

import dev.cairn.access.Visible;

/**
 * The tables as a draft would have them, under their own names, so that whatever asks for their rows in the statement
 * that follows is answered from the draft. What the reader does not see stays as it is: nothing is to be found out by
 * planning with it.
 */
final class Drafted {
    private static final String ROWS = """
            %1$s AS NOT MATERIALIZED (
              SELECT t.* FROM %1$s t WHERE t.workspace_id = :workspace AND t.id <> ALL(:drafted)
              UNION ALL SELECT (jsonb_populate_record(t, CASE WHEN %2$s THEN d.value ELSE '{}' END)).*
              FROM %1$s t JOIN jsonb_each(:columns::jsonb) d ON d.key::bigint = t.id
              WHERE t.workspace_id = :workspace AND t.id = ANY(:drafted) AND (d.value <> 'null' OR NOT %2$s)%3$s)""";

    private static final String ADDED = """

              UNION ALL SELECT t.* FROM jsonb_populate_recordset(NULL::allocation, :added::jsonb) t
              WHERE t.workspace_id = :workspace AND\s""" + Visible.withProject("t");

    private static final String TABLES = ROWS.formatted("task", Visible.task("t"), "") + ",\n"
            + ROWS.formatted("allocation", Visible.withProject("t"), ADDED);

    private Drafted() {}

    /** A statement that begins with {@code WITH} or {@code SELECT}, as it is about the tables of a draft. */
    static String in(DraftChanges draft, String sql) {
        if (draft.isEmpty()) {
            return sql;
        }
        return sql.startsWith("WITH ") ? "WITH " + TABLES + ", " + sql.substring(5) : "WITH " + TABLES + " " + sql;
    }
}
