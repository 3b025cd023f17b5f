package dev.cairn.time;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.preference.PreferredZone;
import dev.cairn.workspace.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class TimeEntryController {
    private static final String FIELDS =
            "entered_on:date attributable_to:gid billable_status description categories:gids";
    private static final int LONGEST = 1_024;

    /** A year: nobody works longer on one thing in one go. */
    private static final int MOST_MINUTES = 525_600;

    private final Access access;
    private final TimeEntries entries;
    private final TimeCategories categories;
    private final People people;
    private final Resources resources;
    private final PreferredZone zones;
    private final Clock clock;

    TimeEntryController(
            Access access,
            TimeEntries entries,
            TimeCategories categories,
            People people,
            Resources resources,
            PreferredZone zones,
            Clock clock) {
        this.access = access;
        this.entries = entries;
        this.categories = categories;
        this.people = people;
        this.resources = resources;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/tasks/{task}/time_tracking_entries")
    @Operation(
            value = "List the time entries of a task",
            lists = "time_tracking_entry",
            scope = "time_tracking_entries:read")
    Reply ofTask(@PathVariable String task, Actor actor, Ask ask) {
        var granted = access.task(actor, task, Level.VIEWER);
        var query = Query.from("time_tracking_entry t")
                .where("t.workspace_id = :workspace AND t.task_id = :task")
                .bind("workspace", granted.workspace())
                .bind("task", granted.id())
                .orderBy(Key.id("t.id"));
        return page(query, actor, ask);
    }

    private Reply page(Query query, Actor actor, Ask ask) {
        return Reply.list(resources.page("time_tracking_entry", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/time_tracking_entries")
    @Operation(
            value = "List time entries",
            lists = "time_tracking_entry",
            asks =
                    "task:gid attributable_to:gid user workspace:gid entered_on_start_date:date entered_on_end_date:date",
            scope = "time_tracking_entries:read")
    Reply list(Actor actor, Ask ask, Input input) {
        if (!input.isSet("task")
                && !input.isSet("attributable_to")
                && !input.isSet("user")
                && !input.isSet("workspace")) {
            throw ApiError.badInput("You should specify one of task, attributable_to, user, workspace");
        }
        var query = Query.from("time_tracking_entry t")
                .where("t.workspace_id = ANY(:workspaces) AND " + Visible.withTask("t"))
                .orderBy(Key.id("t.id"));
        if (input.isSet("workspace")) {
            query.where("t.workspace_id = :workspace")
                    .bind("workspace", access.workspace(actor, input.requiredReference("workspace")));
        }
        if (input.isSet("task")) {
            var task = access.task(actor, input.requiredReference("task"), Level.VIEWER);
            query.where("t.task_id = :task").bind("task", task.id());
        }
        if (input.isSet("attributable_to")) {
            var project = access.project(actor, input.requiredReference("attributable_to"), Level.VIEWER);
            query.where("t.project_id = :project").bind("project", project.id());
        }
        if (input.isSet("user")) {
            query.where("t.created_by = :user").bind("user", people.seen(actor, input.requiredReference("user")));
        }
        return page(between(query, input, "entered_on_start_date", "entered_on_end_date"), actor, ask);
    }

    /** Entries of the days from one to another, both included. */
    static Query between(Query query, Input input, String first, String last) {
        LocalDate from = input.date(first);
        LocalDate to = input.date(last);
        if (from != null) {
            query.where("t.entered_on >= :from").bind("from", from);
        }
        if (to != null) {
            query.where("t.entered_on <= :to").bind("to", to);
        }
        return query;
    }

    @GetMapping("/time_tracking_entries/{time_tracking_entry}")
    @Operation(value = "Get a time entry", gives = "time_tracking_entry", scope = "time_tracking_entries:read")
    Reply get(@PathVariable("time_tracking_entry") String entry, Actor actor, Ask ask) {
        var found = entries.find(actor, entry);
        return Reply.one(read(found.workspace(), found.id(), actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId("time_tracking_entry", workspace, id, ask.full(), actor);
    }

    @PostMapping("/tasks/{task}/time_tracking_entries")
    @Operation(
            value = "Enter time",
            needs = "duration_minutes:integer",
            takes = FIELDS,
            creates = "time_tracking_entry")
    Reply create(@PathVariable String task, Actor actor, Ask ask, Input input) {
        var granted = access.task(actor, task, Level.EDITOR);
        LocalDate day = input.date("entered_on");
        String billable = input.oneOf("billable_status", TimeType.BILLABLE);
        String description = input.text("description", LONGEST);
        var said = new TimeEntries.Said(
                minutes(input),
                day == null ? LocalDate.ofInstant(clock.instant(), zones.of(actor.id())) : day,
                input.has("attributable_to")
                        ? project(actor, granted.workspace(), input)
                        : entries.onlyProject(granted.workspace(), granted.id()),
                billable == null ? "notApplicable" : billable,
                description == null ? "" : description,
                categories(granted.workspace(), input));
        long id = entries.create(actor, granted, said);
        return Reply.created("/time_tracking_entries/" + id, read(granted.workspace(), id, actor, ask));
    }

    private static int minutes(Input input) {
        String text = input.requiredText("duration_minutes", 20);
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_MINUTES) {
            throw input.bad("duration_minutes", "Must be a whole number between 1 and " + MOST_MINUTES);
        }
        return Integer.parseInt(text);
    }

    private @Nullable Long project(Actor actor, long workspace, Input input) {
        if (!input.isSet("attributable_to")) {
            return null;
        }
        var project = access.project(actor, input.requiredReference("attributable_to"), Level.VIEWER);
        if (project.workspace() != workspace) {
            throw input.bad("attributable_to", "Not a project of this workspace");
        }
        return project.id();
    }

    private List<Long> categories(long workspace, Input input) {
        return categories.named(workspace, "categories", input.references("categories"));
    }

    @PutMapping("/time_tracking_entries/{time_tracking_entry}")
    @Operation(
            value = "Update a time entry",
            takes = "duration_minutes:integer " + FIELDS,
            gives = "time_tracking_entry")
    Reply update(@PathVariable("time_tracking_entry") String entry, Actor actor, Ask ask, Input input) {
        var own = entries.own(actor, entry);
        var assignments = new Assignments();
        if (input.has("duration_minutes")) {
            assignments.set("duration_minutes", minutes(input));
        }
        LocalDate day = input.date("entered_on");
        if (day != null) {
            assignments.set("entered_on", day);
        }
        if (input.has("attributable_to")) {
            assignments.set("project_id", project(actor, own.workspace(), input));
        }
        String billable = input.oneOf("billable_status", TimeType.BILLABLE);
        if (billable != null) {
            assignments.set("billable_status", billable);
        }
        if (input.has("description")) {
            String description = input.text("description", LONGEST);
            assignments.set("description", description == null ? "" : description);
        }
        if (input.has("categories")) {
            assignments.set("category_ids", TimeEntries.array(categories(own.workspace(), input)));
        }
        entries.update(actor, own, day == null ? own.day() : day, assignments);
        return get(entry, actor, ask);
    }

    @DeleteMapping("/time_tracking_entries/{time_tracking_entry}")
    @Operation("Delete a time entry")
    Reply delete(@PathVariable("time_tracking_entry") String entry, Actor actor) {
        entries.delete(actor, entries.own(actor, entry));
        return Reply.empty();
    }
}
