package dev.cairn.time;

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
import dev.cairn.workspace.People;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Weeks of hours that people hand in; see {@link Access#timesheet} for who sees and approves them. */
@RestController
@RequestMapping("/api/1.0/timesheet_approval_statuses")
class TimesheetController {
    private static final String TYPE = "timesheet_approval_status";
    private static final String READ = "timesheet_approval_statuses:read";
    private static final String WRITE = "timesheet_approval_statuses:write";
    private static final List<String> STATUSES = List.of("draft", "submitted", "approved", "rejected");
    private static final int LONGEST = 1_024;

    private final Access access;
    private final Timesheets timesheets;
    private final People people;
    private final Resources resources;

    TimesheetController(Access access, Timesheets timesheets, People people, Resources resources) {
        this.access = access;
        this.timesheets = timesheets;
        this.people = people;
        this.resources = resources;
    }

    @GetMapping
    @Operation(
            value = "List timesheet approval statuses",
            lists = TYPE,
            asks = "workspace:gid user from_date:date to_date:date approval_statuses",
            scope = READ)
    Reply list(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        LocalDate from = input.date("from_date");
        LocalDate to = input.date("to_date");
        var query = Query.from("timesheet_approval_status t")
                .where("t.workspace_id = :workspace AND " + Visible.timesheet("t"))
                .bind("workspace", workspace)
                .orderBy(Key.id("t.id"));
        if (input.isSet("user")) {
            query.where("t.user_id = :user")
                    .bind("user", people.member(actor, workspace, input.requiredReference("user")));
        }
        if (from != null) {
            query.where("t.end_date >= :from").bind("from", from);
        }
        if (to != null) {
            query.where("t.start_date <= :to").bind("to", to);
        }
        if (input.isSet("approval_statuses")) {
            query.where("t.approval_status = ANY(:statuses)").bind("statuses", statuses(input));
        }
        return Reply.list(resources.page(TYPE, query, ask.compact(), ask.paging(), actor));
    }

    private static String[] statuses(Input input) {
        var named = input.references("approval_statuses").stream()
                .map(status -> status.toLowerCase(Locale.ROOT))
                .toList();
        if (!STATUSES.containsAll(named)) {
            throw input.bad("approval_statuses", "Not some of " + String.join(", ", STATUSES));
        }
        return named.stream().map(status -> status.toUpperCase(Locale.ROOT)).toArray(String[]::new);
    }

    @GetMapping("/{timesheet_approval_status}")
    @Operation(value = "Get a timesheet approval status", gives = TYPE, scope = READ)
    Reply get(@PathVariable(TYPE) String timesheet, Actor actor, Ask ask) {
        var granted = access.timesheet(actor, timesheet, Level.VIEWER);
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId(TYPE, workspace, id, ask.full(), actor);
    }

    @PostMapping
    @Operation(
            value = "Create a timesheet approval status",
            needs = "user workspace start_date:date end_date:date",
            creates = TYPE,
            scope = WRITE)
    Reply create(Actor actor, Ask ask, Input input) {
        String user = input.reference("user");
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        LocalDate monday = input.date("start_date");
        LocalDate sunday = input.date("end_date");
        if (user == null || user.isEmpty()) {
            throw input.missing("user");
        }
        if (monday == null) {
            throw input.missing("start_date");
        }
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw input.bad("start_date", "Must be a Monday");
        }
        if (!monday.plusDays(6).equals(sunday)) {
            throw input.bad("end_date", "Must be the Sunday after start_date");
        }
        long person = people.id(actor, workspace, "user", user);
        timesheets.requireMaker(actor, workspace, person);
        long id = timesheets.create(actor, workspace, person, monday);
        return Reply.created("/timesheet_approval_statuses/" + id, read(workspace, id, actor, ask));
    }

    @PutMapping("/{timesheet_approval_status}")
    @Operation(
            value = "Update a timesheet approval status",
            needs = "approval_status:text",
            takes = "message:text",
            gives = TYPE,
            scope = WRITE)
    Reply update(@PathVariable(TYPE) String timesheet, Actor actor, Ask ask, Input input) {
        String message = input.text("message", LONGEST);
        String status = input.oneOf("approval_status", STATUSES);
        if (status == null) {
            throw input.missing("approval_status");
        }
        var granted = access.timesheet(actor, timesheet, Level.EDITOR);
        timesheets.move(actor, granted, status.toUpperCase(Locale.ROOT), message == null ? "" : message);
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }
}
