package dev.cairn.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Making, changing and ending webhooks, on a Cairn whose operator lets them lead to this machine. */
@CairnTest
@TestPropertySource(properties = "cairn.webhook-private-targets=true")
class WebhookTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Companies companies;

    @Autowired
    Database database;

    @Autowired
    SettableClock clock;

    Hooked hooked;
    Companies.Company company;
    Person ana;
    Person ben;
    String project;
    Receiver receiver;

    @BeforeEach
    void makeAProject() throws Exception {
        hooked = new Hooked(companies, database);
        company = hooked.company();
        ana = hooked.ana();
        ben = hooked.ben();
        project = hooked.project();
        receiver = hooked.receiver();
    }

    @AfterEach
    void close() {
        hooked.close();
    }

    @Test
    void aTargetThatRepeatsTheSecretIsSentAHeartbeat() throws Exception {
        var answer = hooked.establish(project, Map.of());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/webhooks/" + answer.gid()));
        assertThat(answer.data().path("active").asBoolean(false)).isTrue();
        assertThat(answer.at("target")).isEqualTo(receiver.url());
        assertThat(answer.at("resource.name")).isEqualTo("Launch");
        assertThat(answer.data().path("filters")).isEmpty();
        var requests = receiver.requests(2);
        String secret = String.valueOf(requests.getFirst().secret());
        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(answer.json().path("X-Hook-Secret").asString()).isEqualTo(secret);
        assertThat(requests.get(1).text()).isEqualTo("{\"events\":[]}");
        receiver.checkSignatures(secret);
        await().atMost(PATIENCE)
                .until(() -> !ana.get("/webhooks/" + answer.gid())
                        .data()
                        .path("last_success_at")
                        .isNull());
    }

    @Test
    void aTargetThatDoesNotIsRefused() throws Exception {
        var answers = List.<Receiver.Handler>of(
                Receiver.status(200, "ok"),
                Receiver.status(500, "no"),
                (exchange, request) -> {
                    exchange.getResponseHeaders().set("X-Hook-Secret", "something else");
                    exchange.sendResponseHeaders(204, -1);
                },
                (exchange, request) -> {
                    exchange.getResponseHeaders().set("X-Hook-Secret", request.secret());
                    exchange.getResponseHeaders().set("Location", receiver.url());
                    exchange.sendResponseHeaders(307, -1);
                });
        for (var handler : answers) {
            receiver.answer(handler);
            assertThat(hooked.establish(project, Map.of()).refusal(400)).startsWith("target: The handshake failed");
        }
        assertThat(receiver.requests()).hasSize(answers.size());
        receiver.close();
        hooked.establish(project, Map.of()).refusal(400);
        assertThat(ana.get("/webhooks?workspace=" + company.gid()).data()).isEmpty();
    }

    @Test
    void othersGoOnWhileATargetTakesItsTime() {
        var during = new AtomicReference<String>();
        receiver.answer((exchange, request) -> {
            if (request.secret() != null) {
                ana.put("/projects/" + project, Map.of("name", "Landing")).data();
                during.set(ana.get("/projects/" + project).at("name"));
            }
            Receiver.confirm(exchange, request);
        });
        hooked.establish(project, Map.of()).data();
        assertThat(during).hasValue("Landing");
    }

    @Test
    void filtersChooseWhatIsDelivered() {
        String task = hooked.newTask("Write the post");
        var dates = Map.of("resource_type", "task", "action", "changed", "fields", List.of("due_on"));
        var milestones = Map.of("resource_type", "task", "resource_subtype", "milestone", "action", "added");
        String webhook = hooked.establish(project, Map.of("filters", List.of(dates, milestones)))
                .gid();
        ana.put("/tasks/" + task, Map.of("completed", true)).data();
        ana.put("/tasks/" + task, Map.of("due_on", "2026-12-01")).data();
        ana.post("/tasks", Map.of("name", "Launched", "resource_subtype", "milestone", "projects", List.of(project)))
                .data();
        receiver.until(Hooked.of("task", "added"));
        assertThat(receiver.events())
                .allMatch(event -> Hooked.change("due_on").test(event)
                        || event.path("resource")
                                .path("resource_subtype")
                                .asString()
                                .equals("milestone"))
                .anyMatch(Hooked.change("due_on"));
        var stories = Map.of("resource_type", "story", "action", "removed");
        var updated = ana.put("/webhooks/" + webhook, Map.of("filters", List.of(stories)));
        assertThat(updated.data().path("filters").toString())
                .isEqualTo(
                        "[{\"resource_type\":\"story\",\"resource_subtype\":null,\"action\":\"removed\",\"fields\":null}]");
        String comment =
                ana.post("/tasks/" + task + "/stories", Map.of("text", "Done")).gid();
        ana.delete("/stories/" + comment).data();
        receiver.until(Hooked.of("story", "removed"));
        assertThat(receiver.events()).noneMatch(Hooked.of("story", "added"));
    }

    @Test
    void webhooksOnWorkspacesAndTeamsNeedFiltersAndHearNothingOfTasks() {
        String team = ana.post("/teams", Map.of("name", "Press", "organization", company.gid()))
                .gid();
        var projects = Map.of("resource_type", "project", "action", "added");
        for (String resource : List.of(company.gid(), team)) {
            assertThat(hooked.establish(resource, Map.of()).refusal(400)).startsWith("filters:");
            var bad = List.of(
                    Map.of("action", "added"),
                    Map.of("resource_type", "task"),
                    Map.of("resource_type", "project", "action", "changed", "fields", List.of("name")));
            for (var filter : bad) {
                hooked.establish(resource, Map.of("filters", List.of(filter))).refusal(400);
            }
        }
        String onWorkspace = hooked.establish(company.gid(), Map.of("filters", List.of(projects)))
                .gid();
        hooked.establish(
                        team,
                        Map.of("filters", List.of(Map.of("resource_type", "team_membership", "action", "removed"))))
                .data();
        ana.put("/webhooks/" + onWorkspace, Map.of("filters", List.of())).refusal(400);
        ana.post("/teams/" + team + "/addUser", Map.of("user", ben.gid())).data();
        ana.post("/teams/" + team + "/removeUser", Map.of("user", ben.gid())).data();
        String theirs =
                ana.post("/teams/" + team + "/projects", Map.of("name", "News")).gid();
        var left = receiver.until(Hooked.of("team_membership", "removed"));
        assertThat(left.path("parent").path("gid").asString()).isEqualTo(team);
        await().atMost(PATIENCE)
                .until(() -> receiver.events().stream()
                        .anyMatch(event ->
                                event.path("resource").path("gid").asString().equals(theirs)));
    }

    @Test
    void badFiltersAreRefused() {
        var bad = List.of(
                Map.of("resource_type", "task", "action", "exploded"),
                Map.of("resource_type", "task", "fields", List.of("name")),
                Map.of("resource_type", "task", "action", "changed", "fields", "name"),
                Map.of("resource_type", List.of("task")));
        for (var filter : bad) {
            assertThat(hooked.establish(project, Map.of("filters", List.of(filter)))
                            .refusal(400))
                    .startsWith("filters.");
        }
        hooked.establish(project, Map.of("filters", "task")).refusal(400);
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void webhooksBelongToWhoMadeThem() {
        String task = hooked.newTask("Write the post");
        String webhook = hooked.establish(project, Map.of()).gid();
        String second = hooked.establish(task, Map.of()).gid();
        var all = ana.get("/webhooks?workspace=" + company.gid());
        assertThat(all.all("gid")).containsExactly(webhook, second);
        assertThat(all.data().get(0).toString())
                .isEqualTo(
                        ("{\"gid\":\"%s\",\"resource_type\":\"webhook\",\"active\":true,\"resource\":{\"gid\":\"%s\","
                                        + "\"resource_type\":\"project\",\"name\":\"Launch\"},\"target\":\"%s\"}")
                                .formatted(webhook, project, receiver.url()));
        assertThat(ana.get("/webhooks?workspace=" + company.gid() + "&resource=" + task)
                        .all("gid"))
                .containsExactly(second);
        assertThat(ana.get("/webhooks?limit=1&workspace=" + company.gid())
                        .json()
                        .path("next_page")
                        .isObject())
                .isTrue();
        assertThat(ben.get("/webhooks?workspace=" + company.gid()).data()).isEmpty();
        ben.get("/webhooks/" + webhook).refusal(404);
        ben.put("/webhooks/" + webhook, Map.of("filters", List.of())).refusal(404);
        ben.delete("/webhooks/" + webhook).refusal(404);
        ana.get("/webhooks").refusal(400);
        companies
                .make()
                .admin("Sam")
                .get("/webhooks?workspace=" + company.gid())
                .refusal(404);
        assertThat(ana.delete("/webhooks/" + webhook).data()).isEmpty();
        ana.get("/webhooks/" + webhook).refusal(404);
    }

    @Test
    void onlyWhatOneSeesCanBeFollowed() {
        String secret = hooked.newProject("Merger", "private");
        var input = Map.of("resource", secret, "target", receiver.url());
        ben.post("/webhooks", input).refusal(404);
        company.guest("Gil")
                .post("/webhooks", Map.of("resource", project, "target", receiver.url()))
                .refusal(404);
        companies
                .make()
                .admin("Sam")
                .post("/webhooks", Map.of("resource", project, "target", receiver.url()))
                .refusal(404);
        assertThat(ana.post("/webhooks", Map.of("target", receiver.url())).refusal(400))
                .isEqualTo("resource: Missing input");
        assertThat(ana.post("/webhooks", Map.of("resource", project)).refusal(400))
                .isEqualTo("target: Missing input");
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void aResourceHasAThousandWebhooksAtMost() {
        database.sql("""
                        INSERT INTO webhook (workspace_id, id, resource_type, resource_id, target, created_by, created_at)
                        SELECT :workspace, n, 'project', :project, 'http://127.0.0.1:1/', :ben, :now
                        FROM generate_series(1, 1000) n""")
                .bind("workspace", company.id())
                .bind("project", Long.parseLong(project))
                .bind("ben", ben.id())
                .bind("now", clock.instant())
                .update();
        assertThat(hooked.establish(project, Map.of()).refusal(403)).contains("1000");
        hooked.establish(hooked.newTask("Write the post"), Map.of()).data();
    }

    @Test
    void theSameRequestSentTwiceMakesOneWebhook() {
        var answers = List.of(withKey("a"), withKey("a"));
        assertThat(answers.getFirst().gid()).isEqualTo(answers.getLast().gid());
        assertThat(answers.getFirst().json().path("X-Hook-Secret"))
                .isEqualTo(answers.getLast().json().path("X-Hook-Secret"));
        assertThat(ana.get("/webhooks?workspace=" + company.gid()).data()).hasSize(1);
    }

    private Answer withKey(String key) {
        return ana.send(ana.request("/webhooks")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"data\":{\"resource\":\"%s\",\"target\":\"%s\"}}".formatted(project, receiver.url()))));
    }
}
