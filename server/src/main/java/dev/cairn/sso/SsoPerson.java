package dev.cairn.sso;

import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import dev.cairn.identity.Accounts;
import dev.cairn.identity.Emails;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says of somebody.
 *
 * @param subject its own name for them, which never becomes somebody else's
 * @param email in lower case; null where there is none for which the provider vouches
 */
record SsoPerson(
        String issuer,
        String subject,
        @Nullable String email,
        @Nullable String name) {

    static SsoPerson of(String issuer, String subject, ClaimsSet said) {
        String email = said.getStringClaim("email");
        String name = said.getStringClaim("name");
        return new SsoPerson(
                issuer,
                subject,
                email == null || !isTrue(said.getClaim("email_verified"))
                        ? null
                        : Emails.parse(email).orElse(null),
                name == null || name.isBlank() || name.length() > Accounts.LONGEST_NAME ? null : name.strip());
    }

    /** Some providers write it as a text. */
    private static boolean isTrue(@Nullable Object claim) {
        return claim != null && claim.toString().equals("true");
    }
}
