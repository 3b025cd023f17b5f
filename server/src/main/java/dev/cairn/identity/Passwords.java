package dev.cairn.identity;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id, in the strength that OWASP's password storage cheat sheet names first for
 * servers: 19 MiB, two passes. No more run at once than there are processors, so that many sign-ins at a time
 * cost time and not memory.
 */
@Component
final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1_024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** Stands in where there is no account, so that an unknown address takes as long as a known one. */
    private final String nobodys = argon2.encode(Secrets.make());

    String hash(String password) {
        return inTurn(() -> argon2.encode(normal(password)));
    }

    /** Whether the password is the one of this hash; without a hash as much work, and never. */
    boolean matches(@Nullable String hash, String password) {
        boolean same = inTurn(() -> argon2.matches(normal(password), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    /** Whether the hash was made with other parameters than today's. */
    boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    /** Keyboards differ in how they compose an accented letter; the password is the same. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
