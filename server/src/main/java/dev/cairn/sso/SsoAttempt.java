package dev.cairn.sso;

import dev.cairn.identity.Secrets;
import dev.cairn.platform.Signatures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Somebody's way to the provider and back, kept in a cookie of their browser: who comes back with it is who went.
 *
 * @param state repeated by the provider's answer
 * @param nonce repeated by the provider's signed statement
 * @param verifier proves that who brings the code is who asked for it
 * @param next the path here to go on to
 */
record SsoAttempt(String state, String nonce, String verifier, Instant expiresAt, String next) {
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final String PURPOSE = "sso";
    private static final int PARTS = 6;

    static SsoAttempt begin(String next, Instant now) {
        return new SsoAttempt(Secrets.make(), Secrets.make(), Secrets.make(), now.plus(LIFE), next);
    }

    String sealed(Signatures signatures) {
        String written = String.join(
                ".",
                state,
                nonce,
                verifier,
                String.valueOf(expiresAt.getEpochSecond()),
                Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(StandardCharsets.UTF_8)));
        return written + "." + signatures.sign(PURPOSE, written);
    }

    /** The attempt that a cookie holds, if it is one of ours and not over. */
    static Optional<SsoAttempt> open(String sealed, Signatures signatures, Instant now) {
        int end = sealed.lastIndexOf('.');
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != PARTS
                || !signatures.isSigned(PURPOSE, sealed.substring(0, end), sealed.substring(end + 1))) {
            return Optional.empty();
        }
        var expiresAt = Instant.ofEpochSecond(Long.parseLong(parts[3]));
        String next = new String(Base64.getUrlDecoder().decode(parts[4]), StandardCharsets.UTF_8);
        return expiresAt.isAfter(now)
                ? Optional.of(new SsoAttempt(parts[0], parts[1], parts[2], expiresAt, next))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "Attempt until " + expiresAt;
    }
}
