package dev.cairn.view;

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

/** The views that everyone of a project sees, for a copy of it. Private ones are nobody else's. */
@Component
public class ViewCopies {
    private final Database database;
    private final Ids ids;
    private final Clock clock;

    ViewCopies(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    public record Kept(String name, String layout, boolean isDefault, JsonNode settings) {}

    /** In their order. */
    public List<Kept> of(long workspace, long project) {
        return database.sql("""
                        SELECT name, layout, is_default, settings FROM view
                        WHERE workspace_id = :workspace AND project_id = :project AND shared ORDER BY rank, id""")
                .bind("workspace", workspace)
                .bind("project", project)
                .list(row ->
                        new Kept(row.getString(1), row.getString(2), row.getBoolean(3), Json.read(row.getString(4))));
    }

    /** Gives a new project, which has no views so far, these. */
    public void fill(long workspace, long project, long owner, List<Kept> views, Changes changes) {
        var rows = new ArrayList<Map<String, Object>>();
        String rank = null;
        for (Kept view : views) {
            rank = Rank.between(rank, null);
            long id = ids.next();
            rows.add(Map.ofEntries(
                    Map.entry("workspace", workspace),
                    Map.entry("id", id),
                    Map.entry("project", project),
                    Map.entry("owner", owner),
                    Map.entry("name", view.name()),
                    Map.entry("layout", view.layout()),
                    Map.entry("default", view.isDefault()),
                    Map.entry("settings", view.settings().toString()),
                    Map.entry("rank", rank),
                    Map.entry("now", clock.instant())));
            changes.added("view", id, "project", project);
        }
        database.batch("""
                INSERT INTO view (workspace_id, id, project_id, owner_id, name, layout, shared, is_default, settings,
                  rank, created_at, modified_at)
                VALUES (:workspace, :id, :project, :owner, :name, :layout, true, :default, :settings::jsonb, :rank,
                  :now, :now)""", rows);
    }
}
