package dev.cairn.task;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import dev.cairn.workspace.People;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Links a task with followers, tags, and the tasks that it waits for. */
@RestController
@RequestMapping("/api/1.0/tasks/{task}")
class TaskLinksController {
    private final Access access;
    private final TaskLinks links;
    private final People people;
    private final TaskController reader;
    private final Resources resources;
    private final Writes writes;

    TaskLinksController(
            Access access, TaskLinks links, People people, TaskController reader, Resources resources, Writes writes) {
        this.access = access;
        this.links = links;
        this.people = people;
        this.reader = reader;
        this.resources = resources;
        this.writes = writes;
    }

    private interface Change {
        void on(Access.Granted task, Changes changes);
    }

    private Access.Granted change(Actor actor, String task, Level needed, Change change) {
        var seen = access.task(actor, task, needed);
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.taskForChange(actor, task, needed);
            change.on(granted, changes);
            return granted.id();
        });
        return seen;
    }

    @PostMapping("/addFollowers")
    @Operation(value = "Add followers to a task", needs = "followers", gives = "task", scope = "tasks:write")
    Reply addFollowers(@PathVariable String task, Actor actor, Ask ask, Input input) {
        var users = users(task, actor, input);
        change(
                actor,
                task,
                levelFor(actor, users),
                (granted, changes) -> links.follow(granted.workspace(), granted.id(), users, changes));
        return reader.get(task, actor, ask);
    }

    /** Who saw the task only as a follower is shown it once more, be it hidden from them from then on. */
    @PostMapping("/removeFollowers")
    @Operation(value = "Remove followers from a task", needs = "followers", gives = "task", scope = "tasks:write")
    Reply removeFollowers(@PathVariable String task, Actor actor, Ask ask, Input input) {
        var users = users(task, actor, input);
        var seen = change(
                actor,
                task,
                levelFor(actor, users),
                (granted, changes) -> links.unfollow(granted.workspace(), granted.id(), users, changes));
        var record = resources.byId("task", seen.workspace(), seen.id(), ask.full(), actor);
        return Reply.one(record).withEtag(record.version());
    }

    /** Everyone who sees a task may follow it; bringing others in is an edit. */
    private static Level levelFor(Actor actor, List<Long> users) {
        return users.equals(List.of(actor.id())) ? Level.VIEWER : Level.EDITOR;
    }

    private List<Long> users(String task, Actor actor, Input input) {
        if (!input.isSet("followers")) {
            throw input.missing("followers");
        }
        var seen = access.task(actor, task, Level.VIEWER);
        return people.ids(actor, seen.workspace(), "followers", input.references("followers"));
    }

    @PostMapping("/addTag")
    @Operation(value = "Add a tag to a task", needs = "tag", scope = "tasks:write")
    Reply addTag(@PathVariable String task, Actor actor, Input input) {
        var tag = access.tag(actor, input.requiredReference("tag"), Level.VIEWER);
        change(actor, task, Level.EDITOR, (granted, changes) -> {
            sameWorkspace("tag", granted, tag);
            links.addTag(granted.workspace(), granted.id(), tag.id(), changes);
        });
        return Reply.empty();
    }

    @PostMapping("/removeTag")
    @Operation(value = "Remove a tag from a task", needs = "tag", scope = "tasks:write")
    Reply removeTag(@PathVariable String task, Actor actor, Input input) {
        var tag = access.tag(actor, input.requiredReference("tag"), Level.VIEWER);
        change(actor, task, Level.EDITOR, (granted, changes) -> {
            sameWorkspace("tag", granted, tag);
            links.removeTag(granted.workspace(), granted.id(), tag.id(), changes);
        });
        return Reply.empty();
    }

    @GetMapping("/dependencies")
    @Operation(value = "List the tasks that a task waits for", lists = "task", scope = "tasks:read")
    Reply dependencies(@PathVariable String task, Actor actor, Ask ask) {
        return linked(task, "l.task_id", "l.depends_on_id", actor, ask);
    }

    @GetMapping("/dependents")
    @Operation(value = "List the tasks that wait for a task", lists = "task", scope = "tasks:read")
    Reply dependents(@PathVariable String task, Actor actor, Ask ask) {
        return linked(task, "l.depends_on_id", "l.task_id", actor, ask);
    }

    private Reply linked(String task, String own, String other, Actor actor, Ask ask) {
        var granted = access.task(actor, task, Level.VIEWER);
        var query = Query.from("task_dependency l JOIN task t ON t.workspace_id = l.workspace_id AND t.id = " + other)
                .where("l.workspace_id = :workspace AND " + own + " = :task AND " + Visible.task("t"))
                .bind("workspace", granted.workspace())
                .bind("task", granted.id())
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("task", query, ask.compact(), ask.paging(), actor));
    }

    @PostMapping("/addDependencies")
    @Operation(value = "Make a task wait for others", needs = "dependencies:gids", scope = "tasks:write")
    Reply addDependencies(@PathVariable String task, Actor actor, Input input) {
        var others = others(actor, task, "dependencies", Level.VIEWER, input);
        change(
                actor,
                task,
                Level.EDITOR,
                (granted, changes) -> links.addDependencies(granted.workspace(), granted.id(), others, changes));
        return Reply.empty();
    }

    @PostMapping("/removeDependencies")
    @Operation(value = "Make a task wait no longer for others", needs = "dependencies:gids", scope = "tasks:write")
    Reply removeDependencies(@PathVariable String task, Actor actor, Input input) {
        var others = others(actor, task, "dependencies", Level.VIEWER, input);
        change(
                actor,
                task,
                Level.EDITOR,
                (granted, changes) -> links.removeDependencies(granted.workspace(), granted.id(), others, changes));
        return Reply.empty();
    }

    @PostMapping("/addDependents")
    @Operation(value = "Make others wait for a task", needs = "dependents:gids", scope = "tasks:write")
    Reply addDependents(@PathVariable String task, Actor actor, Input input) {
        var others = others(actor, task, "dependents", Level.EDITOR, input);
        change(actor, task, Level.VIEWER, (granted, changes) -> {
            for (long other : others) {
                links.addDependencies(granted.workspace(), other, List.of(granted.id()), changes);
            }
        });
        return Reply.empty();
    }

    @PostMapping("/removeDependents")
    @Operation(value = "Make others wait no longer for a task", needs = "dependents:gids", scope = "tasks:write")
    Reply removeDependents(@PathVariable String task, Actor actor, Input input) {
        var others = others(actor, task, "dependents", Level.EDITOR, input);
        change(actor, task, Level.VIEWER, (granted, changes) -> {
            for (long other : others) {
                links.removeDependencies(granted.workspace(), other, List.of(granted.id()), changes);
            }
        });
        return Reply.empty();
    }

    private List<Long> others(Actor actor, String task, String field, Level needed, Input input) {
        if (!input.isSet(field)) {
            throw input.missing(field);
        }
        var own = access.task(actor, task, Level.VIEWER);
        return input.references(field).stream()
                .map(gid -> {
                    var other = access.task(actor, gid, needed);
                    sameWorkspace(field, own, other);
                    return other.id();
                })
                .toList();
    }

    private static void sameWorkspace(String field, Access.Granted one, Access.Granted other) {
        if (one.workspace() != other.workspace()) {
            throw ApiError.badInput(field, "Not in the same workspace: " + other.id());
        }
    }
}
