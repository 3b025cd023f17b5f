package dev.cairn.chart;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.chart.Charts.On;
import dev.cairn.platform.Actor;
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
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Charts are seen by whoever sees the project or the dashboard that shows them, and changed by its editors. */
@RestController
@RequestMapping("/api/1.0")
class ChartController {
    private final Access access;
    private final Charts charts;
    private final Database database;
    private final Resources resources;
    private final Writes writes;
    private final Clock clock;

    ChartController(Access access, Charts charts, Database database, Resources resources, Writes writes, Clock clock) {
        this.access = access;
        this.charts = charts;
        this.database = database;
        this.resources = resources;
        this.writes = writes;
        this.clock = clock;
    }

    @GetMapping("/projects/{project}/charts")
    @Operation(value = "List the charts of a project", lists = "chart", scope = "projects:read")
    Reply list(@PathVariable String project, Actor actor, Ask ask) {
        var granted = access.project(actor, project, Level.VIEWER);
        return list(new On(Page.PROJECT, granted.id()), granted.workspace(), actor, ask);
    }

    private Reply list(On on, long workspace, Actor actor, Ask ask) {
        var query = Query.from("chart t")
                .where("t.workspace_id = :workspace AND t." + on.page().column() + " = :on")
                .bind("workspace", workspace)
                .bind("on", on.id())
                .orderBy(Key.text("t.rank"), Key.id("t.id"));
        return Reply.list(resources.page("chart", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/charts/{chart}")
    @Operation(value = "Get a chart", gives = "chart", scope = "projects:read")
    Reply get(@PathVariable String chart, Actor actor, Ask ask) {
        var granted = access.chart(actor, chart, Level.VIEWER);
        return Reply.one(resources.byId("chart", granted.workspace(), granted.id(), ask.full(), actor));
    }

    @PostMapping("/projects/{project}/charts")
    @Operation(
            value = "Add a chart to a project",
            needs = "chart_type",
            takes = ChartInput.FIELDS,
            creates = "chart",
            scope = "projects:write")
    Reply create(@PathVariable String project, Actor actor, Ask ask, Input input) {
        var wanted = ChartInput.read(input, Page.PROJECT);
        Spot spot = input.besideOrEnd("insert_before", "insert_after");
        var seen = access.project(actor, project, Level.EDITOR);
        long id = writes.in(seen.workspace(), actor, changes -> {
            var in = access.projectForChange(actor, project, Level.EDITOR);
            return charts.add(in.workspace(), new On(Page.PROJECT, in.id()), wanted, spot, changes);
        });
        return Reply.created("/charts/" + id, resources.byId("chart", seen.workspace(), id, ask.full(), actor));
    }

    @GetMapping("/dashboards/{dashboard}/charts")
    @Operation(value = "List the charts of a dashboard", lists = "chart", scope = "projects:read")
    Reply listOfDashboard(@PathVariable String dashboard, Actor actor, Ask ask) {
        var granted = access.dashboard(actor, dashboard, Level.VIEWER);
        return list(new On(Page.DASHBOARD, granted.id()), granted.workspace(), actor, ask);
    }

    @PostMapping("/dashboards/{dashboard}/charts")
    @Operation(
            value = "Add a chart to a dashboard",
            needs = "chart_type",
            takes = ChartInput.FIELDS + " query query.*",
            creates = "chart",
            scope = "projects:write")
    Reply createOnDashboard(@PathVariable String dashboard, Actor actor, Ask ask, Input input) {
        var wanted = ChartInput.read(input, Page.DASHBOARD);
        Spot spot = input.besideOrEnd("insert_before", "insert_after");
        var seen = access.dashboard(actor, dashboard, Level.EDITOR);
        long id = writes.in(seen.workspace(), actor, changes -> {
            var in = access.dashboardForChange(actor, dashboard, Level.EDITOR);
            return charts.add(in.workspace(), new On(Page.DASHBOARD, in.id()), wanted, spot, changes);
        });
        return Reply.created("/charts/" + id, resources.byId("chart", seen.workspace(), id, ask.full(), actor));
    }

    @PutMapping("/charts/{chart}")
    @Operation(
            value = "Update a chart",
            takes = "chart_type query query.* " + ChartInput.FIELDS,
            gives = "chart",
            scope = "projects:write")
    Reply update(@PathVariable String chart, Actor actor, Ask ask, Input input) {
        var granted = access.chart(actor, chart, Level.EDITOR);
        Page page = charts.pageOf(granted.workspace(), granted.id()).page();
        var given = new Assignments();
        if (input.has("name")) {
            String name = input.text("name", ChartInput.LONGEST_NAME);
            given.set("name", name == null ? "" : name);
        }
        if (input.isSet("chart_type")) {
            given.set("chart_type", input.oneOf("chart_type", ChartType.TYPES));
        }
        if (input.isSet("size")) {
            given.set("size", input.oneOf("size", ChartType.SIZES));
        }
        if (input.has("settings")) {
            given.setJson("settings", ChartSettings.read(input.raw("settings"), page));
        }
        if (input.isSet("query")) {
            if (page == Page.PROJECT) {
                throw input.bad("query", "Only for charts of dashboards");
            }
            given.setJson("query", ChartInput.query(input));
        }
        Spot spot = input.beside("insert_before", "insert_after");
        writes.in(granted.workspace(), actor, changes -> {
            On on = locked(actor, chart);
            if (spot != null) {
                given.set("rank", charts.rank(granted.workspace(), on, spot, granted.id()));
            }
            if (!given.isEmpty()) {
                given.set("modified_at", clock.instant()).update(database, "chart", granted.workspace(), granted.id());
                changes.changed("chart", granted.id(), "settings", null);
            }
            return granted.id();
        });
        return get(chart, actor, ask);
    }

    @DeleteMapping("/charts/{chart}")
    @Operation(value = "Delete a chart", scope = "projects:write")
    Reply delete(@PathVariable String chart, Actor actor) {
        var granted = access.chart(actor, chart, Level.EDITOR);
        writes.in(granted.workspace(), actor, changes -> {
            charts.delete(granted.workspace(), locked(actor, chart), granted.id(), changes);
            return granted.id();
        });
        return Reply.empty();
    }

    /** What shows the chart, which nobody else changes until the transaction ends. */
    private On locked(Actor actor, String chart) {
        var granted = access.chart(actor, chart, Level.EDITOR);
        On on = charts.pageOf(granted.workspace(), granted.id());
        String gid = String.valueOf(on.id());
        switch (on.page()) {
            case PROJECT -> access.projectForChange(actor, gid, Level.EDITOR);
            case DASHBOARD -> access.dashboardForChange(actor, gid, Level.EDITOR);
        }
        return on;
    }
}
