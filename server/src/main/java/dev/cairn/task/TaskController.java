package dev.cairn.task;

import dev.cairn.access.Access;
import dev.cairn.access.Visible;
import dev.cairn.field.CustomIds;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.IdempotencyKey;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class TaskController {
    private final Access access;
    private final Tasks tasks;
    private final TaskTree tree;
    private final TaskCreation creation;
    private final TaskUpdate update;
    private final Resources resources;
    private final CustomIds ids;
    private final Writes writes;

    TaskController(
            Access access,
            Tasks tasks,
            TaskTree tree,
            TaskCreation creation,
            TaskUpdate update,
            Resources resources,
            CustomIds ids,
            Writes writes) {
        this.access = access;
        this.tasks = tasks;
        this.tree = tree;
        this.creation = creation;
        this.update = update;
        this.resources = resources;
        this.ids = ids;
        this.writes = writes;
    }

    @GetMapping("/tasks/{task}")
    @Operation(value = "Get a task", gives = "task", scope = "tasks:read")
    Reply get(@PathVariable String task, Actor actor, Ask ask) {
        var record = read(task, actor, ask);
        return Reply.one(record).withEtag(record.version());
    }

    /** The task of an ID such as BUG-12, which the ID field with the prefix BUG gave. */
    @GetMapping("/workspaces/{workspace}/tasks/custom_id/{custom_id}")
    @Operation(value = "Get a task by its custom ID", gives = "task", scope = "tasks:read")
    Reply getByCustomId(
            @PathVariable String workspace, @PathVariable("custom_id") String customId, Actor actor, Ask ask) {
        long in = access.workspace(actor, workspace);
        var query = Query.from("task t")
                .where(
                        "t.workspace_id = :workspace AND t.custom_values <> '{}' AND t.custom_values @> :value::jsonb AND "
                                + Visible.task("t"))
                .bind("workspace", in)
                .bind("value", ids.value(actor, in, customId));
        return Reply.one(
                resources.one("task", query, ask.full(), actor, type -> ApiError.notFound("custom_id", customId)));
    }

    private Records read(String task, Actor actor, Ask ask) {
        return read(task, Visible.task("t"), actor, ask);
    }

    /**
     * What a write answers with. Whoever just wrote the task sees it, be it for the last time; whoever only repeats a
     * write may have lost it since.
     */
    private Records written(String task, Actor actor, Ask ask) {
        return IdempotencyKey.CURRENT.isBound()
                ? read(task, actor, ask)
                : read(task, "t.deleted_at IS NULL", actor, ask);
    }

    private Records read(String task, String condition, Actor actor, Ask ask) {
        var query = Query.from("task t")
                .where("t.workspace_id = ANY(:workspaces) AND t.id = :id AND " + condition)
                .bind("id", access.idOfTask(actor, task));
        return resources.one("task", query, ask.full(), actor, type -> ApiError.notFound(type, task));
    }

    @PostMapping("/tasks")
    @Operation(value = "Create a task", takes = TaskInput.NEW + " parent", creates = "task", scope = "tasks:write")
    Reply create(Actor actor, Ask ask, Input input) {
        return created(creation.create(actor, input, null, null), actor, ask);
    }

    /** The older path, which the Java client still takes. */
    @PostMapping("/workspaces/{workspace}/tasks")
    @Operation(
            value = "Create a task in a workspace",
            takes = TaskInput.NEW + " parent",
            creates = "task",
            scope = "tasks:write")
    Reply createInWorkspace(@PathVariable String workspace, Actor actor, Ask ask, Input input) {
        return created(creation.create(actor, input, null, workspace), actor, ask);
    }

    @PostMapping("/tasks/{task}/subtasks")
    @Operation(value = "Create a subtask", takes = TaskInput.NEW, creates = "task", scope = "tasks:write")
    Reply createSubtask(@PathVariable("task") String parent, Actor actor, Ask ask, Input input) {
        return created(creation.create(actor, input, parent, null), actor, ask);
    }

    private Reply created(long id, Actor actor, Ask ask) {
        return Reply.created("/tasks/" + id, written(String.valueOf(id), actor, ask));
    }

    /** Changes the fields that the request names; with If-Match only while the task is as the client saw it. */
    @PutMapping("/tasks/{task}")
    @Operation(
            value = "Update a task",
            takes = TaskInput.EDITED + " " + TaskInput.LIKES,
            gives = "task",
            scope = "tasks:write")
    Reply update(
            @PathVariable String task,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Actor actor,
            Ask ask,
            Input input) {
        update.apply(actor, task, version, input);
        var record = written(task, actor, ask);
        return Reply.one(record).withEtag(record.version());
    }

    @DeleteMapping("/tasks/{task}")
    @Operation(value = "Delete a task", scope = "tasks:delete")
    Reply delete(@PathVariable String task, Actor actor) {
        writes.in(access.workspaceOfTask(actor, task), actor, changes -> {
            var row = access.taskToDelete(actor, task, TaskRow.COLUMNS, TaskRow::read);
            tree.delete(row, changes);
            return row.id();
        });
        return Reply.empty();
    }

    /** Brings a deleted task back: what undoing a deletion calls. */
    @PostMapping("/tasks/{task}/restore")
    @Operation(value = "Bring a deleted task back", gives = "task", scope = "tasks:write")
    Reply restore(@PathVariable String task, Actor actor, Ask ask) {
        var seen = access.deletedTask(actor, task);
        writes.in(seen.workspace(), actor, changes -> {
            tree.restore(tasks.row(seen.workspace(), seen.id()), changes);
            return seen.id();
        });
        return get(task, actor, ask);
    }
}
