package dev.cairn.view;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import dev.cairn.view.Views.View;
import java.time.Clock;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shared views are changed by editors of their project, private ones seen and changed by their owner alone. */
@RestController
@RequestMapping("/api/1.0")
class ViewController {
    private static final int LONGEST_NAME = 200;
    private static final String FIELDS =
            "layout shared is_default settings settings.* insert_before:gid insert_after:gid";

    private final Access access;
    private final Views views;
    private final Database database;
    private final Resources resources;
    private final Writes writes;
    private final Clock clock;

    ViewController(Access access, Views views, Database database, Resources resources, Writes writes, Clock clock) {
        this.access = access;
        this.views = views;
        this.database = database;
        this.resources = resources;
        this.writes = writes;
        this.clock = clock;
    }

    @GetMapping("/projects/{project}/views")
    @Operation(value = "List the views of a project", lists = "view", scope = "projects:read")
    Reply list(@PathVariable String project, Actor actor, Ask ask) {
        var granted = access.project(actor, project, Level.VIEWER);
        var query = Query.from("view t")
                .where("t.workspace_id = :workspace AND t.project_id = :project AND (t.shared OR t.owner_id = :me)")
                .bind("workspace", granted.workspace())
                .bind("project", granted.id())
                .orderBy(Key.text("t.rank"), Key.id("t.id"));
        return Reply.list(resources.page("view", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/views/{view}")
    @Operation(value = "Get a view", gives = "view", scope = "projects:read")
    Reply get(@PathVariable String view, Actor actor, Ask ask) {
        var granted = access.view(actor, view, Level.VIEWER);
        return Reply.one(resources.byId("view", granted.workspace(), granted.id(), ask.full(), actor));
    }

    @PostMapping("/projects/{project}/views")
    @Operation(
            value = "Save a view of a project",
            needs = "name",
            takes = FIELDS,
            creates = "view",
            scope = "projects:write")
    Reply create(@PathVariable String project, Actor actor, Ask ask, Input input) {
        String name = input.requiredText("name", LONGEST_NAME);
        String layout = input.oneOf("layout", ViewType.LAYOUTS);
        boolean shared = input.flag("shared", false);
        boolean isDefault = input.flag("is_default", false);
        requireShared(shared, isDefault);
        var settings = input.isSet("settings") ? ViewSettings.read(input.raw("settings")) : ViewSettings.plain();
        Spot spot = input.besideOrEnd("insert_before", "insert_after");
        Level needed = shared ? Level.EDITOR : Level.VIEWER;
        var seen = access.project(actor, project, needed);
        long id = writes.in(seen.workspace(), actor, changes -> {
            var in = access.projectForChange(actor, project, needed);
            var wanted = new View(in.workspace(), 0, in.id(), actor.id(), shared, false);
            long made = views.add(wanted, name, layout == null ? "list" : layout, settings, spot, changes);
            if (isDefault) {
                views.makeDefault(views.find(in.workspace(), made), true, changes);
            }
            return made;
        });
        return Reply.created("/views/" + id, resources.byId("view", seen.workspace(), id, ask.full(), actor));
    }

    @PutMapping("/views/{view}")
    @Operation(value = "Update a view", takes = "name " + FIELDS, gives = "view", scope = "projects:write")
    Reply update(@PathVariable String view, Actor actor, Ask ask, Input input) {
        var given = new Assignments();
        if (input.has("name")) {
            given.set("name", input.requiredText("name", LONGEST_NAME));
        }
        if (input.isSet("layout")) {
            given.set("layout", input.oneOf("layout", ViewType.LAYOUTS));
        }
        if (input.has("settings")) {
            given.setJson("settings", ViewSettings.read(input.raw("settings")));
        }
        var granted = access.view(actor, view, Level.EDITOR);
        writes.in(granted.workspace(), actor, changes -> {
            access.view(actor, view, Level.EDITOR);
            var found = views.find(granted.workspace(), granted.id());
            lockProject(actor, found);
            rearrange(found, input, actor, given, changes);
            if (!given.isEmpty()) {
                given.set("modified_at", clock.instant()).update(database, "view", found.workspace(), found.id());
                changes.changed("view", found.id(), "settings", null);
            }
            return found.id();
        });
        return get(view, actor, ask);
    }

    /** Who sees it, whether it comes first, and where it stands among the others. */
    private void rearrange(View found, Input input, Actor actor, Assignments given, Changes changes) {
        boolean shared = input.flag("shared", found.shared());
        if (shared && !found.shared()) {
            access.project(actor, String.valueOf(found.project()), Level.EDITOR);
        }
        if (!shared && found.shared() && found.owner() != actor.id()) {
            throw ApiError.forbidden("Only its owner can take a view back from everyone");
        }
        boolean isDefault = shared && input.flag("is_default", found.isDefault());
        requireShared(shared, input.flag("is_default", false));
        if (isDefault != found.isDefault()) {
            views.makeDefault(found, isDefault, changes);
        }
        if (shared != found.shared()) {
            given.set("shared", shared);
            // Those who see it no longer learn of it from the project.
            changes.changed("project", found.project(), "views", null);
        }
        Spot spot = input.beside("insert_before", "insert_after");
        if (spot != null) {
            given.set("rank", views.rank(found, spot));
        }
    }

    @DeleteMapping("/views/{view}")
    @Operation(value = "Delete a view", scope = "projects:write")
    Reply delete(@PathVariable String view, Actor actor) {
        var granted = access.view(actor, view, Level.EDITOR);
        writes.in(granted.workspace(), actor, changes -> {
            access.view(actor, view, Level.EDITOR);
            views.delete(views.find(granted.workspace(), granted.id()), changes);
            return granted.id();
        });
        return Reply.empty();
    }

    private void lockProject(Actor actor, View view) {
        access.projectForChange(actor, String.valueOf(view.project()), Level.VIEWER);
    }

    private static void requireShared(boolean shared, boolean isDefault) {
        if (isDefault && !shared) {
            throw ApiError.badInput("is_default", "Only a shared view can open with its project");
        }
    }
}
