package dev.cairn.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class BudgetAlertTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;
    String task;
    String budget;

    @BeforeEach
    void aProjectWithABudgetOfTime() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("name", "Launch", "workspace", company.gid()))
                .gid();
        task = ana.post("/tasks", Map.of("name", "Work", "projects", List.of(project)))
                .gid();
        budget = ana.post("/budgets", Map.of("parent", project, "total", Map.of("value", 100)))
                .gid();
    }

    private String enter(int minutes) {
        return ben.post(
                        "/tasks/" + task + "/time_tracking_entries",
                        Map.of("duration_minutes", minutes, "billable_status", "billable"))
                .gid();
    }

    private String reached() {
        return ana.get("/budgets/" + budget).at("alert.reached");
    }

    /** The alerts that came to somebody and were not read yet. */
    private List<String> alerts(Person person) {
        return person
                .get("/inbox_items?workspace=" + company.gid() + "&unread=true&opt_fields=reason,project.name")
                .all("reason")
                .stream()
                .filter("budget_reached"::equals)
                .toList();
    }

    private void readAll() {
        for (String item : ana.get("/inbox_items?workspace=" + company.gid()).all("gid")) {
            ana.put("/inbox_items/" + item, Map.of("unread", false)).data();
        }
    }

    /** Until the readers have come to a change made now. */
    private void settle() {
        String other = ana.post("/projects", Map.of("name", "Settled", "workspace", company.gid()))
                .gid();
        String inIt = ana.post("/tasks", Map.of("name", "Settled", "projects", List.of(other)))
                .gid();
        String small = ana.post("/budgets", Map.of("parent", other, "total", Map.of("value", 1)))
                .gid();
        ana.post(
                        "/tasks/" + inIt + "/time_tracking_entries",
                        Map.of("duration_minutes", 5, "billable_status", "billable"))
                .data();
        Waiting.until(() -> ana.get("/inbox_items?workspace=" + company.gid() + "&opt_fields=resource")
                .all("resource.gid")
                .contains(small));
        String item = ana.get("/inbox_items?workspace=" + company.gid() + "&opt_fields=resource")
                .data()
                .valueStream()
                .filter(one -> one.path("resource").path("gid").asString("").equals(small))
                .findFirst()
                .orElseThrow()
                .path("gid")
                .asString();
        ana.put("/inbox_items/" + item, Map.of("unread", false)).data();
    }

    @Test
    void adminsAreToldOnceWhenMuchAndOnceWhenAllOfABudgetIsUsed() {
        enter(79);
        settle();
        assertThat(reached()).isEqualTo("null");
        assertThat(alerts(ana)).isEmpty();
        enter(1);
        Waiting.until(() -> alerts(ana).size() == 1);
        assertThat(reached()).isEqualTo("80");
        assertThat(alerts(ben)).isEmpty();
        readAll();
        enter(10);
        settle();
        assertThat(alerts(ana)).isEmpty();
        enter(10);
        Waiting.until(() -> alerts(ana).size() == 1);
        assertThat(reached()).isEqualTo("100");
    }

    @Test
    void whatIsTakenBackAndEnteredAgainIsNoNews() {
        String entry = enter(85);
        Waiting.until(() -> alerts(ana).size() == 1);
        readAll();
        ben.delete("/time_tracking_entries/" + entry).data();
        enter(85);
        settle();
        assertThat(alerts(ana)).isEmpty();
    }

    @Test
    void aBudgetThatAllowsMoreBeginsAnew() {
        enter(85);
        Waiting.until(() -> alerts(ana).size() == 1);
        readAll();
        ana.put("/budgets/" + budget, Map.of("total", Map.of("value", 200))).data();
        settle();
        assertThat(reached()).isEqualTo("null");
        enter(75);
        Waiting.until(() -> alerts(ana).size() == 1);
    }

    @Test
    void theThresholdIsTheirs() {
        var changed = ana.put("/budgets/" + budget, Map.of("alert", Map.of("threshold", 50)));
        assertThat(changed.at("alert.threshold")).isEqualTo("50");
        enter(50);
        Waiting.until(() -> reached().equals("50"));
        for (Object wrong : List.of(0, 101, 1.5, "much")) {
            assertThat(ana.put("/budgets/" + budget, Map.of("alert", Map.of("threshold", wrong)))
                            .refusal(400))
                    .contains("threshold");
        }
        ana.put("/budgets/" + budget, Map.of("alert", Map.of("enabled", false))).data();
        readAll();
        enter(60);
        settle();
        assertThat(alerts(ana)).isEmpty();
    }
}
