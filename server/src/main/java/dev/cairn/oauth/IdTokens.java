package dev.cairn.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.PersonClaims;
import dev.cairn.identity.Accounts.Account;
import dev.cairn.oauth.Apps.App;
import dev.cairn.oauth.Grants.Issued;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Signed statements for an app about who somebody is. */
@Component
final class IdTokens {
    private final Provider provider;
    private final ProviderKey key;
    private final Clock clock;

    IdTokens(Provider provider, ProviderKey key, Clock clock) {
        this.provider = provider;
        this.key = key;
        this.clock = clock;
    }

    JWT of(App app, Account account, Issued issued) {
        Instant now = clock.instant();
        var claims = new IDTokenClaimsSet(
                provider.issuer(),
                subject(account),
                List.of(new Audience(String.valueOf(app.id()))),
                Date.from(now.plus(AppTokens.LIFE)),
                Date.from(now));
        if (issued.isFirst() && issued.authorization().nonce() != null) {
            claims.setNonce(new Nonce(issued.authorization().nonce()));
        }
        describe(account, issued.scopes(), claims);
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.get().getKeyID())
                            .build(),
                    claims.toJWTClaimsSet());
            token.sign(new RSASSASigner(key.get()));
            return token;
        } catch (JOSEException | ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Subject subject(Account account) {
        return new Subject(String.valueOf(account.id()));
    }

    /**
     * What the scopes let an app know. Nothing says that the address is verified: who an invitation lets in writes down
     * whichever they like.
     */
    static void describe(Account account, Set<String> scopes, ClaimsSet claims) {
        if (scopes.contains(GrantableScopes.EMAIL)) {
            claims.setClaim(PersonClaims.EMAIL_CLAIM_NAME, account.email());
        }
        if (scopes.contains(GrantableScopes.PROFILE)) {
            claims.setClaim(PersonClaims.NAME_CLAIM_NAME, account.name());
        }
    }
}
