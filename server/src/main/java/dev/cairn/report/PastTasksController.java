package dev.cairn.report;

import dev.cairn.access.Access;
import dev.cairn.past.Past;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.search.TaskFilters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tasks that a figure of a past day counts, as they were: those due first come first. */
@RestController
@RequestMapping("/api/1.0")
class PastTasksController {
    private final Access access;
    private final TaskFilters filters;
    private final Parts parts;
    private final Past past;
    private final Resources resources;

    PastTasksController(Access access, TaskFilters filters, Parts parts, Past past, Resources resources) {
        this.access = access;
        this.filters = filters;
        this.parts = parts;
        this.past = past;
        this.resources = resources;
    }

    @GetMapping("/workspaces/{workspace}/past_tasks")
    @Operation(
            value = "List tasks as they were",
            lists = "past_task",
            asks = TaskFilters.PARAMETERS + " " + Parts.PARAMETERS + " as_of:date",
            scope = "tasks:read")
    Reply list(@PathVariable String workspace, Actor actor, Ask ask, Input input) {
        long in = access.workspace(actor, workspace);
        var days = Days.read(input);
        var moment = new Moment(past.endOfDay(input, in));
        if (moment.then() == null) {
            throw input.missing("as_of");
        }
        Moment.requireKnown(input);
        var query = moment.tasks(parts.joined(input, actor, in, days)).bind("workspace", in);
        filters.addTo(query, input, actor, in);
        Parts.narrow(query, input, days);
        var seen = moment.seen(query)
                .orderBy(Key.text("coalesce(t.due_on::text, 'none')"), Key.id("t.id"))
                .plannedAnew();
        return Reply.list(resources.page("past_task", seen, ask.compact(), ask.paging(), actor));
    }
}
