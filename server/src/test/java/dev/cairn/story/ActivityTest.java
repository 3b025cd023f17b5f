package dev.cairn.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class ActivityTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;

    @BeforeEach
    void makeAProject() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("name", "Launch", "workspace", company.gid()))
                .gid();
    }

    @Test
    void aMoveIsTold() {
        String doing = ana.post("/projects/" + project + "/sections", Map.of("name", "Doing"))
                .gid();
        String first = ana.get("/projects/" + project + "/sections").at("0.gid");
        ana.put("/sections/" + first, Map.of("name", "To do")).data();
        String task = newTask();
        ben.post("/sections/" + doing + "/addTask", Map.of("task", task)).data();
        awaitStory(ana, task, "moved this from To do to Doing in Launch");
        var story = ana.get(
                        "/tasks/" + task
                                + "/stories?opt_fields=resource_subtype,type,created_by.name,old_section.name,new_section.name,project.name")
                .data()
                .get(1);
        assertThat(story.path("resource_subtype").asString()).isEqualTo("section_changed");
        assertThat(story.path("type").asString()).isEqualTo("system");
        assertThat(story.path("created_by").path("name").asString()).isEqualTo("Ben");
        assertThat(story.path("old_section").path("name").asString()).isEqualTo("To do");
        assertThat(story.path("new_section").path("name").asString()).isEqualTo("Doing");
        assertThat(story.path("project").path("name").asString()).isEqualTo("Launch");
    }

    @Test
    void aNewTaskTellsOnlyItsProjectAndAssignee() {
        var fields = new HashMap<String, Object>(Map.of("name", "Write the post", "projects", List.of(project)));
        fields.put("assignee", ben.gid());
        fields.put("due_on", "2026-12-24");
        fields.put("notes", "All of it");
        fields.put("followers", List.of(ben.gid()));
        String task = ana.post("/tasks", fields).gid();
        ana.put("/tasks/" + task, Map.of("completed", true)).data();
        awaitStory(ana, task, "marked this complete");
        assertThat(texts(ana, task)).containsExactly("assigned to Ben", "added to Launch", "marked this complete");
    }

    @Test
    void editsAreToldInTheOrderOfTheirDoing() {
        String task = newTask();
        edit(task, Map.of("name", "Write two posts"));
        edit(task, Map.of("assignee", ben.gid()));
        edit(task, Map.of("due_on", "2026-12-24"));
        var both = new HashMap<String, Object>(Map.of("start_on", "2026-12-20"));
        edit(task, both);
        edit(task, Map.of("notes", "One"));
        edit(task, Map.of("notes", "One, two"));
        var nobody = new HashMap<String, Object>();
        nobody.put("assignee", null);
        nobody.put("due_on", null);
        nobody.put("start_on", null);
        edit(task, nobody);
        edit(task, Map.of("completed", true));
        edit(task, Map.of("completed", false));
        edit(task, Map.of("resource_subtype", "milestone"));
        awaitStory(ana, task, "made this a milestone");
        assertThat(texts(ana, task))
                .containsSubsequence(
                        "added to Launch",
                        "changed the name to Write two posts",
                        "assigned to Ben",
                        "changed the due date to Dec 24, 2026",
                        "changed the dates to Dec 20, 2026 – Dec 24, 2026",
                        "changed the description");
        assertThat(texts(ana, task))
                .contains("unassigned from Ben", "removed the due date", "marked this incomplete")
                .filteredOn(text -> text.equals("changed the description"))
                .hasSize(1);
        assertThat(texts(ana, task))
                .as("being assigned says it already")
                .noneMatch(text -> text.contains("collaborator"));
        var dates = ana.get("/tasks/" + task + "/stories?opt_fields=old_dates,new_dates,resource_subtype")
                .data();
        assertThat(dates.findValuesAsString("due_on")).contains("2026-12-24");
    }

    @Test
    void newValuesOfCustomFieldsAreToldToThoseWhoSeeTheField() {
        String task = newTask();
        var priority = ana.post(
                "/projects/" + project + "/addCustomFieldSetting",
                Map.of(
                        "custom_field",
                        Map.of(
                                "name", "Priority",
                                "resource_subtype", "enum",
                                "enum_options", List.of(Map.of("name", "High"), Map.of("name", "Low")))));
        String field = priority.at("custom_field.gid");
        var options = ana.get("/custom_fields/" + field).data().path("enum_options");
        for (var option : options) {
            edit(task, Map.of("custom_fields", Map.of(field, option.path("gid").asString())));
        }
        edit(task, Map.of("custom_fields", Map.of(field, "")));
        awaitStory(ana, task, "cleared Priority");
        assertThat(texts(ben, task))
                .containsSubsequence("set Priority to High", "changed Priority from High to Low", "cleared Priority");
        var stories = ana.get(
                        "/tasks/" + task
                                + "/stories?opt_fields=resource_subtype,custom_field.name,old_enum_value.name,new_enum_value.name")
                .data();
        assertThat(stories.findValuesAsString("resource_subtype")).contains("enum_custom_field_changed");
        assertThat(stories.toString()).contains("\"new_enum_value\":{", "\"name\":\"Low\"");
        ana.put("/custom_fields/" + field, Map.of("privacy_setting", "private")).data();
        assertThat(texts(ben, task)).noneMatch(text -> text.contains("Priority"));
    }

    @Test
    void linksWithOtherThingsAreTold() {
        String task = newTask();
        String tag = ana.post("/tags", Map.of("name", "Urgent", "workspace", company.gid()))
                .gid();
        ana.post("/tasks/" + task + "/addTag", Map.of("tag", tag)).data();
        ana.post("/tasks/" + task + "/removeTag", Map.of("tag", tag)).data();
        ana.post("/tasks/" + task + "/addFollowers", Map.of("followers", List.of(ben.gid())))
                .data();
        String other = newTask("Choose a picture");
        ana.post("/tasks/" + task + "/addDependencies", Map.of("dependencies", List.of(other)))
                .data();
        ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Find a title")).data();
        ana.post("/tasks/" + other + "/setParent", Map.of("parent", task)).data();
        ana.post("/tasks/" + task + "/removeProject", Map.of("project", project))
                .data();
        awaitStory(ana, task, "removed from Launch");
        assertThat(texts(ana, task))
                .contains(
                        "added the tag Urgent",
                        "removed the tag Urgent",
                        "added Ben as a collaborator",
                        "marked this as blocked by Choose a picture",
                        "added the subtask Find a title",
                        "added the subtask Choose a picture");
        awaitStory(ana, other, "made this a subtask of Write the post");
        assertThat(texts(ana, other)).contains("marked this as blocking Write the post");
    }

    @Test
    void noStoryTellsTheNameOfAProjectThatIsPrivate() {
        String task = newTask();
        String secret = ana.post(
                        "/projects", Map.of("name", "Merger", "workspace", company.gid(), "privacy_setting", "private"))
                .gid();
        ana.post("/tasks/" + task + "/addProject", Map.of("project", secret)).data();
        awaitStory(ana, task, "added to Merger");
        String story = ana.get("/tasks/" + task + "/stories")
                .data()
                .valueStream()
                .filter(told -> told.path("text").asString().contains("Merger"))
                .findFirst()
                .orElseThrow()
                .path("gid")
                .asString();
        assertThat(texts(ben, task)).contains("added to Launch").doesNotContain("added to Merger");
        ben.get("/stories/" + story).refusal(404);
        assertThat(ana.get("/stories/" + story).at("project.name")).isEqualTo("Merger");
    }

    @Test
    void activityIsNotEditedOrDeleted() {
        String task = newTask();
        awaitStory(ana, task, "added to Launch");
        String story = ana.get("/tasks/" + task + "/stories").at("0.gid");
        ana.put("/stories/" + story, Map.of("text", "Rewritten history")).refusal(403);
        ana.delete("/stories/" + story).refusal(403);
    }

    private String newTask() {
        return newTask("Write the post");
    }

    private String newTask(String name) {
        return ana.post("/tasks", Map.of("name", name, "projects", List.of(project)))
                .gid();
    }

    private void edit(String task, Map<String, ?> fields) {
        ana.put("/tasks/" + task, fields).data();
    }

    private static List<String> texts(Person reader, String task) {
        return new ArrayList<>(reader.get("/tasks/" + task + "/stories").all("text"));
    }

    private static void awaitStory(Person reader, String task, String text) {
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(reader, task), texts -> texts.contains(text));
    }
}
