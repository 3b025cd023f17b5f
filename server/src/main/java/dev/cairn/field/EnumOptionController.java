package dev.cairn.field;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class EnumOptionController {
    private final Access access;
    private final CustomFields fields;
    private final EnumOptions options;
    private final Resources resources;
    private final Writes writes;

    EnumOptionController(Access access, CustomFields fields, EnumOptions options, Resources resources, Writes writes) {
        this.access = access;
        this.fields = fields;
        this.options = options;
        this.resources = resources;
        this.writes = writes;
    }

    @PostMapping("/custom_fields/{custom_field}/enum_options")
    @Operation(
            value = "Add an option to a custom field",
            needs = "name",
            takes = "color enabled insert_before:gid insert_after:gid",
            creates = "enum_option",
            scope = "custom_fields:write")
    Reply create(@PathVariable("custom_field") String field, Actor actor, Ask ask, Input input) {
        var granted = choice(actor, field);
        var option = CustomFieldInput.option(input);
        var spot = input.besideOrEnd("insert_before", "insert_after");
        long id = writes.in(
                granted.workspace(),
                actor,
                changes -> options.add(granted.workspace(), granted.id(), option, spot, changes));
        return Reply.created("/enum_options/" + id, read(granted.workspace(), id, actor, ask));
    }

    /** Moves an option; without a sibling to its field's end. */
    @PostMapping("/custom_fields/{custom_field}/enum_options/insert")
    @Operation(
            value = "Move an option of a custom field",
            needs = "enum_option:gid",
            takes = "before_enum_option:gid after_enum_option:gid",
            gives = "enum_option",
            scope = "custom_fields:write")
    Reply insert(@PathVariable("custom_field") String field, Actor actor, Ask ask, Input input) {
        var granted = choice(actor, field);
        long moved = input.requiredGid("enum_option");
        var found = options.find(new long[] {granted.workspace()}, moved)
                .filter(option -> option.field() == granted.id())
                .orElseThrow(() -> ApiError.badInput("enum_option", "Not an option of this custom field: " + moved));
        var spot = input.besideOrEnd("before_enum_option", "after_enum_option");
        writes.in(granted.workspace(), actor, changes -> {
            options.move(granted.workspace(), found, spot, changes);
            return found.id();
        });
        return Reply.one(read(granted.workspace(), moved, actor, ask));
    }

    @PutMapping("/enum_options/{enum_option}")
    @Operation(
            value = "Update an option of a custom field",
            takes = "name color enabled",
            gives = "enum_option",
            scope = "custom_fields:write")
    Reply update(@PathVariable("enum_option") String option, Actor actor, Ask ask, Input input) {
        var found = options.find(actor.workspaces(), Gid.inPath("enum_option", option))
                .orElseThrow(() -> ApiError.notFound("enum_option", option));
        var granted = access.customField(actor, String.valueOf(found.field()), Level.EDITOR);
        String name = input.has("name")
                ? input.requiredText("name", CustomFieldInput.LONGEST_NAME).strip()
                : null;
        String color = CustomFieldInput.color(input);
        Boolean enabled = input.has("enabled") ? input.flag("enabled", found.enabled()) : null;
        writes.in(granted.workspace(), actor, changes -> {
            options.update(granted.workspace(), found, name, color, enabled, changes);
            return found.id();
        });
        return Reply.one(read(granted.workspace(), found.id(), actor, ask));
    }

    private Access.Granted choice(Actor actor, String field) {
        var granted = access.customField(actor, field, Level.EDITOR);
        if (!fields.find(granted.workspace(), granted.id()).orElseThrow().hasOptions()) {
            throw ApiError.badInput("custom_field", "Only enum and multi_enum custom fields have options");
        }
        return granted;
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        var query = Query.from("enum_option t")
                .where("t.workspace_id = :workspace AND t.id = :id")
                .bind("workspace", workspace)
                .bind("id", id);
        return resources.one("enum_option", query, ask.full(), actor, type -> ApiError.notFound(type, id));
    }
}
