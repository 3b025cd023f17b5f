package dev.cairn.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Allocation;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.EffortField;
import dev.cairn.support.Person;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class BudgetTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person admin;
    Person ana;
    Person ben;
    String project;
    String task;

    @BeforeEach
    void aProjectWithEffort() {
        company = companies.make();
        admin = company.admin("Ada");
        ana = company.member("Ana");
        ben = company.member("Ben");
        var planned = EffortField.inProject(ana, company);
        project = planned.project();
        admin.put(
                        "/workspaces/" + company.gid() + "/workload_settings",
                        Map.of("effort_field", planned.gid(), "currency_code", "EUR"))
                .data();
        task = ana.post(
                        "/tasks",
                        Map.of(
                                "name", "Work",
                                "projects", List.of(project),
                                "assignee", ben.gid(),
                                "custom_fields", Map.of(planned.gid(), 90)))
                .gid();
    }

    private Answer rate(String whose, Object amount) {
        return ana.post("/rates", Map.of("parent", project, "resource", whose, "rate", amount));
    }

    private Answer budget(Object... fields) {
        var data = new HashMap<String, Object>(Map.of("parent", project));
        for (int i = 0; i < fields.length; i += 2) {
            data.put((String) fields[i], fields[i + 1]);
        }
        return ana.post("/budgets", data);
    }

    private void enter(Person who, int minutes, String billable) {
        who.post(
                        "/tasks/" + task + "/time_tracking_entries",
                        Map.of("duration_minutes", minutes, "billable_status", billable, "attributable_to", project))
                .data();
    }

    @Test
    void anHourOfSomebodyHasARateInAProject() {
        var made = rate(ben.gid(), 82.5);
        assertThat(made.at("resource.name")).isEqualTo("Ben");
        assertThat(made.at("parent.name")).isEqualTo("Launch");
        assertThat(made.at("currency_code")).isEqualTo("EUR");
        assertThat(made.at("created_by.name")).isEqualTo("Ana");
        String designer = ana.post("/placeholders", Map.of("workspace", company.gid(), "name", "A designer"))
                .gid();
        String of = rate(designer, 60).gid();
        assertThat(ana.get("/rates?parent=" + project).all("resource.resource_type"))
                .containsExactly("user", "placeholder");
        assertThat(ana.get("/rates?parent=" + project + "&resource=" + designer).all("gid"))
                .containsExactly(of);
        assertThat(ana.put("/rates/" + of, Map.of("rate", 65)).at("rate")).isEqualTo("65");
        ana.delete("/rates/" + of).data();
        assertThat(ana.get("/rates/" + of).status()).isEqualTo(404);
    }

    @Test
    void thereIsOneRateAndOneBudgetOfEach() {
        rate(ben.gid(), 80).data();
        assertThat(rate(ben.gid(), 90).refusal(400)).contains("resource");
        assertThat(rate("1", 90).refusal(400)).contains("resource");
        assertThat(rate(ana.gid(), -1).refusal(400)).contains("rate");
        budget().data();
        assertThat(budget().refusal(400)).contains("parent");
        assertThat(ana.get("/rates").refusal(400)).contains("parent, resource");
        assertThat(ana.get("/budgets").refusal(400)).contains("parent");
    }

    @Test
    void aBudgetOfTimeIsInMinutes() {
        enter(ben, 30, "billable");
        enter(ana, 45, "nonBillable");
        var made = budget(
                "budget_type", "time",
                "estimate", Map.of("source", "tasks"),
                "actual", Map.of("billable_status_filter", "any"),
                "total", Map.of("value", 600));
        assertThat(made.at("estimate.value")).isEqualTo("90");
        assertThat(made.at("estimate.units")).isEqualTo("minutes");
        assertThat(made.at("estimate.enabled")).isEqualTo("true");
        assertThat(made.at("actual.value")).isEqualTo("75");
        assertThat(made.at("total.value")).isEqualTo("600");
        assertThat(made.at("total.units")).isEqualTo("minutes");
        var billable =
                ana.put("/budgets/" + made.gid(), Map.of("actual", Map.of("billable_status_filter", "billable")));
        assertThat(billable.at("actual.value")).isEqualTo("30");
        assertThat(billable.at("total.value")).isEqualTo("600");
    }

    @Test
    void aBudgetOfCostIsInTheMoneyOfTheWorkspace() {
        rate(ben.gid(), 80).data();
        enter(ben, 30, "billable");
        enter(ana, 60, "billable");
        var made = budget("budget_type", "cost", "estimate", Map.of("source", "tasks"));
        assertThat(Double.parseDouble(made.at("estimate.value"))).isEqualTo(120);
        assertThat(made.at("estimate.units")).isEqualTo("EUR");
        // Nobody said what an hour of Ana costs.
        assertThat(Double.parseDouble(made.at("actual.value"))).isEqualTo(40);
    }

    @Test
    void moneyOfThousandthsIsCountedInThousandths() {
        admin.put("/workspaces/" + company.gid() + "/workload_settings", Map.of("currency_code", "KWD"))
                .data();
        rate(ben.gid(), 4.125).data();
        enter(ben, 50, "billable");
        var made = budget("budget_type", "cost", "actual", Map.of("billable_status_filter", "any"));
        assertThat(made.at("actual.units")).isEqualTo("KWD");
        assertThat(made.at("actual.value")).isEqualTo("3.438");
        assertThat(ana.get("/budgets/" + made.gid() + "/people?opt_fields=actual")
                        .all("actual"))
                .contains("3.438");
    }

    @Test
    void eachTypeKeepsItsOwnTotal() {
        String gid =
                budget("budget_type", "time", "total", Map.of("value", 600)).gid();
        var cost = ana.put("/budgets/" + gid, Map.of("budget_type", "cost", "total", Map.of("value", 9_000.5)));
        assertThat(cost.at("total.value")).isEqualTo("9000.5");
        assertThat(ana.put("/budgets/" + gid, Map.of("budget_type", "time")).at("total.value"))
                .isEqualTo("600");
        var hidden = ana.put("/budgets/" + gid, Map.of("total", Map.of("enabled", false)));
        assertThat(hidden.at("total.value")).isEqualTo("null");
        assertThat(hidden.at("total.units")).isEqualTo("null");
    }

    @Test
    void whatIsPlannedCountsOnWorkingDays() {
        admin.post("/holidays", Map.of("workspace", company.gid(), "date", "2026-12-01", "name", "Unity"))
                .data();
        Allocation.plan(ana, project, ben.gid(), "2026-12-06", "percent", 50).data();
        Allocation.plan(ana, project, "me", "2026-12-06", "hours", 10).data();
        var made = budget("estimate", Map.of("source", "capacity_plans"));
        assertThat(Double.parseDouble(made.at("estimate.value"))).isEqualTo((16 + 10) * 60);
    }

    @Test
    void anEstimateNeedsASource() {
        assertThat(budget("estimate", Map.of("enabled", true)).refusal(400)).contains("estimate.source");
        assertThat(budget("total", Map.of("value", -1)).refusal(400)).contains("total.value");
        var made = budget();
        assertThat(made.at("estimate.value")).isEqualTo("null");
        assertThat(made.at("estimate.units")).isEqualTo("null");
        assertThat(made.at("actual.value")).isEqualTo("0");
    }

    @Test
    void onlyWhoAdministersTheProjectKnowsWhatPeopleCost() {
        String rate = rate(ben.gid(), 80).gid();
        String budget = budget().gid();
        for (String path : List.of("/rates/" + rate, "/budgets/" + budget, "/budgets?parent=" + project)) {
            assertThat(ben.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(ben.get("/rates?resource=me").data()).isEmpty();
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        assertThat(ben.get("/rates/" + rate).status()).isEqualTo(404);
        ana.delete("/budgets/" + budget).data();
        assertThat(ana.get("/budgets?parent=" + project).data()).isEmpty();
    }

    @Test
    void whatWasEnteredWithoutAProjectIsOfTheOnlyOneOfTheTask() {
        var fields = Map.<String, Object>of("duration_minutes", 30, "billable_status", "billable");
        var entered = ben.post("/tasks/" + task + "/time_tracking_entries", fields);
        assertThat(entered.at("attributable_to.gid")).isEqualTo(project);
        String part = ana.post("/tasks/" + task + "/subtasks", Map.of("name", "A part"))
                .gid();
        ana.post("/tasks/" + part + "/time_tracking_entries", fields).data();
        assertThat(budget().at("actual.value")).isEqualTo("60");
        String other = ana.post("/projects", Map.of("name", "Other", "workspace", company.gid()))
                .gid();
        ana.post("/tasks/" + task + "/addProject", Map.of("project", other)).data();
        assertThat(ben.post("/tasks/" + task + "/time_tracking_entries", fields).at("attributable_to"))
                .isEqualTo("null");
        ana.delete("/projects/" + other).data();
        assertThat(ben.post("/tasks/" + task + "/time_tracking_entries", fields).at("attributable_to.gid"))
                .isEqualTo(project);
    }

    @Test
    void whatWasEnteredForATaskThatIsGoneCountsNoMore() {
        enter(ben, 60, "billable");
        String made = budget().gid();
        ana.delete("/tasks/" + task).data();
        assertThat(ana.get("/budgets/" + made).at("actual.value")).isEqualTo("0");
        ana.post("/tasks/" + task + "/restore", Map.of()).data();
        assertThat(ana.get("/budgets/" + made).at("actual.value")).isEqualTo("60");
    }

    @Test
    void itIsKnownWhatEachPersonTakesOfIt() {
        rate(ben.gid(), 80).data();
        String designer = ana.post("/placeholders", Map.of("workspace", company.gid(), "name", "A designer"))
                .gid();
        rate(designer, 60).data();
        enter(ben, 30, "billable");
        enter(ana, 60, "billable");
        String gid = budget("budget_type", "cost", "estimate", Map.of("source", "tasks"))
                .gid();
        var people = ana.get("/budgets/" + gid + "/people");
        assertThat(people.all("resource.name")).containsExactlyInAnyOrder("Ben", "A designer", "Ana");
        var taken = new HashMap<String, String>();
        people.data()
                .valueStream()
                .forEach(one -> taken.put(
                        one.path("resource").path("name").asString(),
                        one.path("rate").path("rate").asString("-") + " " + one.path("estimate") + " "
                                + one.path("actual") + " " + one.path("units").asString()));
        assertThat(taken.get("Ben")).isEqualTo("80 120 40 EUR");
        assertThat(taken.get("A designer")).isEqualTo("60 0 0 EUR");
        assertThat(taken.get("Ana")).isEqualTo("- 0 0 EUR");
        ana.put("/tasks/" + task, Collections.singletonMap("assignee", null)).data();
        ana.put("/budgets/" + gid, Map.of("budget_type", "time")).data();
        var nobody = ana.get("/budgets/" + gid + "/people")
                .data()
                .valueStream()
                .filter(one -> one.path("resource").isNull());
        assertThat(nobody.map(one -> one.path("estimate").asInt())).containsExactly(90);
        assertThat(ben.get("/budgets/" + gid + "/people").status()).isEqualTo(403);
    }
}
