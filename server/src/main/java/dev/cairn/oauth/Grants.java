package dev.cairn.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.cairn.identity.AccountLog;
import dev.cairn.identity.Secrets;
import dev.cairn.oauth.Apps.App;
import dev.cairn.oauth.Authorizations.Authorization;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an app tokens for what it brings: a code, or a refresh token. */
@Component
final class Grants {
    private static final Logger LOG = LoggerFactory.getLogger(Grants.class);

    private final Authorizations authorizations;
    private final AppTokens tokens;
    private final AccountLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Grants(
            Authorizations authorizations,
            AppTokens tokens,
            AccountLog log,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.authorizations = authorizations;
        this.tokens = tokens;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Tokens for an app.
     *
     * @param isFirst whether they are the first that a consent led to
     */
    record Issued(Authorization authorization, Set<String> scopes, String access, String refresh, boolean isFirst) {
        @Override
        public String toString() {
            return "Tokens of " + authorization;
        }
    }

    Issued issue(App app, AuthorizationGrant grant, @Nullable Scope wanted) throws GeneralException {
        return switch (grant) {
            case AuthorizationCodeGrant code -> redeem(app, code);
            case RefreshTokenGrant refresh ->
                refresh(app, refresh.getRefreshToken().getValue(), wanted);
            default -> throw new GeneralException(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
        };
    }

    private Issued redeem(App app, AuthorizationCodeGrant grant) throws GeneralException {
        var authorization = authorizations
                .byCode(grant.getAuthorizationCode().getValue())
                .filter(found -> found.app() == app.id())
                .orElseThrow(() -> invalid("There is no such code"));
        if (authorization.isRedeemed()) {
            throw usedBefore(authorization);
        }
        if (!authorization.codeExpiresAt().isAfter(clock.instant())) {
            throw invalid("The code has expired");
        }
        requireSame(authorization.redirectUri(), grant.getRedirectionURI());
        requireProof(authorization.challenge(), grant.getCodeVerifier());
        var refresh = RefreshSecret.make();
        String access = issueIf(
                        () -> authorizations.redeem(authorization.id(), refresh.family(), refresh.secret()),
                        authorization,
                        authorization.scopes())
                .orElseThrow(() -> usedBefore(authorization));
        return new Issued(authorization, authorization.scopes(), access, refresh.token(), true);
    }

    private Issued refresh(App app, String token, @Nullable Scope wanted) throws GeneralException {
        var given = RefreshSecret.parse(token).orElseThrow(Grants::noSuchToken);
        var authorization = authorizations
                .byRefreshFamily(given.family())
                .filter(found -> found.app() == app.id())
                .orElseThrow(Grants::noSuchToken);
        if (!MessageDigest.isEqual(authorization.refreshHash(), Secrets.hash(given.secret()))) {
            throw usedBefore(authorization);
        }
        Set<String> scopes = wanted == null || wanted.isEmpty()
                ? authorization.scopes()
                : new LinkedHashSet<>(wanted.toStringList());
        if (!authorization.scopes().containsAll(scopes)) {
            throw new GeneralException(OAuth2Error.INVALID_SCOPE);
        }
        // Who cannot prove to be the app gets another token each time; the app's own clients keep theirs, as they
        // expect.
        var next = app.isPublic() ? given.next() : given;
        String access = issueIf(
                        () -> !app.isPublic()
                                || authorizations.rotate(authorization.id(), given.secret(), next.secret()),
                        authorization,
                        scopes)
                .orElseThrow(() -> usedBefore(authorization));
        return new Issued(authorization, scopes, access, next.token(), false);
    }

    /** Of two that bring the same at the same moment, one comes first; for the other there is nothing. */
    private Optional<String> issueIf(BooleanSupplier first, Authorization authorization, Set<String> scopes) {
        return transaction.execute(status ->
                first.getAsBoolean() ? Optional.of(tokens.issue(authorization.id(), scopes)) : Optional.empty());
    }

    /** Two have the code or the token, and one of them should not. */
    private GeneralException usedBefore(Authorization authorization) {
        LOG.warn("{} ends: a code or token of it was used before", authorization);
        authorizations.end(authorization.id());
        log.tell(authorization.user(), "app_revoked", null, Map.of("reason", "used before"));
        return invalid("It has been used before, so all that came of it has ended");
    }

    private static void requireSame(String asked, @Nullable URI given) throws GeneralException {
        if (given == null || !given.toString().equals(asked)) {
            throw invalid("The redirect_uri is not the one that the code was asked for with");
        }
    }

    private static void requireProof(@Nullable String challenge, @Nullable CodeVerifier verifier)
            throws GeneralException {
        if (challenge == null && verifier == null) {
            return;
        }
        // A proof that nobody asked for: the challenge was taken out of the request on its way here.
        boolean proven = challenge != null
                && verifier != null
                && CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                        .getValue()
                        .equals(challenge);
        if (!proven) {
            throw invalid("The code_verifier does not fit the code_challenge");
        }
    }

    private static GeneralException noSuchToken() {
        return invalid("There is no such refresh token");
    }

    private static GeneralException invalid(String description) {
        return new GeneralException(OAuth2Error.INVALID_GRANT.setDescription(description));
    }
}
