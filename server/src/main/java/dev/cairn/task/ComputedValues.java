package dev.cairn.task;

import dev.cairn.field.ComputedFields;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import dev.cairn.platform.log.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the values that Cairn makes for tasks: in few statements, however many tasks there are. */
@Component
class ComputedValues {
    private final Database database;
    private final ComputedFields fields;
    private final TaskValues values;

    ComputedValues(Database database, ComputedFields fields, TaskValues values) {
        this.database = database;
        this.fields = fields;
        this.values = values;
    }

    /** A task with its values, which are changed here. */
    private record Row(long id, ObjectNode values, String before, Map<String, Object> own) {
        boolean isChanged() {
            return !values.toString().equals(before);
        }
    }

    /**
     * Makes the values of these fields for these tasks, which nobody else changes until the transaction ends. A task
     * keeps the number that it was given once.
     */
    void refresh(long workspace, long[] tasks, long[] computed, Changes changes) {
        if (tasks.length == 0 || computed.length == 0) {
            return;
        }
        var rules = fields.rules(workspace, computed);
        var rows = rows(workspace, tasks);
        rows.forEach(row -> rules.calculate(row.values(), row.own()));
        // Numbers come last, since others wait for the next one from here on.
        number(workspace, rules.idFields(), rows);
        var changed = rows.stream().filter(Row::isChanged).toList();
        save(workspace, changed);
        values.note(workspace, changed.stream().map(Row::id).toList());
        for (Row row : changed) {
            changes.changed("task", row.id(), "custom_fields", null);
        }
    }

    private List<Row> rows(long workspace, long[] tasks) {
        return database.sql("""
                        SELECT id, custom_values, start_on, due_on, (created_at AT TIME ZONE 'UTC')::date AS created_on,
                          (completed_at AT TIME ZONE 'UTC')::date AS completed_on, completed FROM task
                        WHERE workspace_id = :workspace AND id = ANY(:tasks) ORDER BY id FOR NO KEY UPDATE""")
                .bind("workspace", workspace)
                .bind("tasks", tasks)
                .list(row -> {
                    var values = (ObjectNode) Json.read(row.getString(2));
                    return new Row(row.getLong(1), values, values.toString(), own(row));
                });
    }

    /** What formulas may use of a task, by the names that they know. */
    private static Map<String, Object> own(ResultSet row) throws SQLException {
        var own = new HashMap<String, Object>();
        for (String date : List.of("start_on", "due_on", "created_on", "completed_on")) {
            var value = row.getObject(date, LocalDate.class);
            if (value != null) {
                own.put(date, value);
            }
        }
        own.put("completed", row.getBoolean("completed"));
        return own;
    }

    private void number(long workspace, List<Long> idFields, List<Row> rows) {
        var counts = new TreeMap<Long, Integer>();
        for (long field : idFields) {
            rows.stream()
                    .filter(row -> !row.values().has(String.valueOf(field)))
                    .forEach(row -> counts.merge(field, 1, Integer::sum));
        }
        if (counts.isEmpty()) {
            return;
        }
        fields.takeNumbers(workspace, counts).forEach((field, first) -> {
            long next = first;
            for (Row row : rows) {
                if (!row.values().has(String.valueOf(field))) {
                    row.values().put(String.valueOf(field), next++);
                }
            }
        });
    }

    private void save(long workspace, List<Row> rows) {
        var saved = new ArrayList<Map<String, Object>>();
        for (Row row : rows) {
            var value = new HashMap<String, Object>();
            value.put("workspace", workspace);
            value.put("id", row.id());
            value.put("values", row.values().toString());
            saved.add(value);
        }
        database.batch("""
                UPDATE task SET custom_values = :values::jsonb, version = version + 1
                WHERE workspace_id = :workspace AND id = :id""", saved);
    }
}
