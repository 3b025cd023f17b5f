package dev.cairn.workload;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
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

/** Everyone in a workspace sees its placeholders; its members, not its guests, change them. */
@RestController
@RequestMapping("/api/1.0/placeholders")
class PlaceholderController {
    private static final String TYPE = "placeholder";
    private static final int LONGEST_NAME = 255;

    private final Access access;
    private final Allocations allocations;
    private final Database database;
    private final Resources resources;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    PlaceholderController(
            Access access,
            Allocations allocations,
            Database database,
            Resources resources,
            Writes writes,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.allocations = allocations;
        this.database = database;
        this.resources = resources;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @Operation(value = "List placeholders", lists = TYPE, asks = "workspace:gid")
    Reply list(Actor actor, Ask ask, Input input) {
        var query = Query.from("placeholder t")
                .where("t.workspace_id = :workspace")
                .bind("workspace", access.workspace(actor, input.requiredReference("workspace")))
                .orderBy(Key.text("lower(t.name)"), Key.id("t.id"));
        return Reply.list(resources.page(TYPE, query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/{placeholder}")
    @Operation(value = "Get a placeholder", gives = TYPE)
    Reply get(@PathVariable String placeholder, Actor actor, Ask ask) {
        var granted = access.placeholder(actor, placeholder, Level.VIEWER);
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId(TYPE, workspace, id, ask.full(), actor);
    }

    @PostMapping
    @Operation(value = "Create a placeholder", needs = "workspace name", creates = TYPE)
    Reply create(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        access.requireMember(actor, workspace);
        String name = input.requiredText("name", LONGEST_NAME).strip();
        long id = writes.in(workspace, actor, changes -> {
            long made = ids.next();
            database.sql("""
                            INSERT INTO placeholder (workspace_id, id, name, created_by, created_at)
                            VALUES (:workspace, :id, :name, :author, :now)""")
                    .bind("workspace", workspace)
                    .bind("id", made)
                    .bind("name", name)
                    .bind("author", actor.id())
                    .bind("now", clock.instant())
                    .update();
            changes.added(TYPE, made, "workspace", workspace);
            return made;
        });
        return Reply.created("/placeholders/" + id, read(workspace, id, actor, ask));
    }

    @PutMapping("/{placeholder}")
    @Operation(value = "Update a placeholder", takes = "name", gives = TYPE)
    Reply update(@PathVariable String placeholder, Actor actor, Ask ask, Input input) {
        var granted = access.placeholder(actor, placeholder, Level.EDITOR);
        if (input.has("name")) {
            String name = input.requiredText("name", LONGEST_NAME).strip();
            writes.in(granted.workspace(), actor, changes -> {
                new Assignments().set("name", name).update(database, TYPE, granted.workspace(), granted.id());
                changes.changed(TYPE, granted.id(), "name", null);
                return granted.id();
            });
        }
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }

    /** What was planned for a placeholder goes with it. */
    @DeleteMapping("/{placeholder}")
    @Operation("Delete a placeholder")
    Reply delete(@PathVariable String placeholder, Actor actor) {
        var granted = access.placeholder(actor, placeholder, Level.EDITOR);
        writes.in(granted.workspace(), actor, changes -> {
            allocations.delete(granted.workspace(), "placeholder_id", granted.id(), changes);
            database.delete(TYPE, granted.workspace(), granted.id());
            changes.deleted(TYPE, granted.id(), "workspace", granted.workspace());
            return granted.id();
        });
        return Reply.empty();
    }
}
