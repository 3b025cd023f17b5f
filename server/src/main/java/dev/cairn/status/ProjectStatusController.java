package dev.cairn.status;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.richtext.Mentions;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Status updates of projects as the API showed them before: with a colour in the place of a type. */
@RestController
@RequestMapping("/api/1.0")
class ProjectStatusController {
    private final Access access;
    private final StatusUpdates updates;
    private final Mentions mentions;
    private final Resources resources;

    ProjectStatusController(Access access, StatusUpdates updates, Mentions mentions, Resources resources) {
        this.access = access;
        this.updates = updates;
        this.mentions = mentions;
        this.resources = resources;
    }

    @GetMapping("/projects/{project}/project_statuses")
    @Operation(value = "List the statuses of a project", lists = "project_status")
    Reply list(@PathVariable String project, Actor actor, Ask ask) {
        var query = StatusUpdateController.newestFirst(Reported.PROJECT, access.project(actor, project, Level.VIEWER));
        return Reply.list(resources.page("project_status", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/project_statuses/{project_status}")
    @Operation(value = "Get a project status", gives = "project_status")
    Reply get(@PathVariable("project_status") String status, Actor actor, Ask ask) {
        var found = updates.find(actor, "project_status", status);
        return Reply.one(read(found.workspace(), found.id(), actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId("project_status", workspace, id, ask.full(), actor);
    }

    @PostMapping("/projects/{project}/project_statuses")
    @Operation(
            value = "Write a project status",
            needs = "color text",
            takes = "title html_text",
            creates = "project_status")
    Reply create(@PathVariable String project, Actor actor, Ask ask, Input input) {
        var seen = access.project(actor, project, Level.VIEWER);
        String color = input.oneOf("color", StatusType.COLORS);
        var text = mentions.given(actor, seen.workspace(), input, "text", "html_text");
        if (color == null) {
            throw input.missing("color");
        }
        if (text == null) {
            throw input.missing("text");
        }
        String type = StatusType.OF_PROJECTS.get(StatusType.COLORS.indexOf(color));
        String title = input.text("title", StatusUpdates.LONGEST_TITLE);
        long id = updates.create(
                actor, Reported.PROJECT, project, new StatusUpdates.Told(title, text, type, Assessment.NONE));
        return Reply.created("/project_statuses/" + id, read(seen.workspace(), id, actor, ask));
    }

    @DeleteMapping("/project_statuses/{project_status}")
    @Operation("Delete a project status")
    Reply delete(@PathVariable("project_status") String status, Actor actor) {
        updates.delete(actor, updates.find(actor, "project_status", status));
        return Reply.empty();
    }
}
