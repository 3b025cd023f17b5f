package dev.cairn.oauth;

import dev.cairn.identity.Secrets;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The apps that people have registered. */
@Component
final class Apps {
    /** Lets people and scanners see what a secret that turns up somewhere is. */
    private static final String PREFIX = "cairnsec_";

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    Apps(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An app; its id is its client id.
     *
     * @param secretHash null of a public app, which cannot keep a secret
     */
    record App(long id, String name, byte @Nullable [] secretHash, List<String> redirectUris) {

        boolean isPublic() {
            return secretHash == null;
        }

        boolean isSecret(String secret) {
            return secretHash != null && MessageDigest.isEqual(secretHash, Secrets.hash(secret));
        }

        @Override
        public String toString() {
            return "App " + id;
        }
    }

    /** What a person says of an app. */
    record Draft(String name, boolean isConfidential, String[] redirectUris, long[] workspaces) {}

    /**
     * An app with its new secret.
     *
     * @param secret cannot be had a second time; empty of a public app
     */
    record Made(long id, String secret) {
        @Override
        public String toString() {
            return "App " + id;
        }
    }

    Optional<App> byClientId(String clientId) {
        return database.sql("SELECT id, name, secret_hash, redirect_uris FROM oauth_app WHERE id = :id")
                .bind("id", Gid.parse(clientId))
                .first(Apps::read);
    }

    Made create(long owner, Draft draft) {
        var made = new Made(ids.next(), draft.isConfidential() ? PREFIX + Secrets.make() : "");
        database.sql("""
                        INSERT INTO oauth_app
                          (id, owner_id, name, is_confidential, secret_hash, redirect_uris, created_at, modified_at)
                        VALUES (:id, :owner, :name, :confidential, :hash, :uris, :now, :now)""")
                .bind("id", made.id())
                .bind("owner", owner)
                .bind("name", draft.name())
                .bind("confidential", draft.isConfidential())
                .bind("hash", draft.isConfidential() ? Secrets.hash(made.secret()) : null)
                .bind("uris", draft.redirectUris())
                .bind("now", clock.instant())
                .update();
        allowIn(made.id(), draft.workspaces());
        return made;
    }

    void rename(long id, String name) {
        database.sql("UPDATE oauth_app SET name = :name, modified_at = :now WHERE id = :id")
                .bind("name", name)
                .bind("now", clock.instant())
                .bind("id", id)
                .update();
    }

    void redirectTo(long id, String[] uris) {
        database.sql("UPDATE oauth_app SET redirect_uris = :uris, modified_at = :now WHERE id = :id")
                .bind("uris", uris)
                .bind("now", clock.instant())
                .bind("id", id)
                .update();
    }

    /** Lets the app be used in these workspaces and, of those that the person can name, in no other. */
    void moveTo(long id, long[] workspaces, long[] nameable) {
        database.sql("DELETE FROM oauth_app_workspace WHERE workspace_id = ANY(:nameable) AND app_id = :id")
                .bind("nameable", nameable)
                .bind("id", id)
                .update();
        allowIn(id, workspaces);
    }

    private void allowIn(long id, long[] workspaces) {
        database.sql("""
                        INSERT INTO oauth_app_workspace (workspace_id, app_id)
                        SELECT w, :id FROM unnest(:workspaces) AS w ON CONFLICT DO NOTHING""").bind("id", id).bind("workspaces", workspaces).update();
    }

    /** Gives the app another secret; the one it had is of no use from now on. */
    Made rotate(long id) {
        var made = new Made(id, PREFIX + Secrets.make());
        database.sql("UPDATE oauth_app SET secret_hash = :hash, modified_at = :now WHERE id = :id")
                .bind("hash", Secrets.hash(made.secret()))
                .bind("now", clock.instant())
                .bind("id", id)
                .update();
        return made;
    }

    /** Removes the app and all that people have let it do. */
    void delete(long id) {
        database.sql("DELETE FROM oauth_app WHERE id = :id").bind("id", id).update();
    }

    private static App read(ResultSet row) throws SQLException {
        return new App(row.getLong(1), row.getString(2), row.getBytes(3), List.of((String[])
                row.getArray(4).getArray()));
    }
}
