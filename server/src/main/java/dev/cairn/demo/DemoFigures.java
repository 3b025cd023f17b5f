package dev.cairn.demo;

import dev.cairn.platform.db.Database;
import org.springframework.stereotype.Component;

/** What status updates of the demo counted at the time, found from when its tasks were made and completed. */
@Component
class DemoFigures {
    private static final String COUNT = """
            UPDATE status_update s SET figures = jsonb_build_object('num_tasks', n.tasks, 'num_completed_tasks', n.completed,
              'num_overdue_tasks', n.overdue, 'num_milestones', n.milestones,
              'num_completed_milestones', n.completed_milestones, 'progress', NULL)
            FROM (
              SELECT o.id, count(*) AS tasks, count(*) FILTER (WHERE t.completed_at <= o.created_at) AS completed,
                count(*) FILTER (WHERE t.due_on < o.created_at::date
                  AND coalesce(t.completed_at > o.created_at, true)) AS overdue,
                count(*) FILTER (WHERE t.resource_subtype = 'milestone') AS milestones,
                count(*) FILTER (WHERE t.resource_subtype = 'milestone'
                  AND t.completed_at <= o.created_at) AS completed_milestones
              FROM (
                SELECT DISTINCT u.id, u.created_at, l.task_id FROM status_update u
                  LEFT JOIN goal_relationship r ON r.workspace_id = :workspace AND r.supported_goal_id = u.goal_id
                  LEFT JOIN portfolio_item i ON i.workspace_id = :workspace AND i.portfolio_id = u.portfolio_id
                  JOIN task_project l ON l.workspace_id = :workspace
                    AND l.project_id IN (u.project_id, r.supporting_project_id, i.project_id)
                WHERE u.workspace_id = :workspace) o
                JOIN task t ON t.workspace_id = :workspace AND t.id = o.task_id AND t.created_at <= o.created_at
              GROUP BY o.id) n
            WHERE s.workspace_id = :workspace AND s.id = n.id""";

    private final Database database;

    DemoFigures(Database database) {
        this.database = database;
    }

    void fill(long workspace) {
        database.sql(COUNT).bind("workspace", workspace).update();
    }
}
