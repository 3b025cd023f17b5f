package dev.cairn.identity;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Personal access tokens: secrets by which programs act as the person who made them. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public final class AccessTokens implements TokenKind {
    /** Lets people and scanners see what a secret that turns up somewhere is. */
    private static final String PREFIX = "cairn_";

    public static final int LONGEST_NAME = 200;

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    AccessTokens(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A token that was made.
     *
     * @param secret what the program sends; it cannot be had a second time
     */
    public record Made(long id, String secret) {
        @Override
        public String toString() {
            return "Token " + id;
        }
    }

    public Made create(long user, String name) {
        var made = new Made(ids.next(), PREFIX + Secrets.make());
        database.sql("""
                        INSERT INTO personal_access_token (id, user_id, name, token_hash, created_at)
                        VALUES (:id, :user, :name, :hash, :now)""")
                .bind("id", made.id())
                .bind("user", user)
                .bind("name", name)
                .bind("hash", Secrets.hash(made.secret()))
                .bind("now", clock.instant())
                .update();
        return made;
    }

    /** Whatever is no token of another kind: those of early versions have no prefix. */
    @Override
    public boolean isLike(String token) {
        return true;
    }

    private record Row(long id, Standing standing) {}

    @Override
    public Optional<Caller> callerOf(String token) {
        var rows = database.sql("""
                        SELECT p.user_id, %s, p.id
                        FROM personal_access_token p LEFT JOIN workspace_membership m ON m.user_id = p.user_id
                        WHERE p.token_hash = :hash""".formatted(Standing.COLUMNS))
                .bind("hash", Secrets.hash(token))
                .list(row -> new Row(row.getLong(5), Standing.read(row)));
        return Standing.actor(rows.stream().map(Row::standing).toList())
                .map(actor -> new Caller(rows.getFirst().id(), false, actor, null, null));
    }

    @Override
    public void endAll(long user) {
        database.sql("DELETE FROM personal_access_token WHERE user_id = :user")
                .bind("user", user)
                .update();
    }

    /** Whether the person had such a token. */
    public boolean revoke(long user, long id) {
        return database.sql("DELETE FROM personal_access_token WHERE id = :id AND user_id = :user")
                        .bind("id", id)
                        .bind("user", user)
                        .update()
                > 0;
    }
}
