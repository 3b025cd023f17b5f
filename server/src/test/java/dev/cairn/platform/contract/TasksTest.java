package dev.cairn.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What clients rely on of people, tasks, and the order that tasks are in. */
@CairnTest
class TasksTest {
    @Autowired
    Companies companies;

    Company company;
    Person ana;
    Person ben;
    String project;
    String first;
    String later;

    @BeforeEach
    void makeAProject() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        project = project("Launch");
        first = ana.get("/projects/" + project + "/sections").at("0.gid");
        later = ana.post("/projects/" + project + "/sections", Map.of("name", "Later"))
                .gid();
    }

    private String project(String name) {
        return ana.post("/projects", Map.of("workspace", company.gid(), "name", name))
                .gid();
    }

    private String task(String name) {
        return ana.post("/tasks", Map.of("name", name, "projects", List.of(project)))
                .gid();
    }

    private List<String> order(String of) {
        return ana.get(of + "/tasks").all("name");
    }

    private static Map<String, Object> withNull(String field, String nullField, Object value) {
        var map = new HashMap<String, Object>();
        map.put(field, value);
        map.put(nullField, null);
        return map;
    }

    @Test
    void aPersonIsMeAnAddressOrAGid() {
        String address = URLEncoder.encode(ben.email(), StandardCharsets.UTF_8);
        assertThat(ana.get("/users/" + address).gid()).isEqualTo(ben.gid());
        assertThat(ana.get("/users/" + ben.gid()).at("email")).isEqualTo(ben.email());
        assertThat(ana.get("/users/me").gid()).isEqualTo(ana.gid());
        for (String who : List.of("me", ana.email(), ana.gid())) {
            var made = ana.post("/tasks", Map.of("name", "T", "workspace", company.gid(), "assignee", who));
            assertThat(made.at("assignee.gid")).isEqualTo(ana.gid());
            assertThat(ana.get("/tasks?workspace=" + company.gid() + "&assignee="
                                    + URLEncoder.encode(who, StandardCharsets.UTF_8))
                            .all("gid"))
                    .contains(made.gid());
        }
        var followed = ana.post(
                "/tasks/" + task("F") + "/addFollowers",
                Map.of("followers", List.of(ben.email().toUpperCase(java.util.Locale.ROOT))));
        assertThat(followed.data().path("followers")).hasSize(2);
    }

    @Test
    void aTaskIsMadeInAWorkspaceProjectsOrAParent() {
        ana.post("/tasks", Map.of("name", "Nowhere")).refusal(400);
        assertThat(ana.post("/tasks", Map.of("name", "T", "workspace", company.gid()))
                        .status())
                .isEqualTo(201);
        String parent =
                ana.post("/tasks", Map.of("name", "T", "projects", project)).gid();
        assertThat(ana.post("/tasks", Map.of("name", "T", "parent", parent)).at("parent.gid"))
                .isEqualTo(parent);
        var placed = ana.post(
                "/tasks", Map.of("name", "T", "memberships", List.of(Map.of("project", project, "section", later))));
        assertThat(placed.at("memberships.0.section.name")).isEqualTo("Later");
    }

    @Test
    void aListOfTasksNeedsToKnowWhose() {
        task("T");
        for (String query : List.of("", "?assignee=me", "?workspace=" + company.gid())) {
            assertThat(ana.get("/tasks" + query).refusal(400))
                    .contains("project, tag, section, or assignee + workspace");
        }
        assertThat(ana.get("/tasks?section=" + first).data()).hasSize(1);
        assertThat(ana.get("/tasks?project=" + project + "&section=" + later).data())
                .isEmpty();
    }

    @Test
    void timesInQueriesMayHaveAnOffsetOrNone() {
        String open = task("Open");
        String done = task("Done");
        ana.put("/tasks/" + done, Map.of("completed", true));
        String list = "/tasks?project=" + project + "&completed_since=";
        assertThat(ana.get(list + "now").all("gid")).containsExactly(open);
        for (String past : List.of(
                "2020-01-01T00:00:00.000Z",
                "2020-01-01T00:00:00-05:00",
                "2020-01-01T00:00:00%2B0100",
                "2020-01-01T00:00:00",
                "2020-01-01")) {
            assertThat(ana.get(list + past).data()).as(past).hasSize(2);
        }
        assertThat(ana.get(list + "2999-01-01T00:00:00-05:00").all("gid")).containsExactly(open);
        assertThat(ana.get("/tasks?project=" + project + "&modified_since=2999-01-01")
                        .data())
                .isEmpty();
    }

    @Test
    void anUpdateChangesOnlyWhatItNamesAndNullClears() {
        String task = task("T");
        ana.put("/tasks/" + task, Map.of("assignee", "me", "due_on", "2026-12-24", "notes", "Keep"))
                .data();
        var cleared = ana.put("/tasks/" + task, withNull("name", "assignee", "U"));
        assertThat(cleared.at("assignee")).isEqualTo("null");
        assertThat(cleared.at("due_on")).isEqualTo("2026-12-24");
        assertThat(cleared.at("notes")).isEqualTo("Keep");
        assertThat(ana.put("/tasks/" + task, withNull("name", "due_on", "U")).at("due_on"))
                .isEqualTo("null");
    }

    @Test
    void aDueDateIsADayOrAnInstant() {
        String task = task("T");
        assertThat(ana.put("/tasks/" + task, Map.of("due_on", "2026-12-24", "due_at", "2026-12-24T12:00:00Z"))
                        .refusal(400))
                .startsWith("due_on: ");
        var instant = ana.put("/tasks/" + task, Map.of("due_at", "2026-12-24T23:30:00-05:00"));
        assertThat(instant.at("due_at")).isEqualTo("2026-12-25T04:30:00.000Z");
        assertThat(instant.at("due_on")).isEqualTo("2026-12-25");
        var day = ana.put("/tasks/" + task, Map.of("due_on", "2026-12-26"));
        assertThat(day.at("due_at")).isEqualTo("null");
        assertThat(ana.put("/tasks/" + task("S"), Map.of("start_on", "2026-12-01"))
                        .refusal(400))
                .startsWith("start_on: ");
        assertThat(ana.put("/tasks/" + task, Map.of("start_on", "2026-12-27")).refusal(400))
                .startsWith("start_on: ");
    }

    @Test
    void completingSaysWhenAndByWhom() {
        String task = task("T");
        var done = ben.put("/tasks/" + task, Map.of("completed", true));
        assertThat(done.at("completed_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(done.at("completed_by.gid")).isEqualTo(ben.gid());
        var open = ana.put("/tasks/" + task, Map.of("completed", false));
        assertThat(open.at("completed_at")).isEqualTo("null");
        assertThat(open.at("completed_by")).isEqualTo("null");
    }

    @Test
    void movingToASectionGoesToItsTopAndLeavesOtherProjectsAlone() {
        String one = task("One");
        String two = task("Two");
        String elsewhere = project("Elsewhere");
        ana.post("/tasks/" + two + "/addProject", Map.of("project", elsewhere)).data();
        ana.post("/sections/" + later + "/addTask", Map.of("task", one)).data();
        ana.post("/sections/" + later + "/addTask", Map.of("task", two)).data();
        assertThat(order("/sections/" + later)).containsExactly("Two", "One");
        assertThat(order("/sections/" + first)).isEmpty();
        assertThat(order("/projects/" + elsewhere)).containsExactly("Two");
        ana.post("/sections/" + later + "/addTask", Map.of("task", two, "insert_after", one))
                .data();
        assertThat(order("/sections/" + later)).containsExactly("One", "Two");
        assertThat(ana.post(
                                "/sections/" + later + "/addTask",
                                Map.of("task", two, "insert_after", one, "insert_before", one))
                        .refusal(400))
                .startsWith("insert_before: ");
    }

    @Test
    void addingToAProjectPutsATaskWhereItIsAsked() {
        String other = project("Other");
        var made = new ArrayList<String>();
        for (String name : List.of("A", "B", "C", "D", "E")) {
            made.add(task(name));
        }
        String into = "/addProject";
        ana.post("/tasks/" + made.get(0) + into, Map.of("project", other)).data();
        ana.post("/tasks/" + made.get(1) + into, Map.of("project", other)).data();
        ana.post("/tasks/" + made.get(2) + into, withNull("project", "insert_after", other))
                .data();
        ana.post("/tasks/" + made.get(3) + into, withNull("project", "insert_before", other))
                .data();
        ana.post("/tasks/" + made.get(4) + into, Map.of("project", other, "insert_before", made.get(1)))
                .data();
        assertThat(order("/projects/" + other)).containsExactly("C", "A", "E", "B", "D");
        String section = ana.post("/projects/" + other + "/sections", Map.of("name", "Late"))
                .gid();
        ana.post("/tasks/" + made.get(0) + into, Map.of("project", other, "section", section))
                .data();
        ana.post("/tasks/" + made.get(2) + into, Map.of("project", other, "section", section))
                .data();
        assertThat(order("/sections/" + section)).containsExactly("A", "C");
        ana.post(
                        "/tasks/" + made.get(1) + into,
                        Map.of("project", other, "section", section, "insert_after", made.get(0)))
                .data();
        assertThat(order("/sections/" + section)).containsExactly("A", "B", "C");
    }

    @Test
    void aTaskIsInAtMostTwentyProjects() {
        String task = task("Everywhere");
        for (int i = 0; i < 19; i++) {
            ana.post("/tasks/" + task + "/addProject", Map.of("project", project("P" + i)))
                    .data();
        }
        assertThat(ana.post("/tasks/" + task + "/addProject", Map.of("project", project("One too many")))
                        .refusal(400))
                .contains("20");
    }

    @Test
    void dependenciesAreGidsOrObjectsAndAtMostThirty() {
        String task = task("Last");
        String one = task("1");
        String two = task("2");
        ana.post("/tasks/" + task + "/addDependencies", Map.of("dependencies", List.of(one)))
                .data();
        ana.post("/tasks/" + task + "/addDependencies", Map.of("dependencies", List.of(Map.of("gid", two))))
                .data();
        assertThat(ana.get("/tasks/" + task + "/dependencies").all("name")).containsExactly("1", "2");
        var many = new ArrayList<String>();
        for (int i = 0; i < 28; i++) {
            many.add(task("M" + i));
        }
        ana.post("/tasks/" + task + "/addDependencies", Map.of("dependencies", many))
                .data();
        assertThat(ana.post("/tasks/" + task + "/addDependents", Map.of("dependents", List.of(task("31st"))))
                        .refusal(400))
                .contains("30");
    }

    @Test
    void myTasksAreFoundThroughTheirList() {
        assertThat(ana.get("/users/me/user_task_list").refusal(400)).startsWith("workspace: ");
        var list = ana.get("/users/me/user_task_list?workspace=" + company.gid());
        assertThat(list.at("resource_type")).isEqualTo("user_task_list");
        ana.put("/tasks/" + task("Mine"), Map.of("assignee", "me")).data();
        assertThat(ana.get("/user_task_lists/" + list.gid() + "/tasks?completed_since=now")
                        .all("name"))
                .containsExactly("Mine");
    }

    @Test
    void aWorkspacesTeamsHaveAnOlderPathToo() {
        ana.post("/teams", Map.of("name", "Crew", "organization", company.gid()))
                .data();
        assertThat(ana.get("/organizations/" + company.gid() + "/teams").all("name"))
                .isEqualTo(ana.get("/workspaces/" + company.gid() + "/teams").all("name"));
    }

    @Test
    void whatAnotherSystemKnowsATaskByIsKeptUpToItsLength() {
        var external = Map.of("gid", "x".repeat(1_024), "data", "y".repeat(32_768));
        var made = ana.post("/tasks", Map.of("name", "T", "workspace", company.gid(), "external", external));
        assertThat(made.at("external.gid")).hasSize(1_024);
        assertThat(made.at("external.data")).hasSize(32_768);
        assertThat(put(made, Map.of("gid", "x".repeat(1_025))).refusal(400)).startsWith("external.gid: ");
        assertThat(put(made, Map.of("gid", "x", "data", "y".repeat(32_769))).refusal(400))
                .startsWith("external.data: ");
        ana.get("/tasks/external:x").refusal(404);
    }

    @Test
    void anExternalGidStandsWhereAGidCan() {
        String task = ana.post(
                        "/tasks", Map.of("name", "T", "workspace", company.gid(), "external", Map.of("gid", "crm-7")))
                .gid();
        assertThat(ana.get("/tasks/external:crm-7").gid()).isEqualTo(task);
        assertThat(ana.put("/tasks/external:crm-7", Map.of("completed", true)).at("completed"))
                .isEqualTo("true");
        assertThat(ana.post("/tasks/external:crm-7/stories", Map.of("text", "Called"))
                        .at("text"))
                .isEqualTo("Called");
        assertThat(ana.post("/tasks", Map.of("name", "Part", "parent", "external:crm-7"))
                        .at("parent.gid"))
                .isEqualTo(task);
        ben.get("/tasks/external:crm-7").refusal(404);
        assertThat(ana.put("/tasks/" + task, Map.of("external", Map.of("gid", "crm-8")))
                        .at("external.gid"))
                .isEqualTo("crm-8");
        ana.get("/tasks/external:crm-7").refusal(404);
        ana.delete("/tasks/external:crm-8");
        ana.get("/tasks/external:crm-8").refusal(404);
    }

    private Answer put(Answer made, Map<String, String> external) {
        return ana.put("/tasks/" + made.gid(), Map.of("external", external));
    }

    @Test
    void subtasksKeepTheOrderThatTheyAreGiven() {
        String top = task("Top");
        var made = new ArrayList<String>();
        for (String name : Arrays.asList("A", "B", "C")) {
            made.add(ana.post("/tasks/" + top + "/subtasks", Map.of("name", name))
                    .gid());
        }
        ana.post("/tasks/" + made.get(2) + "/setParent", withNull("parent", "insert_after", top))
                .data();
        assertThat(ana.get("/tasks/" + top + "/subtasks").all("name")).containsExactly("C", "A", "B");
    }
}
