package dev.cairn.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A backup is a zip file: {@code backup.properties} says what is in it, {@code tables/NAME.copy} holds the rows of a
 * table as PostgreSQL's COPY writes them, and {@code attachments/} the files.
 */
final class BackupFormat {
    static final String VERSION = "1";
    static final String CONTENTS = "backup.properties";
    static final String TABLES = "tables/";
    static final String ATTACHMENTS = "attachments/";

    private BackupFormat() {}

    /**
     * Every table that holds people's data, with its columns. Left out: what Flyway notes, the numbers that running copies of
     * Cairn hold, and what is not even meant to outlive a crash.
     */
    static Map<String, List<String>> tables(Connection connection) throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT c.relname, a.attname
                        FROM pg_class c
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
                          AND c.relpersistence = 'p'
                          AND NOT c.relispartition AND NOT a.attisdropped AND a.attgenerated = ''
                          AND c.relname NOT IN ('flyway_schema_history', 'node')
                        ORDER BY c.relname, a.attnum
                        """)) {
            while (row.next()) {
                tables.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                        .add(row.getString(2));
            }
        }
        return tables;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(BackupFormat::quoted).toList());
    }
}
