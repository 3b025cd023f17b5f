package dev.cairn.rollup;

import dev.cairn.platform.db.Database;
import org.springframework.stereotype.Component;

/** Computes what is kept of a workspace from nothing, for data that came without a log. */
@Component
public class RollUps {
    private final Database database;
    private final ProjectCounts counts;
    private final PortfolioRollUps portfolios;
    private final GoalRollUps goals;

    RollUps(Database database, ProjectCounts counts, PortfolioRollUps portfolios, GoalRollUps goals) {
        this.database = database;
        this.counts = counts;
        this.portfolios = portfolios;
        this.goals = goals;
    }

    public void computeAnew(long workspace) {
        counts.countAnew(workspace);
        var all = database.sql("SELECT id FROM portfolio WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .list(row -> row.getLong(1));
        portfolios.sum(workspace, all);
        portfolios.countStatuses(workspace, all);
        goals.computeAnew(workspace);
    }
}
