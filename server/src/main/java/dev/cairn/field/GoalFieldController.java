package dev.cairn.field;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The fields that a goal has. */
@RestController
@RequestMapping("/api/1.0/goals/{goal}")
class GoalFieldController {
    private final Access access;
    private final FieldsInUse used;
    private final SettingList ofGoal;
    private final Resources resources;
    private final Writes writes;

    GoalFieldController(
            Access access,
            FieldsInUse used,
            Resources resources,
            Writes writes,
            Database database,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.used = used;
        this.resources = resources;
        this.writes = writes;
        this.ofGoal = new SettingList(database, ids, clock, "goal");
    }

    @GetMapping("/custom_field_settings")
    @Operation(value = "List the custom fields of a goal", lists = "custom_field_setting", scope = "goals:read")
    Reply list(@PathVariable String goal, Actor actor, Ask ask) {
        var granted = access.goal(actor, goal, Level.VIEWER);
        var query = FieldsInUse.seen("goal_id", granted);
        return Reply.list(resources.page("custom_field_setting", query, ask.compact(), ask.paging(), actor));
    }

    @PostMapping("/addCustomFieldSetting")
    @Operation(
            value = "Add a custom field to a goal",
            needs = "custom_field",
            takes = "is_important:boolean insert_before:gid insert_after:gid",
            gives = "custom_field_setting",
            scope = "goals:write")
    Reply add(@PathVariable String goal, Actor actor, Ask ask, Input input) {
        var seen = access.goal(actor, goal, Level.EDITOR);
        var spot = input.besideOrEnd("insert_before", "insert_after");
        boolean important = input.flag("is_important", false);
        var field = field(actor, seen, input);
        long id = writes.in(seen.workspace(), actor, changes -> {
            var granted = access.goalForChange(actor, goal, Level.EDITOR);
            return ofGoal.add(granted.workspace(), granted.id(), field.id(), important, spot, changes);
        });
        return Reply.one(resources.byId("custom_field_setting", seen.workspace(), id, ask.full(), actor));
    }

    /** What Cairn fills by itself, it fills on tasks. */
    private CustomField field(Actor actor, Access.Granted goal, Input input) {
        var field = used.named(actor, goal, input);
        if (field.isComputed()) {
            throw ApiError.badInput("custom_field", "Only tasks have values of this custom field: " + field.id());
        }
        return field;
    }

    @PostMapping("/removeCustomFieldSetting")
    @Operation(value = "Remove a custom field from a goal", needs = "custom_field", scope = "goals:write")
    Reply remove(@PathVariable String goal, Actor actor, Input input) {
        var seen = access.goal(actor, goal, Level.EDITOR);
        long field = access.customField(actor, input.requiredReference("custom_field"), Level.VIEWER)
                .id();
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.goalForChange(actor, goal, Level.EDITOR);
            ofGoal.remove(granted.workspace(), granted.id(), field, changes);
            return granted.id();
        });
        return Reply.empty();
    }
}
