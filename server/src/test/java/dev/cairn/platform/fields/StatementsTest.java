package dev.cairn.platform.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many statements requests run, that included which finds out who asks. */
@CairnTest
class StatementsTest {
    /** What a list of tasks shows of each. */
    private static final String ROW = "name,completed,assignee.name,due_on,tags.name,memberships.section.name";

    @Autowired
    Companies companies;

    Company company;
    Person ana;
    Person ben;
    String project;
    String tag;

    @BeforeEach
    void makeAProject() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
        tag = ana.post("/tags", Map.of("workspace", company.gid(), "name", "Urgent"))
                .gid();
    }

    private static int statements(String what, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        int statements =
                Integer.parseInt(answer.headers().firstValue("Test-Statements").orElseThrow());
        System.out.println("Statements to " + what + ": " + statements);
        return statements;
    }

    /** A task on which something of every kind hangs. */
    private String fullTask() {
        String task = task();
        ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Part"));
        String other = ana.post("/tasks", Map.of("workspace", company.gid(), "name", "Before"))
                .gid();
        ana.post("/tasks/" + task + "/addDependencies", Map.of("dependencies", List.of(other)));
        ana.post("/tasks/" + other + "/addDependencies", Map.of("dependencies", List.of(before())));
        ana.put("/tasks/" + task, Map.of("liked", true));
        return task;
    }

    private String before() {
        return ana.post("/tasks", Map.of("workspace", company.gid(), "name", "Before that"))
                .gid();
    }

    private String task() {
        return ana.post(
                        "/tasks",
                        Map.of(
                                "projects",
                                List.of(project),
                                "name",
                                "Ready",
                                "assignee",
                                "me",
                                "followers",
                                List.of(ben.gid()),
                                "tags",
                                List.of(tag),
                                "due_on",
                                "2026-12-01"))
                .gid();
    }

    private String everyField() {
        var names = new ArrayList<String>();
        ana.get("/openapi.json")
                .json()
                .at("/components/parameters/task_fields/schema/items/enum")
                .forEach(name -> names.add(name.stringValue()));
        assertThat(names).hasSizeGreaterThan(100);
        return String.join(",", names);
    }

    @Test
    void aHundredTasksWithEveryFieldTakeAsManyStatementsAsOne() {
        for (int i = 0; i < 100; i++) {
            fullTask();
        }
        String path = "/tasks?project=" + project + "&opt_fields=" + everyField();
        int one = statements("list 1 task with every field", ana.get(path + "&limit=1"));
        var all = ana.get(path + "&limit=100");
        assertThat(statements("list 100 tasks with every field", all)).isEqualTo(one);
        assertThat(all.data()).hasSize(100);
        assertThat(all.at("99.tags.0.name")).isEqualTo("Urgent");
        assertThat(all.at("99.dependencies.0.name")).isEqualTo("Before");
    }

    @Test
    void listingTasksTakesAtMostFive() {
        task();
        assertThat(statements("list tasks", ana.get("/tasks?limit=100&project=" + project + "&opt_fields=" + ROW)))
                .isLessThanOrEqualTo(5);
    }

    @Test
    void gettingATaskTakesAtMostFive() {
        String task = task();
        assertThat(statements("get a task", ana.get("/tasks/" + task + "?opt_fields=" + ROW + ",notes,followers.name")))
                .isLessThanOrEqualTo(5);
    }

    @Test
    void creatingATaskTakesNoMoreThanItDid() {
        task();
        var made = ana.post("/tasks?opt_fields=name", Map.of("projects", List.of(project), "name", "Set"));
        assertThat(statements("create a task", made)).isLessThanOrEqualTo(8);
    }

    @Test
    void changingATaskTakesAtMostFive() {
        String task = task();
        var changed = ana.put("/tasks/" + task + "?opt_fields=name", Map.of("due_on", "2026-12-24"));
        assertThat(statements("change a task", changed)).isLessThanOrEqualTo(5);
    }
}
