package dev.cairn.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.cairn.CairnTest;
import dev.cairn.identity.Accounts;
import dev.cairn.support.Answer;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Program;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Cairn as the one who says who somebody is. */
@CairnTest
class OpenIdTest {
    private static final String PASSWORD = "clouds over the lake";

    @Autowired
    Companies companies;

    @Autowired
    Accounts accounts;

    @Value("${cairn.base-url}")
    String baseUrl;

    Person ana;
    Browser browser;
    Program program;

    @BeforeEach
    void anaHasABrowserAndAnApp() {
        var company = companies.make();
        ana = company.admin("Ana");
        accounts.setPassword(ana.id(), PASSWORD);
        browser = new Browser(ana.port());
        browser.signIn(ana.email(), PASSWORD);
        program = Program.registered(ana, company.gid());
    }

    private Answer get(String path) {
        return Program.send(HttpRequest.newBuilder(URI.create("http://localhost:" + ana.port() + path)));
    }

    @Test
    void theProviderDescribesItself() throws Exception {
        var about = OIDCProviderMetadata.parse(
                get("/.well-known/openid-configuration").text());
        assertThat(about.getIssuer().getValue()).isEqualTo(baseUrl);
        assertThat(about.getTokenEndpointURI()).hasToString(baseUrl + "/-/oauth_token");
        assertThat(about.getScopes().toStringList()).contains("openid", "tasks:read", "default");
        for (String elsewhere :
                new String[] {"/api/1.0/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"}) {
            assertThat(OIDCProviderMetadata.parse(get(elsewhere).text()).getIssuer())
                    .isEqualTo(about.getIssuer());
        }
    }

    @Test
    void thePublishedKeysAreThePublicOnes() throws Exception {
        var keys = JWKSet.parse(get("/api/1.0/openid_connect/jwks").text());
        assertThat(keys.getKeys()).hasSize(1);
        assertThat(keys.getKeys().getFirst().isPrivate()).isFalse();
    }

    @Test
    void anIdTokenSaysForWhomAndForWhichAppItIs() throws Exception {
        String code = program.codeFrom(browser, program.request(Map.of("scope", "openid email", "nonce", "n-17")));
        var idToken =
                SignedJWT.parse(program.redeem(code).json().path("id_token").asString());
        var keys = JWKSet.parse(get("/api/1.0/openid_connect/jwks").text());
        var validator = new IDTokenValidator(new Issuer(baseUrl), new ClientID(program.id()), JWSAlgorithm.RS256, keys);
        validator.setMaxClockSkew(100_000_000);
        var claims = validator.validate(idToken, new Nonce("n-17"));
        assertThat(claims.getSubject().getValue()).isEqualTo(ana.gid());
        assertThat(claims.getStringClaim("email")).isEqualTo(ana.email());
        assertThat(claims.getStringClaim("name")).isNull();
        assertThatThrownBy(() -> validator.validate(idToken, new Nonce("n-18"))).isInstanceOf(BadJWTException.class);
    }

    @Test
    void onlyWhoAsksForOpenidGetsAnIdToken() {
        assertThat(program.tokensFrom(browser, "default").has("id_token")).isFalse();
        assertThat(program.tokensFrom(browser, "openid").has("id_token")).isTrue();
    }

    @Test
    void anAppKnowsOfThePersonWhatItsScopesAllow() {
        assertThat(userInfo("openid").text()).isEqualTo("{\"sub\":\"" + ana.gid() + "\"}");
        var more = userInfo("openid email profile").json();
        assertThat(more.path("email").asString()).isEqualTo(ana.email());
        assertThat(more.path("name").asString()).isEqualTo("Ana");
        assertThat(userInfo("email").status()).isEqualTo(403);
        assertThat(get("/api/1.0/openid_connect/userinfo").status()).isEqualTo(401);
    }

    private Answer userInfo(String scopes) {
        return program.actingWith(
                        program.tokensFrom(browser, scopes).path("access_token").asString())
                .get("/openid_connect/userinfo");
    }
}
