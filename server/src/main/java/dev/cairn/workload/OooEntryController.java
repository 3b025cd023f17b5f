package dev.cairn.workload;

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
import dev.cairn.workspace.People;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When people are out of office: members see that of everyone, and say it of themselves; admins of all. */
@RestController
@RequestMapping("/api/1.0/ooo_entries")
class OooEntryController {
    private final Access access;
    private final OooEntries entries;
    private final People people;
    private final Resources resources;

    OooEntryController(Access access, OooEntries entries, People people, Resources resources) {
        this.access = access;
        this.entries = entries;
        this.people = people;
        this.resources = resources;
    }

    @GetMapping
    @Operation(
            value = "List the out of office entries of a user",
            lists = "ooo_entry",
            asks = "user workspace:gid " + Span.FIELDS,
            scope = "ooo_entries:read")
    Reply list(Actor actor, Ask ask, Input input) {
        String user = input.requiredReference("user");
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        LocalDate from = input.date("start_date");
        LocalDate to = input.date("end_date");
        var query = Query.from("ooo_entry t")
                .where("t.workspace_id = :workspace AND t.user_id = :user AND " + Visible.ofPerson("t"))
                .bind("workspace", workspace)
                .bind("user", people.member(actor, workspace, user))
                .orderBy(Key.id("t.id"));
        if (from != null) {
            query.where("t.end_date >= :from").bind("from", from);
        }
        if (to != null) {
            query.where("t.start_date <= :to").bind("to", to);
        }
        return Reply.list(resources.page("ooo_entry", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/{ooo_entry}")
    @Operation(value = "Get an out of office entry", gives = "ooo_entry", scope = "ooo_entries:read")
    Reply get(@PathVariable("ooo_entry") String entry, Actor actor, Ask ask) {
        var granted = access.oooEntry(actor, entry, Level.VIEWER);
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId("ooo_entry", workspace, id, ask.full(), actor);
    }

    @PostMapping
    @Operation(
            value = "Create an out of office entry",
            needs = "user workspace " + Span.FIELDS,
            creates = "ooo_entry",
            scope = "ooo_entries:write")
    Reply create(Actor actor, Ask ask, Input input) {
        String user = input.reference("user");
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        var span = Span.of(input);
        if (user == null || user.isEmpty()) {
            throw input.missing("user");
        }
        long person = people.id(actor, workspace, "user", user);
        if (person != actor.id() && !actor.isAdminOf(workspace)) {
            throw ApiError.forbidden("Only admins say of others that they are out of office");
        }
        long id = entries.create(actor, workspace, person, span);
        return Reply.created("/ooo_entries/" + id, read(workspace, id, actor, ask));
    }

    @PutMapping("/{ooo_entry}")
    @Operation(
            value = "Update an out of office entry",
            takes = Span.FIELDS,
            gives = "ooo_entry",
            scope = "ooo_entries:write")
    Reply update(@PathVariable("ooo_entry") String entry, Actor actor, Ask ask, Input input) {
        var granted = access.oooEntry(actor, entry, Level.EDITOR);
        if (input.has("start_date") || input.has("end_date")) {
            var given = new Assignments();
            Span.of(input, entries.span(granted)).setIn(given);
            entries.update(actor, granted, given);
        }
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }

    @DeleteMapping("/{ooo_entry}")
    @Operation(value = "Delete an out of office entry", scope = "ooo_entries:delete")
    Reply delete(@PathVariable("ooo_entry") String entry, Actor actor) {
        entries.delete(actor, access.oooEntry(actor, entry, Level.EDITOR));
        return Reply.empty();
    }
}
