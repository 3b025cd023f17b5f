package dev.cairn.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class SessionApiTest {
    private static final String PASSWORD = "clouds over the lake";

    @Autowired
    Companies companies;

    @Autowired
    Accounts accounts;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    Companies.Company company;
    Person ana;

    @BeforeEach
    void anaHasAPassword() {
        company = companies.make();
        ana = company.admin("Ana");
        accounts.setPassword(ana.id(), PASSWORD);
    }

    private Browser signedIn() {
        var browser = new Browser(port);
        assertThat(browser.signIn(ana.email(), PASSWORD).status()).isEqualTo(201);
        return browser;
    }

    @Test
    void signingInAnswersWhoAndWhere() {
        var browser = new Browser(port);
        var answer = browser.signIn(" " + ana.email().toUpperCase(java.util.Locale.ROOT), PASSWORD);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("resource_type")).isEqualTo("session");
        assertThat(answer.at("current")).isEqualTo("true");
        assertThat(answer.at("user.email")).isEqualTo(ana.email());
        assertThat(answer.at("user.workspaces.0.gid")).isEqualTo(company.gid());
        assertThat(answer.at("csrf_token")).hasSizeGreaterThan(40);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(browser.get("/sessions/current").gid()).isEqualTo(answer.gid());
        assertThat(browser.get("/users/me").at("name")).isEqualTo("Ana");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        var browser = new Browser(port);
        String wrong = browser.signIn(ana.email(), "not the password").refusal(401);
        assertThat(browser.signIn("nobody@example.com", PASSWORD).refusal(401)).isEqualTo(wrong);
        assertThat(browser.hasSession()).isFalse();
    }

    @Test
    void whoWasAddedWithoutAPasswordCannotSignIn() {
        var ben = company.member("Ben");
        assertThat(new Browser(port).signIn(ben.email(), "whatever it may be").status())
                .isEqualTo(401);
    }

    @Test
    void signingInNeedsBothFieldsAsJson() {
        assertThat(new Browser(port)
                        .post("/sessions", Map.of("email", ana.email()))
                        .refusal(400))
                .isEqualTo("password: Missing input");
        assertThat(new Browser(port).signIn(ana.email(), "x".repeat(300)).refusal(400))
                .startsWith("password: Longer");
        var form = ana.send(
                "POST",
                "/sessions",
                "email=" + ana.email() + "&password=" + PASSWORD,
                "application/x-www-form-urlencoded");
        assertThat(form.refusal(400)).contains("application/json");
    }

    @Test
    void tooManyGuessesAreSlowedDownUntilTimePasses() {
        var browser = new Browser(port);
        for (int i = 0; i < 10; i++) {
            assertThat(browser.signIn(ana.email(), "guess number " + i).status())
                    .isEqualTo(401);
        }
        var refused = browser.signIn(ana.email(), PASSWORD);
        assertThat(refused.refusal(429)).startsWith("Too many attempts");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 91L);
        clock.forward(Duration.ofSeconds(91));
        assertThat(browser.signIn(ana.email(), PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void rightPasswordsAreNotCountedAsGuesses() {
        for (int i = 0; i < 12; i++) {
            signedIn();
        }
    }

    @Test
    void writingWithACookieNeedsTheCsrfToken() {
        var browser = signedIn();
        assertThat(browser.put("/users/me", Map.of("name", "Ana Nowak")).at("name"))
                .isEqualTo("Ana Nowak");
        browser.forgetCsrfToken();
        assertThat(browser.put("/users/me", Map.of("name", "Mallory")).refusal(403))
                .contains("X-CSRF-Token");
        assertThat(browser.get("/users/me").at("name")).isEqualTo("Ana Nowak");
        assertThat(browser.signIn(ana.email(), PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void signingOutEndsThisSessionOnly() {
        var here = signedIn();
        var there = signedIn();
        assertThat(here.delete("/sessions/current").status()).isEqualTo(200);
        assertThat(here.hasSession()).isFalse();
        assertThat(here.get("/sessions/current").status()).isEqualTo(401);
        assertThat(there.get("/sessions/current").status()).isEqualTo(200);
    }

    @Test
    void sessionsAreListedAndEndedOneByOne() {
        var here = signedIn();
        var there = signedIn();
        String other = there.get("/sessions/current").gid();
        var list = here.get("/sessions?opt_fields=current,last_active_at,user_agent,csrf_token");
        assertThat(list.all("current")).containsExactly("false", "true");
        assertThat(list.at("0.csrf_token")).isEqualTo("null");
        assertThat(list.at("0.user_agent")).startsWith("Java");
        assertThat(here.delete("/sessions/" + other).status()).isEqualTo(200);
        assertThat(there.get("/sessions/current").status()).isEqualTo(401);
        assertThat(here.delete("/sessions/" + other).status()).isEqualTo(404);
        assertThat(here.delete("/sessions/nonsense").status()).isEqualTo(404);
    }

    @Test
    void nobodyEndsTheSessionsOfOthers() {
        String hers = signedIn().get("/sessions/current").gid();
        var ben = company.admin("Ben");
        assertThat(ben.delete("/sessions/" + hers).status()).isEqualTo(404);
        assertThat(ben.get("/sessions").data()).isEmpty();
    }

    @Test
    void signingOutEverywhereEndsAllSessions() {
        var here = signedIn();
        var there = signedIn();
        assertThat(here.delete("/sessions").status()).isEqualTo(200);
        assertThat(here.get("/users/me").status()).isEqualTo(401);
        assertThat(there.get("/users/me").status()).isEqualTo(401);
    }

    @Test
    void aSessionLastsAsLongAsItIsUsed() {
        var used = signedIn();
        var unused = signedIn();
        clock.forward(Duration.ofDays(20));
        assertThat(used.get("/users/me").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("Max-Age=2592000");
        clock.forward(Duration.ofDays(20));
        assertThat(used.get("/users/me").status()).isEqualTo(200);
        assertThat(unused.get("/users/me").status()).isEqualTo(401);
    }

    @Test
    void withoutACredentialNothingIsAnswered() {
        assertThat(new Browser(port).get("/sessions/current").refusal(401)).isEqualTo("Not Authorized");
        assertThat(new Browser(port).get("/users/me").status()).isEqualTo(401);
        var unknown = new Person(port, ana.id(), "Ana", ana.email(), "unknown");
        assertThat(unknown.get("/users/me").status()).isEqualTo(401);
        assertThat(ana.send(HttpRequest.newBuilder(
                                        ana.request("/users/me").build().uri())
                                .header("Authorization", "Basic abc"))
                        .status())
                .isEqualTo(401);
    }
}
