package dev.cairn.map;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Paging;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.fields.Selection;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.preference.PreferredZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class MapController {
    /** More of a kind than any map could show. */
    private static final Paging MOST = new Paging(1_000_000, null);

    private final Access access;
    private final Resources resources;
    private final PreferredZone zones;
    private final Clock clock;

    MapController(Access access, Resources resources, PreferredZone zones, Clock clock) {
        this.access = access;
        this.resources = resources;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/workspaces/{workspace}/map")
    @Operation(
            value = "See the map of a workspace",
            tells = "goals:list:map_goal portfolios:list:map_portfolio projects:list:map_project"
                    + " supports:list:map_support items:list:map_item overlaps:list:map_overlap"
                    + " blockers:list:map_blocker",
            scope = "goals:read")
    Reply map(@PathVariable String workspace, Actor actor, Ask ask) {
        long in = access.workspace(actor, workspace);
        LocalDate today = today(actor);
        var kinds = new LinkedHashMap<String, Records>();
        kinds.put("goals", read("map_goal", MapQueries.goals(in, today), actor));
        kinds.put("portfolios", read("map_portfolio", MapQueries.portfolios(in), actor));
        kinds.put("projects", read("map_project", MapQueries.projects(in, today), actor));
        kinds.put("supports", read("map_support", MapQueries.supports(in), actor));
        kinds.put("items", read("map_item", MapQueries.items(in), actor));
        kinds.put("overlaps", read("map_overlap", MapQueries.overlaps(in, today), actor));
        kinds.put("blockers", read("map_blocker", MapQueries.blockers(in), actor));
        return Reply.object(json -> kinds.forEach((kind, records) -> {
            json.writeName(kind);
            records.writeAll(json, ask.baseUrl());
        }));
    }

    private Records read(String type, Query query, Actor actor) {
        return resources.page(type, query, Selection.FULL, MOST, actor);
    }

    /** Milestones, and tasks that are late or wait for others. */
    @GetMapping("/projects/{project}/map")
    @Operation(value = "List what stands out in a project", lists = "task", scope = "tasks:read")
    Reply project(@PathVariable String project, Actor actor, Ask ask) {
        var granted = access.project(actor, project, Level.VIEWER);
        var query = MapQueries.standingOut(granted.workspace(), granted.id(), today(actor));
        return Reply.list(resources.page("task", query, ask.compact(), ask.paging(), actor));
    }

    /** Where the reader is. */
    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), zones.of(actor.id()));
    }
}
