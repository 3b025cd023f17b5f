package dev.cairn.tag;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Colors;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import dev.cairn.workspace.People;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class TagController {
    private static final int LONGEST_NAME = 1_024;
    private static final int LONGEST_NOTES = 65_535;

    private final Access access;
    private final Tags tags;
    private final People people;
    private final Resources resources;
    private final Writes writes;

    TagController(Access access, Tags tags, People people, Resources resources, Writes writes) {
        this.access = access;
        this.tags = tags;
        this.people = people;
        this.resources = resources;
        this.writes = writes;
    }

    @GetMapping("/tags")
    @Operation(value = "List tags", lists = "tag", scope = "tags:read")
    Reply list(@RequestParam(required = false) @Nullable String workspace, Actor actor, Ask ask) {
        if (workspace != null) {
            return inWorkspace(workspace, actor, ask);
        }
        var query =
                Query.from("tag t").where("t.workspace_id = ANY(:workspaces)").orderBy(Key.id("t.id"));
        return Reply.list(resources.page("tag", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/workspaces/{workspace}/tags")
    @Operation(value = "List the tags of a workspace", lists = "tag", scope = "tags:read")
    Reply inWorkspace(@PathVariable String workspace, Actor actor, Ask ask) {
        var query = Query.from("tag t")
                .where("t.workspace_id = :workspace")
                .bind("workspace", access.workspace(actor, workspace))
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("tag", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/tasks/{task}/tags")
    @Operation(value = "List the tags of a task", lists = "tag", scope = "tags:read")
    Reply ofTask(@PathVariable String task, Actor actor, Ask ask) {
        var granted = access.task(actor, task, Level.VIEWER);
        var query = Query.from("task_tag l JOIN tag t ON t.workspace_id = l.workspace_id AND t.id = l.tag_id")
                .where("l.workspace_id = :workspace AND l.task_id = :task")
                .bind("workspace", granted.workspace())
                .bind("task", granted.id())
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("tag", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/tags/{tag}")
    @Operation(value = "Get a tag", gives = "tag", scope = "tags:read")
    Reply get(@PathVariable String tag, Actor actor, Ask ask) {
        var granted = access.tag(actor, tag, Level.VIEWER);
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }

    @PostMapping("/tags")
    @Operation(
            value = "Create a tag",
            needs = "workspace name",
            takes = "color notes followers",
            creates = "tag",
            scope = "tags:write")
    Reply create(Actor actor, Ask ask, Input input) {
        return createInWorkspace(input.requiredReference("workspace"), actor, ask, input);
    }

    @PostMapping("/workspaces/{workspace}/tags")
    @Operation(
            value = "Create a tag in a workspace",
            needs = "name",
            takes = "color notes followers",
            creates = "tag",
            scope = "tags:write")
    Reply createInWorkspace(@PathVariable String workspace, Actor actor, Ask ask, Input input) {
        long in = access.workspace(actor, workspace);
        access.requireMember(actor, in);
        String name = input.requiredText("name", LONGEST_NAME);
        String color = input.oneOf("color", Colors.OF_TAGS);
        String notes = input.text("notes", LONGEST_NOTES);
        var followers = people.ids(actor, in, "followers", input.references("followers"));
        long id = writes.in(in, actor, changes -> {
            long made = tags.create(in, actor.id(), name, color, notes == null ? "" : notes, changes);
            tags.follow(in, made, followers);
            return made;
        });
        return Reply.created("/tags/" + id, read(in, id, actor, ask));
    }

    @PutMapping("/tags/{tag}")
    @Operation(value = "Update a tag", takes = "name color notes", gives = "tag", scope = "tags:write")
    Reply update(@PathVariable String tag, Actor actor, Ask ask, Input input) {
        var granted = access.tag(actor, tag, Level.EDITOR);
        writes.in(granted.workspace(), actor, changes -> {
            tags.update(granted.workspace(), granted.id(), assignments(input), changes);
            return granted.id();
        });
        return get(tag, actor, ask);
    }

    private static Assignments assignments(Input input) {
        var assignments = new Assignments();
        if (input.has("name")) {
            assignments.set("name", input.requiredText("name", LONGEST_NAME));
        }
        if (input.has("color")) {
            assignments.set("color", input.oneOf("color", Colors.OF_TAGS));
        }
        if (input.has("notes")) {
            String notes = input.text("notes", LONGEST_NOTES);
            assignments.set("notes", notes == null ? "" : notes);
        }
        return assignments;
    }

    @DeleteMapping("/tags/{tag}")
    @Operation("Delete a tag")
    Reply delete(@PathVariable String tag, Actor actor) {
        var granted = access.tag(actor, tag, Level.EDITOR);
        writes.in(granted.workspace(), actor, changes -> {
            tags.delete(granted.workspace(), granted.id(), changes);
            return granted.id();
        });
        return Reply.empty();
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        var query = Query.from("tag t")
                .where("t.workspace_id = :workspace AND t.id = :id")
                .bind("workspace", workspace)
                .bind("id", id);
        return resources.one("tag", query, ask.full(), actor, type -> ApiError.notFound(type, id));
    }
}
