package dev.cairn.goal;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Gid;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0/goals")
class GoalListController {
    private static final String SUPPORTED_BY = """
            EXISTS (SELECT 1 FROM goal_relationship r WHERE r.workspace_id = t.workspace_id
              AND r.supported_goal_id = t.id AND r.supporting_%s_id = :%s)""";

    private final Access access;
    private final Resources resources;

    GoalListController(Access access, Resources resources) {
        this.access = access;
        this.resources = resources;
    }

    /** All parameters narrow the list down together. */
    @GetMapping
    @Operation(
            value = "List goals",
            lists = "goal",
            asks = "workspace:gid team:gid project:gid task:gid portfolio:gid time_periods:gids"
                    + " is_workspace_level:boolean",
            scope = "goals:read")
    Reply list(Actor actor, Ask ask, Input input) {
        if (input.isSet("is_workspace_level") && !input.isSet("workspace")) {
            throw input.missing("workspace");
        }
        var query = Query.from("goal t").where("t.workspace_id = :workspace AND " + Visible.goal("t"));
        boolean narrowed = narrow(query, actor, input);
        if (input.isSet("workspace")) {
            long workspace = access.workspace(actor, input.requiredReference("workspace"));
            query.where("t.workspace_id = :named").bind("named", workspace);
            if (!narrowed) {
                query.bind("workspace", workspace);
            }
        } else if (!narrowed) {
            throw input.missing("workspace");
        }
        if (input.isSet("is_workspace_level")) {
            query.where("t.is_workspace_level = :level").bind("level", input.flag("is_workspace_level", true));
        }
        var periods = input.references("time_periods");
        if (!periods.isEmpty()) {
            query.where("t.time_period_id = ANY(:periods)")
                    .bind("periods", periods.stream().mapToLong(Gid::parse).toArray());
        }
        return answer(query, actor, ask);
    }

    /** By what is in one workspace, which is then the list's. */
    private boolean narrow(Query query, Actor actor, Input input) {
        boolean narrowed = false;
        for (String type : new String[] {"team", "project", "portfolio", "task"}) {
            if (input.isSet(type)) {
                String gid = input.requiredReference(type);
                var granted = switch (type) {
                    case "team" -> access.team(actor, gid, Level.VIEWER);
                    case "project" -> access.project(actor, gid, Level.VIEWER);
                    case "portfolio" -> access.portfolio(actor, gid, Level.VIEWER);
                    default -> access.task(actor, gid, Level.VIEWER);
                };
                query.where(type.equals("team") ? "t.team_id = :team" : SUPPORTED_BY.formatted(type, type))
                        .bind(type, granted.id())
                        .bind("workspace", granted.workspace());
                narrowed = true;
            }
        }
        return narrowed;
    }

    @GetMapping("/{goal}/parentGoals")
    @Operation(value = "List the goals that a goal supports", lists = "goal", scope = "goals:read")
    Reply parents(@PathVariable String goal, Actor actor, Ask ask) {
        var granted = access.goal(actor, goal, Level.VIEWER);
        var query = Query.from("""
                        goal_relationship r JOIN goal t ON t.workspace_id = r.workspace_id
                          AND t.id = r.supported_goal_id""")
                .where("r.workspace_id = :workspace AND r.supporting_goal_id = :goal AND " + Visible.goal("t"))
                .bind("workspace", granted.workspace())
                .bind("goal", granted.id());
        return answer(query, actor, ask);
    }

    private Reply answer(Query query, Actor actor, Ask ask) {
        query.orderBy(Key.id("t.id"));
        return Reply.list(resources.page("goal", query, ask.compact(), ask.paging(), actor));
    }
}
