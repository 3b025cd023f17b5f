package dev.cairn.duplicate;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Permission;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes a project of a task. */
@RestController
@RequestMapping("/api/1.0/tasks/{task}")
class ConvertController {
    private static final int LONGEST_NAME = 1_024;

    private final Access access;
    private final ConvertedTasks converted;
    private final TeamChoice teams;
    private final Resources resources;
    private final Writes writes;

    ConvertController(Access access, ConvertedTasks converted, TeamChoice teams, Resources resources, Writes writes) {
        this.access = access;
        this.converted = converted;
        this.teams = teams;
        this.resources = resources;
        this.writes = writes;
    }

    @PostMapping("/convertToProject")
    @Operation(value = "Make a project of a task", takes = "name team", creates = "project")
    Reply convert(@PathVariable String task, Actor actor, Ask ask, Input input) {
        var seen = access.task(actor, task, Level.EDITOR);
        access.require(actor, seen.workspace(), Permission.CREATE_PROJECT);
        String name = input.text("name", LONGEST_NAME);
        Long team = teams.of(actor, seen.workspace(), input, null);
        long made = writes.in(seen.workspace(), actor, changes -> {
            var granted = access.taskForChange(actor, task, Level.EDITOR);
            return converted.toProject(actor, granted.workspace(), granted.id(), name, team, changes);
        });
        return Reply.created("/projects/" + made, resources.byId("project", seen.workspace(), made, ask.full(), actor));
    }
}
