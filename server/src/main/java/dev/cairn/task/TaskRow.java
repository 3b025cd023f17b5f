package dev.cairn.task;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task as it is stored, as far as a write needs to know it.
 *
 * @param computed the fields of its projects whose values Cairn makes
 */
record TaskRow(
        long workspace,
        long id,
        String name,
        String subtype,
        @Nullable String approvalStatus,
        Typing.State typing,
        @Nullable Long parent,
        long[] path,
        @Nullable Long assignee,
        boolean completed,
        TaskDates dates,
        JsonNode customValues,
        long[] computed,
        long version) {

    static final String COLUMNS = """
            t.workspace_id, t.id, t.name, t.resource_subtype, t.approval_status, t.custom_type_id,
            t.custom_type_status_option_id, t.parent_id, t.path, t.assignee_id,
            t.completed, t.start_on, t.start_at, t.due_on, t.due_at,
            t.custom_values, t.version,
            ARRAY(SELECT DISTINCT unnest(cj.computed_fields) FROM task_project cp JOIN project cj
              ON cj.workspace_id = cp.workspace_id AND cj.id = cp.project_id
              WHERE cp.workspace_id = t.workspace_id AND cp.task_id = t.id) AS computed""";

    static TaskRow read(ResultSet row) throws SQLException {
        return new TaskRow(
                row.getLong("workspace_id"),
                row.getLong("id"),
                row.getString("name"),
                row.getString("resource_subtype"),
                row.getString("approval_status"),
                new Typing.State(
                        row.getObject("custom_type_id", Long.class),
                        row.getObject("custom_type_status_option_id", Long.class),
                        row.getBoolean("completed")),
                row.getObject("parent_id", Long.class),
                Database.longs(row.getArray("path")),
                row.getObject("assignee_id", Long.class),
                row.getBoolean("completed"),
                new TaskDates(
                        row.getObject("start_on", LocalDate.class),
                        instant(row, "start_at"),
                        row.getObject("due_on", LocalDate.class),
                        instant(row, "due_at")),
                Json.read(row.getString("custom_values")),
                Database.longs(row.getArray("computed")),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
