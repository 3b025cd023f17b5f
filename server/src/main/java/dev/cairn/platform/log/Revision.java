package dev.cairn.platform.log;

import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The columns of one row that a write gives values to: those that differ are set, and the log is told of them. */
public final class Revision {
    /** A column and the value that a request gives it. */
    public record Given(String column, @Nullable Object value) {
        public static Predicate<Given> isOf(String column) {
            return given -> given.column().equals(column);
        }
    }

    private final String type;
    private final long workspace;
    private final long id;
    private final Map<String, @Nullable Object> values;
    private final Changes changes;
    private final Assignments assignments = new Assignments();

    private Revision(String type, long workspace, long id, Map<String, @Nullable Object> values, Changes changes) {
        this.type = type;
        this.workspace = workspace;
        this.id = id;
        this.values = values;
        this.changes = changes;
    }

    /**
     * Begins with a row as it is, which the transaction holds.
     *
     * @param type of the resource, which is also the name of its table
     * @param columns that may be given values, as SQL
     */
    public static Revision of(
            Database database, String type, long workspace, long id, String columns, Changes changes) {
        var values = database.sql(
                        "SELECT " + columns + " FROM " + type + " WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .first(Revision::read)
                .orElseThrow();
        return new Revision(type, workspace, id, values, changes);
    }

    private static Map<String, @Nullable Object> read(ResultSet row) throws SQLException {
        var values = new HashMap<String, @Nullable Object>();
        var names = row.getMetaData();
        for (int i = 1; i <= names.getColumnCount(); i++) {
            Object value = row.getObject(i);
            values.put(names.getColumnName(i), value instanceof Date date ? date.toLocalDate() : value);
        }
        return values;
    }

    /** What the column has now, with what was given to it. */
    public @Nullable Object value(String column) {
        return values.get(column);
    }

    public void give(Given given) {
        Object old = values.put(given.column(), given.value());
        if (!Objects.equals(old, given.value())) {
            assignments.set(given.column(), given.value());
            var detail = new LinkedHashMap<String, @Nullable Object>();
            detail.put("old", told(old));
            detail.put("new", told(given.value()));
            tell(given.column().replaceFirst("_id$", ""), detail);
        }
    }

    private static @Nullable Object told(@Nullable Object value) {
        return value instanceof LocalDate ? value.toString() : value;
    }

    /** Sets a column whatever it had; to tell the log of it is left to the caller. */
    public Revision set(String column, @Nullable Object value) {
        assignments.set(column, value);
        return this;
    }

    public Revision setJson(String column, JsonNode value) {
        assignments.setJson(column, value);
        return this;
    }

    public void tell(String field, @Nullable Map<String, ?> detail) {
        changes.changed(type, id, field, detail);
    }

    /** Writes what is different, if anything is. */
    public void store(Database database, Instant now) {
        if (!assignments.isEmpty()) {
            assignments.set("modified_at", now).update(database, type, workspace, id);
        }
    }
}
