package dev.cairn.past;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out from the log how all tasks of a workspace have been. */
@Component
class Recollection {
    private static final int AT_ONCE = 1_000;

    private static final String PAGE = """
            SELECT t.id FROM task t WHERE t.workspace_id = :workspace AND t.deleted_at IS NULL AND t.id > :after
            ORDER BY t.id LIMIT :most""";

    private static final String THESE =
            "FROM task t " + PastTasks.LINKED + " WHERE t.workspace_id = :workspace AND" + " t.id = ANY(:tasks)";

    /** The one row of what never changed has the task's own id, which no other row has. */
    private static final String KEEP_AS_THEY_ARE = """
            INSERT INTO past_task (workspace_id, id, task_id, since, until, %s)
            SELECT :workspace, t.id, t.id, date_bin('15 minutes', t.created_at, 'epoch'), 'infinity', %s %s
            ON CONFLICT DO NOTHING""".formatted(PastTasks.NAMES, PastTasks.FACTS, THESE);

    private static final String KEEP = """
            INSERT INTO past_task (workspace_id, id, task_id, since, until, resource_subtype, approval_status, parent_id,
              assignee_id, completed, completed_at, start_on, due_on, due_at, custom_values, projects, sections, tags,
              created_by, created_at)
            VALUES (:workspace, :id, :task, :since, coalesce(:until::timestamptz, 'infinity'), :resource_subtype,
              :approval_status, :parent_id, :assignee_id, :completed, :completed_at, :start_on, :due_on, :due_at,
              :custom_values::jsonb, :projects, :sections, :tags, :created_by, :created_at)
            ON CONFLICT DO NOTHING""";

    private final Database database;
    private final ChangeLog log;
    private final Ids ids;

    Recollection(Database database, ChangeLog log, Ids ids) {
        this.database = database;
        this.log = log;
        this.ids = ids;
    }

    void recall(long workspace) {
        long after = 0;
        while (true) {
            var tasks = database.sql(PAGE)
                    .bind("workspace", workspace)
                    .bind("after", after)
                    .bind("most", AT_ONCE)
                    .list(row -> row.getLong(1));
            if (tasks.isEmpty()) {
                return;
            }
            recall(workspace, tasks);
            after = tasks.getLast();
        }
    }

    /** Finds out anew how these tasks have been, whatever was known of them. */
    void recallAnew(long workspace, Collection<Long> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        database.sql("DELETE FROM past_task WHERE workspace_id = :workspace AND task_id = ANY(:tasks)")
                .bind("workspace", workspace)
                .bind("tasks", longs(tasks))
                .update();
        recall(workspace, List.copyOf(tasks));
    }

    private void recall(long workspace, List<Long> tasks) {
        var changes = changes(workspace, tasks);
        var still = new ArrayList<>(tasks);
        still.removeAll(changes.keySet());
        database.sql(KEEP_AS_THEY_ARE)
                .bind("workspace", workspace)
                .bind("tasks", longs(still))
                .update();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        database.sql("SELECT t.id, " + PastTasks.FACTS + " " + THESE)
                .bind("workspace", workspace)
                .bind("tasks", longs(changes.keySet()))
                .list(TaskBefore::asItIs)
                .forEach(task -> rows.addAll(task.versions(changes.getOrDefault(task.id(), List.of()))));
        for (var row : rows) {
            row.put("workspace", workspace);
            row.put("id", ids.next());
        }
        database.batch(KEEP, rows);
    }

    private Map<Long, List<Change>> changes(long workspace, List<Long> tasks) {
        return log
                .between(
                        workspace,
                        0,
                        Long.MAX_VALUE,
                        "c.resource_id = ANY(:tasks) AND c.resource_type = 'task'",
                        Map.of("tasks", longs(tasks)),
                        Integer.MAX_VALUE)
                .stream()
                .collect(Collectors.groupingBy(Change::id));
    }

    private static long[] longs(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
