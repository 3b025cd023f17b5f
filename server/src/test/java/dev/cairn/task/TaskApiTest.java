package dev.cairn.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.net.http.HttpRequest.BodyPublishers;
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
