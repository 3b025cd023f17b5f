package dev.cairn.goal;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import java.math.BigDecimal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is measured of a goal, and the numbers that people tell. */
@RestController
@RequestMapping("/api/1.0/goals/{goal}")
class GoalMetricController {
    private final Access access;
    private final Goals goals;
    private final Progress progress;
    private final GoalController reader;
    private final Resources resources;
    private final Writes writes;

    GoalMetricController(
            Access access, Goals goals, Progress progress, GoalController reader, Resources resources, Writes writes) {
        this.access = access;
        this.goals = goals;
        this.progress = progress;
        this.reader = reader;
        this.resources = resources;
        this.writes = writes;
    }

    /** At the end of each day on which it changed, the earliest first. */
    @GetMapping("/metric_values")
    @Operation(value = "List what the metric of a goal was", lists = "goal_metric_value", scope = "goals:read")
    Reply values(@PathVariable String goal, Actor actor, Ask ask) {
        var granted = access.goal(actor, goal, Level.VIEWER);
        var query = Query.from("goal_metric_value t")
                .where("""
                        t.workspace_id = :workspace AND t.goal_id = :goal AND NOT EXISTS (
                          SELECT 1 FROM goal_metric_value o WHERE o.workspace_id = :workspace AND o.goal_id = :goal
                            AND o.recorded_on = t.recorded_on AND o.recorded_at > t.recorded_at)""")
                .bind("workspace", granted.workspace())
                .bind("goal", granted.id())
                .orderBy(new Key("t.recorded_on", Kind.DATE, false), Key.id("t.id"));
        return Reply.list(resources.page("goal_metric_value", query, ask.compact(), ask.paging(), actor));
    }

    @PostMapping("/setMetric")
    @Operation(value = "Set the metric of a goal", takes = Metric.FIELDS, gives = "goal")
    Reply set(@PathVariable String goal, Actor actor, Ask ask, Input input) {
        var seen = access.goal(actor, goal, Level.EDITOR);
        var metric = Metric.read(input);
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.goalForChange(actor, goal, Level.EDITOR);
            goals.setMetric(granted.workspace(), granted.id(), actor.id(), metric, changes);
            return granted.id();
        });
        return reader.get(goal, actor, ask);
    }

    @PostMapping("/setMetricCurrentValue")
    @Operation(
            value = "Tell the current number of a goal's metric",
            needs = "current_number_value:number",
            gives = "goal")
    Reply tell(@PathVariable String goal, Actor actor, Ask ask, Input input) {
        var seen = access.goal(actor, goal, Level.EDITOR);
        if (!input.isSet("current_number_value")) {
            throw input.missing("current_number_value");
        }
        BigDecimal current = Metric.number(input, "current_number_value", BigDecimal.ZERO);
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.goalForChange(actor, goal, Level.EDITOR);
            progress.tell(granted.workspace(), granted.id(), actor.id(), current, changes);
            return granted.id();
        });
        return reader.get(goal, actor, ask);
    }
}
