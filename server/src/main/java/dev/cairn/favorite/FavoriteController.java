package dev.cairn.favorite;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.RankedList;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import dev.cairn.workspace.People;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everyone reads and changes their own favorites only. */
@RestController
@RequestMapping("/api/1.0/users/{user}")
class FavoriteController {
    private static final List<String> TYPES =
            List.of("portfolio", "project", "tag", "task", "user", "project_template");

    private final Access access;
    private final People people;
    private final Database database;
    private final Resources resources;
    private final Writes writes;
    private final Ids ids;
    private final RankedList ofPerson;

    FavoriteController(Access access, People people, Database database, Resources resources, Writes writes, Ids ids) {
        this.access = access;
        this.people = people;
        this.database = database;
        this.resources = resources;
        this.writes = writes;
        this.ids = ids;
        this.ofPerson = new RankedList(database, "favorite", "rank", "user_id = :list");
    }

    @GetMapping("/favorites")
    @Operation(
            value = "List favorites",
            lists = "any_resource",
            asks = "resource_type workspace:gid",
            scope = "users:read")
    Reply list(@PathVariable String user, Actor actor, Ask ask, Input input) {
        requireOneself(user, actor);
        String type = input.oneOf("resource_type", TYPES);
        if (type == null) {
            throw input.missing("resource_type");
        }
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        if (!type.equals("project")) {
            return Reply.none();
        }
        var query = Query.from("favorite f JOIN project t ON t.workspace_id = f.workspace_id AND t.id = f.project_id")
                .where("f.workspace_id = :workspace AND f.user_id = :me AND " + Visible.project("t"))
                .bind("workspace", workspace)
                .orderBy(Key.text("f.rank"), Key.id("t.id"));
        return Reply.list(resources.page("project", query, ask.compact(), ask.paging(), actor));
    }

    /** Puts a project at the end of one's favorites, or moves it beside another of them. */
    @PostMapping("/addFavorite")
    @Operation(value = "Add a favorite", needs = "project", takes = "insert_before:gid insert_after:gid")
    Reply add(@PathVariable String user, Actor actor, Input input) {
        requireOneself(user, actor);
        var project = access.project(actor, input.requiredReference("project"), Level.VIEWER);
        Spot named = input.beside("insert_before", "insert_after");
        writes.in(project.workspace(), actor, changes -> {
            long workspace = project.workspace();
            String rank = ofPerson.rank(
                    workspace,
                    actor.id(),
                    named == null ? new Spot.End() : sibling(workspace, actor.id(), named),
                    favorite(workspace, actor.id(), project.id()),
                    FavoriteController::stranger);
            database.sql("""
                            INSERT INTO favorite (workspace_id, id, user_id, project_id, rank)
                            VALUES (:workspace, :id, :user, :project, :rank)
                            ON CONFLICT (workspace_id, user_id, project_id) DO UPDATE SET rank = excluded.rank""")
                    .bind("workspace", workspace)
                    .bind("id", ids.next())
                    .bind("user", actor.id())
                    .bind("project", project.id())
                    .bind("rank", rank)
                    .update();
            changes.changed("user", actor.id(), "favorites", Map.of("added", project.id()));
            return project.id();
        });
        return Reply.empty();
    }

    @PostMapping("/removeFavorite")
    @Operation(value = "Remove a favorite", needs = "project")
    Reply remove(@PathVariable String user, Actor actor, Input input) {
        requireOneself(user, actor);
        var project = access.project(actor, input.requiredReference("project"), Level.VIEWER);
        writes.in(project.workspace(), actor, changes -> {
            database.sql("""
                            DELETE FROM favorite
                            WHERE workspace_id = :workspace AND user_id = :user AND project_id = :project""")
                    .bind("workspace", project.workspace())
                    .bind("user", actor.id())
                    .bind("project", project.id())
                    .update();
            changes.changed("user", actor.id(), "favorites", Map.of("removed", project.id()));
            return project.id();
        });
        return Reply.empty();
    }

    private void requireOneself(String user, Actor actor) {
        if (people.seen(actor, user) != actor.id()) {
            throw ApiError.forbidden("Favorites are for the person themselves");
        }
    }

    /** The spot beside the favorite that holds a project. */
    private Spot sibling(long workspace, long user, Spot spot) {
        return switch (spot) {
            case Spot.Before(long project) -> new Spot.Before(favorite(workspace, user, project));
            case Spot.After(long project) -> new Spot.After(favorite(workspace, user, project));
            default -> spot;
        };
    }

    private long favorite(long workspace, long user, long project) {
        return database.sql("""
                        SELECT id FROM favorite
                        WHERE workspace_id = :workspace AND user_id = :user AND project_id = :project""")
                .bind("workspace", workspace)
                .bind("user", user)
                .bind("project", project)
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    private static ApiError stranger(long sibling) {
        return ApiError.badInput("insert_before", "Not among the favorites");
    }
}
