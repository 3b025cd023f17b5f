package dev.cairn.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CairnTest
class RecurrenceTest {
    private static final String SHOWN =
            "?opt_fields=name,completed,due_on,due_at,start_on,assignee.name,followers.name,"
                    + "tags.name,parent,memberships.section.name,recurrence,created_by.name";

    @Autowired
    Companies companies;

    @Autowired
    Clock clock;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;

    @BeforeEach
    void aProject() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("name", "Office", "workspace", company.gid()))
                .gid();
        ana.post("/projects/" + project + "/addMembers", Map.of("members", List.of(ben.gid())));
    }

    private String task(Map<String, ?> more) {
        var data = new HashMap<String, Object>(more);
        data.putIfAbsent("name", "Water the plants");
        data.putIfAbsent("projects", List.of(project));
        return ana.post("/tasks", data).gid();
    }

    private void repeat(String task, String rule) {
        assertThat(ana.post("/tasks/" + task + "/setRecurrence", Map.of("rule", rule))
                        .status())
                .isEqualTo(200);
    }

    private List<JsonNode> open() {
        return ana.get("/projects/" + project + "/tasks" + SHOWN + "&completed_since=now")
                .data()
                .valueStream()
                .toList();
    }

    private JsonNode next() {
        Waiting.until(() -> open().size() == 1);
        return open().getFirst();
    }

    /** Waits until the reader of the log has seen all that was done so far. */
    private void settle() {
        String other = task(Map.of("name", "Other", "due_on", "2031-01-01"));
        repeat(other, "FREQ=YEARLY;COUNT=2");
        ana.put("/tasks/" + other, Map.of("completed", true));
        Waiting.until(() ->
                open().stream().anyMatch(task -> task.path("name").asString().equals("Other")));
        ana.delete("/tasks/"
                + open().stream()
                        .filter(task -> task.path("name").asString().equals("Other"))
                        .findFirst()
                        .orElseThrow()
                        .path("gid")
                        .asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY | 2031-01-31 | 2031-02-01",
                "FREQ=DAILY;INTERVAL=3 | 2031-01-31 | 2031-02-03",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 2031-01-31 | 2031-02-03",
                "FREQ=WEEKLY;BYDAY=MO,WE | 2031-01-06 | 2031-01-08",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | 2031-01-06 | 2031-01-20",
                "FREQ=MONTHLY;BYMONTHDAY=-1 | 2031-01-31 | 2031-02-28",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2031-01-31 | 2031-02-28",
                "FREQ=YEARLY | 2031-03-01 | 2032-03-01",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | 2031-03-01 | 2032-02-29"
            })
    void completingATaskMakesTheNextOne(String rule, String due, String next) {
        String task = task(Map.of("due_on", due));
        repeat(task, rule);
        ana.put("/tasks/" + task, Map.of("completed", true));
        var made = next();
        assertThat(made.path("due_on").asString()).isEqualTo(next);
        assertThat(made.path("recurrence").path("rule").asString()).isEqualTo(rule);
        assertThat(ana.get("/tasks/" + task + SHOWN).at("recurrence")).isEqualTo("null");
    }

    @Test
    void theNextOneTakesAlongWhatTheTaskHas() {
        String tag = ana.post("/tags", Map.of("name", "green", "workspace", company.gid()))
                .gid();
        String section = ana.post("/projects/" + project + "/sections", Map.of("name", "Each week"))
                .gid();
        String task = task(Map.of(
                "memberships",
                List.of(Map.of("project", project, "section", section)),
                "start_on",
                "2031-01-06",
                "due_at",
                "2031-01-08T15:00:00Z",
                "assignee",
                ben.gid(),
                "tags",
                List.of(tag)));
        String subtask = ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Ferns", "due_on", "2031-01-07"))
                .gid();
        ana.put("/tasks/" + subtask, Map.of("completed", true));
        repeat(task, "FREQ=WEEKLY");
        ben.put("/tasks/" + task, Map.of("completed", true));
        var made = next();
        assertThat(made.path("start_on").asString()).isEqualTo("2031-01-13");
        assertThat(made.path("due_at").asString()).isEqualTo("2031-01-15T15:00:00.000Z");
        assertThat(made.path("assignee").path("name").asString()).isEqualTo("Ben");
        assertThat(made.path("followers").findValuesAsString("name")).contains("Ana", "Ben");
        assertThat(made.path("tags").findValuesAsString("name")).containsExactly("green");
        assertThat(made.path("memberships").findValuesAsString("name")).contains("Each week");
        var below = ana.get("/tasks/" + made.path("gid").asString() + "/subtasks?opt_fields=name,completed,due_on")
                .data();
        assertThat(below).hasSize(1);
        assertThat(below.get(0).path("completed").asBoolean()).isFalse();
        assertThat(below.get(0).path("due_on").asString()).isEqualTo("2031-01-14");
    }

    @Test
    void aSubtaskComesAgainBelowTheSameTask() {
        String parent = task(Map.of("name", "Plants"));
        String task = ana.post("/tasks/" + parent + "/subtasks", Map.of("name", "Ferns", "due_on", "2031-01-07"))
                .gid();
        repeat(task, "FREQ=WEEKLY");
        ana.put("/tasks/" + task, Map.of("completed", true));
        String path = "/tasks/" + parent + "/subtasks?opt_fields=due_on";
        Waiting.until(() -> ana.get(path).data().size() == 2);
        assertThat(ana.get(path).at("1.due_on")).isEqualTo("2031-01-14");
    }

    @Test
    void daysAfterCompletionAreCountedFromThatDayAndMissedOccurrencesAreLeftOut() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String task = task(Map.of("due_on", today.minusDays(10).toString()));
        ana.post(
                "/tasks/" + task + "/setRecurrence", Map.of("rule", "FREQ=DAILY;INTERVAL=3", "after_completion", true));
        ana.put("/tasks/" + task, Map.of("completed", true));
        assertThat(next().path("due_on").asString()).isEqualTo(today.plusDays(3).toString());
        ana.delete("/tasks/" + next().path("gid").asString());

        String late = task(Map.of("due_on", today.minusDays(10).toString()));
        repeat(late, "FREQ=DAILY;INTERVAL=4");
        ana.put("/tasks/" + late, Map.of("completed", true));
        assertThat(next().path("due_on").asString()).isEqualTo(today.plusDays(2).toString());
    }

    @Test
    void itEndsAfterAsManyAsWereSaidAndOnTheLastDay() {
        String task = task(Map.of("due_on", "2031-01-06"));
        repeat(task, "FREQ=DAILY;COUNT=2");
        ana.put("/tasks/" + task, Map.of("completed", true));
        var second = next();
        assertThat(second.path("recurrence").path("rule").asString()).isEqualTo("FREQ=DAILY;COUNT=1");
        ana.put("/tasks/" + second.path("gid").asString(), Map.of("completed", true));
        settle();
        assertThat(open()).isEmpty();

        String until = task(Map.of("due_on", "2031-01-06"));
        repeat(until, "FREQ=DAILY;UNTIL=20310106");
        ana.put("/tasks/" + until, Map.of("completed", true));
        settle();
        assertThat(open()).isEmpty();
    }

    @Test
    void completingAgainOrRepeatingNoLongerMakesNoSecond() {
        String task = task(Map.of("due_on", "2031-01-06"));
        repeat(task, "FREQ=DAILY");
        ana.put("/tasks/" + task, Map.of("completed", true));
        String next = next().path("gid").asString();
        ana.put("/tasks/" + task, Map.of("completed", false));
        ana.put("/tasks/" + task, Map.of("completed", true));
        ana.post("/tasks/" + next + "/removeRecurrence", Map.of());
        ana.put("/tasks/" + next, Map.of("completed", true));
        settle();
        assertThat(open()).isEmpty();
    }

    @Test
    void whatIsNoRuleOrNeverComesIsRefused() {
        String task = task(Map.of("due_on", "2031-01-06"));
        for (String rule :
                List.of("", "often", "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=3", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")) {
            assertThat(ana.post("/tasks/" + task + "/setRecurrence", Map.of("rule", rule))
                            .refusal(400))
                    .contains("rule");
        }
        assertThat(ana.post("/tasks/" + task + "/setRecurrence", Map.of("rule", "FREQ=DAILY", "time_zone", "Mars"))
                        .refusal(400))
                .contains("time_zone");
        assertThat(ana.get("/tasks/" + task).data().has("recurrence")).isFalse();
    }
}
