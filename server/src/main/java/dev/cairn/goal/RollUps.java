package dev.cairn.goal;

import dev.cairn.platform.db.Database;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/**
 * Keeps the progress of goals that follows from what supports them. Each supporter counts by its weight, or as much as
 * any other where the goal does not weigh, but not at all at a weight of 0. What has nothing to complete, such as a
 * project without milestones or a sub-goal without a metric, says nothing about progress and does not count.
 */
@Component
public class RollUps {
    private static final String ROLL_UP = """
            UPDATE goal g SET progress = n.progress,
              metric_current = g.metric_initial + (g.metric_target - g.metric_initial) * n.progress
            FROM (
              SELECT s.id, coalesce(round(sum(p.weight * p.done) / sum(p.weight), 6), 0) AS progress
              FROM goal s LEFT JOIN LATERAL (
                SELECT CASE WHEN s.is_custom_weight THEN r.contribution_weight ELSE 1 END AS weight,
                  CASE s.progress_source
                    WHEN 'subgoal_progress' THEN b.progress
                    WHEN 'project_task_completion' THEN c.completed_tasks::numeric / nullif(c.tasks, 0)
                    WHEN 'project_milestone_completion' THEN c.completed_milestones::numeric / nullif(c.milestones, 0)
                    WHEN 'task_completion' THEN t.completed::int::numeric END AS done
                FROM goal_relationship r
                  LEFT JOIN goal b ON b.workspace_id = :workspace AND b.id = r.supporting_goal_id
                    AND b.deleted_at IS NULL AND b.metric_id IS NOT NULL
                  LEFT JOIN goal_project c ON c.workspace_id = :workspace AND c.project_id = r.supporting_project_id
                  LEFT JOIN task t ON t.workspace_id = :workspace AND t.id = r.supporting_task_id
                    AND t.deleted_at IS NULL
                WHERE r.workspace_id = :workspace AND r.supported_goal_id = s.id AND r.contribution_weight > 0
                ) p ON p.done IS NOT NULL
              WHERE s.workspace_id = :workspace AND s.id = ANY(:goals) GROUP BY s.id) n
            WHERE g.workspace_id = :workspace AND g.id = n.id AND g.metric_id IS NOT NULL AND g.deleted_at IS NULL
              AND g.progress_source NOT IN ('manual', 'external')
              AND (g.progress <> n.progress
                OR g.metric_current <> g.metric_initial + (g.metric_target - g.metric_initial) * n.progress)
            RETURNING g.id""";

    private final Database database;
    private final ProjectCounts counts;

    RollUps(Database database, ProjectCounts counts) {
        this.database = database;
        this.counts = counts;
    }

    /**
     * Computes these goals anew, and those above that they change: as many statements as there are levels.
     *
     * @param changed is told of each goal that has come to another number
     */
    void update(long workspace, Collection<Long> goals, LongConsumer changed) {
        Set<Long> open = new TreeSet<>(goals);
        while (!open.isEmpty()) {
            var different = database.sql(ROLL_UP)
                    .bind("workspace", workspace)
                    .bind("goals", longs(open))
                    .list(row -> row.getLong(1));
            different.forEach(changed::accept);
            open = supportedBy(workspace, different, List.of(), List.of());
        }
    }

    /** The goals that any of these support. */
    Set<Long> supportedBy(long workspace, Collection<Long> goals, Collection<Long> projects, Collection<Long> tasks) {
        if (goals.isEmpty() && projects.isEmpty() && tasks.isEmpty()) {
            return Set.of();
        }
        return new TreeSet<>(database.sql("""
                        SELECT supported_goal_id FROM goal_relationship
                          WHERE workspace_id = :workspace AND supporting_goal_id = ANY(:goals)
                        UNION SELECT supported_goal_id FROM goal_relationship
                          WHERE workspace_id = :workspace AND supporting_project_id = ANY(:projects)
                        UNION SELECT supported_goal_id FROM goal_relationship
                          WHERE workspace_id = :workspace AND supporting_task_id = ANY(:tasks)""")
                .bind("workspace", workspace)
                .bind("goals", longs(goals))
                .bind("projects", longs(projects))
                .bind("tasks", longs(tasks))
                .list(row -> row.getLong(1)));
    }

    /** Computes all goals of a workspace from nothing, for data that came without a log. */
    public void computeAnew(long workspace) {
        counts.countAnew(workspace);
        var all = database.sql("SELECT id FROM goal WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .list(row -> row.getLong(1));
        update(workspace, all, goal -> {});
    }

    private static long[] longs(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
