package dev.cairn.platform.fields;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The kinds of value that a column holds, how each is read from a row and written as JSON. */
public enum Kind {
    GID("string", null, "bigint") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            long id = row.getLong(column);
            return row.wasNull() ? null : id;
        }

        @Override
        void write(JsonGenerator json, Object value) {
            json.writeString(value.toString());
        }
    },
    TEXT("string", null, "text") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        void write(JsonGenerator json, Object value) {
            json.writeString((String) value);
        }
    },
    BOOLEAN("boolean", null, "boolean") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : value;
        }

        @Override
        void write(JsonGenerator json, Object value) {
            json.writeBoolean((Boolean) value);
        }
    },
    INTEGER("integer", null, "bigint") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? null : value;
        }

        @Override
        void write(JsonGenerator json, Object value) {
            json.writeNumber((Long) value);
        }
    },
    DECIMAL("number", null, "numeric") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return row.getBigDecimal(column);
        }

        @Override
        void write(JsonGenerator json, Object value) {
            json.writeNumber((BigDecimal) value);
        }
    },
    DATE("string", "date", "date") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }

        @Override
        void write(JsonGenerator json, Object value) {
            json.writeString(value.toString());
        }
    },
    /** An instant, in UTC with milliseconds: {@code 2026-11-22T21:05:00.000Z}. */
    INSTANT("string", "date-time", "timestamptz") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            var value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        }

        @Override
        void write(JsonGenerator json, Object value) {
            json.writeString(text((Instant) value));
        }
    },
    /** JSON that the database holds as it is to be shown. */
    JSON("object", null, "text") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        void write(JsonGenerator json, Object value) {
            json.writeRawValue((String) value);
        }
    },
    GIDS("array", null, "bigint[]") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            var array = row.getArray(column);
            return array == null ? null : array.getArray();
        }

        @Override
        void write(JsonGenerator json, Object value) {
            json.writeStartArray();
            for (Long id : (Long[]) value) {
                json.writeString(id.toString());
            }
            json.writeEndArray();
        }
    },
    TEXTS("array", null, "text[]") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            var array = row.getArray(column);
            return array == null ? null : array.getArray();
        }

        @Override
        void write(JsonGenerator json, Object value) {
            json.writeStartArray();
            for (Object text : (Object[]) value) {
                json.writeString((String) text);
            }
            json.writeEndArray();
        }
    };

    static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** An instant as the API writes it. */
    public static String text(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    private final String jsonType;
    private final @Nullable String format;
    private final String sqlType;

    Kind(String jsonType, @Nullable String format, String sqlType) {
        this.jsonType = jsonType;
        this.format = format;
        this.sqlType = sqlType;
    }

    abstract @Nullable Object read(ResultSet row, int column) throws SQLException;

    abstract void write(JsonGenerator json, Object value);

    /** The type's name in JSON Schema. */
    public String jsonType() {
        return jsonType;
    }

    /** The SQL type that every expression of this kind can be cast to. */
    String sqlType() {
        return sqlType;
    }

    /** The format in JSON Schema, where there is one. */
    public @Nullable String format() {
        return format;
    }
}
