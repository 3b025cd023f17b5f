package dev.cairn.oauth;

import dev.cairn.identity.Secrets;
import dev.cairn.oauth.AuthorizationRequests.Open;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What people have let apps do for them: each time begins with a code, which works once and for a few minutes. */
@Component
final class Authorizations {
    private static final Duration LIFE_OF_CODE = Duration.ofMinutes(10);

    private static final String PREFIX = "cairncode_";

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    Authorizations(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** One of them, as its code or its refresh token finds it. */
    record Authorization(
            long id,
            long user,
            long app,
            Set<String> scopes,
            String redirectUri,
            @Nullable String nonce,
            @Nullable String challenge,
            Instant codeExpiresAt,
            boolean isRedeemed,
            byte @Nullable [] refreshHash) {

        @Override
        public String toString() {
            return "Authorization " + id;
        }
    }

    /** Notes that the person lets the app do what it asks for; returns the code for it. */
    String allow(long user, Open asked) {
        String code = PREFIX + Secrets.make();
        Instant now = clock.instant();
        database.sql("""
                        INSERT INTO oauth_authorization (id, user_id, app_id, scopes, redirect_uri, nonce, code_hash,
                          code_challenge, code_expires_at, created_at)
                        VALUES (:id, :user, :app, :scopes, :uri, :nonce, :hash, :challenge, :expires, :now)""")
                .bind("id", ids.next())
                .bind("user", user)
                .bind("app", asked.app().id())
                .bind("scopes", asked.scopes().toArray(String[]::new))
                .bind("uri", asked.redirectUri())
                .bind("nonce", asked.nonce())
                .bind("hash", Secrets.hash(code))
                .bind("challenge", asked.challenge())
                .bind("expires", now.plus(LIFE_OF_CODE))
                .bind("now", now)
                .update();
        return code;
    }

    Optional<Authorization> byCode(String code) {
        return by("code_hash", code);
    }

    /** By the part of a refresh token that stays the same. */
    Optional<Authorization> byRefreshFamily(String family) {
        return by("refresh_family_hash", family);
    }

    private Optional<Authorization> by(String column, String secret) {
        return database.sql("""
                        SELECT id, user_id, app_id, scopes, redirect_uri, nonce, code_challenge, code_expires_at,
                          redeemed_at IS NOT NULL, refresh_hash
                        FROM oauth_authorization WHERE %s = :hash""".formatted(column))
                .bind("hash", Secrets.hash(secret))
                .first(Authorizations::read);
    }

    /** Notes that the code was used; false where it was used before, be it a moment ago. */
    boolean redeem(long id, String family, String refresh) {
        return database.sql("""
                        UPDATE oauth_authorization
                        SET redeemed_at = :now, refresh_family_hash = :family, refresh_hash = :refresh
                        WHERE id = :id AND redeemed_at IS NULL""")
                        .bind("id", id)
                        .bind("now", clock.instant())
                        .bind("family", Secrets.hash(family))
                        .bind("refresh", Secrets.hash(refresh))
                        .update()
                == 1;
    }

    /** Puts one refresh token in the place of another; false where that one's place was taken before. */
    boolean rotate(long id, String used, String next) {
        return database.sql("""
                        UPDATE oauth_authorization SET refresh_hash = :next WHERE id = :id AND refresh_hash = :used""")
                        .bind("id", id)
                        .bind("used", Secrets.hash(used))
                        .bind("next", Secrets.hash(next))
                        .update()
                == 1;
    }

    /** Ends it, and its tokens. */
    void end(long id) {
        database.sql("DELETE FROM oauth_authorization WHERE id = :id")
                .bind("id", id)
                .update();
    }

    /** Ends all that the person has let the app of this authorization do; whether they had let it. */
    boolean endAll(long user, long id) {
        return database.sql("""
                        DELETE FROM oauth_authorization WHERE user_id = :user AND app_id =
                          (SELECT o.app_id FROM oauth_authorization o WHERE o.id = :id AND o.user_id = :user)""").bind("user", user).bind("id", id).update() > 0;
    }

    /** Running on several copies at once does no harm. */
    @Scheduled(fixedRate = 3_600_000, initialDelay = 600_000)
    void removeLeftovers() {
        database.sql("DELETE FROM oauth_access_token WHERE expires_at <= :now")
                .bind("now", clock.instant())
                .update();
        database.sql("DELETE FROM oauth_authorization WHERE redeemed_at IS NULL AND code_expires_at <= :now")
                .bind("now", clock.instant())
                .update();
    }

    private static Authorization read(ResultSet row) throws SQLException {
        return new Authorization(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                Set.copyOf(List.of((String[]) row.getArray(4).getArray())),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getBoolean(9),
                row.getBytes(10));
    }
}
