package dev.cairn.workspace;

import dev.cairn.access.Visible;
import dev.cairn.identity.Accounts;
import dev.cairn.identity.Emails;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People coming into a workspace and leaving it. */
@Component
final class Members {
    private final Database database;
    private final Writes writes;
    private final Workspaces workspaces;
    private final Accounts accounts;
    private final Invitations invitations;
    private final List<Departure> departures;

    Members(
            Database database,
            Writes writes,
            Workspaces workspaces,
            Accounts accounts,
            Invitations invitations,
            List<Departure> departures) {
        this.database = database;
        this.writes = writes;
        this.workspaces = workspaces;
        this.accounts = accounts;
        this.invitations = invitations;
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
        return database.sql("SELECT t.id FROM users t WHERE t.id = :id AND " + Visible.user("t"))
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

    private record Held(long id, String role) {}

    /** Gives the person another role. A workspace keeps an admin. */
    void changeRole(Actor actor, long workspace, long user, Role role) {
        writes.in(workspace, actor, changes -> {
            boolean lastAdmin = admins(workspace).equals(List.of(user));
            if (lastAdmin && role != Role.ADMIN) {
                throw ApiError.badInput("role", "The last admin of a workspace stays one");
            }
            database.sql("""
                            SELECT id, role FROM workspace_membership
                            WHERE workspace_id = :workspace AND user_id = :user AND role <> :role FOR UPDATE""")
                    .bind("role", role.word())
                    .bind("workspace", workspace)
                    .bind("user", user)
                    .first(row -> new Held(row.getLong(1), row.getString(2)))
                    .ifPresent(held -> {
                        new Assignments()
                                .set("role", role.word())
                                .update(database, "workspace_membership", workspace, held.id());
                        changes.changed(
                                "workspace_membership",
                                held.id(),
                                "role",
                                Map.of("user", user, "old", held.role(), "new", role.word()));
                    });
            return user;
        });
    }

    /** Ends the membership and all that hangs on it. The person's tasks stay theirs, so that nothing is lost. */
    void remove(Actor actor, long workspace, long user) {
        writes.in(workspace, actor, changes -> {
            var admins = admins(workspace);
            if (admins.equals(List.of(user))) {
                throw ApiError.badInput("user", "The last admin of a workspace cannot be removed");
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

    /** The workspace's admins, who stay so until the transaction ends. */
    private List<Long> admins(long workspace) {
        return database.sql("""
                        SELECT user_id FROM workspace_membership
                        WHERE workspace_id = :workspace AND role = 'admin' ORDER BY id FOR UPDATE""").bind("workspace", workspace).list(row -> row.getLong(1));
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
