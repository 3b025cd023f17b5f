package dev.cairn.workspace;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.identity.Accounts;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People, as those see them who share a workspace with them. */
@RestController
@RequestMapping("/api/1.0")
class UserController {
    private final Resources resources;
    private final Access access;
    private final People people;
    private final Profiles profiles;
    private final PersonValues values;
    private final Writes writes;

    UserController(
            Resources resources, Access access, People people, Profiles profiles, PersonValues values, Writes writes) {
        this.resources = resources;
        this.access = access;
        this.people = people;
        this.profiles = profiles;
        this.values = values;
        this.writes = writes;
    }

    @GetMapping("/users")
    @Operation(value = "List users", lists = "user", scope = "users:read")
    Reply list(
            Actor actor,
            @RequestParam(required = false) @Nullable String workspace,
            @RequestParam(required = false) @Nullable String team,
            Ask ask) {
        var query = Query.from("users t").where(Visible.user("t"));
        if (workspace != null) {
            inWorkspace(query, access.workspace(actor, workspace));
        }
        if (team != null) {
            inTeam(query, access.team(actor, team, Level.VIEWER));
        }
        return list(in(actor, workspace), query.orderBy(Key.id("t.id")), ask);
    }

    @GetMapping("/workspaces/{workspace}/users")
    @Operation(value = "List the users of a workspace", lists = "user", scope = "users:read")
    Reply ofWorkspace(Actor actor, @PathVariable String workspace, Ask ask) {
        long in = access.workspace(actor, workspace);
        return list(actor.foremost(in), byName(inWorkspace(Query.from("users t"), in)), ask);
    }

    @GetMapping("/teams/{team}/users")
    @Operation(value = "List the users of a team", lists = "user", scope = "users:read")
    Reply ofTeam(Actor actor, @PathVariable String team, Ask ask) {
        return list(actor, byName(inTeam(Query.from("users t"), access.team(actor, team, Level.VIEWER))), ask);
    }

    @GetMapping("/users/{user}")
    @Operation(value = "Get a user", gives = "user", scope = "users:read")
    Reply get(
            Actor actor,
            @PathVariable String user,
            @RequestParam(required = false) @Nullable String workspace,
            Ask ask) {
        return answer(in(actor, workspace), find(actor, user, workspace), ask);
    }

    @GetMapping("/workspaces/{workspace}/users/{user}")
    @Operation(value = "Get a user of a workspace", gives = "user", scope = "users:read")
    Reply inWorkspace(Actor actor, @PathVariable String workspace, @PathVariable String user, Ask ask) {
        return answer(in(actor, workspace), find(actor, user, workspace), ask);
    }

    /** The name is the same in all workspaces; custom fields are of one, which may be left out by who is in one only. */
    @PutMapping("/users/{user}")
    @Operation(value = "Update a user", takes = "name " + PersonValues.FIELDS, gives = "user")
    Reply update(
            Actor actor,
            @PathVariable String user,
            @RequestParam(required = false) @Nullable String workspace,
            Input input,
            Ask ask) {
        long id = find(actor, user, workspace);
        if (id != actor.id() && (input.has("name") || !administers(actor, workspace))) {
            throw ApiError.forbidden("Only the person themselves can change this");
        }
        if (input.isSet("custom_fields")) {
            long in = only(actor, workspace);
            writes.in(in, actor, changes -> {
                values.change(actor, in, id, input, changes);
                return id;
            });
        }
        if (input.has("name")) {
            profiles.rename(
                    actor, input.requiredText("name", Accounts.LONGEST_NAME).strip());
        }
        return answer(in(actor, workspace), id, ask);
    }

    /** What an organisation notes on people, its admins may note too. */
    private boolean administers(Actor actor, @Nullable String workspace) {
        return actor.isAdminOf(only(actor, workspace));
    }

    private long only(Actor actor, @Nullable String workspace) {
        if (workspace == null && actor.workspaces().length != 1) {
            throw ApiError.badInput("workspace", "Missing input");
        }
        return workspace == null ? actor.workspaces()[0] : access.workspace(actor, workspace);
    }

    /** The actor as somebody who looks from a workspace, where one is named. */
    private Actor in(Actor actor, @Nullable String workspace) {
        return workspace == null ? actor : actor.foremost(access.workspace(actor, workspace));
    }

    @PutMapping("/workspaces/{workspace}/users/{user}")
    @Operation(value = "Update a user of a workspace", takes = "name " + PersonValues.FIELDS, gives = "user")
    Reply updateInWorkspace(
            Actor actor, @PathVariable String workspace, @PathVariable String user, Input input, Ask ask) {
        return update(actor, user, workspace, input, ask);
    }

    private long find(Actor actor, String user, @Nullable String workspace) {
        return workspace == null
                ? people.seen(actor, user)
                : people.member(actor, access.workspace(actor, workspace), user);
    }

    private Reply answer(Actor actor, long id, Ask ask) {
        return Reply.one(resources.one(
                "user",
                Query.from("users t").where("t.id = :id").bind("id", id),
                ask.full(),
                actor,
                type -> ApiError.notFound(type, id)));
    }

    private Reply list(Actor actor, Query query, Ask ask) {
        return Reply.list(resources.page("user", query, ask.compact(), ask.paging(), actor));
    }

    private static Query byName(Query query) {
        return query.orderBy(Key.text("lower(t.name)"), Key.id("t.id"));
    }

    private static Query inWorkspace(Query query, long workspace) {
        return query.where("""
                        EXISTS (SELECT 1 FROM workspace_membership m
                          WHERE m.workspace_id = :workspace AND m.user_id = t.id)""").bind("workspace", workspace);
    }

    private static Query inTeam(Query query, Access.Granted team) {
        return query.where("""
                        EXISTS (SELECT 1 FROM team_membership tm WHERE tm.workspace_id = :team_workspace
                          AND tm.team_id = :team AND tm.user_id = t.id)""").bind("team_workspace", team.workspace()).bind("team", team.id());
    }
}
