package dev.cairn.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class EventTest {
    @Autowired
    Companies companies;

    @Autowired
    Database database;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;

    @BeforeEach
    void makeAProject() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = newProject("Launch", "public_to_workspace");
    }

    @Test
    void withoutATokenItGivesOneAndNoEvents() {
        var answer = ana.get("/events?resource=" + project);
        assertThat(answer.refusal(412)).startsWith("sync:");
        assertThat(answer.json().path("sync").asString()).isNotEmpty();
        var first = ana.get("/events?resource=" + project + "&sync="
                + answer.json().path("sync").asString());
        assertThat(first.data()).isEmpty();
        assertThat(first.json().path("has_more").asBoolean(true)).isFalse();
        assertThat(first.json().path("sync").asString()).isNotEmpty();
    }

    @Test
    void aTokenThatWasNotGivenForThisIsNone() {
        String good = Following.sync(ana, project);
        String other = newProject("Move", "public_to_workspace");
        char last = good.charAt(good.length() - 1);
        var bad = List.of(
                "nonsense",
                "%00",
                good.substring(1),
                good.substring(0, good.length() - 1) + (last == 'A' ? 'Q' : 'A'),
                Following.sync(ana, other),
                Following.sync(ben, project));
        for (String token : bad) {
            ana.get("/events?resource=" + project + "&sync=" + token).refusal(412);
        }
        ana.get("/events?resource=" + project + "&sync=" + good).data();
    }

    @Test
    void aTokenLivesForADay() {
        String token = Following.sync(ana, project);
        clock.forward(Duration.ofHours(24).minusMinutes(5));
        String next = ana.get("/events?resource=" + project + "&sync=" + token)
                .json()
                .path("sync")
                .asString();
        clock.forward(Duration.ofMinutes(6));
        var expired = ana.get("/events?resource=" + project + "&sync=" + token);
        expired.refusal(412);
        assertThat(expired.json().path("sync").asString()).isNotEmpty();
        ana.get("/events?resource=" + project + "&sync=" + next).data();
    }

    @Test
    void aChangeIsToldWithWhoDidWhatToWhat() {
        String task = newTask("Write the post");
        var following = new Following(ana, task);
        ben.put("/tasks/" + task, Map.of("assignee", "me")).data();
        var event = following.until(Following.change("assignee"));
        assertThat(event.path("action").asString()).isEqualTo("changed");
        assertThat(event.path("type").asString()).isEqualTo("task");
        assertThat(event.path("created_at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(event.path("parent").isNull()).isTrue();
        assertThat(event.path("resource").toString())
                .isEqualTo(
                        "{\"gid\":\"%s\",\"resource_type\":\"task\",\"name\":\"Write the post\",\"resource_subtype\":\"default_task\"}"
                                .formatted(task));
        assertThat(event.path("user").path("name").asString()).isEqualTo("Ben");
        assertThat(event.path("change").toString())
                .isEqualTo(
                        "{\"field\":\"assignee\",\"action\":\"changed\",\"new_value\":{\"gid\":\"%s\",\"resource_type\":\"user\",\"name\":\"Ben\"}}"
                                .formatted(ben.gid()));
    }

    @Test
    void aValueThatIsNoResourceIsNotTold() {
        String task = newTask("Write the post");
        var following = new Following(ana, task);
        ana.put("/tasks/" + task, Map.of("name", "Write two posts", "due_on", "2026-12-01"))
                .data();
        assertThat(following.until(Following.change("name")).path("change").toString())
                .isEqualTo("{\"field\":\"name\",\"action\":\"changed\"}");
        assertThat(following.until(Following.change("due_on")).path("change").toString())
                .isEqualTo("{\"field\":\"due_on\",\"action\":\"changed\"}");
    }

    @Test
    void whatComesAndGoesNamesItsValue() {
        String task = newTask("Write the post");
        var following = new Following(ana, task);
        ana.post("/tasks/" + task + "/addFollowers", Map.of("followers", List.of(ben.gid())))
                .data();
        ana.post("/tasks/" + task + "/removeFollowers", Map.of("followers", List.of(ben.gid())))
                .data();
        ana.put("/tasks/" + task, Map.of("assignee", "me")).data();
        var clear = new HashMap<String, Object>();
        clear.put("assignee", null);
        ana.put("/tasks/" + task, clear).data();
        var added = following.until(Following.change("followers")).path("change");
        assertThat(added.path("action").asString()).isEqualTo("added");
        assertThat(added.path("added_value").path("gid").asString()).isEqualTo(ben.gid());
        assertThat(added.has("removed_value")).isFalse();
        var removed = following.until(Following.change("followers")).path("change");
        assertThat(removed.path("action").asString()).isEqualTo("removed");
        assertThat(removed.path("removed_value").path("gid").asString()).isEqualTo(ben.gid());
        following.until(Following.change("assignee"));
        var cleared = following.until(Following.change("assignee")).path("change");
        assertThat(cleared.path("new_value").isNull()).isTrue();
    }

    @Test
    void aCustomValueNamesItsField() {
        String field = ana.post(
                        "/custom_fields",
                        Map.of("workspace", company.gid(), "name", "Cost", "resource_subtype", "number"))
                .gid();
        var onProject = new Following(ana, project);
        ana.post("/projects/" + project + "/addCustomFieldSetting", Map.of("custom_field", field))
                .data();
        String task = newTask("Write the post");
        ana.put("/tasks/" + task, Map.of("custom_fields", Map.of(field, 5))).data();
        assertThat(onProject
                        .until(Following.change("custom_field_settings"))
                        .path("change")
                        .path("added_value")
                        .path("gid")
                        .asString())
                .isEqualTo(field);
        var value = onProject
                .until(Following.change("custom_fields"))
                .path("change")
                .path("new_value");
        assertThat(value.path("gid").asString()).isEqualTo(field);
        assertThat(value.path("resource_type").asString()).isEqualTo("custom_field");
    }

    @Test
    void aNewTaskIsAddedToItsProjectAndSectionOnce() {
        var following = new Following(ben, project);
        String task = newTask("Write the post");
        var event = following.until(Following.of("task", "added"));
        assertThat(Following.gid(event, "resource")).isEqualTo(task);
        assertThat(Following.gid(event, "parent")).isEqualTo(project);
        assertThat(event.has("change")).isFalse();
        var second = following.until(Following.of("task", "added"));
        assertThat(second.path("parent").path("resource_type").asString()).isEqualTo("section");
        following.until(Following.of("story", "added"));
        assertThat(following.heard).filteredOn(Following.of("task", "added")).hasSize(2);
    }

    @Test
    void eventsOfSubtasksAndCommentsRiseToTheTaskAndTheProject() {
        String task = newTask("Write the post");
        var onTask = new Following(ben, task);
        var onProject = new Following(ben, project);
        String subtask = ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Draft"))
                .gid();
        String deeper = ana.post("/tasks/" + subtask + "/subtasks", Map.of("name", "Notes"))
                .gid();
        ana.put("/tasks/" + deeper, Map.of("completed", true)).data();
        String comment = ana.post("/tasks/" + deeper + "/stories", Map.of("text", "Done"))
                .gid();
        ana.put("/stories/" + comment, Map.of("text", "All done")).data();
        for (var following : List.of(onTask, onProject)) {
            var added = following.until(Following.of("task", "added"));
            assertThat(Following.gid(added, "resource")).isEqualTo(subtask);
            assertThat(Following.gid(added, "parent")).isEqualTo(task);
            assertThat(Following.gid(following.until(Following.change("completed")), "resource"))
                    .isEqualTo(deeper);
            var said = following.until(event -> Following.of("story", "added").test(event)
                    && Following.gid(event, "resource").equals(comment));
            assertThat(Following.gid(said, "parent")).isEqualTo(deeper);
            assertThat(Following.gid(following.until(Following.change("text")), "resource"))
                    .isEqualTo(comment);
        }
        ana.delete("/stories/" + comment).data();
        for (var following : List.of(onTask, onProject)) {
            var removed = following.until(Following.of("story", "removed"));
            assertThat(Following.gid(removed, "resource")).isEqualTo(comment);
            assertThat(Following.gid(removed, "parent")).isEqualTo(deeper);
        }
    }

    @Test
    void eventsReachTheAssigneesListTheTeamAndTheWorkspace() {
        String team = ana.post("/teams", Map.of("name", "Press", "organization", company.gid()))
                .gid();
        String list =
                ben.get("/users/me/user_task_list?workspace=" + company.gid()).gid();
        String task = newTask("Write the post");
        var onList = new Following(ben, list);
        var onTeam = new Following(ana, team);
        var onWorkspace = new Following(ana, company.gid());
        ana.put("/tasks/" + task, Map.of("assignee", ben.gid())).data();
        ana.put("/tasks/" + task, Map.of("assignee", "me")).data();
        String theirs =
                ana.post("/teams/" + team + "/projects", Map.of("name", "News")).gid();
        ana.put("/projects/" + theirs, Map.of("name", "Good news")).data();
        onList.until(Following.change("assignee"));
        onList.until(Following.change("assignee"));
        assertThat(Following.gid(onTeam.until(Following.of("project", "added")), "parent"))
                .isEqualTo(team);
        assertThat(Following.gid(onTeam.until(Following.change("name")), "resource"))
                .isEqualTo(theirs);
        assertThat(onTeam.heard)
                .noneMatch(event -> event.path("type").asString().equals("task"));
        onWorkspace.until(Following.change("assignee"));
        onWorkspace.until(Following.of("project", "added"));
        var answer = ana.get("/workspaces/" + company.gid() + "/events");
        answer.refusal(412);
        ana.get("/workspaces/" + company.gid() + "/events?sync="
                        + answer.json().path("sync").asString())
                .data();
    }

    @Test
    void aDeletedTaskIsOneEventThatIsToldEvenToThoseWhoFollowIt() {
        String task = newTask("Write the post");
        var onTask = new Following(ben, task);
        var onProject = new Following(ben, project);
        ana.delete("/tasks/" + task).data();
        for (var following : List.of(onTask, onProject)) {
            var deleted = following.until(Following.of("task", "deleted"));
            assertThat(deleted.path("parent").isNull()).isTrue();
            assertThat(deleted.path("resource").toString())
                    .isEqualTo("{\"gid\":\"%s\",\"resource_type\":\"task\"}".formatted(task));
            following.read();
            assertThat(following.heard)
                    .filteredOn(Following.of("task", "deleted"))
                    .hasSize(1);
        }
        ben.get("/events?resource=" + task).refusal(404);
        ana.post("/tasks/" + task + "/restore", Map.of()).data();
        assertThat(Following.gid(onTask.until(Following.of("task", "undeleted")), "resource"))
                .isEqualTo(task);
        assertThat(Following.gid(onProject.until(Following.of("task", "undeleted")), "resource"))
                .isEqualTo(task);
    }

    @Test
    void theSameTokenGivesTheSameEventsWhateverHappenedSince() {
        String token = Following.sync(ana, project);
        newTask("One");
        var first = ana.get("/events?resource=" + project + "&sync=" + token);
        newTask("Two");
        var second = ana.get("/events?resource=" + project + "&sync=" + token);
        assertThat(second.text()).isEqualTo(first.text());
        var next = ana.get("/events?resource=" + project + "&sync="
                + first.json().path("sync").asString());
        assertThat(next.data()).isNotEmpty().noneMatch(event -> first.text().contains(event.toString()));
    }

    @Test
    void aHundredEventsAtATimeCompleteAndInOrder() {
        String task = newTask("Write the post");
        var following = new Following(ben, task);
        for (int i = 0; i < 120; i++) {
            ana.put("/tasks/" + task, Map.of("completed", i % 2 == 0)).data();
        }
        var answer = following.read();
        assertThat(answer.data()).hasSize(100);
        assertThat(answer.json().path("has_more").asBoolean(false)).isTrue();
        boolean more = true;
        while (more) {
            answer = following.read();
            more = answer.json().path("has_more").asBoolean(true);
        }
        assertThat(following.heard).filteredOn(Following.change("completed")).hasSize(120);
        assertThat(following.heard)
                .extracting(event -> event.path("created_at").asString())
                .isSorted();
        var few = ana.get("/events?limit=5&resource=" + task + "&sync=" + Following.sync(ana, task));
        assertThat(few.data()).isEmpty();
        ana.get("/events?limit=0&resource=" + task).refusal(400);
    }

    @Test
    void whoWasAwayWhileVeryMuchHappenedIsToldThatThereIsMore() {
        String task = newTask("Write the post");
        var following = new Following(ben, task);
        database.sql("""
                        WITH taken AS (
                          UPDATE change_counter SET seq = seq + 6000 WHERE workspace_id = :workspace RETURNING seq)
                        INSERT INTO change (workspace_id, seq, action, resource_type, resource_id, field, created_at)
                        SELECT :workspace, taken.seq - 6000 + n, 'changed', 'project', :project, 'color', now()
                        FROM taken CROSS JOIN generate_series(1, 6000) n""")
                .bind("project", Long.parseLong(project))
                .bind("workspace", company.id())
                .update();
        ana.put("/tasks/" + task, Map.of("completed", true)).data();
        boolean more = following.read().json().path("has_more").asBoolean(false);
        assertThat(more).isTrue();
        following.until(Following.change("completed"));
    }

    @Test
    void fieldsAreChosenAsInAnyAnswer() {
        String task = newTask("Write the post");
        String token = Following.sync(ana, task);
        ana.put("/tasks/" + task, Map.of("assignee", ben.gid())).data();
        var events = ana.get("/events?resource=" + task + "&sync=" + token
                        + "&opt_fields=action,resource.name,change.new_value.email")
                .data();
        assertThat(events.get(0).toString())
                .isEqualTo(("{\"action\":\"changed\",\"resource\":{\"gid\":\"%s\",\"name\":\"Write the post\"},"
                                + "\"change\":{\"new_value\":{\"gid\":\"%s\",\"email\":\"%s\"}}}")
                        .formatted(task, ben.gid(), ben.email()));
    }

    @Test
    void nobodyIsToldOfWhatTheyMayNotSee() {
        String secret = newProject("Merger", "private");
        String task = newTask("Write the post");
        String hidden = ana.post("/tasks", Map.of("name", "Buy them", "projects", List.of(secret)))
                .gid();
        var following = new Following(ben, task);
        var own = new Following(ana, task);
        ana.post("/tasks/" + task + "/addProject", Map.of("project", secret)).data();
        ana.post("/tasks/" + task + "/addDependencies", Map.of("dependencies", List.of(hidden)))
                .data();
        ana.put("/tasks/" + task, Map.of("completed", true)).data();
        following.until(Following.change("completed"));
        assertThat(following.heard.toString()).doesNotContain(secret).doesNotContain(hidden);
        assertThat(following.heard)
                .filteredOn(Following.change("dependencies"))
                .allMatch(event -> event.path("change").path("added_value").isNull())
                .hasSize(1);
        own.until(Following.change("completed"));
        assertThat(own.heard.toString()).contains(secret).contains(hidden);
        ben.get("/events?resource=" + secret).refusal(404);
    }

    @Test
    void whoMayNoLongerSeeAProjectIsToldNothingOfIt() {
        String secret = newProject("Merger", "private");
        ana.post("/projects/" + secret + "/addMembers", Map.of("members", List.of(ben.gid())))
                .data();
        String token = Following.sync(ben, secret);
        ana.post("/projects/" + secret + "/removeMembers", Map.of("members", List.of(ben.gid())))
                .data();
        ben.get("/events?resource=" + secret + "&sync=" + token).refusal(404);
    }

    @Test
    void anyoneElseIsRefused() {
        Person stranger = companies.make().admin("Sam");
        Person guest = company.guest("Gil");
        stranger.get("/events?resource=" + project).refusal(404);
        stranger.get("/events?resource=" + company.gid()).refusal(404);
        stranger.get("/workspaces/" + company.gid() + "/events").refusal(404);
        guest.get("/events?resource=" + project).refusal(404);
        new Person(ana.port(), 1, "Nobody", "", "wrong")
                .get("/events?resource=" + project)
                .refusal(401);
        assertThat(ana.get("/events").refusal(400)).isEqualTo("resource: Missing input");
        ana.get("/events?resource=12").refusal(404);
        ana.get("/events?resource=nonsense").refusal(404);
        ana.get("/tasks/" + project + "/events").refusal(404);
        ana.get("/projects/" + project + "/events").refusal(412);
    }

    private String newProject(String name, String privacy) {
        return ana.post("/projects", Map.of("name", name, "workspace", company.gid(), "privacy_setting", privacy))
                .gid();
    }

    private String newTask(String name) {
        return ana.post("/tasks", Map.of("name", name, "projects", List.of(project)))
                .gid();
    }
}
