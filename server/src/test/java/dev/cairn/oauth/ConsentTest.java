package dev.cairn.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.identity.Accounts;
import dev.cairn.support.Answer;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Program;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens while a person decides on an app, and what others may try meanwhile. */
@CairnTest
class ConsentTest {
    private static final String PASSWORD = "clouds over the lake";

    @Autowired
    Companies companies;

    @Autowired
    Accounts accounts;

    Companies.Company company;
    Person ana;
    Browser browser;
    Program program;

    @BeforeEach
    void anaHasABrowserAndBenAnApp() {
        company = companies.make();
        ana = company.admin("Ana");
        accounts.setPassword(ana.id(), PASSWORD);
        browser = new Browser(ana.port());
        browser.signIn(ana.email(), PASSWORD);
        program = Program.registered(company.member("Ben"), company.gid());
    }

    private Answer see(String request) {
        return browser.get("/oauth_consents?request=" + URLEncoder.encode(request, StandardCharsets.UTF_8));
    }

    private Answer decide(String request, boolean allow) {
        return browser.post("/oauth_consents", Map.of("request", request, "allow", allow));
    }

    /** What the app is told of a request that cannot be granted, be it seen or allowed. */
    private Map<String, String> refused(Program asking, Map<String, String> parameters) {
        String request = asking.request(parameters);
        String seen = see(request).at("redirect_to");
        assertThat(seen).startsWith(asking.redirectUri());
        assertThat(decide(request, true).at("redirect_to")).isEqualTo(seen);
        return Program.parametersOf(seen);
    }

    @Test
    void thePersonSeesWhoAsksForWhatAndWhere() {
        var seen = see(program.request("tasks:read tasks:write openid"));
        assertThat(seen.at("app.name")).isEqualTo("Gantt charts");
        assertThat(seen.at("app.owner_name")).isEqualTo("Ben");
        assertThat(seen.data().path("scopes").toString()).isEqualTo("[\"tasks:read\",\"tasks:write\",\"openid\"]");
        assertThat(seen.at("workspaces.0.gid")).isEqualTo(company.gid());
        assertThat(seen.at("redirect_uri")).isEqualTo(Program.REDIRECT);
        assertThat(seen.at("error")).isEqualTo("null");
        assertThat(see(program.request("")).data().path("scopes").toString()).isEqualTo("[\"default\"]");
    }

    @Test
    void whoAllowsGoesBackWithACodeTheStateAndTheIssuer() {
        String address = decide(program.request("default"), true).at("redirect_to");
        assertThat(address).startsWith(Program.REDIRECT + "&");
        var parameters = Program.parametersOf(address);
        assertThat(parameters).containsEntry("from", "cairn").containsEntry("state", "the state of it & more");
        assertThat(parameters.get("code")).startsWith("cairncode_");
        assertThat(parameters.get("iss")).startsWith("http");
    }

    @Test
    void whoDeniesGoesBackWithoutOne() {
        var parameters =
                Program.parametersOf(decide(program.request("default"), false).at("redirect_to"));
        assertThat(parameters)
                .containsEntry("error", "access_denied")
                .containsEntry("state", "the state of it & more")
                .doesNotContainKey("code");
    }

    @Test
    void aCodeIsShownWhereTheAppHasNoAddress() {
        var shown = Program.registered(ana, true, RedirectUris.SHOWN, company.gid());
        var decided = decide(shown.request("default"), true);
        assertThat(decided.at("redirect_to")).isEqualTo("null");
        assertThat(decided.at("code")).startsWith("cairncode_");
        assertThat(shown.redeem(decided.at("code")).status()).isEqualTo(200);
        assertThat(decide(shown.request("default"), false).at("code")).isEqualTo("null");
    }

    @Test
    void nobodyIsSentToAnAddressThatTheAppHasNotRegistered() {
        for (String address : List.of(
                "https://evil.example.com/",
                Program.REDIRECT + "&more=1",
                Program.REDIRECT + "/",
                "https://app.example.com/BACK?from=cairn",
                "https://app.example.com:443/back?from=cairn",
                "https://app.example.com@evil.example.com/back?from=cairn",
                "http://app.example.com/back?from=cairn",
                "")) {
            String request = program.request(Map.of("redirect_uri", address));
            assertThat(see(request).refusal(400)).as(address).contains("redirect_uri");
            assertThat(decide(request, true).status()).as(address).isEqualTo(400);
            assertThat(decide(request, false).status()).as(address).isEqualTo(400);
        }
    }

    @Test
    void anUnknownAppIsSentNowhere() {
        for (String id : List.of("1", "x", "-1", "99999999999999999999")) {
            assertThat(see(program.request(Map.of("client_id", id))).refusal(400))
                    .contains("client_id");
        }
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        String request = program.request("default");
        for (String twice :
                List.of("redirect_uri=https%3A%2F%2Fevil.example.com", "client_id=1", "scope=tasks%3Aread")) {
            assertThat(decide(request + "&" + twice, true).refusal(400)).contains("more than once");
        }
    }

    @Test
    void anAppIsToldWhatIsWrongWithItsRequest() {
        assertThat(refused(program, Map.of("scope", "tasks:read everything")))
                .containsEntry("error", "invalid_scope")
                .containsEntry("state", "the state of it & more");
        assertThat(refused(program, Map.of("response_type", "token")))
                .containsEntry("error", "unsupported_response_type");
        assertThat(refused(program, Map.of("response_type", "code id_token", "scope", "openid")))
                .containsEntry("error", "unsupported_response_type");
        assertThat(refused(program, Map.of("response_type", ""))).containsEntry("error", "invalid_request");
        assertThat(refused(program, Map.of("response_mode", "fragment"))).containsEntry("error", "invalid_request");
        assertThat(refused(program, Map.of("prompt", "none"))).containsEntry("error", "consent_required");
        assertThat(refused(program, Map.of("request_uri", "https://evil.example.com/request")))
                .containsEntry("error", "request_not_supported");
    }

    @Test
    void whatMakesNoSenseIsRefusedAndBreaksNothing() {
        var values = List.of("\u0000", "\ud800x", "a b\"\\c", "%", "{\"a\":1}", "http://[", "é\n\r", "x".repeat(3_000));
        var names = List.of(
                "client_id",
                "redirect_uri",
                "response_type",
                "response_mode",
                "scope",
                "state",
                "nonce",
                "prompt",
                "code_challenge",
                "code_challenge_method",
                "request",
                "request_uri",
                "resource",
                "claims",
                "max_age");
        for (String name : names) {
            for (String value : values) {
                String request = program.request(Map.of(name, value));
                assertThat(see(request).status()).as(name + " " + value).isIn(200, 400);
                assertThat(decide(request, true).status())
                        .as(name + " " + value)
                        .isIn(200, 400);
            }
        }
        for (String request : List.of("", "&&=", "?", "%zz=%", "client_id", "x".repeat(9_000))) {
            assertThat(see(request).status()).as(request).isEqualTo(400);
        }
    }

    @Test
    void aPublicAppHasToSendAHashedProof() {
        var open = Program.registered(ana, false, Program.REDIRECT, company.gid());
        assertThat(refused(open, Map.of("code_challenge", "", "code_challenge_method", "")))
                .containsEntry("error", "invalid_request");
        assertThat(refused(open, Map.of("code_challenge_method", "plain"))).containsEntry("error", "invalid_request");
        assertThat(refused(open, Map.of("code_challenge_method", ""))).containsEntry("error", "invalid_request");
        assertThat(refused(open, Map.of("code_challenge", "short"))).containsEntry("error", "invalid_request");
        assertThat(decide(open.request("default"), true).at("redirect_to")).contains("code=");
    }

    @Test
    void aForeignPageCannotDecideForSomebody() {
        browser.forgetCsrfToken();
        var answer = decide(program.request("default"), true);
        assertThat(answer.refusal(403)).contains("X-CSRF-Token");
    }

    @Test
    void noTokenCanDecideForSomebody() {
        var decision = Map.of("request", program.request("default"), "allow", true);
        assertThat(ana.post("/oauth_consents", decision).status()).isEqualTo(403);
        var tokens = program.tokensFrom(browser, "default");
        var app = program.actingWith(tokens.path("access_token").asString());
        assertThat(app.post("/oauth_consents", decision).status()).isEqualTo(403);
        assertThat(new Browser(ana.port()).post("/oauth_consents", decision).status())
                .isEqualTo(401);
    }

    @Test
    void whoIsInNoneOfTheAppsWorkspacesCannotAllowIt() {
        var elsewhere = companies.make();
        var other = Program.registered(elsewhere.member("Eve"), elsewhere.gid());
        assertThat(see(other.request("default")).data().path("workspaces")).isEmpty();
        assertThat(decide(other.request("default"), true).at("redirect_to")).contains("error=access_denied");
    }

    @Test
    void thePageCannotBePutIntoAFrameAndRunsNoForeignScript() {
        var page = Program.send(HttpRequest.newBuilder(
                URI.create("http://localhost:" + ana.port() + "/-/oauth_authorize?" + program.request("default"))));
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'", "script-src 'self'", "base-uri 'none'");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Location")).isEmpty();
    }
}
