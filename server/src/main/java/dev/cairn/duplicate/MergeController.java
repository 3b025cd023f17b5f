package dev.cairn.duplicate;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says of a task that it is the same as another one, in the style of the API's other actions on tasks. */
@RestController
@RequestMapping("/api/1.0/tasks/{task}")
class MergeController {
    private final Access access;
    private final MergedTasks merged;
    private final Resources resources;
    private final Writes writes;

    MergeController(Access access, MergedTasks merged, Resources resources, Writes writes) {
        this.access = access;
        this.merged = merged;
        this.resources = resources;
        this.writes = writes;
    }

    @PostMapping("/mergeInto")
    @Operation(
            value = "Merge a task into another one",
            needs = "task",
            takes = "move_subtasks:boolean",
            gives = "task",
            scope = "tasks:write")
    Reply merge(@PathVariable String task, Actor actor, Ask ask, Input input) {
        var into = access.task(actor, input.requiredReference("task"), Level.EDITOR);
        boolean withSubtasks = input.flag("move_subtasks", false);
        var seen = access.task(actor, task, Level.EDITOR);
        if (into.workspace() != seen.workspace()) {
            throw input.bad("task", "Not in the same workspace: " + into.id());
        }
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.taskForChange(actor, task, Level.EDITOR);
            var target = access.taskForChange(actor, String.valueOf(into.id()), Level.EDITOR);
            merged.merge(granted.workspace(), granted.id(), target.id(), actor.id(), withSubtasks, changes);
            return granted.id();
        });
        return read(seen, ask, actor);
    }

    /** Takes a merger back: the task is open again if it was, and what went over with it comes back. */
    @PostMapping("/unmerge")
    @Operation(value = "Take the merger of a task back", gives = "task", scope = "tasks:write")
    Reply unmerge(@PathVariable String task, Actor actor, Ask ask) {
        var seen = access.task(actor, task, Level.EDITOR);
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.taskForChange(actor, task, Level.EDITOR);
            var was = merged.find(granted.workspace(), granted.id())
                    .orElseThrow(() -> ApiError.badInput("This task is not merged into another one"));
            Long into = editable(actor, was.into());
            merged.separate(granted.workspace(), granted.id(), was, into, actor.id(), changes);
            return granted.id();
        });
        return read(seen, ask, actor);
    }

    /** Null where the other task is deleted, or out of the actor's reach by now. */
    private @Nullable Long editable(Actor actor, long task) {
        try {
            return access.taskForChange(actor, String.valueOf(task), Level.EDITOR)
                    .id();
        } catch (ApiError outOfReach) {
            return null;
        }
    }

    private Reply read(Access.Granted task, Ask ask, Actor actor) {
        return Reply.one(resources.byId("task", task.workspace(), task.id(), ask.full(), actor));
    }
}
