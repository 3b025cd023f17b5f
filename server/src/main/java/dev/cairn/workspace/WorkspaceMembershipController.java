package dev.cairn.workspace;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Permission;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs to which workspace, and as what. */
@RestController
@RequestMapping("/api/1.0")
class WorkspaceMembershipController {
    private final Resources resources;
    private final Access access;
    private final People people;
    private final Members members;

    WorkspaceMembershipController(Resources resources, Access access, People people, Members members) {
        this.resources = resources;
        this.access = access;
        this.people = people;
        this.members = members;
    }

    @GetMapping("/workspace_memberships/{workspace_membership}")
    @Operation(value = "Get a workspace membership", gives = "workspace_membership")
    Reply get(Actor actor, @PathVariable("workspace_membership") String membership, Ask ask) {
        var query = seen().where("t.id = :id").bind("id", Gid.inPath("workspace_membership", membership));
        return Reply.one(resources.one(
                "workspace_membership", query, ask.full(), actor, type -> ApiError.notFound(type, membership)));
    }

    /**
     * Gives the person another role, a standard one by its word or any by its gid; Cairn's own addition to the API.
     */
    @PutMapping("/workspace_memberships/{workspace_membership}")
    @Operation(value = "Update a workspace membership", takes = GivenRole.FIELDS, gives = "workspace_membership")
    Reply update(Actor actor, @PathVariable("workspace_membership") String membership, Input input, Ask ask) {
        var seen = members.seen(actor, Gid.inPath("workspace_membership", membership))
                .orElseThrow(() -> ApiError.notFound("workspace_membership", membership));
        access.require(actor, seen.workspace(), Permission.ASSIGN_ROLES);
        Long role = GivenRole.in(input, seen.workspace());
        if (role != null) {
            members.changeRole(actor, seen.workspace(), seen.user(), role);
        }
        return get(actor, membership, ask);
    }

    @GetMapping("/workspaces/{workspace}/workspace_memberships")
    @Operation(value = "List the memberships of a workspace", lists = "workspace_membership")
    Reply ofWorkspace(
            Actor actor,
            @PathVariable String workspace,
            @RequestParam(required = false) @Nullable String user,
            Ask ask) {
        var query = seen().where("t.workspace_id = :workspace").bind("workspace", access.workspace(actor, workspace));
        if (user != null) {
            query.where("t.user_id = :user").bind("user", people.seen(actor, user));
        }
        return list(actor, query, ask);
    }

    @GetMapping("/users/{user}/workspace_memberships")
    @Operation(value = "List the workspace memberships of a user", lists = "workspace_membership")
    Reply ofUser(Actor actor, @PathVariable String user, Ask ask) {
        return list(actor, seen().where("t.user_id = :user").bind("user", people.seen(actor, user)), ask);
    }

    private Reply list(Actor actor, Query query, Ask ask) {
        return Reply.list(resources.page(
                "workspace_membership", query.orderBy(Key.id("t.id")), ask.compact(), ask.paging(), actor));
    }

    private static Query seen() {
        return Query.from("workspace_membership t").where("t.workspace_id = ANY(:workspaces)");
    }
}
