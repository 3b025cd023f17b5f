package dev.cairn.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Writes;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import dev.cairn.support.Waiting;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How owners are reminded to tell how something is doing. */
@CairnTest
class StatusReminderTest {
    @Autowired
    Companies companies;

    @Autowired
    Database database;

    @Autowired
    Writes writes;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ana;
    Person ben;

    @BeforeEach
    void aCompany() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
    }

    private String goal() {
        return ana.post("/goals", Map.of("name", "Grow", "workspace", company.gid(), "owner", ben.gid()))
                .gid();
    }

    private Instant rhythm(String parent, String frequency) {
        var told = ana.post(
                "/status_updates/setRhythm", Map.of("parent", parent, "frequency", frequency, "weekday", "wednesday"));
        return Instant.parse(told.at("remind_at"));
    }

    private Instant next(String parent) {
        return Instant.parse(ana.get("/status_updates/rhythm?parent=" + parent).at("remind_at"));
    }

    private void forwardTo(Instant instant) {
        clock.forward(Duration.between(clock.instant(), instant).plusSeconds(1));
    }

    private List<String> reasons(Person person, String resource) {
        return person.get("/inbox_items?workspace=" + company.gid() + "&opt_fields=resource.gid,reasons")
                .data()
                .valueStream()
                .filter(item -> item.path("resource").path("gid").asString("").equals(resource))
                .flatMap(item -> item.path("reasons").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private void isReminded(String parent) {
        Waiting.until(() -> reasons(ben, parent).contains("status_due"));
    }

    @Test
    void theOwnerOfAGoalIsRemindedOnItsDay() {
        String goal = goal();
        Instant first = rhythm(goal, "weekly");
        assertThat(first.atZone(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
        assertThat(first.atZone(ZoneOffset.UTC).getHour()).isEqualTo(9);
        forwardTo(first);
        isReminded(goal);
        assertThat(next(goal)).isEqualTo(first.plus(Duration.ofDays(7)));
        assertThat(reasons(ana, goal)).isEmpty();
    }

    @Test
    void whoHasToldInThatTimeIsNotReminded() {
        String told = goal();
        Instant first = rhythm(told, "every_two_weeks");
        ana.post("/status_updates", Map.of("parent", told, "status_type", "on_track", "text", "Well"))
                .data();
        String ended = goal();
        rhythm(ended, "every_two_weeks");
        ana.post("/status_updates", Map.of("parent", ended, "status_type", "achieved", "text", "There"))
                .data();
        String other = goal();
        rhythm(other, "every_two_weeks");
        forwardTo(first);
        isReminded(other);
        assertThat(reasons(ben, told)).doesNotContain("status_due");
        Instant second = next(told);
        assertThat(second).isEqualTo(first.plus(Duration.ofDays(14)));
        forwardTo(second);
        isReminded(told);
        assertThat(reasons(ben, ended)).doesNotContain("status_due");
    }

    @Test
    void projectsAndPortfoliosHaveRhythmsToo() {
        String project = ana.post("/projects", Map.of("name", "Dig", "workspace", company.gid(), "owner", ben.gid()))
                .gid();
        String portfolio = ana.post("/portfolios", Map.of("name", "Garden", "workspace", company.gid()))
                .gid();
        ana.put("/portfolios/" + portfolio, Map.of("owner", ben.gid())).data();
        Instant first = rhythm(project, "monthly");
        assertThat(first.atZone(ZoneOffset.UTC).getDayOfMonth()).isLessThan(8);
        rhythm(portfolio, "monthly");
        forwardTo(first);
        isReminded(project);
        isReminded(portfolio);
        assertThat(next(project).atZone(ZoneOffset.UTC).getDayOfMonth()).isLessThan(8);
        assertThat(next(project)).isAfter(first.plus(Duration.ofDays(20)));
    }

    @Test
    void aRhythmIsTakenOffAndChecked() {
        String goal = goal();
        rhythm(goal, "weekly");
        var none = ana.post("/status_updates/setRhythm", Map.of("parent", goal, "frequency", "none"));
        assertThat(none.at("frequency")).isEqualTo("none");
        assertThat(none.at("remind_at")).isEqualTo("null");
        var daily = Map.of("parent", goal, "frequency", "daily");
        assertThat(ana.post("/status_updates/setRhythm", daily).refusal(400)).contains("frequency");
        var never = Map.of("parent", goal, "frequency", "weekly", "weekday", "someday");
        assertThat(ana.post("/status_updates/setRhythm", never).refusal(400)).contains("weekday");
    }

    @Test
    void severalCopiesRemindOnce() throws Exception {
        String goal = goal();
        forwardTo(rhythm(goal, "weekly"));
        try (var pool = Executors.newFixedThreadPool(4)) {
            var looks = new ArrayList<Callable<Object>>();
            for (int copy = 0; copy < 4; copy++) {
                var reminders = new StatusReminders(database, writes, clock);
                looks.add(Executors.callable(reminders::look));
            }
            for (var done : pool.invokeAll(looks)) {
                done.get();
            }
        }
        isReminded(goal);
        assertThat(database.sql("""
                                SELECT count(*) FROM change WHERE workspace_id = :workspace AND field = 'status_due'""").bind("workspace", company.id()).number()).isEqualTo(1);
    }
}
