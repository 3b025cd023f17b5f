package dev.cairn.membership;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0/memberships")
class MembershipController {
    private static final int LONGEST_SUBTYPE = 100;

    private final Memberships memberships;
    private final Access access;
    private final Resources resources;

    MembershipController(Memberships memberships, Access access, Resources resources) {
        this.memberships = memberships;
        this.access = access;
        this.resources = resources;
    }

    /** Those of a thing, or the projects that a team shares. */
    @GetMapping
    @Operation(value = "List memberships", lists = "any_resource", asks = "parent:gid member:gid resource_subtype")
    Reply list(Actor actor, Ask ask, Input input) {
        return input.isSet("parent") ? ofParent(actor, ask, input) : ofTeam(actor, ask, input);
    }

    private Reply ofParent(Actor actor, Ask ask, Input input) {
        var parent = memberships.parent(actor, input.requiredReference("parent"), Level.VIEWER);
        Shared kind = parent.kind();
        String subtype = input.text("resource_subtype", LONGEST_SUBTYPE);
        if (subtype != null && !subtype.equals(kind.table())) {
            return Reply.none();
        }
        long workspace = parent.granted().workspace();
        var query = Query.from(kind.table() + " t")
                .where("t.workspace_id = :workspace AND t." + kind.parentColumn() + " = :parent")
                .bind("workspace", workspace)
                .bind("parent", parent.granted().id())
                .orderBy(Key.id("t.id"));
        if (input.isSet("member")) {
            var member = memberships.memberSeen(actor, workspace, input.requiredReference("member"));
            query.where("t." + member.column() + " = :member").bind("member", member.id());
        }
        return Reply.list(resources.page(kind.records(), query, ask.compact(), ask.paging(), actor));
    }

    private Reply ofTeam(Actor actor, Ask ask, Input input) {
        if (!input.isSet("member")) {
            throw input.missing("parent");
        }
        if (input.oneOf("resource_subtype", List.of(Shared.PROJECT.table())) == null) {
            throw input.missing("resource_subtype");
        }
        var team = access.team(actor, input.requiredReference("member"), Level.VIEWER);
        var query = Query.from("project_membership t JOIN project p ON p.workspace_id = t.workspace_id"
                        + " AND p.id = t.project_id")
                .where("t.workspace_id = :workspace AND t.team_id = :team AND " + Visible.project("p"))
                .bind("workspace", team.workspace())
                .bind("team", team.id())
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page(Shared.PROJECT.records(), query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/{membership}")
    @Operation(value = "Get a membership", gives = "any_resource")
    Reply get(@PathVariable String membership, Actor actor, Ask ask) {
        var found = memberships.find(actor, membership);
        return Reply.one(read(found.kind(), found.workspace(), found.id(), actor, ask));
    }

    private Records read(Shared kind, long workspace, long id, Actor actor, Ask ask) {
        return resources.byId(kind.records(), workspace, id, ask.full(), actor);
    }

    @PostMapping
    @Operation(
            value = "Share with a person or a team",
            needs = "parent:gid member:gid",
            takes = "access_level role",
            creates = "any_resource")
    Reply create(Actor actor, Ask ask, Input input) {
        var parent = memberships.parent(actor, input.requiredReference("parent"), Level.EDITOR);
        String level = level(input, parent.kind());
        String given = level == null ? memberships.usualLevel(parent) : level;
        if (given.equals("admin")) {
            memberships.parent(actor, input.requiredReference("parent"), Level.ADMIN);
        }
        long workspace = parent.granted().workspace();
        var member = memberships.member(actor, workspace, input.requiredReference("member"));
        long id = memberships.add(actor, parent, member, given);
        return Reply.created("/memberships/" + id, read(parent.kind(), workspace, id, actor, ask));
    }

    private static @Nullable String level(Input input, Shared kind) {
        return input.oneOf(input.isSet("access_level") ? "access_level" : "role", kind.levels());
    }

    @PutMapping("/{membership}")
    @Operation(value = "Update a membership", takes = "access_level project_role", gives = "any_resource")
    Reply update(@PathVariable String membership, Actor actor, Ask ask, Input input) {
        String role = input.text("project_role", ProjectRole.LONGEST);
        var found = memberships.find(actor, membership);
        String level = input.oneOf("access_level", found.kind().levels());
        if (level == null && !input.has("project_role")) {
            throw input.missing("access_level");
        }
        memberships.update(actor, found, level, input.has("project_role") ? new ProjectRole(role) : null);
        return get(membership, actor, ask);
    }

    @DeleteMapping("/{membership}")
    @Operation("Remove a membership")
    Reply delete(@PathVariable String membership, Actor actor) {
        memberships.remove(actor, memberships.find(actor, membership));
        return Reply.empty();
    }
}
