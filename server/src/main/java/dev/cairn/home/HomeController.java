package dev.cairn.home;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Json;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own Home: how it is arranged, and what it leads to. */
@RestController
@RequestMapping("/api/1.0/home")
class HomeController {
    private static final List<String> WIDGETS = List.of("priorities", "projects", "people", "drafts", "goals");
    private static final List<String> SIZES = List.of("half", "full");
    private static final int MOST_RECENT = 12;

    private final Access access;
    private final Database database;
    private final Resources resources;
    private final Writes writes;

    HomeController(Access access, Database database, Resources resources, Writes writes) {
        this.access = access;
        this.database = database;
        this.resources = resources;
        this.writes = writes;
    }

    @GetMapping
    @Operation(value = "Get the home", gives = "home", asks = "workspace:gid")
    Reply get(Actor actor, Ask ask, Input input) {
        return Reply.one(read(access.workspace(actor, input.requiredReference("workspace")), actor, ask));
    }

    /** Arranges the widgets, in the order given; null puts them back to how they come. */
    @PutMapping
    @Operation(
            value = "Arrange the home",
            needs = "workspace:gid",
            takes = "widgets widgets.name:text widgets.size:text widgets.hidden:boolean",
            gives = "home")
    Reply arrange(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        if (input.has("widgets")) {
            String widgets = input.clears("widgets") ? null : Json.write(widgets(input));
            arrange(workspace, actor, widgets);
        }
        return Reply.one(read(workspace, actor, ask));
    }

    private static List<Map<String, Object>> widgets(Input input) {
        var widgets = new ArrayList<Map<String, Object>>();
        var names = new ArrayList<String>();
        for (Input given : input.objects("widgets")) {
            String name = given.oneOf("name", WIDGETS);
            String size = given.oneOf("size", SIZES);
            boolean hidden = given.flag("hidden", false);
            if (name == null) {
                throw given.missing("name");
            }
            if (names.contains(name)) {
                throw given.bad("name", "Is there twice: " + name);
            }
            names.add(name);
            var widget = new LinkedHashMap<String, Object>();
            widget.put("name", name);
            widget.put("size", size == null ? "half" : size);
            widget.put("hidden", hidden);
            widgets.add(widget);
        }
        return widgets;
    }

    private void arrange(long workspace, Actor actor, @Nullable String widgets) {
        writes.in(workspace, actor, changes -> {
            database.sql("""
                            INSERT INTO home (workspace_id, user_id, widgets) VALUES (:workspace, :me, :widgets::jsonb)
                            ON CONFLICT (workspace_id, user_id) DO UPDATE SET widgets = excluded.widgets""")
                    .bind("workspace", workspace)
                    .bind("me", actor.id())
                    .bind("widgets", widgets)
                    .update();
            return actor.id();
        });
    }

    /** Notes that the person is in a project now. */
    @PostMapping("/addRecentProject")
    @Operation(value = "Note a project as recent", needs = "project")
    Reply visit(Actor actor, Input input) {
        var project = access.project(actor, input.requiredReference("project"), Level.VIEWER);
        writes.in(project.workspace(), actor, changes -> {
            database.sql("""
                            INSERT INTO home (workspace_id, user_id, recent_projects)
                            VALUES (:workspace, :me, ARRAY[:project::bigint])
                            ON CONFLICT (workspace_id, user_id) DO UPDATE SET recent_projects =
                              (:project::bigint || array_remove(home.recent_projects, :project::bigint))[1 : :most]""")
                    .bind("workspace", project.workspace())
                    .bind("me", actor.id())
                    .bind("project", project.id())
                    .bind("most", MOST_RECENT)
                    .update();
            return project.id();
        });
        return Reply.empty();
    }

    private Records read(long workspace, Actor actor, Ask ask) {
        var query = Query.from("workspace_membership t")
                .where("t.workspace_id = :workspace AND t.user_id = :me")
                .bind("workspace", workspace);
        return resources.one("home", query, ask.full(), actor, missing -> ApiError.notFound("workspace", workspace));
    }
}
