package dev.cairn.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.EffortField;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import dev.cairn.support.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Tasks as they were on past days. */
@CairnTest
class PastTest {
    @Autowired
    Companies companies;

    @Autowired
    SettableClock clock;

    @Autowired
    Database database;

    @Autowired
    TransactionOperations transactions;

    Companies.Company company;
    Person ana;
    Person ben;
    String launch;
    String toDo;
    String doing;
    String plan;
    String effort;
    LocalDate first;

    @BeforeEach
    void aTaskThatHasBeenThereForTwoDays() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        var field = EffortField.inProject(ana, company);
        launch = field.project();
        effort = field.gid();
        toDo = section("To do");
        doing = section("Doing");
        plan = ana.post(
                        "/tasks",
                        Map.of(
                                "name",
                                "Plan",
                                "assignee",
                                ana.gid(),
                                "due_on",
                                "2031-03-05",
                                "custom_fields",
                                Map.of(effort, 3),
                                "memberships",
                                List.of(Map.of("project", launch, "section", toDo))))
                .gid();
        first = LocalDate.now(clock);
        clock.forward(Duration.ofDays(2));
    }

    private String section(String name) {
        return ana.post("/projects/" + launch + "/sections", Map.of("name", name))
                .gid();
    }

    private void changeAllOfIt() {
        ana.put("/tasks/" + plan, Map.of("assignee", ben.gid(), "due_on", "2031-04-07", "completed", true));
        ana.put("/tasks/" + plan, Map.of("custom_fields", Map.of(effort, 5)));
        ana.post("/sections/" + doing + "/addTask", Map.of("task", plan)).data();
        Waiting.until(() -> asOf(first.plusDays(2)).at("0.completed").equals("true")
                && asOf(first.plusDays(2)).at("0.memberships.0.section.name").equals("Doing"));
    }

    /** Takes all that is known of tasks away, while the reader of the log has to wait. */
    private void readAnewAfter(String change) {
        transactions.executeWithoutResult(status -> {
            for (String behind : List.of(
                    "UPDATE change_reader SET seq = 0 WHERE workspace_id = :workspace AND reader = 'past'",
                    "DELETE FROM past_task WHERE workspace_id = :workspace",
                    change)) {
                database.sql(behind)
                        .bind("workspace", Long.parseLong(company.gid()))
                        .update();
            }
        });
    }

    private Answer asOf(LocalDate day) {
        return ana.get("/projects/" + launch + "/past_tasks?as_of=" + day
                + "&opt_fields=task.name,completed,completed_at,due_on,assignee.name,"
                + "memberships.section.name,custom_fields.number_value");
    }

    private Map<String, String> figures(Person reader, String parameters) {
        return reader.get("/workspaces/" + company.gid() + "/task_figures?" + parameters)
                .data()
                .valueStream()
                .collect(Collectors.toMap(
                        row -> row.path("group_name").asString(row.path("group").asString("none")),
                        row -> row.path("value").asString()));
    }

    private void itWasAllDifferentOnTheFirstDay() {
        var then = asOf(first);
        assertThat(then.at("0.task.name")).isEqualTo("Plan");
        assertThat(then.at("0.completed")).isEqualTo("false");
        assertThat(then.at("0.due_on")).isEqualTo("2031-03-05");
        assertThat(then.at("0.assignee.name")).isEqualTo("Ana");
        assertThat(then.at("0.memberships.0.section.name")).isEqualTo("To do");
        assertThat(then.at("0.custom_fields.0.number_value")).isEqualTo("3");
        String day = "&as_of=" + first;
        assertThat(figures(ana, "group_by=assignee" + day)).isEqualTo(Map.of("Ana", "1"));
        assertThat(figures(ana, "sections.any=" + toDo + day)).isEqualTo(Map.of("none", "1"));
        assertThat(figures(ana, "completed=true" + day)).isEmpty();
        assertThat(figures(ana, "measure=sum&field=custom_fields." + effort + day))
                .isEqualTo(Map.of("none", "3"));
    }

    @Test
    void aPastDayShowsWhatTasksWereThen() {
        changeAllOfIt();
        itWasAllDifferentOnTheFirstDay();
        assertThat(figures(ana, "group_by=assignee")).isEqualTo(Map.of("Ben", "1"));
        assertThat(asOf(first.plusDays(1)).at("0.completed")).isEqualTo("false");
        assertThat(asOf(first.plusDays(2)).at("0.custom_fields.0.number_value")).isEqualTo("5");
    }

    @Test
    void whatWasNotThereYetOrIsGoneSinceIsLeftOut() {
        String print = ana.post("/tasks", Map.of("name", "Print", "projects", List.of(launch)))
                .gid();
        Waiting.until(() -> asOf(first.plusDays(2)).data().size() == 2);
        assertThat(asOf(first).data().size()).isEqualTo(1);
        ana.delete("/tasks/" + print);
        assertThat(asOf(first.plusDays(2)).data().size()).isEqualTo(1);
    }

    @Test
    void aTaskCountsInTheProjectsThatItWasIn() {
        String other = ana.post("/projects", Map.of("name", "Other", "workspace", company.gid()))
                .gid();
        ana.post("/tasks/" + plan + "/addProject", Map.of("project", other)).data();
        ana.post("/tasks/" + plan + "/removeProject", Map.of("project", launch)).data();
        Waiting.until(() ->
                figures(ana, "group_by=projects&as_of=" + first.plusDays(2)).equals(Map.of("Other", "1")));
        assertThat(figures(ana, "group_by=projects&as_of=" + first)).isEqualTo(Map.of("Launch", "1"));
        assertThat(figures(ana, "projects.any=" + launch + "&as_of=" + first.plusDays(2)))
                .isEmpty();
    }

    @Test
    void whoMaySeeATaskIsDecidedAsOfNow() {
        changeAllOfIt();
        ana.put("/projects/" + launch, Map.of("privacy_setting", "private"));
        ana.put("/tasks/" + plan, Map.of("assignee", ana.gid()));
        ana.post("/tasks/" + plan + "/removeFollowers", Map.of("followers", List.of(ben.gid())));
        assertThat(figures(ben, "as_of=" + first)).isEmpty();
        assertThat(ben.get("/projects/" + launch + "/past_tasks?as_of=" + first).status())
                .isEqualTo(404);
    }

    /** As it happens once to a workspace that was there before Cairn kept the past. */
    @Test
    void theLogKnowsThePastOfWhatWasThereBefore() {
        changeAllOfIt();
        var known = asOf(first).text();
        readAnewAfter("DELETE FROM past WHERE workspace_id = :workspace");
        ana.put("/tasks/" + plan, Map.of("name", "Plan it"));
        Waiting.until(() -> !ana.get("/workspaces/" + company.gid() + "/past")
                .at("begins_at")
                .equals("null"));
        ana.put("/tasks/" + plan, Map.of("name", "Plan"));
        itWasAllDifferentOnTheFirstDay();
        assertThat(asOf(first).text().replaceFirst("\"gid\":\"\\d+\"", ""))
                .isEqualTo(known.replaceFirst("\"gid\":\"\\d+\"", ""));
        assertThat(asOf(first.plusDays(2)).at("0.memberships.0.section.name")).isEqualTo("Doing");
    }

    /** As after hours in which it has failed. */
    @Test
    void aReaderThatComesLateFindsOutWhatWasInBetween() {
        changeAllOfIt();
        readAnewAfter("UPDATE past SET seq = 0 WHERE workspace_id = :workspace");
        ana.put("/tasks/" + plan, Map.of("name", "Plan"));
        Waiting.until(() -> asOf(first.plusDays(2)).data().size() == 1);
        itWasAllDifferentOnTheFirstDay();
    }

    @Test
    void whatCannotBeKnownIsSaid() {
        changeAllOfIt();
        String figures = "/workspaces/" + company.gid() + "/task_figures?as_of=";
        assertThat(ana.get(figures + first.minusDays(3)).refusal(400))
                .contains("as_of: Nothing is known of days before " + first);
        assertThat(ana.get(figures + first + "&followers.any=me").refusal(400))
                .contains("followers.any: Not known of past days");
        assertThat(ana.get(figures + first + "&measure=sum&field=num_likes").refusal(400))
                .contains("field: Not known of past days");
        assertThat(ana.get("/projects/" + launch + "/past_tasks").refusal(400)).contains("as_of: Missing");
        assertThat(ana.get(figures + "soon").refusal(400)).contains("as_of");
    }
}
