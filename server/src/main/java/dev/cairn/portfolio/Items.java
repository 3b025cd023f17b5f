package dev.cairn.portfolio;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.Hierarchy;
import dev.cairn.platform.db.RankedList;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores what is in portfolios, in its order. Whoever writes holds the row of the portfolio. */
@Component
class Items {
    private static final int MOST = 1_500;

    private final Database database;
    private final RankedList ofPortfolio;
    private final Hierarchy portfolios;
    private final ProjectPortfolioSettings settings;
    private final Ids ids;
    private final Clock clock;

    Items(Database database, ProjectPortfolioSettings settings, Ids ids, Clock clock) {
        this.database = database;
        this.ofPortfolio = new RankedList(database, "portfolio_item", "rank", "portfolio_id = :list");
        this.portfolios = new Hierarchy(database, "portfolio_item", "portfolio_id", "nested_portfolio_id");
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** A project or a portfolio that is in a portfolio, or is to be. */
    record Item(String type, long workspace, long id) {
        String column() {
            return type.equals("project") ? "project_id" : "nested_portfolio_id";
        }
    }

    /**
     * What has this gid, which the actor must see.
     *
     * @throws ApiError 404 where it is no project and no portfolio
     */
    static Item find(Access access, Actor actor, String gid) {
        try {
            var project = access.project(actor, gid, Level.VIEWER);
            return new Item("project", project.workspace(), project.id());
        } catch (ApiError noProject) {
            try {
                var portfolio = access.portfolio(actor, gid, Level.VIEWER);
                return new Item("portfolio", portfolio.workspace(), portfolio.id());
            } catch (ApiError noPortfolio) {
                throw ApiError.notFound("item", gid);
            }
        }
    }

    /**
     * Puts something into a portfolio, or moves what is there already.
     *
     * @param spot beside another project or portfolio in it; null for the end, or for where it is
     */
    void put(long workspace, long portfolio, Item item, @Nullable Spot spot, Changes changes) {
        long place = place(workspace, portfolio, item.id());
        if (place == 0) {
            add(workspace, portfolio, item, spot, changes);
        } else if (spot != null) {
            new Assignments()
                    .set("rank", rank(workspace, portfolio, spot, place))
                    .update(database, "portfolio_item", workspace, place);
            changes.changed("portfolio", portfolio, "items", null);
        }
    }

    private void add(long workspace, long portfolio, Item item, @Nullable Spot spot, Changes changes) {
        requireRoom(workspace, portfolio);
        if (item.type().equals("portfolio") && portfolios.isAbove(workspace, item.id(), portfolio)) {
            throw ApiError.badInput("item", "The portfolios would be in each other: " + item.id());
        }
        database.sql("""
                        INSERT INTO portfolio_item (workspace_id, id, portfolio_id, %s, rank, created_at)
                        VALUES (:workspace, :id, :portfolio, :item, :rank, :now)""".formatted(item.column()))
                .bind("workspace", workspace)
                .bind("id", ids.next())
                .bind("portfolio", portfolio)
                .bind("item", item.id())
                .bind("rank", rank(workspace, portfolio, spot == null ? new Spot.End() : spot, 0))
                .bind("now", clock.instant())
                .update();
        changes.added(item.type(), item.id(), "portfolio", portfolio);
    }

    private void requireRoom(long workspace, long portfolio) {
        long there = database.sql("""
                        SELECT count(*) FROM portfolio_item
                        WHERE workspace_id = :workspace AND portfolio_id = :portfolio""")
                .bind("workspace", workspace)
                .bind("portfolio", portfolio)
                .number();
        if (there >= MOST) {
            throw ApiError.badInput("item", "A portfolio can have at most " + MOST + " items");
        }
    }

    /** The spot names projects and portfolios, where the list has places. */
    private String rank(long workspace, long portfolio, Spot spot, long moving) {
        Spot among = switch (spot) {
            case Spot.Before(long item) -> new Spot.Before(known(workspace, portfolio, item));
            case Spot.After(long item) -> new Spot.After(known(workspace, portfolio, item));
            default -> spot;
        };
        return ofPortfolio.rank(workspace, portfolio, among, moving, Items::stranger);
    }

    private long known(long workspace, long portfolio, long item) {
        long place = place(workspace, portfolio, item);
        if (place == 0) {
            throw stranger(item);
        }
        return place;
    }

    /** The row of what is in a portfolio, 0 where it is not. */
    private long place(long workspace, long portfolio, long item) {
        return database.sql("""
                        SELECT id FROM portfolio_item WHERE workspace_id = :workspace AND portfolio_id = :portfolio
                          AND (project_id = :item OR nested_portfolio_id = :item)""")
                .bind("workspace", workspace)
                .bind("portfolio", portfolio)
                .bind("item", item)
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    private static ApiError stranger(long sibling) {
        return ApiError.badInput("insert_before", "Not another item of the portfolio: " + sibling);
    }

    void remove(long workspace, long portfolio, Item item, Changes changes) {
        int removed = database.sql("""
                        DELETE FROM portfolio_item
                        WHERE workspace_id = :workspace AND portfolio_id = :portfolio AND %s = :item""".formatted(item.column()))
                .bind("workspace", workspace)
                .bind("portfolio", portfolio)
                .bind("item", item.id())
                .update();
        if (removed == 0) {
            throw ApiError.badInput("item", "Not in the portfolio: " + item.id());
        }
        if (item.type().equals("project")) {
            settings.note(workspace, item.id());
        }
        changes.removed(item.type(), item.id(), "portfolio", portfolio, null);
    }
}
