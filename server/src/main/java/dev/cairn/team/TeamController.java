package dev.cairn.team;

import dev.cairn.access.Access;
import dev.cairn.access.Access.Granted;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Permission;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import dev.cairn.richtext.RichText;
import dev.cairn.workspace.People;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Teams, and who comes into them and leaves them. */
@RestController
@RequestMapping("/api/1.0")
class TeamController {
    private final Teams teams;
    private final TeamMembers members;
    private final TeamSettings settings;
    private final People people;
    private final Access access;
    private final Resources resources;
    private final Writes writes;

    TeamController(
            Teams teams,
            TeamMembers members,
            TeamSettings settings,
            People people,
            Access access,
            Resources resources,
            Writes writes) {
        this.teams = teams;
        this.members = members;
        this.settings = settings;
        this.people = people;
        this.access = access;
        this.resources = resources;
        this.writes = writes;
    }

    @PostMapping("/teams")
    @Operation(
            value = "Create a team",
            needs = "name organization",
            takes = "description html_description visibility " + TeamSettings.FIELDS,
            creates = "team")
    Reply create(Actor actor, Input input, Ask ask) {
        long workspace = workspace(actor, input);
        access.require(actor, workspace, Permission.CREATE_TEAM);
        String name = input.requiredText("name", Teams.LONGEST_NAME).strip();
        RichText description = Teams.description(input);
        String visibility = input.oneOf("visibility", Teams.VISIBILITIES);
        boolean mayShare = actor.may(workspace, Permission.SHARE_TEAMS_WITH_ORG);
        requireToShare(actor, workspace, visibility);
        var settled = settings.given(input);
        if (settled.containsKey(TeamSettings.ENDORSED)) {
            access.requireAdmin(actor, workspace);
        }
        long id = teams.create(
                actor,
                workspace,
                name,
                description == null ? RichText.EMPTY : description,
                visibility != null ? visibility : mayShare ? "request_to_join" : "secret",
                settled);
        return Reply.created("/teams/" + id, record(actor, workspace, id, ask));
    }

    /** Refuses to let everyone in the workspace see a team where the actor may not. */
    private void requireToShare(Actor actor, long workspace, @Nullable String visibility) {
        if (visibility != null && !visibility.equals("secret")) {
            access.require(actor, workspace, Permission.SHARE_TEAMS_WITH_ORG);
        }
    }

    private long workspace(Actor actor, Input input) {
        String gid = input.requiredReference("organization");
        try {
            return access.workspace(actor, gid);
        } catch (ApiError unknown) {
            throw input.bad("organization", "Not a recognized ID: " + gid);
        }
    }

    @GetMapping("/teams/{team}")
    @Operation(value = "Get a team", gives = "team", scope = "teams:read")
    Reply get(Actor actor, @PathVariable String team, Ask ask) {
        Granted granted = access.team(actor, team, Level.VIEWER);
        return answer(actor, granted.workspace(), granted.id(), ask);
    }

    @PutMapping("/teams/{team}")
    @Operation(
            value = "Update a team",
            takes = "name description html_description visibility " + TeamSettings.FIELDS,
            gives = "team")
    Reply update(Actor actor, @PathVariable String team, Input input, Ask ask) {
        Granted granted = access.team(actor, team, Level.VIEWER);
        TeamMembers.requireMember(actor, granted);
        if (input.has("name") || input.has("description") || input.has("html_description")) {
            settings.require(actor, granted, TeamSettings.NAME);
        }
        if (input.has("visibility")) {
            settings.require(actor, granted, TeamSettings.VISIBILITY);
            requireToShare(actor, granted.workspace(), input.oneOf("visibility", Teams.VISIBILITIES));
        }
        var settled = settings.given(input);
        settings.requireSettling(actor, granted, settled);
        teams.update(actor, granted, input, settled);
        return answer(actor, granted.workspace(), granted.id(), ask);
    }

    /** The older name of a workspace's teams, which clients still use. */
    @GetMapping({"/workspaces/{workspace}/teams", "/organizations/{workspace}/teams"})
    @Operation(value = "List the teams of a workspace", lists = "team", scope = "teams:read")
    Reply ofWorkspace(Actor actor, @PathVariable String workspace, Ask ask) {
        return list(actor, seen(access.workspace(actor, workspace)), ask);
    }

    @GetMapping("/users/{user}/teams")
    @Operation(value = "List the teams of a user", lists = "team", scope = "teams:read")
    Reply ofUser(Actor actor, @PathVariable String user, @RequestParam String organization, Ask ask) {
        long workspace = access.workspace(actor, organization);
        var query = seen(workspace).where("""
                        EXISTS (SELECT 1 FROM team_membership m WHERE m.workspace_id = :workspace
                          AND m.team_id = t.id AND m.user_id = :user)""").bind("user", people.member(actor, workspace, user));
        return list(actor, query, ask);
    }

    @PostMapping("/teams/{team}/addUser")
    @Operation(value = "Add a user to a team", needs = "user", gives = "team_membership")
    Reply addUser(Actor actor, @PathVariable String team, Input input, Ask ask) {
        Granted granted = access.team(actor, team, Level.VIEWER);
        long user = people.id(actor, granted.workspace(), "user", input.requiredReference("user"));
        if (user != actor.id() || !teams.isPublic(granted)) {
            settings.requireInviting(actor, granted, user);
        }
        writes.in(granted.workspace(), actor, changes -> {
            members.add(granted.workspace(), granted.id(), user, false, changes);
            return user;
        });
        var query = Query.from("team_membership t")
                .where("t.workspace_id = :workspace AND t.id = :id")
                .bind("workspace", granted.workspace())
                .bind("id", members.membership(granted.workspace(), granted.id(), user));
        return Reply.one(
                resources.one("team_membership", query, ask.full(), actor, type -> ApiError.notFound(type, user)));
    }

    @PostMapping("/teams/{team}/removeUser")
    @Operation(value = "Remove a user from a team", needs = "user")
    Reply removeUser(Actor actor, @PathVariable String team, Input input) {
        Granted granted = access.team(actor, team, Level.VIEWER);
        TeamMembers.requireMember(actor, granted);
        long user = people.id(actor, granted.workspace(), "user", input.requiredReference("user"));
        if (user != actor.id()) {
            settings.require(actor, granted, TeamSettings.REMOVAL);
        }
        writes.in(granted.workspace(), actor, changes -> {
            members.remove(granted, user, changes);
            return user;
        });
        return Reply.empty();
    }

    private static Query seen(long workspace) {
        return Query.from("team t")
                .where("t.workspace_id = :workspace AND " + Visible.team("t"))
                .bind("workspace", workspace);
    }

    private Reply list(Actor actor, Query query, Ask ask) {
        query.orderBy(Key.text("lower(t.name)"), Key.id("t.id"));
        return Reply.list(resources.page("team", query, ask.compact(), ask.paging(), actor));
    }

    private Reply answer(Actor actor, long workspace, long id, Ask ask) {
        return Reply.one(record(actor, workspace, id, ask));
    }

    private Records record(Actor actor, long workspace, long id, Ask ask) {
        var query = Query.from("team t")
                .where("t.workspace_id = :workspace AND t.id = :id")
                .bind("workspace", workspace)
                .bind("id", id);
        return resources.one("team", query, ask.full(), actor, type -> ApiError.notFound(type, id));
    }
}
