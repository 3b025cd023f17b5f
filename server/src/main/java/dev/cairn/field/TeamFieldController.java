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
import dev.cairn.platform.log.Writes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The fields that new projects of a team begin with. */
@RestController
@RequestMapping("/api/1.0/teams/{team}")
class TeamFieldController {
    private final Access access;
    private final FieldsInUse used;
    private final TeamFields settings;
    private final Resources resources;
    private final Writes writes;

    TeamFieldController(Access access, FieldsInUse used, TeamFields settings, Resources resources, Writes writes) {
        this.access = access;
        this.used = used;
        this.settings = settings;
        this.resources = resources;
        this.writes = writes;
    }

    @GetMapping("/custom_field_settings")
    @Operation(value = "List the custom fields of a team", lists = "custom_field_setting", scope = "teams:read")
    Reply list(@PathVariable String team, Actor actor, Ask ask) {
        var granted = access.team(actor, team, Level.VIEWER);
        var query = FieldsInUse.seen("team_id", granted);
        return Reply.list(resources.page("custom_field_setting", query, ask.compact(), ask.paging(), actor));
    }

    @PostMapping("/addCustomFieldSetting")
    @Operation(
            value = "Add a custom field to a team",
            needs = "custom_field",
            takes = "is_important:boolean",
            gives = "custom_field_setting")
    Reply add(@PathVariable String team, Actor actor, Ask ask, Input input) {
        var granted = access.team(actor, team, Level.EDITOR);
        var field = used.named(actor, granted, input);
        boolean important = input.flag("is_important", false);
        long id = writes.in(
                granted.workspace(),
                actor,
                changes -> settings.add(granted.workspace(), granted.id(), field.id(), important, changes));
        return Reply.one(resources.one(
                "custom_field_setting",
                Query.byId("custom_field_setting", granted.workspace(), id),
                ask.full(),
                actor,
                type -> ApiError.notFound(type, id)));
    }

    @PostMapping("/removeCustomFieldSetting")
    @Operation(value = "Remove a custom field from a team", needs = "custom_field")
    Reply remove(@PathVariable String team, Actor actor, Input input) {
        var granted = access.team(actor, team, Level.EDITOR);
        long field = access.customField(actor, input.requiredReference("custom_field"), Level.VIEWER)
                .id();
        writes.in(granted.workspace(), actor, changes -> {
            settings.remove(granted.workspace(), granted.id(), field, changes);
            return granted.id();
        });
        return Reply.empty();
    }
}
