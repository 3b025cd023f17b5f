package dev.cairn.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CairnTest
class OpenTasksTest {
    @Autowired
    Companies companies;

    @Autowired
    Database database;

    @Autowired
    Ids ids;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;
    String task;

    @BeforeEach
    void makeATaskForTwo() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post(
                        "/projects", Map.of("name", "Merger", "workspace", company.gid(), "privacy_setting", "private"))
                .gid();
        ana.post("/projects/" + project + "/addMembers", Map.of("members", List.of(ben.gid())))
                .data();
        task = ana.post("/tasks", Map.of("name", "Write", "projects", List.of(project)))
                .gid();
    }

    @Test
    void whoHasATaskOpenHearsWhoElseHasAndWhoIsWriting() throws Exception {
        try (var stream = Stream.of(ben, company.gid())) {
            open(ben, false);
            assertThat(people(stream)).containsExactly("Ben");
            open(ana, false);
            assertThat(people(stream)).containsExactly("Ben", "Ana");
            open(ana, true);
            assertThat(people(stream)).containsExactly("Ben", "Ana writes");
            ana.delete("/tasks/" + task + "/presence").data();
            assertThat(people(stream)).containsExactly("Ben");
        }
    }

    @Test
    void whatWasSaidToAnotherCopyIsHeardToo() throws Exception {
        try (var stream = Stream.of(ben, company.gid())) {
            open(ben, false);
            people(stream);
            database.sql("""
                            INSERT INTO presence (workspace_id, id, task_id, user_id, viewer, typing, expires_at)
                            VALUES (:workspace, :id, :task, :person, 'elsewhere', false, :expires)""")
                    .bind("workspace", company.id())
                    .bind("id", ids.next())
                    .bind("task", Long.parseLong(task))
                    .bind("person", ana.id())
                    .bind("expires", clock.instant().plusSeconds(30))
                    .update();
            assertThat(people(stream)).containsExactly("Ben", "Ana");
        }
    }

    @Test
    void whoFallsSilentIsToldToBeGone() throws Exception {
        open(ana, true);
        clock.forward(Duration.ofSeconds(20));
        try (var stream = Stream.of(ben, company.gid())) {
            open(ben, false);
            assertThat(people(stream)).containsExactly("Ana writes", "Ben");
            clock.forward(Duration.ofSeconds(20));
            assertThat(people(stream)).containsExactly("Ben");
        }
    }

    @Test
    void whoHasItNotOpenHearsNothing() throws Exception {
        Person cem = company.member("Cem");
        try (var other = Stream.of(cem, company.gid());
                var own = new Stream(ben, company.gid(), null)) {
            String begin = own.next().id();
            open(ben, true);
            var told = nextPresence(own);
            assertThat(Long.parseLong(told.id())).isGreaterThanOrEqualTo(Long.parseLong(begin));
            String open = cem.post("/tasks", Map.of("name", "Mine", "workspace", company.gid()))
                    .gid();
            assertThat(other.until("added", open).toString()).doesNotContain(task);
        }
    }

    @Test
    void whoLosesSightOfATaskHearsNoMoreOfIt() throws Exception {
        try (var stream = Stream.of(ben, company.gid())) {
            open(ben, false);
            people(stream);
            ana.post("/projects/" + project + "/removeMembers", Map.of("members", List.of(ben.gid())))
                    .data();
            open(ana, true);
            String last = ben.post("/tasks", Map.of("name", "Mine", "workspace", company.gid()))
                    .gid();
            assertThat(stream.until("added", last).toString()).doesNotContain("\"typing\"");
        }
    }

    private void open(Person person, boolean typing) {
        person.put("/tasks/" + task + "/presence", Map.of("typing", typing)).data();
    }

    /** Changes come in between: the stories of what was done before. */
    private static Stream.Event nextPresence(Stream stream) throws InterruptedException {
        Stream.Event event;
        do {
            event = stream.next();
        } while (event.name().equals("change"));
        assertThat(event.name()).isEqualTo("presence");
        return event;
    }

    /** Who has the task open, by the next event that tells of it. */
    private List<String> people(Stream stream) throws InterruptedException {
        var event = nextPresence(stream);
        assertThat(Stream.gid(event.data(), "task")).isEqualTo(task);
        return event.data()
                .path("presences")
                .valueStream()
                .map(OpenTasksTest::words)
                .toList();
    }

    private static String words(JsonNode presence) {
        String name = presence.path("user").path("name").asString();
        return presence.path("typing").asBoolean() ? name + " writes" : name;
    }
}
