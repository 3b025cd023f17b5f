package dev.cairn.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientInformation;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The company's identity provider: where people are sent, and what it says of them afterwards. */
@Component
final class IdentityProvider {
    private static final int PATIENCE = 5_000;

    /** How long its description of itself, with the keys that it names, is taken for true. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final SsoSettings settings;
    private final Clock clock;
    private volatile @Nullable Known known;

    IdentityProvider(SsoSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(OIDCProviderMetadata about, IDTokenValidator validator, Instant until) {}

    /** Where to send somebody who wants to come in. */
    URI addressFor(SsoAttempt attempt) throws GeneralException, IOException {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "email", "profile"),
                        new ClientID(settings.clientId()),
                        settings.callback())
                .endpointURI(known().about().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Who came back, for the code that they brought.
     *
     * @throws BadJOSEException where the statement is not signed by the provider, or is not about this attempt
     */
    SsoPerson personOf(String code, SsoAttempt attempt)
            throws GeneralException, IOException, BadJOSEException, JOSEException {
        var provider = known();
        var request = new TokenRequest(
                provider.about().getTokenEndpointURI(),
                authentication(provider.about()),
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code), settings.callback(), new CodeVerifier(attempt.verifier())));
        var tokens = OIDCTokenResponse.parse(send(request.toHTTPRequest())).getOIDCTokens();
        var claims = provider.validator().validate(tokens.getIDToken(), new Nonce(attempt.nonce()));
        ClaimsSet said = claims.getClaim("email") == null ? moreAbout(claims, tokens.getAccessToken()) : claims;
        return SsoPerson.of(settings.issuer(), claims.getSubject().getValue(), said);
    }

    /** What is not in the statement; only of the person whom that is about. */
    private ClaimsSet moreAbout(IDTokenClaimsSet claims, AccessToken token) throws GeneralException, IOException {
        URI endpoint = known().about().getUserInfoEndpointURI();
        if (endpoint == null) {
            return claims;
        }
        var answer = UserInfoResponse.parse(send(new UserInfoRequest(endpoint, token).toHTTPRequest()));
        if (!answer.indicatesSuccess()
                || !claims.getSubject()
                        .equals(answer.toSuccessResponse().getUserInfo().getSubject())) {
            throw new GeneralException("The provider does not say more about the person");
        }
        return answer.toSuccessResponse().getUserInfo();
    }

    private ClientAuthentication authentication(OIDCProviderMetadata about) {
        var id = new ClientID(settings.clientId());
        var secret = new Secret(settings.clientSecret());
        var methods = about.getTokenEndpointAuthMethods();
        return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(id, secret)
                : new ClientSecretPost(id, secret);
    }

    private static HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(PATIENCE);
        request.setReadTimeout(PATIENCE);
        request.setFollowRedirects(false);
        return request.send();
    }

    private Known known() throws GeneralException, IOException {
        var current = known;
        if (current == null || !current.until().isAfter(clock.instant())) {
            var about = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE, PATIENCE);
            current = new Known(about, validator(about), clock.instant().plus(FRESH));
            known = current;
        }
        return current;
    }

    private IDTokenValidator validator(OIDCProviderMetadata about) throws GeneralException {
        var client = new OIDCClientMetadata();
        client.setIDTokenJWSAlg(algorithm(about));
        return IDTokenValidator.create(
                about,
                new OIDCClientInformation(
                        new ClientID(settings.clientId()), null, client, new Secret(settings.clientSecret())),
                null);
    }

    /** One with a key pair; with the others, whoever knows the client's secret could sign. */
    private static JWSAlgorithm algorithm(OIDCProviderMetadata about) throws GeneralException {
        List<JWSAlgorithm> offered = about.getIDTokenJWSAlgs();
        if (offered == null || offered.contains(JWSAlgorithm.RS256)) {
            return JWSAlgorithm.RS256;
        }
        return offered.stream()
                .filter(JWSAlgorithm.Family.SIGNATURE::contains)
                .findFirst()
                .orElseThrow(() -> new ParseException("The provider signs in no known way"));
    }
}
