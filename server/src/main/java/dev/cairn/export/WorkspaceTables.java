package dev.cairn.export;

import dev.cairn.platform.db.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes every row of a workspace as it was at one moment, whoever may see it: an object with a list for each table. The
 * tables are found in the database itself, so that none is forgotten that somebody adds later.
 */
@Component
class WorkspaceTables {
    /** What the server keeps for its own work: its log and queues, files on their way, ways to come in, who is there. */
    private static final String WITHOUT =
            "^(change.*|idempotency_key|event_window|search_word|task_words|task_promotion|project_progress.*|invitation|webhook.*|job.*|export.*|import.*|presence)$";

    /** Columns that are nobody's business, in whichever table. */
    private static final String SECRET = "(secret|token|hash|password|storage_key)";

    private final Database database;
    private final TransactionTemplate snapshot;

    WorkspaceTables(Database database, PlatformTransactionManager transactions) {
        this.database = database;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    void writeTo(OutputStream out, long workspace) {
        snapshot.executeWithoutResult(status -> {
            write(out, "{");
            list(out, "workspace", "SELECT id::text, name, created_at FROM workspace WHERE id = :workspace", workspace);
            write(out, ",");
            list(out, "users", """
                    SELECT u.id::text, u.name, u.email, u.created_at FROM workspace_membership m
                    JOIN users u ON u.id = m.user_id WHERE m.workspace_id = :workspace""", workspace);
            columns().forEach((table, columns) -> {
                write(out, ",");
                list(
                        out,
                        table,
                        "SELECT " + columns + " FROM " + table + " WHERE workspace_id = :workspace",
                        workspace);
            });
            write(out, "}");
        });
    }

    /** What to select of each table. Ids are texts, as they are everywhere else that programs read them. */
    private Map<String, StringJoiner> columns() {
        var tables = new LinkedHashMap<String, StringJoiner>();
        database.sql("""
                        SELECT quote_ident(c.table_name), quote_ident(c.column_name), c.data_type, c.udt_name
                        FROM information_schema.columns c
                        JOIN information_schema.tables t ON t.table_schema = c.table_schema
                          AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
                        WHERE c.table_schema = current_schema() AND c.table_name !~ :without
                          AND c.column_name !~ :secret AND c.data_type NOT IN ('bytea', 'tsvector')
                          AND c.column_name <> 'workspace_id'
                          AND EXISTS (SELECT 1 FROM information_schema.columns w WHERE w.table_schema = c.table_schema
                            AND w.table_name = c.table_name AND w.column_name = 'workspace_id')
                        ORDER BY c.table_name, c.ordinal_position""")
                .bind("without", WITHOUT)
                .bind("secret", SECRET)
                .list(row -> tables.computeIfAbsent(row.getString(1), ignored -> new StringJoiner(", "))
                        .add(selected(row.getString(2), row.getString(3), row.getString(4))));
        return tables;
    }

    private static String selected(String column, String type, String element) {
        boolean isId = type.equals("bigint") && column.matches("id|.*_id|.*_by");
        if (isId) {
            return column + "::text AS " + column;
        }
        return element.equals("_int8") ? column + "::text[] AS " + column : column;
    }

    private void list(OutputStream out, String name, String sql, long workspace) {
        write(out, "\"" + name + "\":[");
        var between = new String[] {""};
        database.sql("SELECT to_jsonb(x)::text FROM (" + sql + ") x")
                .bind("workspace", workspace)
                .each(row -> {
                    write(out, between[0] + row.getString(1));
                    between[0] = ",\n";
                    return true;
                });
        write(out, "]");
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
