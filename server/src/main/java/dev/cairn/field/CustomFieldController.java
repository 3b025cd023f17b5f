package dev.cairn.field;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Permission;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class CustomFieldController {
    private final Access access;
    private final CustomFields fields;
    private final Resources resources;
    private final Writes writes;

    CustomFieldController(Access access, CustomFields fields, Resources resources, Writes writes) {
        this.access = access;
        this.fields = fields;
        this.resources = resources;
        this.writes = writes;
    }

    /** The fields that the whole workspace may use. */
    @GetMapping("/workspaces/{workspace}/custom_fields")
    @Operation(value = "List the custom fields of a workspace", lists = "custom_field", scope = "custom_fields:read")
    Reply list(@PathVariable String workspace, Actor actor, Ask ask) {
        var query = Query.from("custom_field t")
                .where("t.workspace_id = :workspace AND t.is_global AND " + Visible.customField("t"))
                .bind("workspace", access.workspace(actor, workspace))
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("custom_field", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/custom_fields/{custom_field}")
    @Operation(value = "Get a custom field", gives = "custom_field", scope = "custom_fields:read")
    Reply get(@PathVariable("custom_field") String field, Actor actor, Ask ask) {
        return Reply.one(read(access.customField(actor, field, Level.VIEWER), actor, ask));
    }

    private Records read(Access.Granted field, Actor actor, Ask ask) {
        var query = Query.from("custom_field t")
                .where("t.workspace_id = :workspace AND t.id = :id")
                .bind("workspace", field.workspace())
                .bind("id", field.id());
        return resources.one("custom_field", query, ask.full(), actor, type -> ApiError.notFound(type, field.id()));
    }

    @PostMapping("/custom_fields")
    @Operation(
            value = "Create a custom field",
            needs = "workspace name",
            takes = "resource_subtype type representation_type is_formula_field:boolean " + CustomFieldInput.FIELDS
                    + CustomFieldInput.OPTIONS,
            creates = "custom_field",
            scope = "custom_fields:write")
    Reply create(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        access.require(actor, workspace, Permission.CREATE_GLOBAL_CUSTOM_FIELDS);
        var read = new CustomFieldInput(input);
        long id = writes.in(workspace, actor, changes -> fields.create(workspace, actor, read, null, changes));
        var made = access.customField(actor, String.valueOf(id), Level.VIEWER);
        return Reply.created("/custom_fields/" + id, read(made, actor, ask));
    }

    @PutMapping("/custom_fields/{custom_field}")
    @Operation(
            value = "Update a custom field",
            takes = "name " + CustomFieldInput.FIELDS,
            gives = "custom_field",
            scope = "custom_fields:write")
    Reply update(@PathVariable("custom_field") String field, Actor actor, Ask ask, Input input) {
        var granted = access.customField(actor, field, Level.EDITOR);
        writes.in(granted.workspace(), actor, changes -> {
            var found = fields.find(granted.workspace(), granted.id()).orElseThrow();
            fields.update(actor, granted.workspace(), found, new CustomFieldInput(input), changes);
            return granted.id();
        });
        return get(field, actor, ask);
    }

    @DeleteMapping("/custom_fields/{custom_field}")
    @Operation("Delete a custom field")
    Reply delete(@PathVariable("custom_field") String field, Actor actor) {
        var granted = access.customField(actor, field, Level.EDITOR);
        writes.in(granted.workspace(), actor, changes -> {
            fields.delete(actor, granted.workspace(), granted.id(), changes);
            return granted.id();
        });
        return Reply.empty();
    }
}
