package dev.cairn.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On which days what is copied with a project comes to lie. */
@CairnTest
class ScheduleDatesTest {
    @Autowired
    Companies companies;

    Person ana;
    String project;

    @BeforeEach
    void aProjectOfTwoWeeks() {
        var company = companies.make();
        ana = company.member("Ana");
        project = ana.post(
                        "/projects",
                        Map.of(
                                "name", "Launch",
                                "workspace", company.gid(),
                                "start_on", "2026-12-07",
                                "due_on", "2026-12-18"))
                .gid();
    }

    private void task(String name, Map<String, String> dates) {
        var data = new HashMap<String, Object>(dates);
        data.put("name", name);
        data.put("projects", List.of(project));
        ana.post("/tasks", data).data();
    }

    private Answer duplicate(String include, Map<String, ?> schedule) {
        return ana.post(
                "/projects/" + project + "/duplicate",
                Map.of("name", "Next", "include", include, "schedule_dates", schedule));
    }

    private String copied(Map<String, ?> schedule) {
        return Waiting.succeeded(ana, duplicate("task_dates", schedule)).at("new_project.gid");
    }

    @Test
    void theLastDueDateIsPutOnADay() {
        task("Write", Map.of("start_on", "2026-12-07", "due_on", "2026-12-09"));
        task("Print", Map.of("due_on", "2026-12-11"));
        String copy = copied(Map.of("should_skip_weekends", false, "due_on", "2027-01-18"));
        var tasks = ana.get("/tasks?project=" + copy + "&opt_fields=start_on,due_on");
        assertThat(tasks.at("0.start_on")).isEqualTo("2027-01-07");
        assertThat(tasks.at("0.due_on")).isEqualTo("2027-01-09");
        assertThat(tasks.at("1.due_on")).isEqualTo("2027-01-11");
        assertThat(ana.get("/projects/" + copy).at("due_on")).isEqualTo("2027-01-18");
        assertThat(ana.get("/projects/" + copy).at("start_on")).isEqualTo("2027-01-07");
    }

    @Test
    void weekendsAreSkippedAndLengthsKeptInWorkingDays() {
        // Monday to Wednesday, and the Friday after.
        task("Write", Map.of("start_on", "2026-12-07", "due_on", "2026-12-09"));
        task("Print", Map.of("due_at", "2026-12-11T15:30:00Z"));
        String copy = copied(Map.of("should_skip_weekends", true, "start_on", "2027-01-07"));
        var tasks = ana.get("/tasks?project=" + copy + "&opt_fields=start_on,due_on,due_at");
        assertThat(tasks.at("0.start_on")).isEqualTo("2027-01-07");
        assertThat(tasks.at("0.due_on")).isEqualTo("2027-01-11");
        assertThat(tasks.at("1.due_at")).isEqualTo("2027-01-13T15:30:00.000Z");
    }

    @Test
    void aScheduleThatSaysTooLittleOrTooMuchIsRefused() {
        duplicate("", Map.of("should_skip_weekends", false, "due_on", "2027-01-18"))
                .refusal(400);
        for (var schedule : List.of(
                Map.of("due_on", "2027-01-18"),
                Map.of("should_skip_weekends", true),
                Map.of("should_skip_weekends", true, "due_on", "soon"),
                Map.of("should_skip_weekends", true, "due_on", "2027-01-18", "start_on", "2027-01-18"))) {
            duplicate("task_dates", schedule).refusal(400);
        }
    }
}
