package dev.cairn.task;

import dev.cairn.platform.db.Database;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Keeps the numbers and days among the values of tasks where an index finds ranges of them. Whoever writes
 * {@code task.custom_values} calls this in the same transaction.
 */
@Component
class TaskValues {
    private final Database database;

    TaskValues(Database database) {
        this.database = database;
    }

    /** Notes the values of these tasks as they stand now. */
    void note(long workspace, Collection<Long> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        database.sql("""
                        WITH present AS (
                          SELECT t.id, v.key::bigint AS field, CASE jsonb_typeof(v.value)
                              WHEN 'number' THEN (v.value #>> '{}')::numeric
                              ELSE (v.value ->> 'date')::date - date '1970-01-01' END AS number
                          FROM task t CROSS JOIN LATERAL jsonb_each(t.custom_values) v
                          WHERE t.workspace_id = :workspace AND t.id = ANY(:tasks)
                            AND jsonb_typeof(v.value) IN ('number', 'object')),
                        gone AS (
                          DELETE FROM task_value g WHERE g.workspace_id = :workspace AND g.task_id = ANY(:tasks)
                            AND NOT EXISTS (SELECT 1 FROM present p
                              WHERE p.id = g.task_id AND p.field = g.custom_field_id))
                        INSERT INTO task_value (workspace_id, task_id, custom_field_id, number)
                        SELECT :workspace, p.id, p.field, p.number FROM present p
                        ON CONFLICT (workspace_id, task_id, custom_field_id) DO UPDATE SET number = excluded.number
                          WHERE task_value.number <> excluded.number""")
                .bind("workspace", workspace)
                .bind("tasks", tasks.stream().mapToLong(Long::longValue).toArray())
                .update();
    }
}
