package dev.cairn.chart;

import dev.cairn.platform.Ids;
import dev.cairn.platform.Rank;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The charts of a project, for a copy of it. */
@Component
public class ChartCopies {
    private final Database database;
    private final Ids ids;
    private final Clock clock;

    ChartCopies(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    public record Kept(String name, String type, String size, JsonNode settings) {}

    /** In their order. */
    public List<Kept> of(long workspace, long project) {
        return database.sql("""
                        SELECT name, chart_type, size, settings FROM chart
                        WHERE workspace_id = :workspace AND project_id = :project ORDER BY rank, id""")
                .bind("workspace", workspace)
                .bind("project", project)
                .list(row ->
                        new Kept(row.getString(1), row.getString(2), row.getString(3), Json.read(row.getString(4))));
    }

    /** Gives a new project, which has no charts so far, these. */
    public void fill(long workspace, long project, List<Kept> charts, Changes changes) {
        var rows = new ArrayList<Map<String, Object>>();
        String rank = null;
        for (Kept chart : charts) {
            rank = Rank.between(rank, null);
            long id = ids.next();
            rows.add(Map.of(
                    "workspace",
                    workspace,
                    "id",
                    id,
                    "project",
                    project,
                    "name",
                    chart.name(),
                    "type",
                    chart.type(),
                    "size",
                    chart.size(),
                    "settings",
                    chart.settings().toString(),
                    "rank",
                    rank,
                    "now",
                    clock.instant()));
            changes.added("chart", id, "project", project);
        }
        database.batch("""
                INSERT INTO chart (workspace_id, id, project_id, name, chart_type, size, settings, rank, created_at,
                  modified_at)
                VALUES (:workspace, :id, :project, :name, :type, :size, :settings::jsonb, :rank, :now, :now)""", rows);
    }
}
