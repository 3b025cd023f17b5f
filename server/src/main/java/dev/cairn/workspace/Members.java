package dev.cairn.workspace;

import dev.cairn.access.Access;
import dev.cairn.access.Visible;
import dev.cairn.identity.Accounts;
import dev.cairn.identity.Emails;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import dev.cairn.role.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People coming into a workspace and leaving it; an agent is of one workspace alone. */
@Component
public final class Members {
    private final Database database;
    private final Writes writes;
    private final Workspaces workspaces;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Roles roles;
    private final Access access;
    private final List<Departure> departures;

    Members(
            Database database,
            Writes writes,
            Workspaces workspaces,
            Accounts accounts,
            Invitations invitations,
            Roles roles,
            Access access,
            List<Departure> departures) {
        this.database = database;
        this.writes = writes;
        this.workspaces = workspaces;
        this.accounts = accounts;
        this.invitations = invitations;
        this.roles = roles;
        this.access = access;
        this.departures = departures;
    }

    /**
     * Brings a person in as a member. Somebody new becomes a person without a password, who can be given work
     * at once and is sent an invitation where mail is configured.
     */
    long add(Actor actor, long workspace, String reference) {
        String email = Emails.parse(reference).orElse(null);
        if (email == null) {
            return join(actor, workspace, known(actor, reference));
        }
        boolean isNew = accounts.byEmail(email).isEmpty();
        long user = join(actor, workspace, accounts.findOrAdd(email));
        if (isNew) {
            invitations.mailTo(actor, workspace, email);
        }
        return user;
    }

    private long join(Actor actor, long workspace, long user) {
        return writes.in(workspace, actor, changes -> {
            workspaces.add(workspace, user, Role.MEMBER, changes);
            return user;
        });
    }

    private long known(Actor actor, String reference) {
        return database.sql("SELECT t.id FROM users t WHERE t.id = :id AND NOT t.is_agent AND " + Visible.user("t"))
                .bind("id", reference.equals("me") ? actor.id() : Gid.parse(reference))
                .bindAll(Resources.of(actor))
                .first(row -> row.getLong(1))
                .orElseThrow(() -> ApiError.badInput("user", "Not a recognized ID: " + reference));
    }

    /** Whose membership it is, and of what. */
    record Belongs(long workspace, long user) {}

    /** The membership of this id, if it is of a workspace that the actor belongs to. */
    Optional<Belongs> seen(Actor actor, long membership) {
        return database.sql("""
                        SELECT workspace_id, user_id FROM workspace_membership
                        WHERE workspace_id = ANY(:workspaces) AND id = :id""")
                .bind("workspaces", actor.workspaces())
                .bind("id", membership)
                .first(row -> new Belongs(row.getLong(1), row.getLong(2)));
    }

    /**
     * Gives the person another role, which like the one they have may let them do nothing that the actor may not. A
     * workspace keeps an admin who can give roles.
     */
    void changeRole(Actor actor, long workspace, long user, long roleId) {
        writes.in(workspace, actor, changes -> {
            roles.keepers(workspace);
            roles.hold(workspace, roleId);
            var role = roles.find(workspace, roleId)
                    .orElseThrow(() -> ApiError.badInput("assigned_role", "Not a role of this workspace: " + roleId));
            var before = roles.of(workspace, user).orElseThrow(() -> ApiError.notFound("user", user));
            if (before.id() != role.id()) {
                requireToGive(actor, workspace, before, role);
                give(workspace, user, before, role, changes);
                if (roles.keepers(workspace).isEmpty()) {
                    throw ApiError.badInput("role", "The last admin of a workspace who can give roles stays one");
                }
            }
            return user;
        });
    }

    private void requireToGive(Actor actor, long workspace, Roles.Role before, Roles.Role role) {
        if (role.isArchived()) {
            throw ApiError.badInput("assigned_role", "This role is archived: " + role.name());
        }
        requireWithin(actor, workspace, before);
        access.requireToGive(actor, workspace, role.base(), role.allowed());
    }

    /** Refuses to let the actor decide about somebody whose role lets them do more. */
    public void requireWithin(Actor actor, long workspace, long user) {
        roles.of(workspace, user).ifPresent(role -> requireWithin(actor, workspace, role));
    }

    private void requireWithin(Actor actor, long workspace, Roles.Role role) {
        access.requireToGive(actor, workspace, role.base(), role.allowed());
    }

    private void give(long workspace, long user, Roles.Role before, Roles.Role role, Changes changes) {
        long membership = database.sql("""
                        UPDATE workspace_membership SET role = :base, role_id = :role, allowed = :allowed
                        WHERE workspace_id = :workspace AND user_id = :user RETURNING id""")
                .bind("base", role.base().word())
                .bind("role", role.isStandard() ? null : role.id())
                .bind("allowed", role.kept())
                .bind("workspace", workspace)
                .bind("user", user)
                .number();
        var detail = Map.of("user", user, "old", before.told(), "new", role.told());
        changes.changed("workspace_membership", membership, "role", detail);
    }

    /** Ends the membership and all that hangs on it. The person's tasks stay theirs, so that nothing is lost. */
    public void remove(Actor actor, long workspace, long user) {
        writes.in(workspace, actor, changes -> {
            var admins = roles.keepers(workspace);
            if (admins.equals(List.of(user))) {
                throw ApiError.badInput("user", "The last admin of a workspace cannot be removed");
            }
            if (user != actor.id()) {
                requireWithin(actor, workspace, user);
            }
            long heir = heir(actor, user, admins);
            for (Departure departure : departures) {
                departure.leaveAll(workspace, user, heir, changes);
            }
            invitations.revokeAllOf(workspace, user);
            end(workspace, user, changes);
            return user;
        });
    }

    /** Whoever removes somebody inherits; who removes themselves leaves it to another admin. */
    private static long heir(Actor actor, long leaving, List<Long> admins) {
        return actor.id() != leaving
                ? actor.id()
                : admins.stream().filter(admin -> admin != leaving).findFirst().orElse(leaving);
    }

    private void end(long workspace, long user, Changes changes) {
        database.sql("""
                        DELETE FROM workspace_membership WHERE workspace_id = :workspace AND user_id = :user
                        RETURNING id""")
                .bind("workspace", workspace)
                .bind("user", user)
                .first(row -> row.getLong(1))
                .ifPresent(id ->
                        changes.deleted("workspace_membership", id, "workspace", workspace, Map.of("user", user)));
    }

    /** Whether every workspace that the person belongs to is one of these. */
    boolean areAllWithin(long user, long[] within) {
        return !database.sql("""
                        SELECT 1 FROM workspace_membership
                        WHERE user_id = :user AND NOT workspace_id = ANY(:within)""").bind("user", user).bind("within", within).exists();
    }
}
