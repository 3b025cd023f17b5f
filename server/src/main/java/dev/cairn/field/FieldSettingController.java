package dev.cairn.field;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The fields that the tasks of a project have. */
@RestController
@RequestMapping("/api/1.0/projects/{project}")
class FieldSettingController {
    private final Access access;
    private final CustomFields fields;
    private final FieldsInUse used;
    private final FieldSettings settings;
    private final Resources resources;
    private final Writes writes;

    FieldSettingController(
            Access access,
            CustomFields fields,
            FieldsInUse used,
            FieldSettings settings,
            Resources resources,
            Writes writes) {
        this.access = access;
        this.fields = fields;
        this.used = used;
        this.settings = settings;
        this.resources = resources;
        this.writes = writes;
    }

    @GetMapping("/custom_field_settings")
    @Operation(value = "List the custom fields of a project", lists = "custom_field_setting", scope = "projects:read")
    Reply list(@PathVariable String project, Actor actor, Ask ask) {
        var granted = access.project(actor, project, Level.VIEWER);
        var query = FieldsInUse.seen("project_id", granted);
        return Reply.list(resources.page("custom_field_setting", query, ask.compact(), ask.paging(), actor));
    }

    /** Takes an existing field, or an object that describes a new one for this project alone. */
    @PostMapping("/addCustomFieldSetting")
    @Operation(
            value = "Add a custom field to a project",
            needs = "custom_field:gid-or-object",
            takes = "custom_field.* is_important insert_before:gid insert_after:gid",
            gives = "custom_field_setting",
            scope = "projects:write")
    Reply add(@PathVariable String project, Actor actor, Ask ask, Input input) {
        var seen = access.project(actor, project, Level.EDITOR);
        var spot = input.besideOrEnd("insert_before", "insert_after");
        boolean important = input.flag("is_important", false);
        CustomField known = known(actor, seen, input);
        long id = writes.in(seen.workspace(), actor, changes -> {
            var granted = access.projectForChange(actor, project, Level.EDITOR);
            CustomField field = known == null ? make(actor, granted, input, changes) : known;
            return settings.add(granted.workspace(), granted.id(), field, important, spot, changes);
        });
        var query = Query.from("custom_field_setting t")
                .where("t.workspace_id = :workspace AND t.id = :id")
                .bind("workspace", seen.workspace())
                .bind("id", id);
        return Reply.one(
                resources.one("custom_field_setting", query, ask.full(), actor, type -> ApiError.notFound(type, id)));
    }

    private @Nullable CustomField known(Actor actor, Access.Granted project, Input input) {
        var given = input.raw("custom_field");
        if (given.isObject() && !given.has("gid")) {
            return null;
        }
        return used.named(actor, project, input);
    }

    private CustomField make(Actor actor, Access.Granted project, Input input, Changes changes) {
        Input described = input.object("custom_field");
        if (described == null) {
            throw input.missing("custom_field");
        }
        long made = fields.create(project.workspace(), actor, new CustomFieldInput(described), project.id(), changes);
        return fields.find(project.workspace(), made).orElseThrow();
    }

    @PostMapping("/removeCustomFieldSetting")
    @Operation(value = "Remove a custom field from a project", needs = "custom_field:gid", scope = "projects:write")
    Reply remove(@PathVariable String project, Actor actor, Input input) {
        var seen = access.project(actor, project, Level.EDITOR);
        var named = access.customField(actor, input.requiredReference("custom_field"), Level.VIEWER);
        var field = fields.find(named.workspace(), named.id()).orElseThrow();
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.projectForChange(actor, project, Level.EDITOR);
            settings.remove(granted.workspace(), granted.id(), field, changes);
            return granted.id();
        });
        return Reply.empty();
    }
}
