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

/** Who works on a task beside its assignee, in the style of the API's other links of tasks. */
@RestController
@RequestMapping("/api/1.0")
class CoAssigneesController {
    private final Access access;
    private final CoAssignees coAssignees;
    private final UserTaskLists lists;
    private final People people;
    private final Resources resources;
    private final Writes writes;

    CoAssigneesController(
            Access access,
            CoAssignees coAssignees,
            UserTaskLists lists,
            People people,
            Resources resources,
            Writes writes) {
        this.access = access;
        this.coAssignees = coAssignees;
        this.lists = lists;
        this.people = people;
        this.resources = resources;
        this.writes = writes;
    }

    @PostMapping("/tasks/{task}/addCoAssignees")
    @Operation(value = "Add co-assignees to a task", needs = "co_assignees:gids", gives = "task", scope = "tasks:write")
    Reply add(@PathVariable String task, Actor actor, Ask ask, Input input) {
        return change(
                task,
                actor,
                ask,
                input,
                (granted, users, changes) ->
                        coAssignees.add(granted.workspace(), granted.id(), actor.id(), users, changes));
    }

    @PostMapping("/tasks/{task}/removeCoAssignees")
    @Operation(
            value = "Remove co-assignees from a task",
            needs = "co_assignees:gids",
            gives = "task",
            scope = "tasks:write")
    Reply remove(@PathVariable String task, Actor actor, Ask ask, Input input) {
        return change(
                task,
                actor,
                ask,
                input,
                (granted, users, changes) -> coAssignees.remove(granted.workspace(), granted.id(), users, changes));
    }

    private interface Change {
        void on(Access.Granted task, List<Long> users, Changes changes);
    }

    private Reply change(String task, Actor actor, Ask ask, Input input, Change change) {
        if (!input.isSet("co_assignees")) {
            throw input.missing("co_assignees");
        }
        var seen = access.task(actor, task, Level.EDITOR);
        var users = people.ids(actor, seen.workspace(), "co_assignees", input.references("co_assignees"));
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.taskForChange(actor, task, Level.EDITOR);
            change.on(granted, users, changes);
            return granted.id();
        });
        return read(seen, ask, actor);
    }

    /** Whoever just wrote the task sees it, be it for the last time. */
    private Reply read(Access.Granted task, Ask ask, Actor actor) {
        return Reply.one(resources.byId("task", task.workspace(), task.id(), ask.full(), actor));
    }

    /** Everyone says of their own part only whether it is done. */
    @PostMapping("/tasks/{task}/markOwnPart")
    @Operation(
            value = "Say whether one's own part of a task is done",
            needs = "completed",
            gives = "task",
            scope = "tasks:write")
    Reply mark(@PathVariable String task, Actor actor, Ask ask, Input input) {
        if (!input.isSet("completed")) {
            throw input.missing("completed");
        }
        boolean completed = input.flag("completed", false);
        var seen = access.task(actor, task, Level.VIEWER);
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.taskForChange(actor, task, Level.VIEWER);
            if (!coAssignees.has(granted.workspace(), granted.id(), actor.id())) {
                throw ApiError.forbidden("Only a co-assignee has a part of their own in this task");
            }
            coAssignees.mark(granted.workspace(), granted.id(), actor.id(), completed, changes);
            return granted.id();
        });
        return read(seen, ask, actor);
    }

    /** Newest first: they have no places in the list's sections, which are the assignee's. */
    @GetMapping("/user_task_lists/{user_task_list}/co_assigned_tasks")
    @Operation(
            value = "List the tasks that the owner of a user task list works on with their assignees",
            lists = "task",
            asks = "completed:boolean",
            scope = "tasks:read")
    Reply tasks(@PathVariable("user_task_list") String list, Actor actor, Ask ask, Input input) {
        var found = lists.find(actor, list);
        var query = Query.from("task_co_assignee c JOIN task t ON t.workspace_id = c.workspace_id AND t.id = c.task_id")
                .where("c.workspace_id = :workspace AND c.user_id = :person AND " + Visible.task("t"))
                .bind("workspace", found.workspace())
                .bind("person", found.user())
                .orderBy(Key.newestFirst("t.id"));
        if (input.isSet("completed")) {
            query.where("(t.completed OR c.completed) = :completed").bind("completed", input.flag("completed", false));
        }
        return Reply.list(resources.page("task", query, ask.compact(), ask.paging(), actor));
    }
}
