package dev.cairn.chart;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dashboards of a workspace: pages of charts over all of its work, each reader's as far as they see it. */
@RestController
@RequestMapping("/api/1.0/dashboards")
class DashboardController {
    private static final int LONGEST_NAME = 200;
    private static final int MOST = 500;

    private final Access access;
    private final Database database;
    private final Resources resources;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    DashboardController(Access access, Database database, Resources resources, Writes writes, Ids ids, Clock clock) {
        this.access = access;
        this.database = database;
        this.resources = resources;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @Operation(value = "List dashboards", lists = "dashboard", asks = "workspace:gid", scope = "projects:read")
    Reply list(Actor actor, Ask ask, Input input) {
        var query = Query.from("dashboard t")
                .where("t.workspace_id = :workspace AND " + Visible.dashboard("t"))
                .bind("workspace", access.workspace(actor, input.requiredReference("workspace")))
                .orderBy(Key.text("t.name"), Key.id("t.id"));
        return Reply.list(resources.page("dashboard", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/{dashboard}")
    @Operation(value = "Get a dashboard", gives = "dashboard", scope = "projects:read")
    Reply get(@PathVariable String dashboard, Actor actor, Ask ask) {
        var granted = access.dashboard(actor, dashboard, Level.VIEWER);
        return Reply.one(resources.byId("dashboard", granted.workspace(), granted.id(), ask.full(), actor));
    }

    @PostMapping
    @Operation(
            value = "Create a dashboard",
            needs = "workspace:gid name",
            takes = "privacy_setting",
            creates = "dashboard",
            scope = "projects:write")
    Reply create(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        String name = input.requiredText("name", LONGEST_NAME);
        String privacy = privacy(actor, workspace, input);
        long id = writes.in(workspace, actor, changes -> {
            requireRoom(workspace, actor);
            long made = ids.next();
            database.sql("""
                            INSERT INTO dashboard (workspace_id, id, name, owner_id, privacy_setting, created_at,
                              modified_at)
                            VALUES (:workspace, :id, :name, :me, :privacy, :now, :now)""")
                    .bind("workspace", workspace)
                    .bind("id", made)
                    .bind("name", name)
                    .bind("me", actor.id())
                    .bind("privacy", privacy == null ? "private" : privacy)
                    .bind("now", clock.instant())
                    .update();
            changes.added("dashboard", made, "workspace", workspace);
            return made;
        });
        return Reply.created("/dashboards/" + id, resources.byId("dashboard", workspace, id, ask.full(), actor));
    }

    /** Guests show their dashboards to nobody else. */
    private @Nullable String privacy(Actor actor, long workspace, Input input) {
        String privacy = input.oneOf("privacy_setting", ChartType.PRIVACY);
        if ("public_to_workspace".equals(privacy)) {
            access.requireMember(actor, workspace);
        }
        return privacy;
    }

    private void requireRoom(long workspace, Actor actor) {
        long there = database.sql("SELECT count(*) FROM dashboard WHERE workspace_id = :workspace AND owner_id = :me")
                .bind("workspace", workspace)
                .bind("me", actor.id())
                .number();
        if (there >= MOST) {
            throw ApiError.badInput("workspace", "You have " + MOST + " dashboards there already; delete one");
        }
    }

    @PutMapping("/{dashboard}")
    @Operation(
            value = "Update a dashboard",
            takes = "name privacy_setting",
            gives = "dashboard",
            scope = "projects:write")
    Reply update(@PathVariable String dashboard, Actor actor, Ask ask, Input input) {
        var given = new Assignments();
        if (input.has("name")) {
            given.set("name", input.requiredText("name", LONGEST_NAME));
        }
        var seen = access.dashboard(actor, dashboard, Level.ADMIN);
        if (input.isSet("privacy_setting")) {
            given.set("privacy_setting", privacy(actor, seen.workspace(), input));
        }
        if (!given.isEmpty()) {
            writes.in(seen.workspace(), actor, changes -> {
                var own = access.dashboardForChange(actor, dashboard, Level.ADMIN);
                given.set("modified_at", clock.instant()).update(database, "dashboard", own.workspace(), own.id());
                changes.changed("dashboard", own.id(), "settings", null);
                return own.id();
            });
        }
        return get(dashboard, actor, ask);
    }

    @DeleteMapping("/{dashboard}")
    @Operation(value = "Delete a dashboard", scope = "projects:write")
    Reply delete(@PathVariable String dashboard, Actor actor) {
        var seen = access.dashboard(actor, dashboard, Level.ADMIN);
        writes.in(seen.workspace(), actor, changes -> {
            var own = access.dashboardForChange(actor, dashboard, Level.ADMIN);
            database.delete("dashboard", own.workspace(), own.id());
            changes.deleted("dashboard", own.id(), "workspace", own.workspace());
            return own.id();
        });
        return Reply.empty();
    }
}
