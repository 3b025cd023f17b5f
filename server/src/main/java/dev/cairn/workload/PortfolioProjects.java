package dev.cairn.workload;

import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import org.springframework.stereotype.Component;

/** Finds the projects of portfolios. */
@Component
class PortfolioProjects {
    private final Database database;

    PortfolioProjects(Database database) {
        this.database = database;
    }

    /** Those that are in a portfolio and in the portfolios in it, as far as the actor sees both. */
    long[] in(Actor actor, long workspace, long portfolio) {
        return database
                .sql("""
                        WITH RECURSIVE below AS (
                          SELECT :portfolio::bigint AS id
                          UNION SELECT f.id FROM below b
                          JOIN portfolio_item i ON i.workspace_id = :workspace AND i.portfolio_id = b.id
                          JOIN portfolio f ON f.workspace_id = :workspace AND f.id = i.nested_portfolio_id AND %s)
                        SELECT DISTINCT p.id FROM below b
                        JOIN portfolio_item i ON i.workspace_id = :workspace AND i.portfolio_id = b.id
                        JOIN project p ON p.workspace_id = :workspace AND p.id = i.project_id AND %s""".formatted(Visible.portfolio("f"), Visible.project("p")))
                .bindAll(Resources.of(actor))
                .bind("workspace", workspace)
                .bind("portfolio", portfolio)
                .list(row -> row.getLong(1))
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }
}
