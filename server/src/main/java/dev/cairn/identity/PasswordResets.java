package dev.cairn.identity;

import dev.cairn.identity.Accounts.Account;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Input;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Links by which people set a new password: each works once and for a while. */
@Component
public final class PasswordResets {
    private static final Duration BY_MAIL = Duration.ofHours(1);
    private static final Duration BY_HAND = Duration.ofDays(1);

    private final Database database;
    private final Accounts accounts;
    private final Sessions sessions;
    private final List<TokenKind> tokens;
    private final Mail mail;
    private final AccountLog log;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    PasswordResets(
            Database database,
            Accounts accounts,
            Sessions sessions,
            List<TokenKind> tokens,
            Mail mail,
            AccountLog log,
            PlatformTransactionManager transactions,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.mail = mail;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = ids;
        this.clock = clock;
    }

    /** A link to hand to its person: the path of the page and when it stops to work. */
    public record Link(String path, Instant expiresAt) {
        @Override
        public String toString() {
            return "Link until " + expiresAt;
        }
    }

    /**
     * Makes a link that somebody passes on; whoever holds it can become this person.
     *
     * @param maker null where it is the operator
     */
    public Link linkFor(long user, @Nullable Long maker) {
        log.tell(user, "forgot_password_started", maker, Map.of());
        return create(user, BY_HAND);
    }

    void sendTo(Account account) {
        log.tell(account.id(), "forgot_password_started", null, Map.of());
        var link = create(account.id(), BY_MAIL);
        mail.send(
                account.email(), "Set a new password for Cairn", """
                Hello %s,

                somebody, hopefully you, asked for a new password for your Cairn account. Set it here:

                %s

                The link works once, for an hour. If it was not you, there is nothing to do: your password stays.
                """.formatted(account.name(), mail.link(link.path())));
    }

    private Link create(long user, Duration life) {
        String secret = Secrets.make();
        Instant now = clock.instant();
        int made = database.sql("""
                        INSERT INTO password_reset (id, user_id, token_hash, created_at, expires_at)
                        SELECT :id, u.id, :hash, :now, :expires FROM users u
                        WHERE u.id = :user AND NOT u.is_agent""")
                .bind("id", ids.next())
                .bind("user", user)
                .bind("hash", Secrets.hash(secret))
                .bind("now", now)
                .bind("expires", now.plus(life))
                .update();
        if (made == 0) {
            throw ApiError.badInput("user", "An agent does not sign in");
        }
        return new Link("/reset/" + secret, now.plus(life));
    }

    /** Sets the password that the input brings with a link's token, and signs the person out everywhere. */
    Account redeem(Input input) {
        byte[] hash = Secrets.hash(input.requiredText("token", 200));
        var account = database.sql("SELECT user_id FROM password_reset WHERE token_hash = :hash AND expires_at > :now")
                .bind("hash", hash)
                .bind("now", clock.instant())
                .first(row -> accounts.byId(row.getLong(1)))
                .orElseThrow(PasswordResets::notValid);
        String password = PasswordRules.in(input, "password", account.name(), account.email());
        transaction.executeWithoutResult(status -> {
            boolean first = database.sql("DELETE FROM password_reset WHERE token_hash = :hash")
                            .bind("hash", hash)
                            .update()
                    == 1;
            if (!first) {
                throw notValid();
            }
            accounts.setPassword(account.id(), password);
            sessions.endAll(account.id());
            if (account.addressClaimed()) {
                // Whoever made the account may have been somebody else.
                tokens.forEach(kind -> kind.endAll(account.id()));
                accounts.trustAddress(account.id());
            }
        });
        log.tell(account.id(), "password_reset");
        return account;
    }

    private static ApiError notValid() {
        return ApiError.badInput("token", "This link does not work any more. Ask for a new one.");
    }
}
