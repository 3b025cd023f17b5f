package dev.cairn.chart;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.RankedList;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Stores charts and puts them in order. Whoever writes holds the row of what shows them. */
@Component
class Charts {
    private static final int MOST = 100;

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    Charts(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param query which tasks it counts; null for those of its project */
    record Chart(
            String name,
            String type,
            String size,
            JsonNode settings,
            @Nullable JsonNode query) {}

    /** What shows a chart. */
    record On(Page page, long id) {}

    On pageOf(long workspace, long id) {
        return database.sql("SELECT project_id, dashboard_id FROM chart WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .first(row -> {
                    long project = row.getLong(1);
                    return row.wasNull() ? new On(Page.DASHBOARD, row.getLong(2)) : new On(Page.PROJECT, project);
                })
                .orElseThrow(() -> ApiError.notFound("chart", id));
    }

    long add(long workspace, On on, Chart chart, Spot spot, Changes changes) {
        requireRoom(workspace, on);
        long id = ids.next();
        database.sql("""
                        INSERT INTO chart (workspace_id, id, %s, name, chart_type, size, settings, query, rank,
                          created_at, modified_at)
                        VALUES (:workspace, :id, :on, :name, :type, :size, :settings::jsonb, :query::jsonb, :rank,
                          :now, :now)""".formatted(on.page().column()))
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("on", on.id())
                .bind("name", chart.name())
                .bind("type", chart.type())
                .bind("size", chart.size())
                .bind("settings", chart.settings().toString())
                .bind("query", chart.query() == null ? null : chart.query().toString())
                .bind("rank", rank(workspace, on, spot, id))
                .bind("now", clock.instant())
                .update();
        changes.added("chart", id, on.page().type(), on.id());
        return id;
    }

    private void requireRoom(long workspace, On on) {
        long there = database.sql("SELECT count(*) FROM chart WHERE workspace_id = :workspace AND "
                        + on.page().column() + " = :on")
                .bind("workspace", workspace)
                .bind("on", on.id())
                .number();
        if (there >= MOST) {
            throw ApiError.badInput(on.page().type(), "Has " + MOST + " charts already; delete one");
        }
    }

    String rank(long workspace, On on, Spot spot, long id) {
        return new RankedList(database, "chart", "rank", on.page().column() + " = :list")
                .rank(
                        workspace,
                        on.id(),
                        spot,
                        id,
                        sibling -> ApiError.badInput(
                                "insert_before",
                                "Not a chart of this " + on.page().type() + ": " + sibling));
    }

    void delete(long workspace, On on, long id, Changes changes) {
        database.delete("chart", workspace, id);
        changes.deleted("chart", id, on.page().type(), on.id());
    }
}
