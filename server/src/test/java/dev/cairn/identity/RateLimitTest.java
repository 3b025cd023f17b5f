package dev.cairn.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@CairnTest
@TestPropertySource(
        properties = {
            "cairn.rate-limit=20",
            "cairn.rate-limit-search=3",
            "cairn.rate-limit-concurrent=2",
            "cairn.rate-limit-session=30"
        })
class RateLimitTest {
    private static final String PASSWORD = "clouds over the lake";

    @Autowired
    Companies companies;

    @Autowired
    Accounts accounts;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ana;

    @BeforeEach
    void aCompany() {
        company = companies.make();
        ana = company.member("Ana");
    }

    /** Asks until it is too much; some of what was taken may have come back meanwhile. */
    private Answer askUntilRefused() {
        for (int sent = 0; sent < 40; sent++) {
            var answer = ana.get("/users/me");
            if (answer.status() == 429) {
                assertThat(sent).isGreaterThanOrEqualTo(20);
                return answer;
            }
        }
        throw new AssertionError("Forty requests were not too many");
    }

    private static long secondsToWait(Answer refused) {
        return refused.headers().firstValueAsLong("Retry-After").orElseThrow();
    }

    @Test
    void oneRequestTooManyIsRefusedWithTheSecondsToWaitAndOthersGoOn() {
        var refused = askUntilRefused();
        assertThat(refused.refusal(429)).startsWith("Too many requests. Try again in ");
        assertThat(secondsToWait(refused)).isBetween(1L, 3L);
        assertThat(company.member("Ben").get("/users/me").status()).isEqualTo(200);
    }

    @Test
    void whoeverWaitsAsLongAsToldComesIn() {
        var refused = askUntilRefused();
        clock.forward(Duration.ofSeconds(secondsToWait(refused)));
        assertThat(ana.get("/users/me").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(1));
        askUntilRefused();
    }

    @Test
    void eachTokenOfAPersonHasALimitOfItsOwn() {
        String token =
                ana.post("/personal_access_tokens", Map.of("name", "Other")).at("token");
        for (int sent = 0; ana.get("/users/me").status() == 200; sent++) {
            assertThat(sent).isLessThan(40);
        }
        var other = new Person(ana.port(), ana.id(), ana.name(), ana.email(), token);
        assertThat(other.get("/users/me").status()).isEqualTo(200);
    }

    @Test
    void fewerSearchesAreAllowedThanOtherRequestsHoweverTheirPathIsWritten() {
        String path = "/workspaces/" + company.gid();
        assertThat(ana.get(path + "/tasks/search?text=a").status()).isEqualTo(200);
        assertThat(ana.get(path + "/projects/search?text=a").status()).isEqualTo(200);
        assertThat(ana.get(path + "/tasks/%73earch;x=y?text=a").status()).isEqualTo(200);
        var refused = ana.get(path + "/tasks/%73earch;x=y?text=a");
        assertThat(refused.refusal(429)).startsWith("Too many searches.");
        assertThat(secondsToWait(refused)).isBetween(1L, 20L);
        assertThat(ana.get("/users/me").status()).isEqualTo(200);
    }

    @Test
    void eachActionOfABatchCounts() {
        var action = Map.of("method", "GET", "relative_path", "/users/me");
        var batch = Map.of("actions", Collections.nCopies(10, action));
        assertThat(ana.post("/batch", batch).all("status_code")).hasSize(10).containsOnly("200");
        var second = ana.post("/batch", batch);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.all("status_code"))
                .containsSubsequence("200", "429")
                .last()
                .isEqualTo("429");
        assertThat(second.at("9.headers.retry-after")).matches("[1-3]");
    }

    @Test
    void onlySomeRequestsAreAnsweredAtTheSameTime() throws Exception {
        var streams = new ArrayList<HttpResponse<InputStream>>();
        String live = "/workspaces/" + company.gid() + "/live";
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 2; i++) {
                streams.add(client.send(ana.request(live).build(), BodyHandlers.ofInputStream()));
            }
            var refused = ana.get("/users/me");
            assertThat(refused.refusal(429)).contains("at the same time");
            assertThat(secondsToWait(refused)).isEqualTo(1);
            for (var stream : streams) {
                stream.body().close();
            }
            client.shutdownNow();
        }
        // The server notices that a listener has gone when it next has something to tell.
        var ben = company.member("Ben");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            ben.post("/tasks", Map.of("name", "News", "workspace", company.gid(), "assignee", ana.gid()));
            return ana.get("/users/me").status() == 200;
        });
    }

    @Test
    void aBrowsersSessionHasALimitOfItsOwn() {
        accounts.setPassword(ana.id(), PASSWORD);
        var browser = new Browser(ana.port());
        browser.signIn(ana.email(), PASSWORD);
        askUntilRefused();
        int sent = 0;
        while (browser.get("/users/me").status() == 200) {
            sent++;
        }
        assertThat(sent).isBetween(30, 45);
    }

    @Test
    void beingRefusedTakesNoStatementBeyondFindingOutWhoAsks() {
        var refused = askUntilRefused();
        assertThat(refused.headers().firstValue("Test-Statements")).contains("1");
    }

    @Test
    void whoIsUnknownIsToldSoHoweverOften() {
        var nobody = new Person(ana.port(), ana.id(), ana.name(), ana.email(), "nobody");
        for (int sent = 0; sent < 25; sent++) {
            assertThat(nobody.get("/users/me").status()).isEqualTo(401);
        }
    }
}
