package dev.cairn.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class TaskApiTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;

    @BeforeEach
    void aProject() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
    }

    private String task(String name) {
        return ana.post("/tasks", Map.of("projects", List.of(project), "name", name))
                .gid();
    }

    @Test
    void creatingATaskAnswersTheFullRecordAndItsLocation() {
        var answer = ana.post(
                "/tasks",
                Map.of(
                        "projects", List.of(project),
                        "name", "Write the brief",
                        "assignee", ben.email(),
                        "due_on", "2026-12-01",
                        "notes", "One page"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/api/1.0/tasks/" + answer.gid()));
        assertThat(answer.at("resource_type")).isEqualTo("task");
        assertThat(answer.at("assignee.name")).isEqualTo("Ben");
        assertThat(answer.at("memberships.0.section.name")).isEqualTo("Untitled section");
        assertThat(answer.at("due_on")).isEqualTo("2026-12-01");
        assertThat(answer.at("completed")).isEqualTo("false");
        assertThat(answer.at("completed_at")).isEqualTo("null");
        assertThat(answer.data().path("followers")).hasSize(2);
    }

    @Test
    void aTaskNeedsAWorkspaceAProjectOrAParent() {
        assertThat(ana.post("/tasks", Map.of("name", "Nowhere")).refusal(400)).contains("workspace");
        assertThat(ana.post("/tasks", Map.of("workspace", company.gid(), "name", "Here"))
                        .data()
                        .path("projects"))
                .isEmpty();
    }

    @Test
    void anUpdateChangesOnlyTheFieldsThatItNames() {
        String task = task("Draft");
        ana.put("/tasks/" + task, Map.of("assignee", "me", "due_on", "2026-12-01"));
        var answer = ana.put("/tasks/" + task, Map.of("name", "Final"));
        assertThat(answer.at("name")).isEqualTo("Final");
        assertThat(answer.at("due_on")).isEqualTo("2026-12-01");
        assertThat(answer.at("assignee.name")).isEqualTo("Ana");
    }

    @Test
    void nullClearsAField() {
        String task = task("Draft");
        ana.put("/tasks/" + task, Map.of("assignee", "me", "due_on", "2026-12-01"));
        var answer =
                ana.send("PUT", "/tasks/" + task, "{\"data\":{\"assignee\":null,\"due_on\":null}}", "application/json");
        assertThat(answer.at("assignee")).isEqualTo("null");
        assertThat(answer.at("due_on")).isEqualTo("null");
    }

    @Test
    void completingRecordsWhoAndWhenAndReopeningForgetsIt() {
        String task = task("Draft");
        var done = ben.put("/tasks/" + task, Map.of("completed", true));
        assertThat(done.at("completed_by.name")).isEqualTo("Ben");
        assertThat(done.at("completed_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        var open = ben.put("/tasks/" + task, Map.of("completed", false));
        assertThat(open.at("completed_at")).isEqualTo("null");
        assertThat(open.at("completed_by")).isEqualTo("null");
    }

    @Test
    void optFieldsGivesTheGidAndWhatIsNamed() {
        String task = task("Draft");
        ana.put("/tasks/" + task, Map.of("assignee", "me"));
        var answer = ana.get("/tasks/" + task + "?opt_fields=name,this.assignee.(name%7Cemail),,unknown.field");
        assertThat(answer.data().propertyNames()).containsExactlyInAnyOrder("gid", "name", "assignee");
        assertThat(answer.data().path("assignee").propertyNames()).containsExactlyInAnyOrder("gid", "name", "email");
        var compact = ana.get("/tasks/" + task + "?opt_fields=assignee");
        assertThat(compact.data().path("assignee").propertyNames())
                .containsExactlyInAnyOrder("gid", "resource_type", "name");
        var both = ana.get("/tasks/" + task + "?opt_fields=assignee,assignee.email");
        assertThat(both.data().path("assignee").propertyNames())
                .containsExactlyInAnyOrder("gid", "resource_type", "name", "email");
    }

    @Test
    void aProjectsTasksComeSectionBySectionInTheirOrderAndPageByPage() {
        String doing = ana.post("/projects/" + project + "/sections", Map.of("name", "Doing"))
                .gid();
        for (int i = 0; i < 5; i++) {
            task("T" + i);
        }
        String first = ana.post(
                        "/tasks",
                        Map.of("name", "D0", "memberships", List.of(Map.of("project", project, "section", doing))))
                .gid();
        String second = task("D1");
        ana.post("/sections/" + doing + "/addTask", Map.of("task", second, "insert_after", first));
        assertThat(ana.get("/projects/" + project + "/tasks").all("name"))
                .containsExactly("T0", "T1", "T2", "T3", "T4", "D0", "D1");

        var seen = new ArrayList<String>();
        String path = "/tasks?limit=2&project=" + project;
        int pages = 0;
        while (!path.isEmpty()) {
            var page = ana.get(path);
            seen.addAll(page.all("name"));
            path = page.json().path("next_page").path("path").asString("");
            pages++;
        }
        assertThat(seen).containsExactly("T0", "T1", "T2", "T3", "T4", "D0", "D1");
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void aPageTokenOfAnotherListIsRefused() {
        task("A");
        task("B");
        String offset = ana.get("/tasks?limit=1&project=" + project)
                .json()
                .path("next_page")
                .path("offset")
                .asString();
        assertThat(ana.get("/tags?limit=1&workspace=" + company.gid() + "&offset=" + offset)
                        .refusal(400))
                .startsWith("offset:");
        assertThat(ana.get("/tasks?project=" + project + "&offset=garbage").refusal(400))
                .startsWith("offset:");
    }

    @Test
    void subtasksCanBeNestedAndMovedButNotUnderThemselves() {
        String top = task("Top");
        String child =
                ana.post("/tasks/" + top + "/subtasks", Map.of("name", "Child")).gid();
        String grandchild = ana.post("/tasks/" + child + "/subtasks", Map.of("name", "Grandchild"))
                .gid();
        assertThat(ana.post("/tasks/" + top + "/setParent", Map.of("parent", grandchild))
                        .refusal(400))
                .contains("subtask of itself");
        ana.post("/tasks/" + grandchild + "/setParent", Map.of("parent", top, "insert_before", child));
        assertThat(ana.get("/tasks/" + top + "/subtasks").all("name")).containsExactly("Grandchild", "Child");
        assertThat(ana.get("/tasks/" + top + "?opt_fields=num_subtasks").at("num_subtasks"))
                .isEqualTo("2");
        assertThat(ana.get("/tasks/" + child + "?opt_fields=num_subtasks").at("num_subtasks"))
                .isEqualTo("0");
    }

    @Test
    void aProjectListsWhatIsBelowItsTasksAtAnyDepth() {
        String project = ana.post("/projects", Map.of("name", "Tent", "workspace", company.gid()))
                .gid();
        String task = ana.post("/tasks", Map.of("name", "Sew", "projects", List.of(project)))
                .gid();
        String first =
                ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Cut")).gid();
        ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Stitch")).data();
        ana.post("/tasks/" + first + "/subtasks", Map.of("name", "Measure")).data();
        String gone =
                ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Dye")).gid();
        ana.delete("/tasks/" + gone).data();
        ana.post("/tasks", Map.of("name", "Pack", "projects", List.of(project))).data();
        String list = "/projects/" + project + "/subtasks";
        assertThat(ana.get(list).all("name")).containsExactlyInAnyOrder("Cut", "Stitch", "Measure");
        assertThat(ana.get(list + "?opt_fields=parent.name&limit=2")
                        .json()
                        .at("/next_page/offset")
                        .isString())
                .isTrue();
    }

    @Test
    void whoSeesATaskSeesItsSubtasks() {
        String hidden = ana.post(
                        "/projects", Map.of("workspace", company.gid(), "name", "Secret", "privacy_setting", "private"))
                .gid();
        String top = ana.post("/tasks", Map.of("projects", List.of(hidden), "name", "Top"))
                .gid();
        String child =
                ana.post("/tasks/" + top + "/subtasks", Map.of("name", "Child")).gid();
        ben.get("/tasks/" + child).refusal(404);
        ana.post("/tasks/" + top + "/addFollowers", Map.of("followers", List.of(ben.gid())));
        assertThat(ben.get("/tasks/" + child).at("name")).isEqualTo("Child");
        assertThat(ben.get("/tasks/" + top).data().path("projects")).isEmpty();
        assertThat(ben.get("/tasks/" + top).data().path("memberships")).isEmpty();
    }

    @Test
    void deletingATaskCanBeUndone() {
        String top = task("Top");
        String child =
                ana.post("/tasks/" + top + "/subtasks", Map.of("name", "Child")).gid();
        assertThat(ana.delete("/tasks/" + top).text()).isEqualTo("{\"data\":{}}");
        ana.get("/tasks/" + top).refusal(404);
        ana.get("/tasks/" + child).refusal(404);
        assertThat(ana.get("/projects/" + project + "/tasks").all("name")).isEmpty();
        assertThat(ana.post("/tasks/" + top + "/restore", Map.of()).at("name")).isEqualTo("Top");
        assertThat(ana.get("/tasks/" + child).at("name")).isEqualTo("Child");
        assertThat(ana.get("/projects/" + project + "/tasks").all("name")).containsExactly("Top");
    }

    @Test
    void theSameWriteWithTheSameKeyIsDoneOnce() {
        var body = "{\"data\":{\"name\":\"Once\",\"projects\":[\"" + project + "\"]}}";
        var first = ana.send(ana.request("/tasks")
                .header("Idempotency-Key", "k1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        var second = ana.send(ana.request("/tasks")
                .header("Idempotency-Key", "k1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(second.gid()).isEqualTo(first.gid());
        assertThat(ana.get("/projects/" + project + "/tasks").all("name")).containsExactly("Once");
    }

    @Test
    void anEditOfAnOlderVersionIsRefused() {
        String task = task("Draft");
        String version = ana.get("/tasks/" + task).headers().firstValue("ETag").orElseThrow();
        ben.put("/tasks/" + task, Map.of("notes", "Ben's text"));
        var late = ana.send(ana.request("/tasks/" + task)
                .header("If-Match", version)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"data\":{\"notes\":\"Ana's text\"}}")));
        late.refusal(412);
        assertThat(ana.get("/tasks/" + task).at("notes")).isEqualTo("Ben's text");
    }

    @Test
    void myTasksHoldWhatIsAssignedToMeNewestOnTop() {
        String one = task("One");
        String two = task("Two");
        ana.put("/tasks/" + one, Map.of("assignee", ben.gid()));
        ana.put("/tasks/" + two, Map.of("assignee", ben.gid()));
        String list =
                ben.get("/users/me/user_task_list?workspace=" + company.gid()).gid();
        assertThat(ben.get("/user_task_lists/" + list + "/tasks?completed_since=now")
                        .all("name"))
                .containsExactly("Two", "One");
        var sections = ben.get("/user_task_lists/" + list + "/sections");
        assertThat(sections.all("name")).containsExactly("Recently assigned", "Today", "This week", "Later");
        String today = sections.all("gid").get(1);
        ben.put("/tasks/" + two, Map.of("assignee_section", today));
        assertThat(ben.get("/user_task_lists/" + list + "/tasks").all("name")).containsExactly("One", "Two");
        assertThat(ana.get("/tasks/" + two + "?opt_fields=assignee_section").at("assignee_section"))
                .isEqualTo("null");
    }

    @Test
    void aNewTaskGoesIntoTheSectionOfItsAssigneesOwnList() {
        String list =
                ben.get("/users/me/user_task_list?workspace=" + company.gid()).gid();
        String today =
                ben.get("/user_task_lists/" + list + "/sections").all("gid").get(1);
        var mine = Map.of("workspace", company.gid(), "name", "Mine", "assignee", "me", "assignee_section", today);
        String task = ben.post("/tasks", mine).gid();
        assertThat(ben.get("/tasks/" + task + "?opt_fields=assignee_section").at("assignee_section.gid"))
                .isEqualTo(today);
        var nobodys = Map.of("workspace", company.gid(), "name", "Nobody's", "assignee_section", today);
        assertThat(ben.post("/tasks", nobodys).refusal(400)).startsWith("assignee_section:");
        assertThat(ana.post("/tasks", mine).status()).isIn(403, 404);
        assertThat(ben.get("/user_task_lists/" + list + "/tasks").all("name")).containsExactly("Mine");
    }

    @Test
    void tasksThatWouldWaitForEachOtherAreRefused() {
        String one = task("One");
        String two = task("Two");
        ana.post("/tasks/" + one + "/addDependencies", Map.of("dependencies", List.of(two)));
        assertThat(ana.post("/tasks/" + two + "/addDependencies", Map.of("dependencies", List.of(Map.of("gid", one))))
                        .refusal(400))
                .startsWith("dependencies:");
        assertThat(ana.get("/tasks/" + two + "/dependents").all("name")).containsExactly("One");
    }

    @Test
    void nobodyReachesATaskOfAnotherWorkspace() {
        String task = task("Ours");
        var stranger = companies.make().admin("Stranger");
        stranger.get("/tasks/" + task).refusal(404);
        stranger.put("/tasks/" + task, Map.of("name", "Theirs")).refusal(404);
        stranger.delete("/tasks/" + task).refusal(404);
        stranger.get("/projects/" + project + "/tasks").refusal(404);
        assertThat(stranger.post("/tasks", Map.of("name", "x", "workspace", company.gid()))
                        .status())
                .isEqualTo(404);
        assertThat(ana.put("/tasks/" + task, Map.of("assignee", stranger.gid())).refusal(400))
                .startsWith("assignee: Not a user");
    }

    @Test
    void whoMayOnlyCommentMayNotEdit() {
        ana.put("/projects/" + project, Map.of("default_access_level", "commenter"));
        String task = task("Ours");
        assertThat(ben.put("/tasks/" + task, Map.of("name", "Mine")).refusal(403))
                .contains("commenter");
        assertThat(ben.put("/tasks/" + task, Map.of("liked", true)).at("num_likes"))
                .isEqualTo("1");
    }

    @Test
    void theFormOfOlderClientsIsUnderstood() {
        var answer = ana.send(
                "POST",
                "/tasks?body=%5Bobject+Object%5D",
                "name=From+a+form&workspace=" + company.gid() + "&assignee=me&opt_fields=name,assignee.name",
                "application/x-www-form-urlencoded");
        assertThat(answer.at("name")).isEqualTo("From a form");
        assertThat(answer.at("assignee.name")).isEqualTo("Ana");
    }

    @Test
    void aPersonMentionedInTheDescriptionFollowsTheTask() {
        String task = task("Brief");
        var answer = ana.put(
                "/tasks/" + task + "?opt_fields=html_notes,followers.name",
                Map.of("html_notes", "<body>Ask <a data-asana-gid=\"" + ben.gid() + "\"/></body>"));
        assertThat(answer.at("html_notes")).contains("data-asana-type=\"user\"", "Ben");
        assertThat(answer.data().path("followers").findValuesAsString("name")).contains("Ben");
        assertThat(ana.put("/tasks/" + task, Map.of("html_notes", "<body><a data-asana-gid=\"12\"/></body>"))
                        .refusal(400))
                .contains("html_notes");
    }
}
