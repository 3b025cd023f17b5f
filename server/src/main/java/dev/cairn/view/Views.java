package dev.cairn.view;

import dev.cairn.access.Audience;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.RankedList;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Stores views and puts them in order. Whoever writes holds the row of the project. */
@Component
class Views {
    private static final int MOST = 500;

    private final Database database;
    private final RankedList ofProject;
    private final Ids ids;
    private final Clock clock;

    Views(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ofProject = new RankedList(database, "view", "rank", "project_id = :list");
        this.ids = ids;
        this.clock = clock;
    }

    /** A view as deciding about it needs it. */
    record View(long workspace, long id, long project, long owner, boolean shared, boolean isDefault) {}

    View find(long workspace, long id) {
        return database.sql("""
                        SELECT project_id, owner_id, shared, is_default FROM view
                        WHERE workspace_id = :workspace AND id = :id""")
                .bind("workspace", workspace)
                .bind("id", id)
                .first(row ->
                        new View(workspace, id, row.getLong(1), row.getLong(2), row.getBoolean(3), row.getBoolean(4)))
                .orElseThrow(() -> ApiError.notFound("view", id));
    }

    long add(View view, String name, String layout, JsonNode settings, Spot spot, Changes changes) {
        requireRoom(view);
        long id = ids.next();
        database.sql("""
                        INSERT INTO view (workspace_id, id, project_id, owner_id, name, layout, shared, settings, rank,
                          created_at, modified_at)
                        VALUES (:workspace, :id, :project, :owner, :name, :layout, :shared, :settings::jsonb, :rank,
                          :now, :now)""")
                .bind("workspace", view.workspace())
                .bind("id", id)
                .bind("project", view.project())
                .bind("owner", view.owner())
                .bind("name", name)
                .bind("layout", layout)
                .bind("shared", view.shared())
                .bind("settings", settings.toString())
                .bind("rank", rank(view, spot))
                .bind("now", clock.instant())
                .update();
        changes.added("view", id, "project", view.project());
        return id;
    }

    private void requireRoom(View view) {
        long there = database.sql("SELECT count(*) FROM view WHERE workspace_id = :workspace AND project_id = :project")
                .bind("workspace", view.workspace())
                .bind("project", view.project())
                .number();
        if (there >= MOST) {
            throw ApiError.badInput("project", "Has " + MOST + " views already; delete one");
        }
    }

    String rank(View view, Spot spot) {
        return ofProject.rank(
                view.workspace(),
                view.project(),
                spot,
                view.id(),
                sibling -> ApiError.badInput("insert_before", "Not a view of this project: " + sibling));
    }

    /** The one that opens with its project, instead of the one that did. */
    void makeDefault(View view, boolean isDefault, Changes changes) {
        var before = database.sql("""
                        SELECT id FROM view WHERE workspace_id = :workspace AND project_id = :project AND is_default""")
                .bind("workspace", view.workspace())
                .bind("project", view.project())
                .list(row -> row.getLong(1));
        for (long id : before) {
            setDefault(view.workspace(), id, false, changes);
        }
        if (isDefault) {
            setDefault(view.workspace(), view.id(), true, changes);
        }
    }

    private void setDefault(long workspace, long id, boolean isDefault, Changes changes) {
        database.sql("UPDATE view SET is_default = :value WHERE workspace_id = :workspace AND id = :id")
                .bind("value", isDefault)
                .bind("workspace", workspace)
                .bind("id", id)
                .update();
        changes.changed("view", id, "is_default", null);
    }

    void delete(View view, Changes changes) {
        database.delete("view", view.workspace(), view.id());
        if (view.shared()) {
            changes.deleted("view", view.id(), "project", view.project());
        } else {
            // A private one is nobody else's news, not even that it was there.
            changes.deleted("view", view.id(), null, null, Map.of(Audience.PEOPLE, new long[] {view.owner()}));
        }
    }
}
