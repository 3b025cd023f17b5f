package dev.cairn.time;

import dev.cairn.access.Access;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Colors;
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

/** Everyone in a workspace sees its categories; its members, not its guests, change them. */
@RestController
@RequestMapping("/api/1.0/time_tracking_categories")
class TimeCategoryController {
    private static final int LONGEST_NAME = 255;

    private final Access access;
    private final TimeCategories categories;
    private final Database database;
    private final Resources resources;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    TimeCategoryController(
            Access access,
            TimeCategories categories,
            Database database,
            Resources resources,
            Writes writes,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.categories = categories;
        this.database = database;
        this.resources = resources;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            value = "List time tracking categories",
            lists = "time_tracking_category",
            asks = "workspace:gid is_archived:boolean",
            scope = "time_tracking_categories:read")
    Reply list(Actor actor, Ask ask, Input input) {
        var query = Query.from("time_tracking_category t")
                .where("t.workspace_id = :workspace AND t.is_archived = :archived")
                .bind("workspace", access.workspace(actor, input.requiredReference("workspace")))
                .bind("archived", input.flag("is_archived", false))
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("time_tracking_category", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/{time_tracking_category}")
    @Operation(
            value = "Get a time tracking category",
            gives = "time_tracking_category",
            scope = "time_tracking_categories:read")
    Reply get(@PathVariable("time_tracking_category") String category, Actor actor, Ask ask) {
        var found = categories.find(actor, category);
        return Reply.one(read(found.workspace(), found.id(), actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId("time_tracking_category", workspace, id, ask.full(), actor);
    }

    @GetMapping("/{time_tracking_category}/time_tracking_entries")
    @Operation(
            value = "List the time entries of a category",
            lists = "time_tracking_entry",
            asks = "start_date:date end_date:date",
            scope = "time_tracking_categories:read")
    Reply entries(@PathVariable("time_tracking_category") String category, Actor actor, Ask ask, Input input) {
        var found = categories.find(actor, category);
        var query = Query.from("time_tracking_entry t")
                .where("t.workspace_id = :workspace AND t.category_ids <> '{}' AND t.category_ids @> :category AND "
                        + Visible.withTask("t"))
                .bind("workspace", found.workspace())
                .bind("category", new long[] {found.id()})
                .orderBy(Key.id("t.id"));
        TimeEntryController.between(query, input, "start_date", "end_date");
        return Reply.list(resources.page("time_tracking_entry", query, ask.compact(), ask.paging(), actor));
    }

    @PostMapping
    @Operation(
            value = "Create a time tracking category",
            needs = "workspace name",
            takes = "color",
            creates = "time_tracking_category",
            scope = "time_tracking_categories:write")
    Reply create(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        access.requireMember(actor, workspace);
        String name = input.requiredText("name", LONGEST_NAME).strip();
        String color = input.oneOf("color", Colors.OF_OPTIONS);
        long id = writes.in(workspace, actor, changes -> {
            long made = ids.next();
            database.sql("""
                            INSERT INTO time_tracking_category (workspace_id, id, name, color, created_by, created_at)
                            VALUES (:workspace, :id, :name, :color, :author, :now)""")
                    .bind("workspace", workspace)
                    .bind("id", made)
                    .bind("name", name)
                    .bind("color", color == null ? "none" : color)
                    .bind("author", actor.id())
                    .bind("now", clock.instant())
                    .update();
            changes.added("time_tracking_category", made, "workspace", workspace);
            return made;
        });
        return Reply.created("/time_tracking_categories/" + id, read(workspace, id, actor, ask));
    }

    @PutMapping("/{time_tracking_category}")
    @Operation(
            value = "Update a time tracking category",
            takes = "name color is_archived:boolean",
            gives = "time_tracking_category",
            scope = "time_tracking_categories:write")
    Reply update(@PathVariable("time_tracking_category") String category, Actor actor, Ask ask, Input input) {
        var found = categories.find(actor, category);
        access.requireMember(actor, found.workspace());
        var assignments = new Assignments();
        if (input.has("name")) {
            assignments.set("name", input.requiredText("name", LONGEST_NAME).strip());
        }
        String color = input.oneOf("color", Colors.OF_OPTIONS);
        if (color != null) {
            assignments.set("color", color);
        }
        if (input.has("is_archived")) {
            assignments.set("is_archived", input.flag("is_archived", false));
        }
        writes.in(found.workspace(), actor, changes -> {
            assignments.update(database, "time_tracking_category", found.workspace(), found.id());
            changes.changed("time_tracking_category", found.id(), "name", null);
            return found.id();
        });
        return get(category, actor, ask);
    }

    /** Entries of a category that is deleted stay, without it. */
    @DeleteMapping("/{time_tracking_category}")
    @Operation(value = "Delete a time tracking category", scope = "time_tracking_categories:delete")
    Reply delete(@PathVariable("time_tracking_category") String category, Actor actor) {
        var found = categories.find(actor, category);
        access.requireMember(actor, found.workspace());
        writes.in(found.workspace(), actor, changes -> {
            database.sql("""
                            UPDATE time_tracking_entry SET category_ids = array_remove(category_ids, :id)
                            WHERE workspace_id = :workspace AND category_ids <> '{}' AND category_ids @> :ids""")
                    .bind("id", found.id())
                    .bind("ids", new long[] {found.id()})
                    .bind("workspace", found.workspace())
                    .update();
            database.delete("time_tracking_category", found.workspace(), found.id());
            changes.deleted("time_tracking_category", found.id(), "workspace", found.workspace());
            return found.id();
        });
        return Reply.empty();
    }
}
