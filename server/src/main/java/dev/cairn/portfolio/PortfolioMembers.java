package dev.cairn.portfolio;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.workspace.Sharers;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Stores whom portfolios are shared with. */
@Component
class PortfolioMembers extends Sharers {
    private final Database database;

    PortfolioMembers(Database database, Ids ids, Clock clock) {
        super(database, ids, clock, "portfolio");
        this.database = database;
    }

    /** @throws ApiError 400 where nobody is left who administers a portfolio */
    void requireAdmin(long workspace, long portfolio) {
        boolean kept = database.sql("""
                        SELECT 1 FROM portfolio f WHERE f.workspace_id = :workspace AND f.id = :portfolio
                          AND (f.owner_id IS NOT NULL OR EXISTS (SELECT 1 FROM portfolio_membership m
                            WHERE m.workspace_id = :workspace AND m.portfolio_id = :portfolio
                              AND m.access_level = 'admin' AND m.user_id IS NOT NULL))""")
                .bind("workspace", workspace)
                .bind("portfolio", portfolio)
                .exists();
        if (!kept) {
            throw ApiError.badInput("members", "A portfolio keeps at least one admin");
        }
    }
}
