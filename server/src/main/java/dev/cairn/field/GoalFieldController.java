package dev.cairn.field;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
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
    private final CustomFields fields;
    private final SettingList ofGoal;
    private final Resources resources;
    private final Writes writes;

    GoalFieldController(
            Access access,
            CustomFields fields,
            Resources resources,
            Writes writes,
            Database database,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.fields = fields;
        this.resources = resources;
        this.writes = writes;
        this.ofGoal = new SettingList(database, ids, clock, "goal");
    }

    @GetMapping("/custom_field_settings")
    @Operation(value = "List the custom fields of a goal", lists = "custom_field_setting", scope = "goals:read")
    Reply list(@PathVariable String goal, Actor actor, Ask ask) {
        var granted = access.goal(actor, goal, Level.VIEWER);
        var query = Query.from("custom_field_setting t JOIN custom_field f"
                        + " ON f.workspace_id = t.workspace_id AND f.id = t.custom_field_id")
                .where("t.workspace_id = :workspace AND t.goal_id = :goal AND " + Visible.customField("f"))
                .bind("workspace", granted.workspace())
                .bind("goal", granted.id())
                .orderBy(Key.text("t.rank"), Key.id("t.id"));
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
        var spot = input.beside("insert_before", "insert_after");
        boolean important = input.flag("is_important", false);
        var field = field(actor, seen, input);
        long id = writes.in(seen.workspace(), actor, changes -> {
            var granted = access.goalForChange(actor, goal, Level.EDITOR);
            return ofGoal.add(
                    granted.workspace(),
                    granted.id(),
                    field.id(),
                    important,
                    spot == null ? new Spot.End() : spot,
                    changes);
        });
        return Reply.one(resources.byId("custom_field_setting", seen.workspace(), id, ask.full(), actor));
    }

    /** What Cairn fills by itself, it fills on tasks. */
    private CustomField field(Actor actor, Access.Granted goal, Input input) {
        String gid = input.requiredReference("custom_field");
        var named = access.customField(actor, gid, Level.VIEWER);
        var field = fields.find(named.workspace(), named.id()).orElseThrow();
        if (named.workspace() != goal.workspace() || !field.isGlobal()) {
            throw ApiError.badInput("custom_field", "Not a custom field of this workspace: " + gid);
        }
        if (field.isComputed()) {
            throw ApiError.badInput("custom_field", "Only tasks have values of this custom field: " + gid);
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
