package dev.cairn.sso;

import dev.cairn.identity.Accounts;
import dev.cairn.platform.db.Database;
import dev.cairn.workspace.Role;
import dev.cairn.workspace.Workspaces;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whose account somebody of the provider's has. */
@Component
final class SsoAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(SsoAccounts.class);

    private final SsoSettings settings;
    private final Accounts accounts;
    private final Workspaces workspaces;
    private final Database database;
    private final Clock clock;

    SsoAccounts(SsoSettings settings, Accounts accounts, Workspaces workspaces, Database database, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.workspaces = workspaces;
        this.database = database;
        this.clock = clock;
    }

    /** The account that they came in to before, else the one with their verified address, else a new one if allowed. */
    long of(SsoPerson person) {
        return known(person).orElseGet(() -> {
            long user = byAddress(person);
            connect(person, user);
            return user;
        });
    }

    private Optional<Long> known(SsoPerson person) {
        return database.sql("SELECT user_id FROM sso_identity WHERE issuer = :issuer AND subject = :subject")
                .bind("issuer", person.issuer())
                .bind("subject", person.subject())
                .first(row -> row.getLong(1));
    }

    private long byAddress(SsoPerson person) {
        String email = person.email();
        if (email == null) {
            throw SsoProblem.UNVERIFIED.refusal();
        }
        var account = accounts.byEmail(email);
        if (account.isPresent()) {
            if (account.get().addressClaimed()) {
                throw SsoProblem.CLAIMED.refusal();
            }
            return account.get().id();
        }
        long workspace = settings.workspaceFor(email).orElseThrow(SsoProblem.UNKNOWN::refusal);
        if (!database.sql("SELECT 1 FROM workspace WHERE id = :id")
                .bind("id", workspace)
                .exists()) {
            LOG.warn("--sso-join names the workspace {}, which does not exist", workspace);
            throw SsoProblem.UNKNOWN.refusal();
        }
        long user = accounts.findOrAdd(email);
        if (person.name() != null) {
            accounts.rename(user, person.name());
        }
        workspaces.add(workspace, user, Role.MEMBER);
        return user;
    }

    /** An address that changed hands at the provider does not hand over the account here. */
    private void connect(SsoPerson person, long user) {
        int connected = database.sql("""
                        INSERT INTO sso_identity (issuer, subject, user_id, created_at)
                        VALUES (:issuer, :subject, :user, :now) ON CONFLICT DO NOTHING""")
                .bind("issuer", person.issuer())
                .bind("subject", person.subject())
                .bind("user", user)
                .bind("now", clock.instant())
                .update();
        if (connected == 0 && !known(person).equals(Optional.of(user))) {
            throw SsoProblem.TAKEN.refusal();
        }
    }
}
