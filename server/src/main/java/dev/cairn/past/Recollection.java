package dev.cairn.past;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeLog;
import java.util.ArrayList;
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
            SELECT t.id, t.created_at, %s FROM task t %s
            WHERE t.workspace_id = :workspace AND t.deleted_at IS NULL AND t.id > :after ORDER BY t.id LIMIT :most""".formatted(PastTasks.FACTS, PastTasks.LINKED);

    private static final String KEEP = """
            INSERT INTO past_task (workspace_id, id, task_id, since, until, resource_subtype, approval_status, parent_id,
              assignee_id, completed, completed_at, start_on, due_on, due_at, custom_values, projects, sections, tags,
              created_by, created_at)
            VALUES (:workspace, :id, :task, :since, coalesce(:until::timestamptz, 'infinity'), :resource_subtype, :approval_status,
              :parent_id, :assignee_id, :completed, :completed_at, :start_on, :due_on, :due_at, :custom_values::jsonb,
              :projects, :sections, :tags, :created_by, :created_at)
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
                    .list(row -> TaskBefore.asItIs(row));
            if (tasks.isEmpty()) {
                return;
            }
            recall(workspace, tasks);
            after = tasks.getLast().id();
        }
    }

    private void recall(long workspace, List<TaskBefore> tasks) {
        long[] all = tasks.stream().mapToLong(TaskBefore::id).toArray();
        Map<Long, List<Change>> changes = log
                .between(
                        workspace,
                        0,
                        Long.MAX_VALUE,
                        "c.resource_id = ANY(:tasks) AND c.resource_type = 'task'",
                        Map.of("tasks", all),
                        Integer.MAX_VALUE)
                .stream()
                .collect(Collectors.groupingBy(Change::id));
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var task : tasks) {
            for (var row : task.versions(changes.getOrDefault(task.id(), List.of()))) {
                row.put("workspace", workspace);
                row.put("id", ids.next());
                rows.add(row);
            }
        }
        database.batch(KEEP, rows);
    }
}
