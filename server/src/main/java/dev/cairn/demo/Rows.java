package dev.cairn.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows to be written, kept in the text format of PostgreSQL's COPY: by far the quickest way in. */
final class Rows {
    private final Map<Table, StringBuilder> tables = new EnumMap<>(Table.class);

    void add(Table table, @Nullable Object... values) {
        var text = tables.computeIfAbsent(table, ignored -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(text, values[i]);
        }
        text.append('\n');
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String string -> escape(text, string);
            case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case long[] ids -> {
                text.append('{');
                for (int i = 0; i < ids.length; i++) {
                    text.append(i > 0 ? "," : "").append(ids[i]);
                }
                text.append('}');
            }
            default -> text.append(value);
        }
    }

    private static void escape(StringBuilder text, String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }

    /** Writes everything, each table after those that it refers to. */
    void copyTo(Connection connection) {
        tables.forEach((table, text) -> {
            try {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "COPY " + table.tableName + " (" + table.columns + ") FROM STDIN",
                                new StringReader(text.toString()));
            } catch (SQLException | IOException failed) {
                throw new IllegalStateException("Cannot fill " + table.tableName, failed);
            }
        });
    }
}
