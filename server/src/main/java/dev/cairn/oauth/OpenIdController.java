package dev.cairn.oauth;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.cairn.identity.Accounts;
import dev.cairn.platform.Actor;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Scopes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What OpenID Connect has apps ask for: who somebody is, and how this server is to be talked to. */
@RestController
class OpenIdController {
    private static final String JSON = "application/json";
    private static final String KEYS = "/api/1.0/openid_connect/jwks";
    private static final String USER_INFO = "/api/1.0/openid_connect/userinfo";

    private final Provider provider;
    private final ProviderKey key;
    private final Accounts accounts;

    OpenIdController(Provider provider, ProviderKey key, Accounts accounts) {
        this.provider = provider;
        this.key = key;
        this.accounts = accounts;
    }

    @GetMapping(USER_INFO)
    @Operation(value = "Know who an app acts for", media = JSON, scope = Scopes.OPENID)
    ResponseEntity<String> userInfo(Actor actor, HttpServletRequest request) {
        var account = accounts.byId(actor.id());
        var scopes = new LinkedHashSet<String>();
        for (String scope : Set.of(GrantableScopes.EMAIL, GrantableScopes.PROFILE)) {
            if (Scopes.has(request, scope)) {
                scopes.add(scope);
            }
        }
        var info = new UserInfo(IdTokens.subject(account));
        IdTokens.describe(account, scopes, info);
        return answer(info.toJSONString());
    }

    @GetMapping(KEYS)
    @Operation(value = "Get the keys of signed statements", media = JSON, scope = Scopes.ANY)
    ResponseEntity<String> keys() {
        return answer(new JWKSet(key.get()).toString(true));
    }

    /** At the standards' own places and where Asana's clients look. */
    @GetMapping({
        "/api/1.0/.well-known/openid-configuration",
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server"
    })
    @Operation(value = "Get the description of the OpenID provider", media = JSON, scope = Scopes.ANY)
    ResponseEntity<String> description() {
        var about = new OIDCProviderMetadata(provider.issuer(), List.of(SubjectType.PUBLIC), provider.at(KEYS));
        about.setAuthorizationEndpointURI(provider.at("/-/oauth_authorize"));
        about.setTokenEndpointURI(provider.at("/-/oauth_token"));
        about.setRevocationEndpointURI(provider.at("/-/oauth_revoke"));
        about.setUserInfoEndpointURI(provider.at(USER_INFO));
        about.setResponseTypes(List.of(ResponseType.CODE));
        about.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN));
        about.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        about.setScopes(new Scope(GrantableScopes.all().toArray(String[]::new)));
        about.setTokenEndpointAuthMethods(List.of(
                ClientAuthenticationMethod.CLIENT_SECRET_POST,
                ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
                ClientAuthenticationMethod.NONE));
        about.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
        about.setClaims(List.of("sub", "iss", "aud", "exp", "iat", "nonce", "email", "name"));
        about.setSupportsAuthorizationResponseIssuerParam(true);
        return answer(about.toJSONObject().toJSONString());
    }

    private static ResponseEntity<String> answer(String json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }
}
