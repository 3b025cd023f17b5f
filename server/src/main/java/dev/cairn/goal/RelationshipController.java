package dev.cairn.goal;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Spot;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What supports goals: other goals, projects, portfolios and tasks. */
@RestController
@RequestMapping("/api/1.0")
class RelationshipController {
    private final Access access;
    private final Relationships relationships;
    private final Resources resources;
    private final Writes writes;

    RelationshipController(Access access, Relationships relationships, Resources resources, Writes writes) {
        this.access = access;
        this.relationships = relationships;
        this.resources = resources;
        this.writes = writes;
    }

    @GetMapping("/goal_relationships")
    @Operation(
            value = "List what supports a goal",
            lists = "goal_relationship",
            asks = "supported_goal:gid resource_subtype")
    Reply list(Actor actor, Ask ask, Input input) {
        var goal = access.goal(actor, input.requiredReference("supported_goal"), Level.VIEWER);
        String subtype = input.oneOf("resource_subtype", List.of("subgoal", "supporting_work"));
        var query = Query.from("goal_relationship t")
                .where("t.workspace_id = :workspace AND t.supported_goal_id = :goal AND " + Visible.support("t"))
                .bind("workspace", goal.workspace())
                .bind("goal", goal.id())
                .orderBy(Key.text("t.rank"), Key.id("t.id"));
        if (subtype != null) {
            query.where("(t.supporting_goal_id IS NOT NULL) = :subgoal").bind("subgoal", subtype.equals("subgoal"));
        }
        return Reply.list(resources.page("goal_relationship", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/goal_relationships/{goal_relationship}")
    @Operation(value = "Get what supports a goal", gives = "goal_relationship")
    Reply get(@PathVariable("goal_relationship") String relationship, Actor actor, Ask ask) {
        var granted = access.goalRelationship(actor, relationship, Level.VIEWER);
        return Reply.one(read(granted.workspace(), granted.id(), actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId("goal_relationship", workspace, id, ask.full(), actor);
    }

    @PutMapping("/goal_relationships/{goal_relationship}")
    @Operation(
            value = "Say how much something contributes to a goal",
            takes = Relationships.WEIGHT + ":number",
            gives = "goal_relationship")
    Reply update(@PathVariable("goal_relationship") String relationship, Actor actor, Ask ask, Input input) {
        var granted = access.goalRelationship(actor, relationship, Level.EDITOR);
        if (input.isSet(Relationships.WEIGHT)) {
            BigDecimal weight = weight(input);
            writes.in(granted.workspace(), actor, changes -> {
                access.goalRelationship(actor, relationship, Level.EDITOR);
                relationships.weigh(granted.workspace(), granted.id(), weight, changes);
                return granted.id();
            });
        }
        return get(relationship, actor, ask);
    }

    private static BigDecimal weight(Input input) {
        BigDecimal weight = Metric.number(input, Relationships.WEIGHT, BigDecimal.ZERO);
        if (weight.signum() < 0 || weight.compareTo(BigDecimal.ONE) > 0) {
            throw input.bad(Relationships.WEIGHT, "Must be between 0 and 1");
        }
        return weight;
    }

    @PostMapping("/goals/{goal}/addSupportingRelationship")
    @Operation(
            value = "Let something support a goal",
            needs = "supporting_resource:gid",
            takes = Relationships.WEIGHT + ":number insert_before:gid insert_after:gid",
            gives = "goal_relationship")
    Reply add(@PathVariable String goal, Actor actor, Ask ask, Input input) {
        var seen = access.goal(actor, goal, Level.EDITOR);
        BigDecimal weight = weight(input);
        Spot spot = input.beside("insert_before", "insert_after");
        var supporter = Supports.find(access, actor, input.requiredReference("supporting_resource"));
        if (supporter.workspace() != seen.workspace()) {
            throw input.bad("supporting_resource", "Not in the goal's workspace: " + supporter.id());
        }
        if (spot != null && supporter.kind() != Supports.GOAL) {
            throw input.bad("insert_before", "Only for sub-goals");
        }
        long id = writes.in(seen.workspace(), actor, changes -> {
            var granted = access.goalForChange(actor, goal, Level.EDITOR);
            return relationships.add(
                    granted.workspace(),
                    granted.id(),
                    supporter,
                    weight,
                    spot == null ? new Spot.End() : spot,
                    changes);
        });
        return Reply.one(read(seen.workspace(), id, actor, ask));
    }

    @PostMapping("/goals/{goal}/removeSupportingRelationship")
    @Operation(value = "Let something support a goal no longer", needs = "supporting_resource:gid")
    Reply remove(@PathVariable String goal, Actor actor, Input input) {
        var seen = access.goal(actor, goal, Level.EDITOR);
        var supporter = Supports.find(access, actor, input.requiredReference("supporting_resource"));
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.goalForChange(actor, goal, Level.EDITOR);
            relationships.remove(granted.workspace(), granted.id(), supporter, changes);
            return granted.id();
        });
        return Reply.empty();
    }
}
