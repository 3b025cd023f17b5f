package dev.cairn.identity;

import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the person behind a token or a session, with their workspaces, in one statement. */
@Component
public class Actors {
    private final Database database;
    private final Clock clock;

    Actors(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A request's session.
     *
     * @param csrfToken what its writes must carry in X-CSRF-Token
     */
    record Session(long id, String csrfToken, Instant expiresAt, Actor actor) {}

    private record Row(long user, long workspace, String role) {}

    private record TokenRow(long id, Row row) {}

    private record SessionRow(long id, String csrfToken, Instant expiresAt, Row row) {}

    Optional<Caller> byToken(String token) {
        var rows =
                database.sql("""
                        SELECT p.user_id, m.workspace_id, m.role, p.id
                        FROM personal_access_token p LEFT JOIN workspace_membership m ON m.user_id = p.user_id
                        WHERE p.token_hash = :hash""").bind("hash", Secrets.hash(token)).list(row -> new TokenRow(row.getLong(4), row(row)));
        return actor(rows.stream().map(TokenRow::row).toList())
                .map(actor -> new Caller(rows.getFirst().id(), false, actor));
    }

    Optional<Session> bySession(String secret) {
        var rows = database.sql("""
                        SELECT s.user_id, m.workspace_id, m.role, s.id, s.csrf_token, s.expires_at
                        FROM session s LEFT JOIN workspace_membership m ON m.user_id = s.user_id
                        WHERE s.token_hash = :hash AND s.expires_at > :now""")
                .bind("hash", Secrets.hash(secret))
                .bind("now", clock.instant())
                .list(row -> new SessionRow(
                        row.getLong(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row(row)));
        return actor(rows.stream().map(SessionRow::row).toList()).map(actor -> {
            var session = rows.getFirst();
            return new Session(session.id(), session.csrfToken(), session.expiresAt(), actor);
        });
    }

    /** The person as an actor; for what Cairn does in somebody's name, such as an import that goes on alone. */
    public Optional<Actor> byId(long user) {
        return actor(database.sql("""
                        SELECT u.id, m.workspace_id, m.role
                        FROM users u LEFT JOIN workspace_membership m ON m.user_id = u.id WHERE u.id = :user""").bind("user", user).list(Actors::row));
    }

    private static Row row(ResultSet row) throws SQLException {
        String role = row.getString(3);
        return new Row(row.getLong(1), row.getLong(2), role == null ? "" : role);
    }

    private static Optional<Actor> actor(List<Row> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var all = new ArrayList<Long>();
        var full = new ArrayList<Long>();
        var admin = new ArrayList<Long>();
        for (Row row : rows) {
            if (row.role().isEmpty()) {
                continue;
            }
            all.add(row.workspace());
            if (!row.role().equals("guest")) {
                full.add(row.workspace());
            }
            if (row.role().equals("admin")) {
                admin.add(row.workspace());
            }
        }
        return Optional.of(new Actor(rows.getFirst().user(), array(all), array(full), array(admin)));
    }

    private static long[] array(List<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
