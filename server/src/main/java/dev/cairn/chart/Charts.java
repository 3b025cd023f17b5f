package dev.cairn.chart;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.RankedList;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Stores charts and puts them in order. Whoever writes holds the row of the project. */
@Component
class Charts {
    private static final int MOST = 100;

    private final Database database;
    private final RankedList ofProject;
    private final Ids ids;
    private final Clock clock;

    Charts(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ofProject = new RankedList(database, "chart", "rank", "project_id = :list");
        this.ids = ids;
        this.clock = clock;
    }

    record Chart(String name, String type, String size, JsonNode settings) {}

    long projectOf(long workspace, long id) {
        return database.sql("SELECT project_id FROM chart WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .first(row -> row.getLong(1))
                .orElseThrow(() -> ApiError.notFound("chart", id));
    }

    long add(long workspace, long project, Chart chart, Spot spot, Changes changes) {
        requireRoom(workspace, project);
        long id = ids.next();
        database.sql("""
                        INSERT INTO chart (workspace_id, id, project_id, name, chart_type, size, settings, rank,
                          created_at, modified_at)
                        VALUES (:workspace, :id, :project, :name, :type, :size, :settings::jsonb, :rank, :now, :now)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("project", project)
                .bind("name", chart.name())
                .bind("type", chart.type())
                .bind("size", chart.size())
                .bind("settings", chart.settings().toString())
                .bind("rank", rank(workspace, project, spot, id))
                .bind("now", clock.instant())
                .update();
        changes.added("chart", id, "project", project);
        return id;
    }

    private void requireRoom(long workspace, long project) {
        long there = database.sql(
                        "SELECT count(*) FROM chart WHERE workspace_id = :workspace AND project_id = :project")
                .bind("workspace", workspace)
                .bind("project", project)
                .number();
        if (there >= MOST) {
            throw ApiError.badInput("project", "Has " + MOST + " charts already; delete one");
        }
    }

    String rank(long workspace, long project, Spot spot, long id) {
        return ofProject.rank(
                workspace,
                project,
                spot,
                id,
                sibling -> ApiError.badInput("insert_before", "Not a chart of this project: " + sibling));
    }

    void delete(long workspace, long project, long id, Changes changes) {
        database.sql("DELETE FROM chart WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .update();
        changes.deleted("chart", id, "project", project);
    }
}
