package dev.cairn.type;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which types the tasks of a project may have. */
@RestController
@RequestMapping("/api/1.0/projects/{project}")
class ProjectTypesController {
    private final Access access;
    private final CustomTypes types;
    private final Writes writes;

    ProjectTypesController(Access access, CustomTypes types, Writes writes) {
        this.access = access;
        this.types = types;
        this.writes = writes;
    }

    @PostMapping("/addCustomType")
    @Operation(value = "Add a custom type to a project", needs = "custom_type")
    Reply add(@PathVariable String project, Actor actor, Input input) {
        var seen = access.project(actor, project, Level.EDITOR);
        String named = input.requiredReference("custom_type");
        var type = access.customType(actor, named, Level.VIEWER);
        if (type.workspace() != seen.workspace()) {
            throw ApiError.badInput("custom_type", "Not a custom type of this workspace: " + named);
        }
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.projectForChange(actor, project, Level.EDITOR);
            types.addTo(granted.workspace(), granted.id(), type.id(), changes);
            return granted.id();
        });
        return Reply.empty();
    }

    @PostMapping("/removeCustomType")
    @Operation(value = "Remove a custom type from a project", needs = "custom_type")
    Reply remove(@PathVariable String project, Actor actor, Input input) {
        var seen = access.project(actor, project, Level.EDITOR);
        long type = access.customType(actor, input.requiredReference("custom_type"), Level.VIEWER)
                .id();
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.projectForChange(actor, project, Level.EDITOR);
            types.removeFrom(granted.workspace(), granted.id(), type, changes);
            return granted.id();
        });
        return Reply.empty();
    }
}
