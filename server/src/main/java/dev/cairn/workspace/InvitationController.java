package dev.cairn.workspace;

import dev.cairn.access.Access;
import dev.cairn.identity.Accounts;
import dev.cairn.identity.Emails;
import dev.cairn.identity.Sessions;
import dev.cairn.identity.SignIn;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Permission;
import dev.cairn.platform.Permission.Base;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.ApiArguments;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.http.Scopes;
import dev.cairn.role.Roles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inviting people and coming in. */
@RestController
@RequestMapping("/api/1.0")
class InvitationController {
    private final Invitations invitations;
    private final Acceptance acceptance;
    private final Workspaces workspaces;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Roles roles;
    private final Access access;
    private final Resources resources;
    private final List<Belonging> belongings;

    InvitationController(
            Invitations invitations,
            Acceptance acceptance,
            Workspaces workspaces,
            Accounts accounts,
            Sessions sessions,
            Roles roles,
            Access access,
            Resources resources,
            List<Belonging> belongings) {
        this.invitations = invitations;
        this.acceptance = acceptance;
        this.workspaces = workspaces;
        this.accounts = accounts;
        this.sessions = sessions;
        this.roles = roles;
        this.access = access;
        this.resources = resources;
        this.belongings = belongings;
    }

    @GetMapping("/workspaces/{workspace}/invitations")
    @Operation(value = "List the invitations to a workspace", lists = "invitation")
    Reply list(Actor actor, @PathVariable String workspace, Ask ask) {
        long id = access.workspace(actor, workspace);
        access.requireMember(actor, id);
        var query = Query.from("invitation t")
                .where("t.workspace_id = :workspace")
                .orderBy(Key.newestFirst("t.id"))
                .bind("workspace", id)
                .bind("url", "");
        return Reply.list(resources.page("invitation", query, ask.compact(), ask.paging(), actor));
    }

    @PostMapping("/workspaces/{workspace}/invitations")
    @Operation(
            value = "Invite people to a workspace",
            takes = "email " + GivenRole.FIELDS + " team project",
            creates = "invitation")
    Reply invite(Actor actor, @PathVariable String workspace, Input input, Ask ask) {
        long id = access.workspace(actor, workspace);
        access.requireMember(actor, id);
        String email = input.isSet("email") ? Emails.in(input, "email") : null;
        if (email != null) {
            refuseWhoIsIn(id, email);
        }
        var role = role(actor, id, email, input);
        var places = places(actor, id, Role.of(role.base().word()), input);
        var made = invitations.create(actor, id, email, role, places);
        var query = Query.from("invitation t")
                .where("t.workspace_id = :workspace AND t.id = :id")
                .bind("workspace", id)
                .bind("id", made.id())
                .bind("url", made.path() == null ? "" : ask.baseUrl() + made.path());
        return Reply.one(resources.one(
                        "invitation", query, ask.full(), actor, type -> ApiError.notFound(type, made.id())))
                .withStatus(201);
    }

    private void refuseWhoIsIn(long workspace, String email) {
        accounts.byEmail(email)
                .filter(account -> account.hasPassword() && workspaces.isMember(workspace, account.id()))
                .ifPresent(account -> {
                    throw ApiError.badInput("email", "Is in this workspace already: " + email);
                });
    }

    /** An invitation gives any role that lets people do nothing which the actor may not do. */
    private Roles.Role role(Actor actor, long workspace, @Nullable String email, Input input) {
        Long named = GivenRole.in(input, workspace);
        long id = named == null ? Role.MEMBER.id(workspace) : named;
        var role = roles.find(workspace, id)
                .filter(found -> !found.isArchived())
                .orElseThrow(() -> input.bad("assigned_role", "Not a role that can be given here: " + id));
        if (role.base() == Base.GUEST) {
            access.require(actor, workspace, Permission.INVITE_GUESTS);
        }
        if (role.base() == Base.ADMIN) {
            access.requireAdmin(actor, workspace);
            if (email == null) {
                throw input.bad("role", "An admin is invited by their e-mail address");
            }
        }
        access.requireToGive(actor, workspace, role.base(), role.allowed());
        return role;
    }

    private Map<String, Long> places(Actor actor, long workspace, Role role, Input input) {
        var places = new HashMap<String, Long>();
        for (Belonging belonging : belongings) {
            String gid = input.reference(belonging.type());
            if (gid != null && !gid.isEmpty()) {
                places.put(belonging.type(), belonging.named(actor, workspace, gid, role));
            }
        }
        return places;
    }

    @DeleteMapping("/invitations/{invitation}")
    @Operation("Revoke an invitation")
    Reply revoke(Actor actor, @PathVariable String invitation) {
        var revoked = invitations.byId(actor, Gid.inPath("invitation", invitation));
        if (revoked.invitedBy() != actor.id()) {
            access.requireAdmin(actor, revoked.workspace());
        }
        invitations.remove(revoked.id());
        return Reply.empty();
    }

    /** What the page of an invitation shows to whoever has its link. */
    @GetMapping("/invitations/lookup")
    @Operation(
            value = "Look up an invitation",
            tells = "workspace email:text-or-null role:text has_account:boolean invited_by.name",
            scope = Scopes.NO_APP)
    Reply lookup(@RequestParam String token) {
        var invitation = invitations.byToken(token);
        String email = invitation.email();
        boolean hasAccount = email != null
                && accounts.byEmail(email).filter(Accounts.Account::hasPassword).isPresent();
        return Reply.object(json -> {
            json.writeName("workspace");
            json.writeStartObject();
            json.writeStringProperty("gid", Long.toString(invitation.workspace()));
            json.writeStringProperty("resource_type", "workspace");
            json.writeStringProperty("name", workspaces.name(invitation.workspace()));
            json.writeEndObject();
            json.writeStringProperty("email", email);
            json.writeStringProperty("role", invitation.role().word());
            json.writeBooleanProperty("has_account", hasAccount);
            json.writeName("invited_by");
            json.writeStartObject();
            json.writeStringProperty(
                    "name", accounts.byId(invitation.invitedBy()).name());
            json.writeEndObject();
        });
    }

    /** Whoever is signed in and says nothing about themselves comes in as who they are. */
    @PostMapping("/invitations/accept")
    @Operation(
            value = "Accept an invitation",
            needs = "token",
            takes = "email name password",
            creates = "session",
            scope = Scopes.NO_APP)
    Reply accept(Input input, Ask ask, HttpServletRequest request, HttpServletResponse response) {
        SignIn.requireJson(request);
        var invitation = invitations.byToken(input.requiredText("token", 200));
        long user = request.getAttribute(ApiArguments.ACTOR) instanceof Actor actor && !input.isSet("password")
                ? acceptance.accept(invitation, actor.id())
                : acceptance.accept(invitation, input, request);
        return sessions.open(user, ask, request, response);
    }
}
