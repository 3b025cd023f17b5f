package dev.cairn.identity;

import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the person behind a token or a session, with their workspaces, in one statement. */
@Component
public class Actors {
    private final Database database;
    private final List<TokenKind> kinds;
    private final Clock clock;

    Actors(Database database, List<TokenKind> kinds, Clock clock) {
        this.database = database;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * A request's session.
     *
     * @param csrfToken what its writes must carry in X-CSRF-Token
     */
    record Session(long id, String csrfToken, Instant expiresAt, Actor actor) {}

    private record SessionRow(long id, String csrfToken, Instant expiresAt, Standing standing) {}

    Optional<Caller> byToken(String token) {
        for (TokenKind kind : kinds) {
            if (kind.isLike(token)) {
                return kind.callerOf(token);
            }
        }
        return Optional.empty();
    }

    Optional<Session> bySession(String secret) {
        var rows = database.sql("""
                        SELECT s.user_id, %s, s.id, s.csrf_token, s.expires_at
                        FROM session s LEFT JOIN workspace_membership m ON m.user_id = s.user_id
                        WHERE s.token_hash = :hash AND s.expires_at > :now""".formatted(Standing.COLUMNS))
                .bind("hash", Secrets.hash(secret))
                .bind("now", clock.instant())
                .list(row -> new SessionRow(
                        row.getLong(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        Standing.read(row)));
        return Standing.actor(rows.stream().map(SessionRow::standing).toList()).map(actor -> {
            var session = rows.getFirst();
            return new Session(session.id(), session.csrfToken(), session.expiresAt(), actor);
        });
    }

    /** The person as an actor; for what Cairn does in somebody's name, such as an import that goes on alone. */
    public Optional<Actor> byId(long user) {
        return Standing.actor(
                database.sql("""
                        SELECT u.id, %s
                        FROM users u LEFT JOIN workspace_membership m ON m.user_id = u.id
                        WHERE u.id = :user""".formatted(Standing.COLUMNS)).bind("user", user).list(Standing::read));
    }
}
