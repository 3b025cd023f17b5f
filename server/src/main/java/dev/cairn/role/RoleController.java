package dev.cairn.role;

import dev.cairn.access.Access;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Roles. Standard ones cannot be changed, and nobody can make one that lets people do more than they may themselves. */
@RestController
@RequestMapping("/api/1.0/roles")
class RoleController {
    private final Access access;
    private final Roles roles;
    private final Resources resources;
    private final Writes writes;

    RoleController(Access access, Roles roles, Resources resources, Writes writes) {
        this.access = access;
        this.roles = roles;
        this.resources = resources;
        this.writes = writes;
    }

    @GetMapping
    @Operation(value = "List roles", lists = "role", asks = "archived:boolean", scope = "roles:read")
    Reply list(@RequestParam(required = false) @Nullable String workspace, Actor actor, Ask ask, Input input) {
        var query = Query.from("any_role t")
                .where("t.workspace_id = ANY(:in)")
                .bind("in", workspace == null ? actor.workspaces() : new long[] {access.workspace(actor, workspace)})
                .orderBy(Key.id("t.id"));
        if (input.isSet("archived")) {
            query.where("t.archived = :archived").bind("archived", input.flag("archived", false));
        }
        return Reply.list(resources.page("role", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/{role}")
    @Operation(value = "Get a role", gives = "role", scope = "roles:read")
    Reply get(@PathVariable String role, Actor actor, Ask ask) {
        var found = access.role(actor, role);
        return Reply.one(read(found.workspace(), found.id(), actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId("role", workspace, id, ask.full(), actor);
    }

    @PostMapping
    @Operation(
            value = "Create a role",
            needs = "workspace name description base_role_type",
            takes = RoleInput.FIELDS,
            creates = "role",
            scope = "roles:write")
    Reply create(Actor actor, Ask ask, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        access.require(actor, workspace, Permission.MANAGE_ROLES);
        var given = RoleInput.of(input);
        for (String needed : List.of("name", "description", "base_role_type")) {
            if (!input.isSet(needed)) {
                throw input.missing(needed);
            }
        }
        long id = writes.in(workspace, actor, changes -> {
            long made = roles.create(workspace, given, changes);
            requireToGive(actor, workspace, found(workspace, made));
            return made;
        });
        return Reply.created("/roles/" + id, read(workspace, id, actor, ask));
    }

    @PutMapping("/{role}")
    @Operation(
            value = "Update a role",
            takes = "name description base_role_type " + RoleInput.FIELDS,
            gives = "role",
            scope = "roles:write")
    Reply update(@PathVariable String role, Actor actor, Ask ask, Input input) {
        var seen = access.role(actor, role);
        access.require(actor, seen.workspace(), Permission.MANAGE_ROLES);
        var given = RoleInput.of(input);
        writes.in(seen.workspace(), actor, changes -> {
            roles.keepers(seen.workspace());
            var before = changeable(actor, seen);
            roles.update(seen.workspace(), before, given, changes);
            requireToGive(actor, seen.workspace(), found(seen.workspace(), seen.id()));
            if (roles.keepers(seen.workspace()).isEmpty()) {
                throw ApiError.badInput("permissions", "Nobody would be left who can give roles and change them");
            }
            return seen.id();
        });
        return get(role, actor, ask);
    }

    @DeleteMapping("/{role}")
    @Operation(value = "Delete a role", scope = "roles:delete")
    Reply delete(@PathVariable String role, Actor actor) {
        var seen = access.role(actor, role);
        access.require(actor, seen.workspace(), Permission.MANAGE_ROLES);
        writes.in(seen.workspace(), actor, changes -> {
            changeable(actor, seen);
            roles.delete(seen.workspace(), seen.id(), changes);
            return seen.id();
        });
        return Reply.empty();
    }

    /** The role, which nobody else gives or changes until the transaction ends. */
    private Roles.Role changeable(Actor actor, Access.Granted seen) {
        roles.lock(seen.workspace(), seen.id());
        var role = found(seen.workspace(), seen.id());
        if (role.isStandard()) {
            throw ApiError.forbidden("Standard roles cannot be changed");
        }
        requireToGive(actor, seen.workspace(), role);
        return role;
    }

    private Roles.Role found(long workspace, long id) {
        return roles.find(workspace, id).orElseThrow(() -> ApiError.notFound("role", id));
    }

    private void requireToGive(Actor actor, long workspace, Roles.Role role) {
        access.requireToGive(actor, workspace, role.base(), role.allowed());
    }
}
