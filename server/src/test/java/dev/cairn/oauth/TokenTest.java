package dev.cairn.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cairn.CairnTest;
import dev.cairn.identity.Accounts;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Answer;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Program;
import dev.cairn.support.SettableClock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** How apps get tokens, and how those end. */
@CairnTest
@ExtendWith(OutputCaptureExtension.class)
class TokenTest {
    private static final String PASSWORD = "clouds over the lake";

    @Autowired
    Companies companies;

    @Autowired
    Accounts accounts;

    @Autowired
    Database database;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ana;
    Browser browser;
    Program program;
    Program open;

    @BeforeEach
    void anaHasABrowserAndTwoApps() {
        company = companies.make();
        ana = company.admin("Ana");
        accounts.setPassword(ana.id(), PASSWORD);
        browser = new Browser(ana.port());
        browser.signIn(ana.email(), PASSWORD);
        program = Program.registered(ana, company.gid());
        open = Program.registered(ana, false, Program.REDIRECT, company.gid());
    }

    private String code() {
        return program.codeFrom(browser, program.request("default"));
    }

    private static String access(JsonNode tokens) {
        return tokens.path("access_token").asString();
    }

    private static String refresh(JsonNode tokens) {
        return tokens.path("refresh_token").asString();
    }

    private int statusWith(String token) {
        return program.actingWith(token).get("/users/me").status();
    }

    @Test
    void aCodeGivesTokensAndSaysForWhom() {
        var answer = program.redeem(code());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        var tokens = answer.json();
        assertThat(tokens.path("token_type").asString()).isEqualToIgnoringCase("bearer");
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(3_600);
        assertThat(refresh(tokens)).startsWith("cairnref_");
        assertThat(tokens.at("/data/id").asString()).isEqualTo(ana.gid());
        assertThat(tokens.at("/data/gid").asString()).isEqualTo(ana.gid());
        assertThat(tokens.at("/data/name").asString()).isEqualTo("Ana");
        assertThat(tokens.at("/data/email").asString()).isEqualTo(ana.email());
        assertThat(program.actingWith(access(tokens)).get("/users/me").gid()).isEqualTo(ana.gid());
    }

    @Test
    void anAppsTokenIsFoundInOneStatementAsAPersonalOneIs() {
        var app = program.actingWith(access(program.tokensFrom(browser, "default")));
        var counted = app.get("/users/me").headers().firstValue("Test-Statements");
        assertThat(counted).isEqualTo(ana.get("/users/me").headers().firstValue("Test-Statements"));
    }

    @Test
    void theSecretMayStandInTheHeader() {
        String basic = Base64.getEncoder()
                .encodeToString((program.id() + ":" + program.secret()).getBytes(StandardCharsets.UTF_8));
        var answer = Program.send(HttpRequest.newBuilder(
                        URI.create("http://localhost:" + program.port() + "/-/oauth_token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Program.form(Map.of(
                        "grant_type", "authorization_code", "redirect_uri", Program.REDIRECT, "code", code())))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void anAccessTokenEndsAfterAnHour() {
        var tokens = program.tokensFrom(browser, "default");
        clock.forward(Duration.ofMinutes(61));
        assertThat(statusWith(access(tokens))).isEqualTo(401);
        assertThat(statusWith(access(program.refresh(refresh(tokens)).json()))).isEqualTo(200);
    }

    @Test
    void aCodeUsedTwiceEndsWhatCameOfIt() {
        String code = code();
        var tokens = program.redeem(code).json();
        assertThat(statusWith(access(tokens))).isEqualTo(200);
        assertThat(Program.error(program.redeem(code), 400)).isEqualTo("invalid_grant");
        assertThat(statusWith(access(tokens))).isEqualTo(401);
        assertThat(Program.error(program.refresh(refresh(tokens)), 400)).isEqualTo("invalid_grant");
    }

    @Test
    void ofManyThatUseACodeAtOnceAtMostOneGetsTokensAndNotForLong() throws Exception {
        String code = code();
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Answer> use = () -> program.redeem(code);
            for (var answer : threads.invokeAll(List.of(use, use, use, use, use, use))) {
                answers.add(answer.get());
            }
        }
        var succeeded =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(succeeded).hasSizeLessThanOrEqualTo(1);
        succeeded.forEach(
                answer -> assertThat(statusWith(access(answer.json()))).isEqualTo(401));
    }

    @Test
    void aCodeEndsAfterTenMinutes() {
        String code = code();
        clock.forward(Duration.ofMinutes(10));
        assertThat(Program.error(program.redeem(code), 400)).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeIsOfNoUseToAnotherAppOrWithAnotherAddress() {
        String code = code();
        var other = Program.registered(ana, company.gid());
        assertThat(Program.error(other.redeem(code), 400)).isEqualTo("invalid_grant");
        for (String address : List.of("https://app.example.com/back", "")) {
            assertThat(Program.error(program.redeem(code, Map.of("redirect_uri", address)), 400))
                    .isEqualTo("invalid_grant");
        }
        assertThat(program.redeem(code).status()).isEqualTo(200);
    }

    @Test
    void anUnknownAppAndAWrongSecretAreAnsweredAlike() {
        var unknown = program.redeem("x", Map.of("client_id", "123"));
        assertThat(Program.error(unknown, 401)).isEqualTo("invalid_client");
        var wrong = program.redeem(code(), Map.of("client_secret", "cairnsec_wrong"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).isEqualTo(unknown.text());
        assertThat(program.redeem("x", Map.of("client_secret", "")).text()).isEqualTo(unknown.text());
        assertThat(open.redeem("x", Map.of("client_secret", "x")).text()).isEqualTo(unknown.text());
        assertThat(program.redeem("x", Map.of("client_id", "")).status()).isBetween(400, 401);
    }

    @Test
    void aPublicAppProvesThatItIsTheOneThatAsked() {
        String code = open.codeFrom(browser, open.request("default"));
        for (String verifier : List.of("", "a-proof-that-somebody-else-would-give-0123456789")) {
            assertThat(Program.error(open.redeem(code, Map.of("code_verifier", verifier)), 400))
                    .isEqualTo("invalid_grant");
        }
        // The challenge itself went through the browser and proves nothing.
        String seen = Program.challenge(Program.VERIFIER);
        assertThat(Program.error(open.redeem(code, Map.of("code_verifier", seen)), 400))
                .isEqualTo("invalid_grant");
        assertThat(open.redeem(code).status()).isEqualTo(200);
    }

    @Test
    void anAppWithASecretProvesItTooOnceItHasPromisedTo() {
        String request = program.request(
                Map.of("code_challenge", Program.challenge(Program.VERIFIER), "code_challenge_method", "S256"));
        String code = program.codeFrom(browser, request);
        assertThat(Program.error(program.redeem(code), 400)).isEqualTo("invalid_grant");
        assertThat(program.redeem(code, Map.of("code_verifier", Program.VERIFIER))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aProofThatTheRequestDidNotAnnounceIsRefused() {
        assertThat(Program.error(program.redeem(code(), Map.of("code_verifier", Program.VERIFIER)), 400))
                .isEqualTo("invalid_grant");
    }

    @Test
    void anAppWithASecretKeepsItsRefreshToken() {
        var tokens = program.tokensFrom(browser, "default");
        var again = program.refresh(refresh(tokens)).json();
        assertThat(refresh(again)).isEqualTo(refresh(tokens));
        assertThat(access(again)).isNotEqualTo(access(tokens));
        assertThat(statusWith(access(again))).isEqualTo(200);
        assertThat(statusWith(access(tokens))).isEqualTo(200);
        assertThat(program.refresh(refresh(tokens)).status()).isEqualTo(200);
    }

    @Test
    void aPublicAppGetsAnotherRefreshTokenEachTimeAndAnOldOneEndsAll() {
        var first = open.tokensFrom(browser, "default");
        var second = open.refresh(refresh(first)).json();
        assertThat(refresh(second)).startsWith("cairnref_").isNotEqualTo(refresh(first));
        var third = open.refresh(refresh(second)).json();
        assertThat(statusWith(access(third))).isEqualTo(200);
        assertThat(Program.error(open.refresh(refresh(first)), 400)).isEqualTo("invalid_grant");
        assertThat(statusWith(access(third))).isEqualTo(401);
        assertThat(Program.error(open.refresh(refresh(third)), 400)).isEqualTo("invalid_grant");
    }

    @Test
    void aRefreshTokenIsOfNoUseToAnotherApp() {
        var tokens = program.tokensFrom(browser, "default");
        assertThat(Program.error(open.refresh(refresh(tokens)), 400)).isEqualTo("invalid_grant");
        assertThat(open.revoke(refresh(tokens)).status()).isEqualTo(200);
        assertThat(program.refresh(refresh(tokens)).status()).isEqualTo(200);
    }

    @Test
    void aRefreshedTokenCanDoLessButNotMore() {
        var tokens = program.tokensFrom(browser, "tasks:read users:read");
        var less = program.refresh(refresh(tokens), "users:read").json();
        assertThat(less.path("scope").asString()).isEqualTo("users:read");
        var app = program.actingWith(access(less));
        assertThat(app.get("/users/me").status()).isEqualTo(200);
        assertThat(app.get("/tasks?assignee=me&workspace=" + company.gid()).status())
                .isEqualTo(403);
        assertThat(Program.error(program.refresh(refresh(tokens), "tasks:write"), 400))
                .isEqualTo("invalid_scope");
        assertThat(Program.error(program.refresh(refresh(tokens), "default"), 400))
                .isEqualTo("invalid_scope");
    }

    @Test
    void anAppCanEndItsTokens() {
        var tokens = program.tokensFrom(browser, "default");
        var again = program.refresh(refresh(tokens)).json();
        assertThat(program.revoke(access(again)).status()).isEqualTo(200);
        assertThat(statusWith(access(again))).isEqualTo(401);
        assertThat(statusWith(access(tokens))).isEqualTo(200);
        assertThat(program.revoke(refresh(tokens)).status()).isEqualTo(200);
        assertThat(statusWith(access(tokens))).isEqualTo(401);
        assertThat(program.revoke(refresh(tokens)).status()).isEqualTo(200);
        assertThat(program.revoke("whatever").status()).isEqualTo(200);
    }

    @Test
    void thePersonSeesTheAppsThatActForThemAndEndsIt() {
        var tokens = program.tokensFrom(browser, "tasks:read");
        var more = program.tokensFrom(browser, "users:read");
        open.codeFrom(browser, open.request("default"));
        var listed = browser.get("/oauth_authorizations");
        assertThat(listed.all("client_id")).containsExactly(program.id());
        assertThat(listed.at("0.name")).isEqualTo("Gantt charts");
        assertThat(listed.data().at("/0/scopes").toString()).isEqualTo("[\"tasks:read\",\"users:read\"]");
        String gid = listed.at("0.gid");
        assertThat(company.member("Ben").delete("/oauth_authorizations/" + gid).status())
                .isEqualTo(404);
        assertThat(browser.delete("/oauth_authorizations/" + gid).status()).isEqualTo(200);
        assertThat(statusWith(access(tokens))).isEqualTo(401);
        assertThat(statusWith(access(more))).isEqualTo(401);
        assertThat(Program.error(program.refresh(refresh(more)), 400)).isEqualTo("invalid_grant");
        assertThat(browser.get("/oauth_authorizations").data()).isEmpty();
    }

    @Test
    void deletingAnAppEndsItsTokens() {
        var tokens = program.tokensFrom(browser, "default");
        assertThat(browser.delete("/oauth_apps/" + program.id()).status()).isEqualTo(200);
        assertThat(statusWith(access(tokens))).isEqualTo(401);
        assertThat(Program.error(program.refresh(refresh(tokens)), 401)).isEqualTo("invalid_client");
    }

    @Test
    void theAuditLogTellsWhichAppsBeginAndCeaseToActForSomebody() {
        program.revoke(refresh(program.tokensFrom(browser, "default")));
        String code = code();
        program.redeem(code);
        program.redeem(code);
        String events = "/workspaces/" + company.gid() + "/audit_log_events?event_type=user_app_";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ana.get(events + "revoked").data().size() == 2);
        assertThat(ana.get(events + "authorized").data()).hasSize(2);
    }

    @Test
    void nothingOfUseIsStoredOrLogged(CapturedOutput output) {
        String code = code();
        var tokens = program.redeem(code).json();
        program.redeem(code, Map.of("grant_type", "other"));
        program.redeem(code, Map.of("redirect_uri", "::"));
        program.refresh(refresh(tokens), "x");
        program.actingWith(access(tokens)).get("/tasks/x?access_token=" + access(tokens));
        var secrets = List.of(
                code,
                access(tokens),
                refresh(tokens),
                program.secret(),
                program.secret().substring(9));
        assertThat(output.getAll()).doesNotContain(secrets);
        for (String table : List.of("oauth_app", "oauth_authorization", "oauth_access_token")) {
            String stored = String.join(
                    "\n", database.sql("SELECT t::text FROM " + table + " t").list(row -> row.getString(1)));
            assertThat(stored).isNotEmpty().doesNotContain(secrets);
        }
    }

    @Test
    void whatMakesNoSenseIsRefusedAndBreaksNothing() {
        for (String name : List.of(
                "grant_type", "client_id", "client_secret", "redirect_uri", "code", "code_verifier", "scope", "x")) {
            for (String value : List.of("\u0000", "a b\"\\c", "%", "http://[", "é\n\r", "x".repeat(3_000))) {
                assertThat(program.redeem(code(), Map.of(name, value)).status())
                        .as(name + " " + value)
                        .isIn(200, 400, 401);
                assertThat(program.post("/-/oauth_revoke", Map.of("token", "x", name, value))
                                .status())
                        .isIn(200, 400, 401);
            }
        }
        for (String token : List.of("cairnref_", "cairnref_.", "cairnref_a.b.c", "cairnref_\u0000.x", ".")) {
            assertThat(Program.error(program.refresh(token), 400)).isEqualTo("invalid_grant");
        }
    }

    @Test
    void aMalformedRequestIsRefusedInTheFormOfTheProtocol() {
        assertThat(Program.error(program.post("/-/oauth_token", Map.of()), 400)).isEqualTo("invalid_request");
        assertThat(Program.error(program.redeem(code(), Map.of("grant_type", "password")), 400))
                .isIn("unsupported_grant_type", "invalid_request");
        assertThat(Program.error(program.post("/-/oauth_revoke", Map.of("token", "x")), 400))
                .isEqualTo("invalid_request");
        var get = Program.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + "/-/oauth_token")));
        assertThat(get.text()).doesNotContain("access_token");
        var json =
                Program.send(HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + "/-/oauth_token"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")));
        assertThat(Program.error(json, 400)).isEqualTo("invalid_request");
        var large =
                Program.send(HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + "/-/oauth_token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("code=" + "x".repeat(100_000))));
        assertThat(large.status()).isBetween(400, 499);
    }
}
