package dev.cairn.rollup;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeReader;
import dev.cairn.platform.log.Reactions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Reads the change log for what changes how far projects, the portfolios that hold them and goals have come. */
@Component
class RollUpReader implements ChangeReader {
    private final ProjectCounts counts;
    private final PortfolioRollUps portfolios;
    private final GoalRollUps goals;
    private final Database database;

    RollUpReader(ProjectCounts counts, PortfolioRollUps portfolios, GoalRollUps goals, Database database) {
        this.counts = counts;
        this.portfolios = portfolios;
        this.goals = goals;
        this.database = database;
    }

    @Override
    public String name() {
        return "rollups";
    }

    @Override
    public void read(long workspace, List<Change> changes, Reactions reactions) {
        var touched = new Touched();
        changes.forEach(touched::note);
        if (touched.isNothing() || !hasGoalsOrPortfolios(workspace)) {
            return;
        }
        counts.follow(workspace, touched.projects);
        var projects = new TreeSet<>(touched.projects);
        projects.addAll(counts.update(workspace, touched.tasks, touched.trees));
        var different = updatePortfolios(workspace, touched, projects);
        different.forEach(portfolio -> reactions.by(null).changed("portfolio", portfolio, "progress", null));
        updateGoals(workspace, touched, projects, different, reactions);
    }

    private boolean hasGoalsOrPortfolios(long workspace) {
        return database.sql("""
                        SELECT 1 WHERE EXISTS (SELECT 1 FROM goal WHERE workspace_id = :workspace)
                          OR EXISTS (SELECT 1 FROM portfolio WHERE workspace_id = :workspace)""").bind("workspace", workspace).exists();
    }

    /** Those that say something else now. A portfolio that is gone says nothing, but those above it do. */
    private Set<Long> updatePortfolios(long workspace, Touched touched, Set<Long> projects) {
        var holding = portfolios.holding(workspace, projects, touched.nested);
        holding.addAll(touched.portfolios);
        var different = new TreeSet<>(portfolios.sum(workspace, portfolios.withThoseAbove(workspace, holding)));
        var standing = portfolios.holding(workspace, touched.reported(), touched.nested);
        standing.addAll(touched.portfolios);
        different.addAll(portfolios.countStatuses(workspace, standing));
        return different;
    }

    private void updateGoals(
            long workspace, Touched touched, Set<Long> projects, Set<Long> different, Reactions reactions) {
        different.addAll(touched.nested);
        var open = new TreeSet<>(touched.goals);
        open.addAll(goals.supportedBy(
                workspace,
                Map.of("goal", touched.measured, "portfolio", different, "project", projects, "task", touched.tasks)));
        open.addAll(goals.supportedBelow(workspace, touched.trees));
        goals.update(
                workspace,
                open,
                (goal, number) -> reactions.by(null).changed("goal", goal, Touched.MEASURE, Map.of("value", number)));
    }
}
