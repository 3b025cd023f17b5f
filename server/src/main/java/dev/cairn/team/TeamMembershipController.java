package dev.cairn.team;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.workspace.People;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs to which team, as far as the actor sees the teams. */
@RestController
@RequestMapping("/api/1.0")
class TeamMembershipController {
    private final Resources resources;
    private final Access access;
    private final People people;

    TeamMembershipController(Resources resources, Access access, People people) {
        this.resources = resources;
        this.access = access;
        this.people = people;
    }

    @GetMapping("/team_memberships/{team_membership}")
    @Operation(value = "Get a team membership", gives = "team_membership", scope = "team_memberships:read")
    Reply get(Actor actor, @PathVariable("team_membership") String membership, Ask ask) {
        var query = seen().where("t.id = :id").bind("id", Gid.inPath("team_membership", membership));
        return Reply.one(resources.one(
                "team_membership", query, ask.full(), actor, type -> ApiError.notFound(type, membership)));
    }

    @GetMapping("/team_memberships")
    @Operation(value = "List team memberships", lists = "team_membership", scope = "team_memberships:read")
    Reply list(
            Actor actor,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String user,
            @RequestParam(required = false) @Nullable String workspace,
            Ask ask) {
        if (team == null && (user == null || workspace == null)) {
            throw ApiError.badInput("Name a team, or a user and a workspace");
        }
        var query = seen();
        if (team != null) {
            ofTeam(query, access.team(actor, team, Level.VIEWER));
        }
        if (workspace != null) {
            query.where("t.workspace_id = :workspace").bind("workspace", access.workspace(actor, workspace));
        }
        if (user != null) {
            query.where("t.user_id = :user").bind("user", people.seen(actor, user));
        }
        return page(actor, query, ask);
    }

    @GetMapping("/teams/{team}/team_memberships")
    @Operation(value = "List the memberships of a team", lists = "team_membership", scope = "team_memberships:read")
    Reply ofTeam(Actor actor, @PathVariable String team, Ask ask) {
        return page(actor, ofTeam(seen(), access.team(actor, team, Level.VIEWER)), ask);
    }

    @GetMapping("/users/{user}/team_memberships")
    @Operation(
            value = "List the team memberships of a user",
            lists = "team_membership",
            scope = "team_memberships:read")
    Reply ofUser(Actor actor, @PathVariable String user, @RequestParam String workspace, Ask ask) {
        return list(actor, null, user, workspace, ask);
    }

    private static Query ofTeam(Query query, Access.Granted team) {
        return query.where("t.workspace_id = :team_workspace AND t.team_id = :team")
                .bind("team_workspace", team.workspace())
                .bind("team", team.id());
    }

    private Reply page(Actor actor, Query query, Ask ask) {
        return Reply.list(
                resources.page("team_membership", query.orderBy(Key.id("t.id")), ask.compact(), ask.paging(), actor));
    }

    private static Query seen() {
        return Query.from("team_membership t JOIN team tt ON tt.workspace_id = t.workspace_id AND tt.id = t.team_id")
                .where("t.workspace_id = ANY(:workspaces)")
                .where(Visible.team("tt"));
    }
}
