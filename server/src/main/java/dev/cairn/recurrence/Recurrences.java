package dev.cairn.recurrence;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps how tasks repeat. */
@Component
class Recurrences {
    private final Database database;
    private final Clock clock;

    Recurrences(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * How a task repeats.
     *
     * @param afterCompletion whether the next occurrence is counted from the day of completion, not from the due date
     * @param zone in which days begin for whoever said so
     */
    record Repetition(Rule rule, boolean afterCompletion, ZoneId zone, long author) {}

    /** A completed task that repeats, and what its next occurrence needs to know. */
    record Completed(
            long task,
            @Nullable Long parent,
            Repetition repetition,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            Instant completedAt) {
        /** The due date as its people see it. */
        @Nullable
        LocalDate due() {
            return dueAt == null ? dueOn : LocalDate.ofInstant(dueAt, repetition.zone());
        }
    }

    void set(long workspace, long task, Repetition repetition, Changes changes) {
        database.sql("""
                        INSERT INTO recurrence (workspace_id, task_id, rule, after_completion, time_zone, created_by, created_at)
                        VALUES (:workspace, :task, :rule, :after, :zone, :author, :now)
                        ON CONFLICT (workspace_id, task_id) DO UPDATE SET rule = excluded.rule,
                          after_completion = excluded.after_completion, time_zone = excluded.time_zone,
                          created_by = excluded.created_by""")
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("rule", repetition.rule().text())
                .bind("after", repetition.afterCompletion())
                .bind("zone", repetition.zone().getId())
                .bind("author", repetition.author())
                .bind("now", clock.instant())
                .update();
        changes.changed("task", task, "recurrence", null);
    }

    void remove(long workspace, long task, Changes changes) {
        int removed = database.sql("DELETE FROM recurrence WHERE workspace_id = :workspace AND task_id = :task")
                .bind("workspace", workspace)
                .bind("task", task)
                .update();
        if (removed == 1) {
            changes.changed("task", task, "recurrence", null);
        }
    }

    /** Those of the tasks that are complete, there, and to come again; what is merged into another task does not. */
    Map<Long, Completed> completed(long workspace, List<Long> tasks) {
        var found = new HashMap<Long, Completed>();
        database.sql("""
                        SELECT t.id, t.parent_id, r.rule, r.after_completion, r.time_zone, r.created_by, t.due_on, t.due_at,
                          t.completed_at
                        FROM recurrence r JOIN task t ON t.workspace_id = r.workspace_id AND t.id = r.task_id
                        WHERE r.workspace_id = :workspace AND r.task_id = ANY(:tasks) AND t.completed
                          AND t.completed_at IS NOT NULL AND t.deleted_at IS NULL
                          AND NOT EXISTS (SELECT 1 FROM merged_task m
                            WHERE m.workspace_id = :workspace AND m.task_id = t.id)""")
                .bind("workspace", workspace)
                .bind("tasks", tasks.stream().mapToLong(Long::longValue).toArray())
                .list(row -> {
                    var dueAt = row.getObject(8, OffsetDateTime.class);
                    return found.put(
                            row.getLong(1),
                            new Completed(
                                    row.getLong(1),
                                    row.getObject(2, Long.class),
                                    new Repetition(
                                            new Rule(row.getString(3)),
                                            row.getBoolean(4),
                                            ZoneId.of(row.getString(5)),
                                            row.getLong(6)),
                                    row.getObject(7, LocalDate.class),
                                    dueAt == null ? null : dueAt.toInstant(),
                                    row.getObject(9, OffsetDateTime.class).toInstant()));
                });
        return found;
    }
}
