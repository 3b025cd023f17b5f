package dev.cairn.oauth;

import dev.cairn.identity.Secrets;
import java.util.Optional;

/**
 * A refresh token in its two parts. The first stays the same when the token is replaced by the next one; so a token that
 * was replaced is recognized as one that somebody has kept or stolen.
 */
record RefreshSecret(String family, String secret) {
    private static final String PREFIX = "cairnref_";

    static RefreshSecret make() {
        return new RefreshSecret(Secrets.make(), Secrets.make());
    }

    RefreshSecret next() {
        return new RefreshSecret(family, Secrets.make());
    }

    static Optional<RefreshSecret> parse(String token) {
        int dot = token.indexOf('.');
        return token.startsWith(PREFIX) && dot > PREFIX.length()
                ? Optional.of(new RefreshSecret(token.substring(PREFIX.length(), dot), token.substring(dot + 1)))
                : Optional.empty();
    }

    String token() {
        return PREFIX + family + "." + secret;
    }

    @Override
    public String toString() {
        return "Refresh token";
    }
}
