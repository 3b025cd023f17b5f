package dev.cairn.search;

import dev.cairn.access.Access;
import dev.cairn.access.Audience;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The searches that a person keeps. Nobody else sees them, or hears of them. */
@RestController
@RequestMapping("/api/1.0/saved_searches")
class SavedSearchController {
    private static final int LONGEST_NAME = 200;
    private static final int MOST = 200;

    private final Access access;
    private final Database database;
    private final Resources resources;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    SavedSearchController(Access access, Database database, Resources resources, Writes writes, Ids ids, Clock clock) {
        this.access = access;
        this.database = database;
        this.resources = resources;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @Operation(value = "List saved searches", lists = "saved_search", asks = "workspace:gid")
    Reply list(Actor actor, Ask ask, Input input) {
        var query = Query.from("saved_search t")
                .where("t.workspace_id = :workspace AND t.user_id = :me")
                .bind("workspace", access.workspace(actor, input.requiredReference("workspace")))
                .orderBy(Key.text("t.name"), Key.id("t.id"));
        return Reply.list(resources.page("saved_search", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/{saved_search}")
    @Operation(value = "Get a saved search", gives = "saved_search")
    Reply get(@PathVariable("saved_search") String search, Actor actor, Ask ask) {
        var own = access.savedSearch(actor, search);
        return Reply.one(resources.byId("saved_search", own.workspace(), own.id(), ask.full(), actor));
    }

    @PostMapping
    @Operation(value = "Save a search", needs = "workspace:gid name query", takes = "query.*", creates = "saved_search")
    Reply create(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        String name = input.requiredText("name", LONGEST_NAME);
        ObjectNode terms = terms(input);
        long id = writes.in(workspace, actor, changes -> {
            requireRoom(workspace, actor);
            long made = ids.next();
            database.sql("""
                            INSERT INTO saved_search (workspace_id, id, user_id, name, query, created_at, modified_at)
                            VALUES (:workspace, :id, :me, :name, :query::jsonb, :now, :now)""")
                    .bind("workspace", workspace)
                    .bind("id", made)
                    .bind("me", actor.id())
                    .bind("name", name)
                    .bind("query", terms.toString())
                    .bind("now", clock.instant())
                    .update();
            tell(workspace, actor, changes);
            return made;
        });
        return Reply.created("/saved_searches/" + id, resources.byId("saved_search", workspace, id, ask.full(), actor));
    }

    private void requireRoom(long workspace, Actor actor) {
        long there = database.sql("SELECT count(*) FROM saved_search WHERE workspace_id = :workspace AND user_id = :me")
                .bind("workspace", workspace)
                .bind("me", actor.id())
                .number();
        if (there >= MOST) {
            throw ApiError.badInput("workspace", "You have " + MOST + " searches there already; delete one");
        }
    }

    @PutMapping("/{saved_search}")
    @Operation(value = "Update a saved search", takes = "name query query.*", gives = "saved_search")
    Reply update(@PathVariable("saved_search") String search, Actor actor, Ask ask, Input input) {
        var given = new Assignments();
        if (input.has("name")) {
            given.set("name", input.requiredText("name", LONGEST_NAME));
        }
        if (input.has("query")) {
            given.setJson("query", terms(input));
        }
        var own = access.savedSearch(actor, search);
        if (!given.isEmpty()) {
            writes.in(own.workspace(), actor, changes -> {
                given.set("modified_at", clock.instant()).update(database, "saved_search", own.workspace(), own.id());
                tell(own.workspace(), actor, changes);
                return own.id();
            });
        }
        return get(search, actor, ask);
    }

    @DeleteMapping("/{saved_search}")
    @Operation(value = "Delete a saved search")
    Reply delete(@PathVariable("saved_search") String search, Actor actor) {
        var own = access.savedSearch(actor, search);
        writes.in(own.workspace(), actor, changes -> {
            database.delete("saved_search", own.workspace(), own.id());
            tell(own.workspace(), actor, changes);
            return own.id();
        });
        return Reply.empty();
    }

    private static ObjectNode terms(Input input) {
        Input query = input.object("query");
        if (query == null) {
            throw input.missing("query");
        }
        return SearchTerms.read(query);
    }

    /** The person's other windows. */
    private static void tell(long workspace, Actor actor, Changes changes) {
        changes.changed(
                Audience.PERSONAL, workspace, "saved_searches", Map.of(Audience.PEOPLE, new long[] {actor.id()}));
    }
}
