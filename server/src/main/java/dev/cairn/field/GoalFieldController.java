package dev.cairn.field;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
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
    private final SettingReplies replies;
    private final SettingList ofGoal;

    GoalFieldController(Access access, SettingReplies replies, Database database, Ids ids, Clock clock) {
        this.access = access;
        this.replies = replies;
        this.ofGoal = new SettingList(database, ids, clock, "goal");
    }

    @GetMapping("/custom_field_settings")
    @Operation(value = "List the custom fields of a goal", lists = "custom_field_setting", scope = "goals:read")
    Reply list(@PathVariable String goal, Actor actor, Ask ask) {
        return replies.list("goal_id", access.goal(actor, goal, Level.VIEWER), actor, ask);
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
        return replies.add(ofGoal, seen, () -> access.goalForChange(actor, goal, Level.EDITOR), actor, ask, input);
    }

    @PostMapping("/removeCustomFieldSetting")
    @Operation(value = "Remove a custom field from a goal", needs = "custom_field", scope = "goals:write")
    Reply remove(@PathVariable String goal, Actor actor, Input input) {
        var seen = access.goal(actor, goal, Level.EDITOR);
        return replies.remove(ofGoal, seen, () -> access.goalForChange(actor, goal, Level.EDITOR), actor, input);
    }
}
