package dev.cairn.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CairnTest
class LiveTest {
    @Autowired
    Companies companies;

    @Autowired
    Database database;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;

    @BeforeEach
    void makeAProject() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("name", "Launch", "workspace", company.gid()))
                .gid();
    }

    @Test
    void othersHearOfAnEditAtOnce() throws Exception {
        String task = newTask(project);
        try (var stream = Stream.of(ben, company.gid())) {
            ana.put("/tasks/" + task, Map.of("name", "Write two posts")).data();
            var change = stream.until("changed", task).getLast();
            assertThat(change.path("change").path("field").asString()).isEqualTo("name");
            assertThat(change.path("change").path("action").asString()).isEqualTo("changed");
            assertThat(change.path("resource").path("resource_type").asString()).isEqualTo("task");
            assertThat(Stream.gid(change, "user")).isEqualTo(ana.gid());
            assertThat(change.path("created_at").asString())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        }
    }

    @Test
    void whatHappenedWhileAPageWasLoadingIsToldToo() throws Exception {
        String before = newTask(project);
        clock.forward(Duration.ofSeconds(60));
        String meanwhile = newTask(project);
        try (var stream = Stream.begun(ben, company.gid(), "5")) {
            assertThat(stream.next().name()).isEqualTo("ready");
            assertThat(stream.until("added", meanwhile))
                    .extracting(change -> Stream.gid(change, "resource"))
                    .doesNotContain(before);
        }
        try (var refused = Stream.begun(ben, company.gid(), "soon")) {
            assertThat(refused.status()).isEqualTo(400);
        }
    }

    @Test
    void aNewTaskIsHeardOfWithItsPlacesAndStories() throws Exception {
        try (var stream = Stream.of(ben, company.gid())) {
            String task = newTask(project);
            var heard = stream.until("added", task);
            assertThat(heard).extracting(change -> Stream.gid(change, "parent")).contains(project);
            var story = heard;
            while (story.stream().noneMatch(LiveTest::isStory)) {
                story = new ArrayList<>();
                stream.next().data().path("changes").forEach(story::add);
            }
            var added = story.stream().filter(LiveTest::isStory).findFirst().orElseThrow();
            assertThat(Stream.gid(added, "parent")).isEqualTo(task);
        }
    }

    @Test
    void whatSomebodyKeepsForThemselvesIsToldToThemAlone() throws Exception {
        String view = ben.post("/projects/" + project + "/views", Map.of("name", "Mine", "layout", "list"))
                .gid();
        String list =
                ben.get("/users/me/user_task_list?workspace=" + company.gid()).gid();
        try (var owner = Stream.of(ben, company.gid());
                var other = Stream.of(ana, company.gid())) {
            ben.put("/views/" + view, Map.of("name", "For me")).data();
            owner.until("changed", view);
            ben.delete("/views/" + view).data();
            owner.until("deleted", view);
            String section = ben.post("/user_task_lists/" + list + "/sections", Map.of("name", "Waiting"))
                    .gid();
            owner.until("added", section);
            ben.delete("/sections/" + section).data();
            owner.until("deleted", section);
            String last = newTask(project);
            var heard = other.until("added", last);
            assertThat(heard)
                    .extracting(change -> Stream.gid(change, "resource"))
                    .doesNotContain(view, section);
        }
    }

    @Test
    void nobodyHearsOfWhatTheyMayNotSee() throws Exception {
        Person gil = company.guest("Gil");
        String secret = ana.post(
                        "/projects", Map.of("name", "Merger", "workspace", company.gid(), "privacy_setting", "private"))
                .gid();
        String open = newTask(project);
        try (var stream = Stream.of(ben, company.gid());
                var guest = Stream.of(gil, company.gid());
                var own = Stream.of(ana, company.gid())) {
            String hidden = newTask(secret);
            ana.put("/tasks/" + hidden, Map.of("name", "Buy them")).data();
            ana.post("/tasks/" + open + "/addProject", Map.of("project", secret))
                    .data();
            ana.put("/projects/" + secret, Map.of("name", "Takeover")).data();
            ana.delete("/tasks/" + hidden).data();
            ana.put("/tasks/" + open, Map.of("name", "The end")).data();
            var heard = stream.until("changed", open).toString();
            assertThat(heard).doesNotContain(secret).doesNotContain(hidden);
            assertThat(own.until("changed", open).toString()).contains(secret).contains(hidden);
            ana.post("/tasks/" + open + "/addFollowers", Map.of("followers", List.of(gil.gid())))
                    .data();
            var told = guest.until("changed", open);
            assertThat(told)
                    .allMatch(change -> !change.toString().contains(secret)
                            && !change.toString().contains(hidden));
        }
    }

    @Test
    void anInboxIsItsOwnersAffair() throws Exception {
        Person cem = company.member("Cem");
        String task = newTask(project);
        ana.post("/tasks/" + task + "/addFollowers", Map.of("followers", List.of(ben.gid())))
                .data();
        try (var stream = Stream.of(ben, company.gid());
                var other = Stream.of(cem, company.gid())) {
            ana.post("/tasks/" + task + "/stories", Map.of("text", "How long?")).data();
            var heard = new ArrayList<JsonNode>();
            while (heard.stream().noneMatch(LiveTest::isInbox)) {
                stream.next().data().path("changes").forEach(heard::add);
            }
            var change = heard.stream().filter(LiveTest::isInbox).findFirst().orElseThrow();
            assertThat(change.toString()).doesNotContain(ben.gid());
            ana.put("/tasks/" + task, Map.of("name", "Last")).data();
            assertThat(other.until("changed", task)).noneMatch(LiveTest::isInbox);
        }
    }

    private static boolean isInbox(JsonNode change) {
        return change.path("resource").path("resource_type").asString("").equals("inbox");
    }

    @Test
    void whoLosesSightOfAThingIsToldOfThatAndNoMore() throws Exception {
        String secret = ana.post(
                        "/projects", Map.of("name", "Merger", "workspace", company.gid(), "privacy_setting", "private"))
                .gid();
        ana.post("/projects/" + secret + "/addMembers", Map.of("members", List.of(ben.gid())))
                .data();
        String open = newTask(project);
        try (var stream = Stream.of(ben, company.gid())) {
            ana.post("/projects/" + secret + "/removeMembers", Map.of("members", List.of(ben.gid())))
                    .data();
            ana.put("/projects/" + secret, Map.of("name", "Takeover")).data();
            ana.put("/tasks/" + open, Map.of("completed", true)).data();
            var heard = stream.until("changed", open).stream()
                    .filter(change -> Stream.gid(change, "resource").equals(secret))
                    .toList();
            assertThat(heard).hasSize(1);
            assertThat(heard.getFirst().path("change").path("field").asString()).isEqualTo("members");
        }
    }

    @Test
    void aDeletionIsHeardOfByWhoSawTheThing() throws Exception {
        String task = newTask(project);
        try (var stream = Stream.of(ben, company.gid())) {
            ana.delete("/tasks/" + task).data();
            stream.until("deleted", task);
        }
    }

    @Test
    void whoComesBackHearsWhatTheyMissed() throws Exception {
        String task = newTask(project);
        String last;
        try (var stream = Stream.of(ben, company.gid())) {
            ana.put("/tasks/" + task, Map.of("name", "One")).data();
            Stream.Event event;
            do {
                event = stream.next();
            } while (!event.data().toString().contains("\"name\""));
            last = event.id();
        }
        ana.put("/tasks/" + task, Map.of("completed", true)).data();
        try (var stream = new Stream(ben, company.gid(), last)) {
            assertThat(stream.next())
                    .extracting(Stream.Event::name, Stream.Event::id)
                    .containsExactly("ready", last);
            var missed = stream.until("changed", task);
            assertThat(missed.toString()).contains("completed").doesNotContain("\"name\"");
            ana.put("/tasks/" + task, Map.of("name", "Two")).data();
            assertThat(stream.until("changed", task).toString()).contains("\"name\"");
        }
    }

    @Test
    void whoComesBackFromAnUnknownPlaceStartsAnew() throws Exception {
        for (String place : List.of("999999", "-3", "nowhere")) {
            try (var stream = new Stream(ben, company.gid(), place)) {
                assertThat(stream.next().name()).isEqualTo("ready");
                assertThat(stream.next().name()).isEqualTo("reset");
            }
        }
    }

    @Test
    void theStreamEndsWhenItsListenerLeavesTheWorkspace() throws Exception {
        Person admin = company.admin("Ada");
        try (var stream = Stream.of(ben, company.gid())) {
            admin.post("/workspaces/" + company.gid() + "/removeUser", Map.of("user", ben.gid()))
                    .data();
            Stream.Event event;
            do {
                event = stream.next();
            } while (!event.name().equals("end"));
        }
    }

    @Test
    void theStreamEndsSoonAfterItsTokenIsRevoked() throws Exception {
        try (var stream = Stream.of(ben, company.gid())) {
            database.sql("DELETE FROM personal_access_token WHERE user_id = :user")
                    .bind("user", ben.id())
                    .update();
            assertThat(stream.next().name()).isEqualTo("end");
        }
    }

    @Test
    void strangersCannotListen() throws Exception {
        Person stranger = companies.make().admin("Sam");
        try (var stream = new Stream(stranger, company.gid(), null)) {
            assertThat(stream.status()).isEqualTo(404);
        }
        try (var stream = new Stream(new Person(ben.port(), 1, "Nobody", "", "wrong"), company.gid(), null)) {
            assertThat(stream.status()).isEqualTo(401);
        }
    }

    @Test
    void manyEditsArriveCompleteAndInOrder() throws Exception {
        String task = newTask(project);
        try (var stream = Stream.of(ben, company.gid())) {
            long began = System.nanoTime();
            for (int i = 0; i < 40; i++) {
                ana.put("/tasks/" + task, Map.of("completed", i % 2 == 0)).data();
            }
            int heard = 0;
            long seq = 0;
            while (heard < 40) {
                var event = stream.next();
                assertThat(Long.parseLong(event.id())).isGreaterThan(seq);
                seq = Long.parseLong(event.id());
                for (JsonNode change : event.data().path("changes")) {
                    heard += change.path("change").path("field").asString("").equals("completed") ? 1 : 0;
                }
            }
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began))
                    .isLessThan(60);
        }
    }

    private static boolean isStory(JsonNode change) {
        return change.path("resource").path("resource_type").asString().equals("story");
    }

    private String newTask(String in) {
        var fields = new HashMap<String, Object>(Map.of("name", "Write the post"));
        fields.put("projects", List.of(in));
        return ana.post("/tasks", fields).gid();
    }
}
