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

    /** The types of what there can be favorites of, so far. */
    private static final List<String> KEPT = List.of("portfolio", "project");

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
        if (!KEPT.contains(type)) {
            return Reply.none();
        }
        var query = Query.from("favorite f JOIN %1$s t ON t.workspace_id = f.workspace_id AND t.id = f.%1$s_id"
                        .formatted(type))
                .where("f.workspace_id = :workspace AND f.user_id = :me AND "
                        + (type.equals("project") ? Visible.project("t") : Visible.portfolio("t")))
                .bind("workspace", workspace)
                .orderBy(Key.text("f.rank"), Key.id("t.id"));
        return Reply.list(resources.page(type, query, ask.compact(), ask.paging(), actor));
    }

    /** Puts a project or a portfolio at the end of one's favorites, or moves it beside another of them. */
    @PostMapping("/addFavorite")
    @Operation(value = "Add a favorite", takes = "project portfolio insert_before:gid insert_after:gid")
    Reply add(@PathVariable String user, Actor actor, Input input) {
        requireOneself(user, actor);
        Spot named = input.beside("insert_before", "insert_after");
        var thing = thing(actor, input);
        writes.in(thing.workspace(), actor, changes -> {
            long workspace = thing.workspace();
            String rank = ofPerson.rank(
                    workspace,
                    actor.id(),
                    named == null ? new Spot.End() : sibling(workspace, actor.id(), named),
                    favorite(workspace, actor.id(), thing.id()),
                    FavoriteController::stranger);
            database.sql("""
                            INSERT INTO favorite (workspace_id, id, user_id, %1$s_id, rank)
                            VALUES (:workspace, :id, :user, :thing, :rank)
                            ON CONFLICT (workspace_id, user_id, %1$s_id) DO UPDATE SET rank = excluded.rank""".formatted(thing.type()))
                    .bind("workspace", workspace)
                    .bind("id", ids.next())
                    .bind("user", actor.id())
                    .bind("thing", thing.id())
                    .bind("rank", rank)
                    .update();
            changes.changed("user", actor.id(), "favorites", Map.of("added", thing.id()));
            return thing.id();
        });
        return Reply.empty();
    }

    @PostMapping("/removeFavorite")
    @Operation(value = "Remove a favorite", takes = "project portfolio")
    Reply remove(@PathVariable String user, Actor actor, Input input) {
        requireOneself(user, actor);
        var thing = thing(actor, input);
        writes.in(thing.workspace(), actor, changes -> {
            database.sql("""
                            DELETE FROM favorite
                            WHERE workspace_id = :workspace AND user_id = :user AND %s_id = :thing""".formatted(thing.type()))
                    .bind("workspace", thing.workspace())
                    .bind("user", actor.id())
                    .bind("thing", thing.id())
                    .update();
            changes.changed("user", actor.id(), "favorites", Map.of("removed", thing.id()));
            return thing.id();
        });
        return Reply.empty();
    }

    /** What somebody keeps at hand. */
    private record Thing(String type, long workspace, long id) {}

    private Thing thing(Actor actor, Input input) {
        String portfolio = input.reference("portfolio");
        String project = input.reference("project");
        if (portfolio != null && !portfolio.isEmpty()) {
            var granted = access.portfolio(actor, portfolio, Level.VIEWER);
            return new Thing("portfolio", granted.workspace(), granted.id());
        }
        if (project == null || project.isEmpty()) {
            throw input.missing("project");
        }
        var granted = access.project(actor, project, Level.VIEWER);
        return new Thing("project", granted.workspace(), granted.id());
    }

    private void requireOneself(String user, Actor actor) {
        if (people.seen(actor, user) != actor.id()) {
            throw ApiError.forbidden("Favorites are for the person themselves");
        }
    }

    /** The spot beside the favorite that holds something. */
    private Spot sibling(long workspace, long user, Spot spot) {
        return switch (spot) {
            case Spot.Before(long thing) -> new Spot.Before(favorite(workspace, user, thing));
            case Spot.After(long thing) -> new Spot.After(favorite(workspace, user, thing));
            default -> spot;
        };
    }

    private long favorite(long workspace, long user, long thing) {
        return database.sql("""
                        SELECT id FROM favorite WHERE workspace_id = :workspace AND user_id = :user
                          AND (project_id = :thing OR portfolio_id = :thing)""")
                .bind("workspace", workspace)
                .bind("user", user)
                .bind("thing", thing)
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    private static ApiError stranger(long sibling) {
        return ApiError.badInput("insert_before", "Not among the favorites");
    }
}
