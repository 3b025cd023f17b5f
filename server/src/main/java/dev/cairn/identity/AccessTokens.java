package dev.cairn.identity;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Personal access tokens: secrets by which programs act as the person who made them. */
@Component
public final class AccessTokens {
    /** Lets people and scanners see what a secret that turns up somewhere is. */
    private static final String PREFIX = "cairn_";

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

    /** Whether the person had such a token. */
    boolean revoke(long user, long id) {
        return database.sql("DELETE FROM personal_access_token WHERE id = :id AND user_id = :user")
                        .bind("id", id)
                        .bind("user", user)
                        .update()
                > 0;
    }
}
