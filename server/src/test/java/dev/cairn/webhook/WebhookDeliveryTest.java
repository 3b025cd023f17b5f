package dev.cairn.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cairn.CairnTest;
import dev.cairn.event.EventRecords;
import dev.cairn.event.Sources;
import dev.cairn.identity.Actors;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Telling targets what happens, on a Cairn whose operator lets webhooks lead to this machine. */
@CairnTest
@TestPropertySource(properties = {"cairn.webhook-private-targets=true", "cairn.webhook-patience=2"})
class WebhookDeliveryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Companies companies;

    @Autowired
    Database database;

    @Autowired
    SettableClock clock;

    @Autowired
    WebhookDeliveries deliveries;

    @Autowired
    Webhooks webhooks;

    @Autowired
    WebhookQueue queue;

    @Autowired
    WebhookResults results;

    @Autowired
    WebhookEvents events;

    @Autowired
    Actors actors;

    @Autowired
    Sources sources;

    @Autowired
    EventRecords records;

    @Autowired
    HookClient client;

    @Autowired
    HookSecrets secrets;

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
    void aChangeIsDeliveredInCompactForm() throws Exception {
        String task = hooked.newTask("Zażółć \"gęślą\" </jaźń>");
        String secret =
                hooked.establish(project, Map.of()).json().path("X-Hook-Secret").asString();
        ben.put("/tasks/" + task, Map.of("assignee", "me")).data();
        var event = receiver.until(Hooked.change("assignee"));
        var request = receiver.requests().stream()
                .filter(sent -> sent.text().contains("assignee"))
                .findFirst()
                .orElseThrow();
        assertThat(request.type()).startsWith("application/json");
        assertThat(request.text()).isEqualTo(Json.read(request.body()).toString());
        assertThat(request.text())
                .contains(("{\"user\":{\"gid\":\"%s\",\"resource_type\":\"user\"},\"created_at\":\"%s\","
                                + "\"action\":\"changed\",\"resource\":{\"gid\":\"%s\",\"resource_type\":\"task\","
                                + "\"resource_subtype\":\"default_task\"},\"parent\":null,\"change\":{\"field\":\"assignee\","
                                + "\"action\":\"changed\",\"new_value\":{\"gid\":\"%s\",\"resource_type\":\"user\"}}}")
                        .formatted(ben.gid(), event.path("created_at").asString(), task, ben.gid()));
        receiver.checkSignatures(secret);
    }

    @Test
    void everythingComesOnceAndInOrder() {
        String task = hooked.newTask("Write the post");
        hooked.establish(task, Map.of()).data();
        for (int i = 0; i < 130; i++) {
            ana.put("/tasks/" + task, Map.of("completed", i % 2 == 0)).data();
        }
        for (int i = 0; i < 130; i++) {
            receiver.until(Hooked.change("completed"));
        }
        ana.put("/tasks/" + task, Map.of("name", "The end")).data();
        receiver.until(Hooked.change("name"));
        assertThat(receiver.events()).filteredOn(Hooked.change("completed")).hasSize(130);
        assertThat(receiver.events())
                .filteredOn(Hooked.change("completed"))
                .extracting(event -> event.path("created_at").asString())
                .isSorted();
        assertThat(receiver.requests()).allMatch(request -> request.events().size() <= 100);
    }

    @Test
    void eventsOfSubtasksAndCommentsRiseToTheProject() {
        String task = hooked.newTask("Write the post");
        hooked.establish(project, Map.of()).data();
        String subtask = ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Draft"))
                .gid();
        String comment = ana.post("/tasks/" + subtask + "/stories", Map.of("text", "Done"))
                .gid();
        var added = receiver.until(Hooked.of("task", "added"));
        assertThat(added.path("resource").path("gid").asString()).isEqualTo(subtask);
        assertThat(added.path("parent").path("gid").asString()).isEqualTo(task);
        var said = receiver.until(
                event -> event.path("resource").path("gid").asString().equals(comment));
        assertThat(said.path("resource").path("resource_subtype").asString()).isEqualTo("comment_added");
        ana.delete("/tasks/" + subtask).data();
        assertThat(receiver.until(Hooked.of("task", "deleted"))
                        .path("resource")
                        .path("gid")
                        .asString())
                .isEqualTo(subtask);
    }

    @Test
    void aTargetThatFailsIsToldAgainLater() {
        String task = hooked.newTask("Write the post");
        String webhook = hooked.establish(task, Map.of()).gid();
        receiver.requests(2);
        receiver.answer(Receiver.status(503, "Come back later"));
        ana.put("/tasks/" + task, Map.of("completed", true)).data();
        receiver.until(Hooked.change("completed"));
        var failed = await().atMost(PATIENCE)
                .until(
                        () -> ana.get("/webhooks/" + webhook),
                        answer -> !answer.at("last_failure_at").equals("null"));
        assertThat(failed.at("last_failure_content")).startsWith("503").contains("Come back later");
        assertThat(failed.data().path("delivery_retry_count").asInt()).isEqualTo(1);
        assertThat(failed.data().path("active").asBoolean(false)).isTrue();
        assertThat(time(failed, "failure_deletion_timestamp"))
                .isEqualTo(time(failed, "last_failure_at").plus(Duration.ofHours(24)));
        assertThat(time(failed, "next_attempt_after")).isAfter(time(failed, "last_failure_at"));
        int before = receiver.requests().size();
        clock.forward(Duration.ofSeconds(11));
        receiver.requests(before + 1);
        await().atMost(PATIENCE)
                .until(() -> ana.get("/webhooks/" + webhook)
                                .data()
                                .path("delivery_retry_count")
                                .asInt()
                        == 2);
        ana.put("/tasks/" + task, Map.of("name", "Two")).data();
        receiver.answer(Receiver::confirm);
        clock.forward(Duration.ofMinutes(1));
        receiver.until(Hooked.change("name"));
        var last = receiver.requests().getLast().events();
        assertThat(last.get(0).path("change").path("field").asString()).isEqualTo("completed");
        var well = await().atMost(PATIENCE)
                .until(
                        () -> ana.get("/webhooks/" + webhook),
                        answer -> answer.data().path("delivery_retry_count").asInt() == 0);
        assertThat(well.at("next_attempt_after")).isEqualTo("null");
        assertThat(well.at("failure_deletion_timestamp")).isEqualTo("null");
        assertThat(well.at("last_failure_content")).startsWith("503");
    }

    @Test
    void aTargetThatFailsForADayLosesItsWebhook() {
        String webhook = hooked.establish(project, Map.of()).gid();
        receiver.requests(2);
        receiver.answer(Receiver.status(500, ""));
        hooked.newTask("Write the post");
        await().atMost(PATIENCE)
                .until(() -> ana.get("/webhooks/" + webhook)
                                .data()
                                .path("delivery_retry_count")
                                .asInt()
                        == 1);
        int attempts = receiver.requests().size();
        clock.forward(Duration.ofHours(23));
        receiver.requests(attempts + 1);
        await().atMost(PATIENCE)
                .until(() -> ana.get("/webhooks/" + webhook)
                                .data()
                                .path("delivery_retry_count")
                                .asInt()
                        == 2);
        clock.forward(Duration.ofHours(1).plusSeconds(5));
        await().atMost(PATIENCE).until(() -> ana.get("/webhooks/" + webhook).status() == 404);
    }

    @Test
    void aTargetThatIsGoneLosesItsWebhookAtOnce() {
        String webhook = hooked.establish(project, Map.of()).gid();
        receiver.requests(2);
        receiver.answer(Receiver.status(410, ""));
        hooked.newTask("Write the post");
        await().atMost(PATIENCE).until(() -> ana.get("/webhooks/" + webhook).status() == 404);
    }

    @Test
    void aTargetHasSomeSecondsAndIsNotReadForEver() throws Exception {
        String task = hooked.newTask("Write the post");
        String webhook = hooked.establish(task, Map.of()).gid();
        receiver.requests(2);
        receiver.answer((exchange, request) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] noise = new byte[8_192];
            for (int i = 0; i < 1_000_000; i++) {
                exchange.getResponseBody().write(noise);
            }
        });
        ana.put("/tasks/" + task, Map.of("completed", true)).data();
        receiver.until(Hooked.change("completed"));
        var closing = new CountDownLatch(1);
        receiver.answer((exchange, request) -> {
            try {
                assertThat(closing.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        ana.put("/tasks/" + task, Map.of("name", "Two")).data();
        receiver.until(Hooked.change("name"));
        var failed = await().atMost(PATIENCE)
                .until(
                        () -> ana.get("/webhooks/" + webhook),
                        answer -> !answer.at("last_failure_at").equals("null"));
        closing.countDown();
        assertThat(failed.at("last_failure_content")).isEqualTo("No answer within 2 seconds");
        assertThat(receiver.events()).filteredOn(Hooked.change("completed")).hasSize(1);
    }

    @Test
    void aHeartbeatComesEveryEightHours() {
        hooked.establish(project, Map.of()).data();
        receiver.requests(2);
        for (int beat = 3; beat <= 4; beat++) {
            clock.forward(Duration.ofHours(8).plusSeconds(5));
            assertThat(receiver.requests(beat).get(beat - 1).text()).isEqualTo("{\"events\":[]}");
        }
    }

    @Test
    void whatHappensWhileNobodyDeliversIsDeliveredAfterwards() {
        String task = hooked.newTask("Write the post");
        hooked.establish(task, Map.of()).data();
        receiver.requests(2);
        deliveries.stop();
        try {
            ana.put("/tasks/" + task, Map.of("completed", true)).data();
            ana.put("/tasks/" + task, Map.of("name", "Two")).data();
        } finally {
            deliveries.start();
        }
        receiver.until(Hooked.change("completed"));
        receiver.until(Hooked.change("name"));
    }

    @Test
    void twoCopiesTellEachThingOnceAndInOrder() {
        var other = new WebhookDeliveries(
                webhooks, queue, results, actors, sources, records, events, client, secrets, clock);
        other.start();
        try (var looking = Executors.newSingleThreadScheduledExecutor()) {
            looking.scheduleAtFixedRate(other::look, 0, 20, TimeUnit.MILLISECONDS);
            looking.scheduleAtFixedRate(deliveries::look, 10, 20, TimeUnit.MILLISECONDS);
            String task = hooked.newTask("Write the post");
            hooked.establish(task, Map.of()).data();
            for (int i = 0; i < 60; i++) {
                ana.put("/tasks/" + task, Map.of("completed", i % 2 == 0)).data();
            }
            for (int i = 0; i < 60; i++) {
                receiver.until(Hooked.change("completed"));
            }
            looking.shutdownNow();
        } finally {
            other.stop();
        }
        assertThat(receiver.events()).filteredOn(Hooked.change("completed")).hasSize(60);
        assertThat(receiver.events())
                .extracting(event -> event.path("created_at").asString())
                .isSorted();
    }

    @Test
    void anotherCopyGoesOnWhereOneDied() {
        String task = hooked.newTask("Write the post");
        long webhook = Long.parseLong(hooked.establish(task, Map.of()).gid());
        receiver.requests(2);
        await().atMost(PATIENCE)
                .until(() -> database.sql("""
                                UPDATE webhook_job SET lease = 1, leased_until = :until
                                WHERE webhook_id = :webhook AND leased_until <= :now""")
                                .bind("until", clock.instant().plusSeconds(3_600))
                                .bind("now", clock.instant())
                                .bind("webhook", webhook)
                                .update()
                        == 1);
        ana.put("/tasks/" + task, Map.of("completed", true)).data();
        await().atMost(PATIENCE)
                .until(() -> database.sql("""
                                SELECT 1 FROM webhook_event e JOIN change c
                                  ON c.workspace_id = e.workspace_id AND c.seq = e.seq
                                WHERE e.webhook_id = :webhook AND c.field = 'completed'""").bind("webhook", webhook).exists());
        deliveries.look();
        assertThat(receiver.events()).noneMatch(Hooked.change("completed"));
        clock.forward(Duration.ofHours(1).plusSeconds(5));
        receiver.until(Hooked.change("completed"));
    }

    @Test
    void whatItsMakerMayNoLongerSeeIsNotDelivered() {
        String secret = hooked.newProject("Merger", "private");
        ana.post("/projects/" + secret + "/addMembers", Map.of("members", List.of(ben.gid())))
                .data();
        ben.post("/webhooks", Map.of("resource", secret, "target", receiver.url()))
                .data();
        ben.post("/webhooks", Map.of("resource", project, "target", receiver.url()))
                .data();
        ana.post("/projects/" + secret + "/removeMembers", Map.of("members", List.of(ben.gid())))
                .data();
        ana.put("/projects/" + secret, Map.of("name", "Takeover")).data();
        String task = hooked.newTask("Write the post");
        ana.post("/tasks/" + task + "/addProject", Map.of("project", secret)).data();
        ana.put("/tasks/" + task, Map.of("completed", true)).data();
        receiver.until(Hooked.change("completed"));
        assertThat(receiver.events().toString()).contains(task).doesNotContain(secret);
    }

    @Test
    void aResourceIsFollowedUntilItIsNoMore() {
        String section = ana.post("/projects/" + project + "/sections", Map.of("name", "Later"))
                .gid();
        String webhook = hooked.establish(section, Map.of()).gid();
        receiver.requests(2);
        ana.delete("/sections/" + section).data();
        receiver.until(Hooked.of("section", "deleted"));
        clock.forward(WebhookQueue.HEARTBEAT.plusSeconds(5));
        await().atMost(PATIENCE).until(() -> ana.get("/webhooks/" + webhook).status() == 404);
    }

    @Test
    void theWebhooksOfWhoLeavesTheWorkspaceEnd() {
        Person admin = company.admin("Ada");
        String webhook = hooked.establish(project, Map.of()).gid();
        receiver.requests(2);
        admin.post("/workspaces/" + company.gid() + "/removeUser", Map.of("user", ana.gid()))
                .data();
        await().atMost(PATIENCE)
                .until(() -> !database.sql("SELECT 1 FROM webhook WHERE workspace_id = :workspace AND id = :id")
                        .bind("workspace", company.id())
                        .bind("id", Long.parseLong(webhook))
                        .exists());
    }

    private static Instant time(Answer answer, String field) {
        return Instant.parse(answer.at(field));
    }
}
