package dev.cairn.map;

import dev.cairn.access.Visible;
import java.util.List;

/** How many tasks there are of a kind, for statements in which {@code k} is the task. */
final class TaskCounts {
    static final List<String> NAMES = List.of(
            "num_tasks",
            "num_completed_tasks",
            "num_overdue_tasks",
            "num_blocked_tasks",
            "num_milestones",
            "num_completed_milestones");

    /** A task that waits for one that is open; of those that the reader may not see, nobody is told. */
    static final String WAITED_FOR = "NOT b.completed AND " + Visible.task("b");

    static final String COUNTED = """
            count(k.id) AS num_tasks,
            count(*) FILTER (WHERE k.completed) AS num_completed_tasks,
            count(*) FILTER (WHERE NOT k.completed AND k.due_on < :today) AS num_overdue_tasks,
            count(*) FILTER (WHERE NOT k.completed AND w.task_id IS NOT NULL) AS num_blocked_tasks,
            count(*) FILTER (WHERE k.resource_subtype = 'milestone') AS num_milestones,
            count(*) FILTER (WHERE k.resource_subtype = 'milestone' AND k.completed) AS num_completed_milestones""";

    static final String WITH_WAITING = """
            LEFT JOIN (SELECT DISTINCT d.workspace_id, d.task_id FROM task_dependency d
                JOIN task b ON b.workspace_id = d.workspace_id AND b.id = d.depends_on_id AND %s
              WHERE d.workspace_id = :workspace) w ON w.workspace_id = k.workspace_id AND w.task_id = k.id""".formatted(WAITED_FOR);

    private TaskCounts() {}
}
