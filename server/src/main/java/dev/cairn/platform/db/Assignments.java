package dev.cairn.platform.db;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The columns that an update sets: only those that the request named and that have another value now. */
public final class Assignments {
    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    private final Map<String, String> expressions = new LinkedHashMap<>();

    /** Sets a column, to the last value that it is given. The name is part of the SQL and never comes from a request. */
    public Assignments set(String column, @Nullable Object value) {
        columns.put("set_" + column, value);
        expressions.put(column, column + " = :set_" + column);
        return this;
    }

    /** Sets a column that holds JSON. */
    public Assignments setJson(String column, JsonNode value) {
        columns.put("set_" + column, value.toString());
        expressions.put(column, column + " = :set_" + column + "::jsonb");
        return this;
    }

    public Assignments increment(String column) {
        expressions.put(column, column + " = " + column + " + 1");
        return this;
    }

    public boolean isEmpty() {
        return expressions.isEmpty();
    }

    /** Updates the row of a workspace with this id. */
    public void update(Database database, String table, long workspace, long id) {
        if (isEmpty()) {
            return;
        }
        database.sql("UPDATE " + table + " SET " + String.join(", ", expressions.values())
                        + " WHERE workspace_id = :workspace AND id = :id")
                .bindAll(columns)
                .bind("workspace", workspace)
                .bind("id", id)
                .update();
    }
}
