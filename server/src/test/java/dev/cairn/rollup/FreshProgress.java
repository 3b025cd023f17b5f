package dev.cairn.rollup;

import dev.cairn.platform.db.Database;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The progress of all goals, computed from tasks and relationships alone, without what is kept of them. */
final class FreshProgress {
    private record Goal(String source, boolean weighs, BigDecimal told) {}

    private final Database database;
    private final long workspace;
    private final Map<Long, Goal> goals = new HashMap<>();

    FreshProgress(Database database, long workspace) {
        this.database = database;
        this.workspace = workspace;
    }

    Map<Long, BigDecimal> ofAll() {
        database.sql("""
                        SELECT id, progress_source, is_custom_weight, progress FROM goal
                        WHERE workspace_id = :workspace AND deleted_at IS NULL""")
                .bind("workspace", workspace)
                .list(row ->
                        goals.put(row.getLong(1), new Goal(row.getString(2), row.getBoolean(3), row.getBigDecimal(4))));
        var progress = new HashMap<Long, BigDecimal>();
        goals.keySet().forEach(goal -> progress.put(goal, of(goal)));
        return progress;
    }

    private BigDecimal of(long id) {
        var goal = Objects.requireNonNull(goals.get(id));
        return switch (goal.source()) {
            case "manual" -> goal.told().setScale(6);
            case "subgoal_progress" ->
                mean(goal, id, "supporting_goal_id", sub -> goals.containsKey(sub) ? of(sub) : null);
            case "task_completion" -> mean(goal, id, "supporting_task_id", task -> share("""
                        SELECT count(*) FILTER (WHERE completed), count(*) FROM task
                        WHERE workspace_id = :workspace AND id = :id AND deleted_at IS NULL""", task));
            default -> mean(goal, id, "supporting_project_id", project -> share("""
                        SELECT count(*) FILTER (WHERE t.completed), count(*) FROM task_project l
                        JOIN task t ON t.workspace_id = l.workspace_id AND t.id = l.task_id AND t.deleted_at IS NULL
                        JOIN project p ON p.workspace_id = l.workspace_id AND p.id = l.project_id
                          AND p.deleted_at IS NULL
                        WHERE l.workspace_id = :workspace AND l.project_id = :id""" + milestones(goal), project));
        };
    }

    private String milestones(Goal goal) {
        return goal.source().equals("project_milestone_completion") ? " AND t.resource_subtype = 'milestone'" : "";
    }

    private @Nullable BigDecimal share(String sql, long id) {
        var counts = database.sql(sql)
                .bind("workspace", workspace)
                .bind("id", id)
                .first(row -> new long[] {row.getLong(1), row.getLong(2)})
                .orElseThrow();
        return counts[1] == 0
                ? null
                : BigDecimal.valueOf(counts[0]).divide(BigDecimal.valueOf(counts[1]), 40, RoundingMode.HALF_UP);
    }

    private BigDecimal mean(Goal goal, long id, String column, LongFunction<@Nullable BigDecimal> of) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        var supporters = database.sql("SELECT " + column + ", contribution_weight FROM goal_relationship"
                        + " WHERE workspace_id = :workspace AND supported_goal_id = :id AND " + column
                        + " IS NOT NULL AND contribution_weight > 0")
                .bind("workspace", workspace)
                .bind("id", id)
                .list(row -> Map.entry(row.getLong(1), row.getBigDecimal(2)));
        for (var supporter : supporters) {
            BigDecimal done = of.apply(supporter.getKey());
            if (done != null) {
                BigDecimal weight = goal.weighs() ? supporter.getValue() : BigDecimal.ONE;
                sum = sum.add(weight.multiply(done));
                weights = weights.add(weight);
            }
        }
        return weights.signum() == 0 ? BigDecimal.ZERO.setScale(6) : sum.divide(weights, 6, RoundingMode.HALF_UP);
    }
}
