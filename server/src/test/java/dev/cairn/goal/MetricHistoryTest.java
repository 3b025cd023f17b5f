package dev.cairn.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import dev.cairn.support.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the metrics of goals were from day to day. */
@CairnTest
class MetricHistoryTest {
    @Autowired
    Companies companies;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ana;
    String goal;

    @BeforeEach
    void aGoal() {
        company = companies.make();
        ana = company.member("Ana");
        goal = goal();
    }

    private String goal() {
        return ana.post("/goals", Map.of("name", "Grow", "workspace", company.gid()))
                .gid();
    }

    private void measure(String goal, Map<String, ?> metric) {
        ana.post("/goals/" + goal + "/setMetric", metric).data();
    }

    private void tell(String goal, int number) {
        ana.post("/goals/" + goal + "/setMetricCurrentValue", Map.of("current_number_value", number))
                .data();
    }

    private void are(String goal, String... numbers) {
        Waiting.until(() ->
                ana.get("/goals/" + goal + "/metric_values").all("number_value").equals(List.of(numbers)));
    }

    @Test
    void theLastNumberOfEachDayIsKept() {
        measure(goal, Map.of("target_number_value", 100));
        tell(goal, 10);
        tell(goal, 20);
        are(goal, "20");
        clock.forward(Duration.ofDays(1));
        tell(goal, 40);
        are(goal, "20", "40");
        var days = ana.get("/goals/" + goal + "/metric_values").all("recorded_on");
        assertThat(LocalDate.parse(days.getFirst()).plusDays(1)).isEqualTo(LocalDate.parse(days.getLast()));
        measure(goal, Map.of("target_number_value", 200, "current_number_value", 50));
        are(goal, "20", "50");
    }

    @Test
    void whatIsRolledUpIsKeptToo() {
        measure(goal, Map.of("progress_source", "subgoal_progress", "target_number_value", 200));
        String below = goal();
        measure(below, Map.of("target_number_value", 10));
        ana.post("/goals/" + goal + "/addSupportingRelationship", Map.of("supporting_resource", below))
                .data();
        are(goal, "0");
        ana.put(
                        "/goal_relationships/"
                                + ana.get("/goal_relationships?supported_goal=" + goal)
                                        .at("0.gid"),
                        Map.of("contribution_weight", 1))
                .data();
        clock.forward(Duration.ofDays(1));
        tell(below, 5);
        are(goal, "0", "100");
    }

    @Test
    void numbersInAnotherUnitAreForgotten() {
        measure(goal, Map.of("target_number_value", 100));
        tell(goal, 10);
        clock.forward(Duration.ofDays(1));
        measure(goal, Map.of("unit", "currency", "currency_code", "EUR", "target_number_value", 5000));
        are(goal, "0");
    }
}
