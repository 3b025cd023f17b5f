package dev.cairn.workload;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The days on which nobody in a workspace works; its admins name them. */
@RestController
@RequestMapping("/api/1.0/holidays")
class HolidayController {
    private static final String TYPE = "holiday";
    private static final int LONGEST_NAME = 255;

    private final Access access;
    private final Database database;
    private final Resources resources;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    HolidayController(Access access, Database database, Resources resources, Writes writes, Ids ids, Clock clock) {
        this.access = access;
        this.database = database;
        this.resources = resources;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @Operation(value = "List public holidays", lists = TYPE, asks = "workspace:gid " + Span.FIELDS)
    Reply list(Actor actor, Ask ask, Input input) {
        LocalDate from = input.date("start_date");
        LocalDate to = input.date("end_date");
        var query = Query.from("holiday t")
                .where("t.workspace_id = :workspace")
                .bind("workspace", access.workspace(actor, input.requiredReference("workspace")))
                .orderBy(new Key("t.date", Kind.DATE, false), Key.id("t.id"));
        if (from != null) {
            query.where("t.date >= :from").bind("from", from);
        }
        if (to != null) {
            query.where("t.date <= :to").bind("to", to);
        }
        return Reply.list(resources.page(TYPE, query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/{holiday}")
    @Operation(value = "Get a public holiday", gives = TYPE)
    Reply get(@PathVariable String holiday, Actor actor, Ask ask) {
        var granted = access.holiday(actor, holiday, Level.VIEWER);
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId(TYPE, workspace, id, ask.full(), actor);
    }

    @PostMapping
    @Operation(value = "Create a public holiday", needs = "workspace date:date name", creates = TYPE)
    Reply create(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        access.requireAdmin(actor, workspace);
        LocalDate date = input.date("date");
        String name = input.requiredText("name", LONGEST_NAME).strip();
        if (date == null) {
            throw input.missing("date");
        }
        long id = writes.in(workspace, actor, changes -> {
            long made = ids.next();
            database.sql("""
                            INSERT INTO holiday (workspace_id, id, date, name, created_by, created_at)
                            VALUES (:workspace, :id, :date, :name, :author, :now)""")
                    .bind("workspace", workspace)
                    .bind("id", made)
                    .bind("date", date)
                    .bind("name", name)
                    .bind("author", actor.id())
                    .bind("now", clock.instant())
                    .update();
            changes.added(TYPE, made, "workspace", workspace);
            return made;
        });
        return Reply.created("/holidays/" + id, read(workspace, id, actor, ask));
    }

    @PutMapping("/{holiday}")
    @Operation(value = "Update a public holiday", takes = "date:date name", gives = TYPE)
    Reply update(@PathVariable String holiday, Actor actor, Ask ask, Input input) {
        var granted = access.holiday(actor, holiday, Level.ADMIN);
        var given = new Assignments();
        LocalDate date = input.date("date");
        if (date != null) {
            given.set("date", date);
        }
        if (input.has("name")) {
            given.set("name", input.requiredText("name", LONGEST_NAME).strip());
        }
        if (!given.isEmpty()) {
            writes.in(granted.workspace(), actor, changes -> {
                given.update(database, TYPE, granted.workspace(), granted.id());
                changes.changed(TYPE, granted.id(), "date", null);
                return granted.id();
            });
        }
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }

    @DeleteMapping("/{holiday}")
    @Operation("Delete a public holiday")
    Reply delete(@PathVariable String holiday, Actor actor) {
        var granted = access.holiday(actor, holiday, Level.ADMIN);
        writes.in(granted.workspace(), actor, changes -> {
            database.delete(TYPE, granted.workspace(), granted.id());
            changes.deleted(TYPE, granted.id(), "workspace", granted.workspace());
            return granted.id();
        });
        return Reply.empty();
    }
}
