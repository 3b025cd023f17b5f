package dev.cairn.baseline;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class BaselineController {
    private static final int LONGEST_NAME = 255;

    private final Access access;
    private final Baselines baselines;
    private final Resources resources;

    BaselineController(Access access, Baselines baselines, Resources resources) {
        this.access = access;
        this.baselines = baselines;
        this.resources = resources;
    }

    @GetMapping("/projects/{project}/baselines")
    @Operation(value = "List the baselines of a project", lists = "baseline", scope = "projects:read")
    Reply ofProject(@PathVariable String project, Actor actor, Ask ask) {
        var granted = access.project(actor, project, Level.VIEWER);
        var query = Query.from("baseline t")
                .where("t.workspace_id = :workspace AND t.project_id = :project")
                .bind("workspace", granted.workspace())
                .bind("project", granted.id())
                .orderBy(Key.newestFirst("t.id"));
        return Reply.list(resources.page("baseline", query, ask.compact(), ask.paging(), actor));
    }

    @PostMapping("/projects/{project}/baselines")
    @Operation(
            value = "Keep the plan of a project as a baseline",
            needs = "name",
            creates = "baseline",
            scope = "projects:write")
    Reply create(@PathVariable String project, Actor actor, Ask ask, Input input) {
        var granted = access.project(actor, project, Level.EDITOR);
        long id = baselines.create(actor, project, input.requiredText("name", LONGEST_NAME));
        return Reply.created("/baselines/" + id, read(granted.workspace(), id, actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId("baseline", workspace, id, ask.full(), actor);
    }

    @GetMapping("/baselines/{baseline}")
    @Operation(value = "Get a baseline", gives = "baseline", scope = "projects:read")
    Reply get(@PathVariable String baseline, Actor actor, Ask ask) {
        var found = baselines.find(actor, baseline);
        return Reply.one(read(found.workspace(), found.id(), actor, ask));
    }

    @GetMapping("/baselines/{baseline}/tasks")
    @Operation(
            value = "List the dates that tasks had when a baseline was kept",
            lists = "baseline_task",
            scope = "projects:read")
    Reply tasks(@PathVariable String baseline, Actor actor, Ask ask) {
        var found = baselines.find(actor, baseline);
        var query = Query.from("baseline_task t")
                .where("t.workspace_id = :workspace AND t.baseline_id = :baseline AND " + Visible.withTask("t"))
                .bind("workspace", found.workspace())
                .bind("baseline", found.id())
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("baseline_task", query, ask.compact(), ask.paging(), actor));
    }

    @PutMapping("/baselines/{baseline}")
    @Operation(value = "Rename a baseline", takes = "name", gives = "baseline", scope = "projects:write")
    Reply update(@PathVariable String baseline, Actor actor, Ask ask, Input input) {
        var own = baselines.own(actor, baseline);
        if (input.has("name")) {
            baselines.rename(actor, own, input.requiredText("name", LONGEST_NAME));
        }
        return Reply.one(read(own.workspace(), own.id(), actor, ask));
    }

    @DeleteMapping("/baselines/{baseline}")
    @Operation(value = "Delete a baseline", scope = "projects:write")
    Reply delete(@PathVariable String baseline, Actor actor) {
        baselines.delete(actor, baselines.own(actor, baseline));
        return Reply.empty();
    }
}
