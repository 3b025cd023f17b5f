package dev.cairn.type;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class CustomTypeController {
    private final Access access;
    private final CustomTypes types;
    private final Resources resources;
    private final Writes writes;

    CustomTypeController(Access access, CustomTypes types, Resources resources, Writes writes) {
        this.access = access;
        this.types = types;
        this.resources = resources;
        this.writes = writes;
    }

    /** The types that tasks of a project may have, or all of a workspace. */
    @GetMapping("/custom_types")
    @Operation(value = "List custom types", lists = "custom_type", scope = "task_custom_types:read")
    Reply list(
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String workspace,
            Actor actor,
            Ask ask) {
        var query = project != null
                ? ofProject(access.project(actor, project, Level.VIEWER))
                : workspace != null ? ofWorkspace(access.workspace(actor, workspace)) : null;
        if (query == null) {
            throw ApiError.badInput("project", "Missing input");
        }
        return Reply.list(resources.page("custom_type", query, ask.full(), ask.paging(), actor));
    }

    private static Query ofProject(Access.Granted project) {
        return Query.from("custom_type_project l JOIN custom_type t ON t.workspace_id = l.workspace_id"
                        + " AND t.id = l.custom_type_id")
                .where("l.workspace_id = :workspace AND l.project_id = :project AND " + Visible.inWorkspace("t"))
                .bind("workspace", project.workspace())
                .bind("project", project.id())
                .orderBy(Key.id("t.id"));
    }

    private static Query ofWorkspace(long workspace) {
        return Query.from("custom_type t")
                .where("t.workspace_id = :workspace")
                .bind("workspace", workspace)
                .orderBy(Key.id("t.id"));
    }

    @GetMapping("/custom_types/{custom_type}")
    @Operation(value = "Get a custom type", gives = "custom_type", scope = "task_custom_types:read")
    Reply get(@PathVariable("custom_type") String type, Actor actor, Ask ask) {
        return Reply.one(read(access.customType(actor, type, Level.VIEWER), actor, ask));
    }

    private Records read(Access.Granted type, Actor actor, Ask ask) {
        var query = Query.byId("custom_type", type.workspace(), type.id());
        return resources.one("custom_type", query, ask.full(), actor, found -> ApiError.notFound(found, type.id()));
    }

    /** Without status options it has one for open and one for done tasks. */
    @PostMapping("/custom_types")
    @Operation(
            value = "Create a custom type",
            needs = "name",
            takes = "workspace project " + StatusInput.LIST,
            creates = "custom_type")
    Reply create(Actor actor, Ask ask, Input input) {
        var project =
                input.isSet("project") ? access.project(actor, input.requiredReference("project"), Level.EDITOR) : null;
        long workspace = project != null && !input.isSet("workspace")
                ? project.workspace()
                : access.workspace(actor, input.requiredReference("workspace"));
        if (project != null && project.workspace() != workspace) {
            throw ApiError.badInput("project", "Not in the same workspace");
        }
        access.requireMember(actor, workspace);
        String name = StatusInput.name(input);
        var options = StatusInput.list(input);
        long id = writes.in(workspace, actor, changes -> {
            long made = types.create(workspace, actor.id(), name, options, changes);
            if (project != null) {
                var granted = access.projectForChange(actor, String.valueOf(project.id()), Level.EDITOR);
                types.addTo(workspace, granted.id(), made, changes);
            }
            return made;
        });
        var made = access.customType(actor, String.valueOf(id), Level.VIEWER);
        return Reply.created("/custom_types/" + id, read(made, actor, ask));
    }

    @PutMapping("/custom_types/{custom_type}")
    @Operation(value = "Update a custom type", takes = "name", gives = "custom_type")
    Reply update(@PathVariable("custom_type") String type, Actor actor, Ask ask, Input input) {
        var granted = access.customType(actor, type, Level.EDITOR);
        if (input.has("name")) {
            String name = StatusInput.name(input);
            writes.in(granted.workspace(), actor, changes -> {
                types.rename(granted.workspace(), granted.id(), name, changes);
                return granted.id();
            });
        }
        return get(type, actor, ask);
    }

    /** Its tasks become usual ones. */
    @DeleteMapping("/custom_types/{custom_type}")
    @Operation("Delete a custom type")
    Reply delete(@PathVariable("custom_type") String type, Actor actor) {
        var granted = access.customType(actor, type, Level.ADMIN);
        writes.in(granted.workspace(), actor, changes -> {
            types.delete(granted.workspace(), granted.id(), changes);
            return granted.id();
        });
        return Reply.empty();
    }
}
