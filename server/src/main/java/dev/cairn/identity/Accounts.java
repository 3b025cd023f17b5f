package dev.cairn.identity;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people whom Cairn knows. A person without a password was added by somebody and has not come in yet. */
@Component
public final class Accounts {
    public static final int LONGEST_NAME = 200;

    private static final String COLUMNS = "SELECT id, name, email, password_hash, address_claimed FROM users ";

    private final Database database;
    private final Passwords passwords;
    private final Ids ids;
    private final Clock clock;

    Accounts(Database database, Passwords passwords, Ids ids, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * One person.
     *
     * @param addressClaimed nobody but they themselves has said that the address is theirs
     */
    public record Account(
            long id, String name, String email, @Nullable String passwordHash, boolean addressClaimed) {
        public boolean hasPassword() {
            return passwordHash != null;
        }

        @Override
        public String toString() {
            return "Account " + id;
        }
    }

    public Optional<Account> byEmail(String email) {
        return database.sql(COLUMNS + "WHERE email = :email")
                .bind("email", email)
                .first(Accounts::read);
    }

    public Account byId(long id) {
        return database.sql(COLUMNS + "WHERE id = :id")
                .bind("id", id)
                .first(Accounts::read)
                .orElseThrow();
    }

    /**
     * Makes a person who signs in with this password.
     *
     * @param email in lower case
     * @throws ApiError 400 where somebody has this address already
     */
    public long create(String name, String email, String password) {
        long id = ids.next();
        if (!insert(id, name, email, passwords.hash(password))) {
            throw ApiError.badInput("email", "Somebody has this address already");
        }
        return id;
    }

    /** Makes the user that a program is, which has no password and no address that anything could be sent to. */
    public long createAgent(String name) {
        long id = ids.next();
        insert(id, name, "agent." + id + Emails.OF_AGENTS, null);
        database.sql("UPDATE users SET is_agent = true WHERE id = :id")
                .bind("id", id)
                .update();
        return id;
    }

    /** The person with this address, made without a password where there is none yet. */
    public long findOrAdd(String email) {
        long id = ids.next();
        boolean added = insert(id, email.substring(0, email.indexOf('@')), email, null);
        return added ? id : byEmail(email).orElseThrow().id();
    }

    private boolean insert(long id, String name, String email, @Nullable String hash) {
        return database.sql("""
                        INSERT INTO users (id, name, email, password_hash, created_at, modified_at)
                        VALUES (:id, :name, :email, :hash, :now, :now) ON CONFLICT (email) DO NOTHING""")
                        .bind("id", id)
                        .bind("name", name)
                        .bind("email", email)
                        .bind("hash", hash)
                        .bind("now", clock.instant())
                        .update()
                == 1;
    }

    /** Notes that the address is only what this person has said. */
    public void doubtAddress(long id) {
        setAddressClaimed(id, true);
    }

    /** Notes that this person gets what is sent to the address. */
    void trustAddress(long id) {
        setAddressClaimed(id, false);
    }

    private void setAddressClaimed(long id, boolean claimed) {
        database.sql("UPDATE users SET address_claimed = :claimed WHERE id = :id")
                .bind("claimed", claimed)
                .bind("id", id)
                .update();
    }

    public void rename(long id, String name) {
        database.sql("UPDATE users SET name = :name, modified_at = :now WHERE id = :id")
                .bind("name", name)
                .bind("now", clock.instant())
                .bind("id", id)
                .update();
    }

    /** Sets the password by which the person signs in from now on, and ends the links that could reset it. */
    public void setPassword(long id, String password) {
        setHash(id, passwords.hash(password));
        database.sql("DELETE FROM password_reset WHERE user_id = :id")
                .bind("id", id)
                .update();
    }

    /** Whether this is the account's password. Takes as long where there is no account. */
    boolean isPasswordOf(@Nullable Account account, String password) {
        String hash = account == null ? null : account.passwordHash();
        boolean right = passwords.matches(hash, password);
        if (right && account != null && hash != null && passwords.isOutdated(hash)) {
            setHash(account.id(), passwords.hash(password));
        }
        return right;
    }

    private void setHash(long id, String hash) {
        database.sql("UPDATE users SET password_hash = :hash, modified_at = :now WHERE id = :id")
                .bind("hash", hash)
                .bind("now", clock.instant())
                .bind("id", id)
                .update();
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5));
    }
}
