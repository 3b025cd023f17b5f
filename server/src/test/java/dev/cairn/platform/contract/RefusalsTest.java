package dev.cairn.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.http.Json;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What clients are told when something is not to be had, and how they know what to do about it. */
@CairnTest
class RefusalsTest {
    @Autowired
    Companies companies;

    @Autowired
    SettableClock clock;

    Company company;
    Person ana;

    @BeforeEach
    void makeACompany() {
        company = companies.make();
        ana = company.admin("Ana");
    }

    @Test
    void aRefusalHasMessagesAndHelp() {
        var errors = ana.get("/tasks/1").json().path("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.path(0).path("message").stringValue()).isEqualTo("task: Not a recognized ID: 1");
        assertThat(errors.path(0).path("help").stringValue()).contains("/docs/api");
    }

    @Test
    void withoutAGoodTokenNobodyIsAuthorized() throws Exception {
        var stranger = new Person(ana.port(), 1, "Nobody", "nobody@example.com", "wrong");
        assertThat(stranger.get("/users/me").refusal(401)).isEqualTo("Not Authorized");
        for (String header : List.of("", "Basic YTpi", "Bearer", "Bearer ", ana.token())) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + ana.port() + "/api/1.0/users/me"))
                    .header("Authorization", header)
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .statusCode())
                    .as(header)
                    .isEqualTo(401);
        }
        assertThat(new Browser(ana.port()).get("/users/me").refusal(401)).isEqualTo("Not Authorized");
    }

    @Test
    void whatMayBeSeenButNotDoneIsForbidden() {
        var guest = company.guest("Gil");
        assertThat(guest.post("/projects", Map.of("workspace", company.gid(), "name", "Mine"))
                        .refusal(403))
                .isNotBlank();
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        for (String path : List.of("/tasks/1", "/nothing", "/tasks/1/nothing", "/projects/1/tasks", "/users/1")) {
            ana.get(path).refusal(404);
        }
        ana.post("/users/me", Map.of()).refusal(404);
        ana.delete("/users").refusal(404);
    }

    @Test
    void aMalformedGidIsNeverAnErrorOfTheServer() {
        for (String gid : List.of("abc", "undefined", "null", "-1", "1.5", "%7Bgid%7D", "12345678901234567890123")) {
            for (String path : List.of("/tasks/", "/projects/", "/sections/", "/users/", "/workspaces/", "/stories/")) {
                assertThat(ana.get(path + gid).status()).as(path + gid).isBetween(400, 404);
            }
        }
    }

    @Test
    void whatIsMissingOrMalformedIsNamed() {
        assertThat(ana.post("/projects", Map.of("name", "Nowhere")).refusal(400))
                .isEqualTo("workspace: Missing input");
        assertThat(ana.post("/tags", Map.of("workspace", company.gid())).refusal(400))
                .isEqualTo("name: Missing input");
        assertThat(ana.post("/tasks", Map.of("workspace", company.gid(), "due_on", "soon"))
                        .refusal(400))
                .startsWith("due_on: ");
        assertThat(ana.post("/tasks", Map.of("workspace", company.gid(), "assignee", "1"))
                        .refusal(400))
                .isEqualTo("assignee: Not a user in this workspace: 1");
        assertThat(ana.get("/users/me/user_task_list").refusal(400)).isEqualTo("workspace: Missing input");
    }

    @Test
    void aMistakeOfTheServerHasAPhraseToFindItBy() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + ana.port() + "/test/mistake"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(500);
        var error = Json.read(answer.body()).path("errors").path(0);
        assertThat(error.path("message").stringValue()).isEqualTo("Server Error");
        assertThat(error.path("phrase").stringValue()).isNotBlank();
        assertThat(error.toString()).doesNotContain("for a test");
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        var browser = new Browser(ana.port());
        var answer = browser.signIn(ana.email(), "wrong");
        for (int i = 0; i < 100 && answer.status() != 429; i++) {
            answer = browser.signIn(ana.email(), "wrong");
        }
        answer.refusal(429);
        assertThat(answer.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isPositive());
        clock.forward(Duration.ofHours(2));
    }
}
