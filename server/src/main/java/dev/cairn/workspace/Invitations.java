package dev.cairn.workspace;

import dev.cairn.identity.Accounts;
import dev.cairn.identity.Mail;
import dev.cairn.identity.Secrets;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import dev.cairn.platform.log.Writes;
import dev.cairn.role.Roles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The invitations into workspaces: links that work for two weeks, of which only the token's hash is kept. */
@Component
class Invitations {
    private static final Duration LIFE = Duration.ofDays(14);

    private final Database database;
    private final Writes writes;
    private final Workspaces workspaces;
    private final Accounts accounts;
    private final Roles roles;
    private final Mail mail;
    private final Ids ids;
    private final Clock clock;

    Invitations(
            Database database,
            Writes writes,
            Workspaces workspaces,
            Accounts accounts,
            Roles roles,
            Mail mail,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.writes = writes;
        this.workspaces = workspaces;
        this.accounts = accounts;
        this.roles = roles;
        this.mail = mail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An invitation that was made.
     *
     * @param path the page that its link leads to; null when the same request was answered before
     */
    record Made(long id, @Nullable String path) {
        @Override
        public String toString() {
            return "Invitation " + id;
        }
    }

    /** Makes an invitation, and mails it where it is for somebody and mail is configured. */
    Made create(Actor actor, long workspace, @Nullable String email, Roles.Role role, Map<String, Long> places) {
        String[] path = {null};
        long id = writes.in(workspace, actor, changes -> {
            roles.hold(workspace, role.id());
            String secret = Secrets.make();
            path[0] = "/invite/" + secret;
            long made = insert(
                    actor, workspace, secret, email, role.base().word(), role.isStandard() ? null : role.id(), places);
            changes.added("invite", made, "workspace", workspace, email == null ? Map.of() : Map.of("email", email));
            return made;
        });
        if (email != null && path[0] != null) {
            mail(actor, workspace, email, path[0]);
        }
        return new Made(id, path[0]);
    }

    /** Invites somebody who has just been added; without mail there is nobody to show a link to. */
    void mailTo(Actor actor, long workspace, String email) {
        if (mail.isConfigured()) {
            String secret = Secrets.make();
            insert(actor, workspace, secret, email, Role.MEMBER.word(), null, Map.of());
            mail(actor, workspace, email, "/invite/" + secret);
        }
    }

    private long insert(
            Actor actor,
            long workspace,
            String secret,
            @Nullable String email,
            String kind,
            @Nullable Long ownRole,
            Map<String, Long> places) {
        long id = ids.next();
        Instant now = clock.instant();
        database.sql("""
                        INSERT INTO invitation (id, workspace_id, token_hash, email, role, role_id, places, invited_by,
                          created_at, expires_at)
                        VALUES (:id, :workspace, :hash, :email, :kind, :role, :places::jsonb, :actor, :now, :expires)""")
                .bind("id", id)
                .bind("workspace", workspace)
                .bind("hash", Secrets.hash(secret))
                .bind("email", email)
                .bind("kind", kind)
                .bind("role", ownRole)
                .bind("places", Json.write(places))
                .bind("actor", actor.id())
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .update();
        return id;
    }

    private void mail(Actor actor, long workspace, String email, String path) {
        String inviter = accounts.byId(actor.id()).name();
        String name = workspaces.name(workspace);
        mail.send(email, inviter + " invites you to " + name, """
                Hello,

                %s invites you to work together in "%s" on Cairn. Come in here:

                %s

                The link works for two weeks.
                """.formatted(inviter, name, mail.link(path)));
    }

    /**
     * The invitation whose link has this token.
     *
     * @throws ApiError 404 where there is none, or none any more
     */
    Invitation byToken(String token) {
        return database.sql(Invitation.COLUMNS + "WHERE token_hash = :hash AND expires_at > :now")
                .bind("hash", Secrets.hash(token))
                .bind("now", clock.instant())
                .first(Invitation::read)
                .orElseThrow(Invitations::notValid);
    }

    static ApiError notValid() {
        return ApiError.of(404, "This invitation does not work any more. Ask for a new one.");
    }

    Invitation byId(Actor actor, long id) {
        return database.sql(Invitation.COLUMNS + "WHERE id = :id AND workspace_id = ANY(:full)")
                .bind("id", id)
                .bind("full", actor.full())
                .first(Invitation::read)
                .orElseThrow(() -> ApiError.notFound("invitation", id));
    }

    /** Whether there was such an invitation until now. */
    boolean remove(long id) {
        return database.sql("DELETE FROM invitation WHERE id = :id")
                        .bind("id", id)
                        .update()
                == 1;
    }

    /** Who leaves invites nobody any more. */
    void revokeAllOf(long workspace, long user) {
        database.sql("DELETE FROM invitation WHERE workspace_id = :workspace AND invited_by = :user")
                .bind("workspace", workspace)
                .bind("user", user)
                .update();
    }

    @Scheduled(fixedRate = 3_600_000, initialDelay = 600_000)
    void removeExpired() {
        database.sql("DELETE FROM invitation WHERE expires_at <= :now")
                .bind("now", clock.instant())
                .update();
    }
}
