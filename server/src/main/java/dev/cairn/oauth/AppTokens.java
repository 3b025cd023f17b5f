package dev.cairn.oauth;

import dev.cairn.identity.Caller;
import dev.cairn.identity.Secrets;
import dev.cairn.identity.Standing;
import dev.cairn.identity.TokenKind;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tokens by which apps act for people, each for an hour. */
@Component
@Order(0)
final class AppTokens implements TokenKind {
    static final Duration LIFE = Duration.ofHours(1);

    /** Tells these from personal tokens, so that each is looked for in one place. */
    private static final String PREFIX = "cairnapp_";

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    AppTokens(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes one. */
    String issue(long authorization, Set<String> scopes) {
        String token = PREFIX + Secrets.make();
        database.sql("""
                        INSERT INTO oauth_access_token (id, authorization_id, token_hash, scopes, expires_at)
                        VALUES (:id, :authorization, :hash, :scopes, :expires)""")
                .bind("id", ids.next())
                .bind("authorization", authorization)
                .bind("hash", Secrets.hash(token))
                .bind("scopes", scopes.toArray(String[]::new))
                .bind("expires", clock.instant().plus(LIFE))
                .update();
        return token;
    }

    @Override
    public boolean isLike(String token) {
        return token.startsWith(PREFIX);
    }

    @Override
    public void endAll(long user) {
        database.sql("DELETE FROM oauth_authorization WHERE user_id = :user")
                .bind("user", user)
                .update();
    }

    private record Row(long authorization, String[] scopes, long app, String name, Standing standing) {}

    /**
     * The person in those of their workspaces in which the app may be used. All tokens of one authorization count as the
     * same caller, so that new ones give no new limits.
     */
    @Override
    public Optional<Caller> callerOf(String token) {
        List<Row> rows = database.sql("""
                        SELECT a.user_id, %s, a.id, t.scopes, p.id, p.name
                        FROM oauth_access_token t JOIN oauth_authorization a ON a.id = t.authorization_id
                          JOIN oauth_app p ON p.id = a.app_id
                        LEFT JOIN (oauth_app_workspace w JOIN workspace_membership m ON m.workspace_id = w.workspace_id)
                          ON w.app_id = a.app_id AND m.user_id = a.user_id
                        WHERE t.token_hash = :hash AND t.expires_at > :now""".formatted(Standing.COLUMNS))
                .bind("hash", Secrets.hash(token))
                .bind("now", clock.instant())
                .list(row -> new Row(
                        row.getLong(5),
                        (String[]) row.getArray(6).getArray(),
                        row.getLong(7),
                        row.getString(8),
                        Standing.read(row)));
        return Standing.actor(rows.stream().map(Row::standing).toList())
                .map(actor -> new Caller(
                        rows.getFirst().authorization(),
                        false,
                        actor.by(rows.getFirst().app()),
                        Set.of(rows.getFirst().scopes()),
                        rows.getFirst().name()));
    }

    /** Ends one that this app got, where there is one. */
    void end(long app, String token) {
        database.sql("""
                        DELETE FROM oauth_access_token t USING oauth_authorization a
                        WHERE a.id = t.authorization_id AND a.app_id = :app AND t.token_hash = :hash""").bind("app", app).bind("hash", Secrets.hash(token)).update();
    }
}
