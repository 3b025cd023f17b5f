package dev.cairn.workspace;

import dev.cairn.access.Access;
import dev.cairn.identity.PasswordResets;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Permission;
import dev.cairn.platform.Permission.Base;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.http.Scopes;
import java.math.BigDecimal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Workspaces, and who comes into them and leaves them. */
@RestController
@RequestMapping("/api/1.0/workspaces")
class WorkspaceController {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final Resources resources;
    private final Access access;
    private final People people;
    private final Workspaces workspaces;
    private final Members members;
    private final PasswordResets resets;

    WorkspaceController(
            Resources resources,
            Access access,
            People people,
            Workspaces workspaces,
            Members members,
            PasswordResets resets) {
        this.resources = resources;
        this.access = access;
        this.people = people;
        this.workspaces = workspaces;
        this.members = members;
        this.resets = resets;
    }

    @GetMapping
    @Operation(value = "List your workspaces", lists = "workspace", scope = "workspaces:read")
    Reply list(Actor actor, Ask ask) {
        var query = Query.from("workspace t")
                .where("t.id = ANY(:workspaces)")
                .orderBy(Key.text("lower(t.name)"), Key.id("t.id"));
        return Reply.list(resources.page("workspace", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/{workspace}")
    @Operation(value = "Get a workspace", gives = "workspace", scope = "workspaces:read")
    Reply get(Actor actor, @PathVariable String workspace, Ask ask) {
        return answer(actor, access.workspace(actor, workspace), ask);
    }

    @PutMapping("/{workspace}")
    @Operation(value = "Update a workspace", takes = "name fiscal_year_start:integer", gives = "workspace")
    Reply update(Actor actor, @PathVariable String workspace, Input input, Ask ask) {
        long id = access.workspace(actor, workspace);
        access.requireAdmin(actor, id);
        BigDecimal month = input.number(Workspaces.FISCAL_YEAR_START);
        if (month != null && !isMonth(month)) {
            throw input.bad(Workspaces.FISCAL_YEAR_START, "Must be a month from 1 to 12");
        }
        if (input.has("name")) {
            workspaces.rename(
                    actor,
                    id,
                    input.requiredText("name", Workspaces.LONGEST_NAME).strip());
        }
        if (month != null) {
            workspaces.beginYearsIn(actor, id, month.intValue());
        }
        return answer(actor, id, ask);
    }

    private static boolean isMonth(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.ONE) >= 0
                && number.compareTo(MONTHS) <= 0;
    }

    @PostMapping("/{workspace}/addUser")
    @Operation(value = "Add a user to a workspace", needs = "user", gives = "user")
    Reply addUser(Actor actor, @PathVariable String workspace, Input input, Ask ask) {
        long id = access.workspace(actor, workspace);
        access.requireMember(actor, id);
        access.requireToGive(actor, id, Base.MEMBER, Permission.allOf(Base.MEMBER));
        long user = members.add(actor, id, input.requiredReference("user"));
        return Reply.one(resources.one(
                "user",
                // Whoever came in just now is seen from now on, not yet by the actor's list of workspaces alone.
                Query.from("users t").where("t.id = :user").bind("user", user),
                ask.full(),
                actor,
                type -> ApiError.notFound(type, user)));
    }

    @PostMapping("/{workspace}/removeUser")
    @Operation(value = "Remove a user from a workspace", needs = "user")
    Reply removeUser(Actor actor, @PathVariable String workspace, Input input) {
        long id = access.workspace(actor, workspace);
        access.requireAdmin(actor, id);
        members.remove(actor, id, people.id(actor, id, "user", input.requiredReference("user")));
        return Reply.empty();
    }

    /**
     * A link by which a person sets a new password, for an admin to pass on. Only for people who are in no
     * workspace but the admin's own: elsewhere, nobody made this admin their keeper.
     */
    @PostMapping("/{workspace}/users/{user}/passwordResetLink")
    @Operation(
            value = "Make a link to reset the password of a user",
            tells = "url expires_at:date-time",
            scope = Scopes.NO_APP)
    Reply passwordResetLink(Actor actor, @PathVariable String workspace, @PathVariable String user, Ask ask) {
        long id = access.workspace(actor, workspace);
        access.requireAdmin(actor, id);
        long person = people.member(actor, id, user);
        members.requireWithin(actor, id, person);
        if (!members.areAllWithin(person, actor.admin())) {
            throw ApiError.forbidden("This person also belongs to a workspace of which you are no admin");
        }
        var link = resets.linkFor(person, actor.id());
        return Reply.object(json -> {
            json.writeStringProperty("url", ask.baseUrl() + link.path());
            json.writeStringProperty("expires_at", Kind.text(link.expiresAt()));
        });
    }

    private Reply answer(Actor actor, long id, Ask ask) {
        return Reply.one(resources.one(
                "workspace",
                Query.from("workspace t").where("t.id = :id").bind("id", id),
                ask.full(),
                actor,
                type -> ApiError.notFound(type, id)));
    }
}
