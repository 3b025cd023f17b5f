package dev.cairn.past;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tasks of a project as they were, and since when that is known. */
@RestController
@RequestMapping("/api/1.0")
class PastController {
    private final Access access;
    private final Past past;
    private final Resources resources;

    PastController(Access access, Past past, Resources resources) {
        this.access = access;
        this.past = past;
        this.resources = resources;
    }

    @GetMapping("/workspaces/{workspace}/past")
    @Operation(
            value = "Ask from when on tasks are known as they were",
            tells = "begins_at:text-or-null",
            scope = "tasks:read")
    Reply beginning(@PathVariable String workspace, Actor actor, Ask ask) {
        var beginning = past.beginning(access.workspace(actor, workspace));
        return Reply.object(json -> json.writeStringProperty(
                "begins_at", beginning.map(Instant::toString).orElse(null)));
    }

    @GetMapping("/projects/{project}/past_tasks")
    @Operation(
            value = "List the tasks of a project as they were",
            lists = "past_task",
            asks = "as_of:date time_zone",
            scope = "tasks:read")
    Reply list(@PathVariable String project, Actor actor, Ask ask, Input input) {
        var granted = access.project(actor, project, Level.VIEWER);
        Instant end = past.endOfDay(input, granted.workspace());
        if (end == null) {
            throw input.missing("as_of");
        }
        var query = Query.from(Past.TASKS)
                .where("t.workspace_id = :workspace AND t.projects @> ARRAY[:project] AND " + Past.WERE_THERE)
                .where(Past.SEEN)
                .bind("workspace", granted.workspace())
                .bind("project", granted.id())
                .bind("then", end)
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("past_task", query, ask.compact(), ask.paging(), actor));
    }
}
