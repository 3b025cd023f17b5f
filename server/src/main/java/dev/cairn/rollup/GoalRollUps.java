package dev.cairn.rollup;

import dev.cairn.platform.db.Database;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/**
 * Keeps the progress of goals that follows from what supports them. Each supporter counts by its weight, or as much as
 * any other where the goal does not weigh, but not at all at a weight of 0. What has nothing to complete, such as a
 * project without milestones or a sub-goal without a metric, says nothing about progress and does not count.
 */
@Component
class GoalRollUps {
    private static final String ROLL_UP = """
            UPDATE goal g SET progress = n.progress,
              metric_current = g.metric_initial + (g.metric_target - g.metric_initial) * n.progress
            FROM (
              SELECT s.id, coalesce(round(sum(p.weight * p.done) / sum(p.weight), 6), 0) AS progress
              FROM goal s LEFT JOIN LATERAL (
                SELECT CASE WHEN s.is_custom_weight THEN r.contribution_weight ELSE 1 END AS weight,
                  CASE s.progress_source
                    WHEN 'subgoal_progress' THEN b.progress
                    WHEN 'project_task_completion' THEN
                      coalesce(c.completed_tasks, f.num_completed_tasks)::numeric
                        / nullif(coalesce(c.tasks, f.num_tasks), 0)
                    WHEN 'project_milestone_completion' THEN
                      coalesce(c.completed_milestones, f.num_completed_milestones)::numeric
                        / nullif(coalesce(c.milestones, f.num_milestones), 0)
                    WHEN 'task_completion' THEN t.completed::int::numeric END AS done
                FROM goal_relationship r
                  LEFT JOIN goal b ON b.workspace_id = :workspace AND b.id = r.supporting_goal_id
                    AND b.deleted_at IS NULL AND b.metric_id IS NOT NULL
                  LEFT JOIN project_progress c ON c.workspace_id = :workspace AND c.project_id = r.supporting_project_id
                  LEFT JOIN portfolio f ON f.workspace_id = :workspace AND f.id = r.supporting_portfolio_id
                    AND f.deleted_at IS NULL
                  LEFT JOIN task t ON t.workspace_id = :workspace AND t.id = r.supporting_task_id
                    AND t.deleted_at IS NULL
                WHERE r.workspace_id = :workspace AND r.supported_goal_id = s.id AND r.contribution_weight > 0
                ) p ON p.done IS NOT NULL
              WHERE s.workspace_id = :workspace AND s.id = ANY(:goals) GROUP BY s.id) n
            WHERE g.workspace_id = :workspace AND g.id = n.id AND g.metric_id IS NOT NULL AND g.deleted_at IS NULL
              AND g.progress_source NOT IN ('manual', 'external')
              AND (g.progress <> n.progress
                OR g.metric_current <> g.metric_initial + (g.metric_target - g.metric_initial) * n.progress)
            RETURNING g.id, g.metric_current""";

    private final Database database;

    GoalRollUps(Database database) {
        this.database = database;
    }

    /**
     * Computes these goals anew, and those above that they change: as many statements as there are levels.
     *
     * @param changed is told of each goal that has come to another number, and of the number
     */
    void update(long workspace, Collection<Long> goals, BiConsumer<Long, BigDecimal> changed) {
        Set<Long> open = new TreeSet<>(goals);
        while (!open.isEmpty()) {
            var different = database.sql(ROLL_UP)
                    .bind("workspace", workspace)
                    .bind("goals", longs(open))
                    .list(row -> {
                        changed.accept(row.getLong(1), row.getBigDecimal(2));
                        return row.getLong(1);
                    });
            open = supportedBy(workspace, Map.of("goal", different));
        }
    }

    /** The goals that any of these support, by their types. */
    Set<Long> supportedBy(long workspace, Map<String, ? extends Collection<Long>> supporters) {
        var goals = new TreeSet<Long>();
        supporters.forEach((type, ids) -> {
            if (!ids.isEmpty()) {
                goals.addAll(database.sql("""
                                SELECT DISTINCT supported_goal_id FROM goal_relationship
                                WHERE workspace_id = :workspace AND supporting_%s_id = ANY(:ids)""".formatted(type))
                        .bind("workspace", workspace)
                        .bind("ids", longs(ids))
                        .list(row -> row.getLong(1)));
            }
        });
        return goals;
    }

    /** The goals that any task in and below these supports. */
    Set<Long> supportedBelow(long workspace, Collection<Long> trees) {
        if (trees.isEmpty()) {
            return Set.of();
        }
        return new TreeSet<>(database.sql("""
                        SELECT DISTINCT r.supported_goal_id FROM goal_relationship r
                          JOIN task t ON t.workspace_id = :workspace AND t.id = r.supporting_task_id AND t.path && :trees
                        WHERE r.workspace_id = :workspace""")
                .bind("workspace", workspace)
                .bind("trees", longs(trees))
                .list(row -> row.getLong(1)));
    }

    /** Computes all goals of a workspace. */
    void computeAnew(long workspace) {
        var all = database.sql("SELECT id FROM goal WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .list(row -> row.getLong(1));
        update(workspace, all, (goal, number) -> {});
    }

    private static long[] longs(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
