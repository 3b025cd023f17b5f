package dev.cairn.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class CustomTypeTest {
    private static final String READ =
            "?opt_fields=resource_subtype,completed,custom_type.name,custom_type_status_option.name";

    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;
    Answer type;

    @BeforeEach
    void aProjectWithATypeOfItsOwn() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        project = project("Bugs");
        type = ben.post(
                "/custom_types",
                Map.of(
                        "project",
                        project,
                        "name",
                        "Bug",
                        "status_options",
                        List.of(
                                Map.of("name", "New"),
                                Map.of("name", "Being fixed", "color", "blue"),
                                Map.of("name", "Fixed", "completion_state", "Complete"),
                                Map.of("name", "No bug", "completion_state", "Complete"))));
    }

    private String project(String name) {
        return ana.post("/projects", Map.of("workspace", company.gid(), "name", name))
                .gid();
    }

    private String option(int number) {
        return ana.get("/custom_types/" + type.gid()).at("status_options." + number + ".gid");
    }

    private Answer bug(Object... more) {
        var data = new HashMap<String, Object>(Map.of(
                "name",
                "Crash",
                "projects",
                List.of(project),
                "resource_subtype",
                "custom",
                "custom_type",
                type.gid()));
        for (int i = 0; i < more.length; i += 2) {
            data.put((String) more[i], more[i + 1]);
        }
        return ana.post("/tasks", data);
    }

    private String state(String task) {
        var read = ana.get("/tasks/" + task + READ);
        return read.at("resource_subtype") + " " + read.at("custom_type.name") + " "
                + read.at("custom_type_status_option.name") + " " + read.at("completed");
    }

    private Answer change(String task, Map<String, ?> fields) {
        return ana.put("/tasks/" + task, fields);
    }

    @Test
    void aTypeIsListedWithItsProjectAndReadWithItsOptions() {
        assertThat(ana.get("/custom_types?project=" + project).all("name")).containsExactly("Bug");
        assertThat(ana.get("/custom_types?project=" + project("Other")).data()).isEmpty();
        assertThat(ana.get("/custom_types?workspace=" + company.gid()).all("name"))
                .containsExactly("Bug");
        assertThat(ana.get("/custom_types").refusal(400)).contains("project: Missing input");
        var read = ana.get("/custom_types/" + type.gid());
        assertThat(read.at("resource_type")).isEqualTo("custom_type");
        assertThat(read.at("status_options.1.name")).isEqualTo("Being fixed");
        assertThat(read.at("status_options.1.color")).isEqualTo("blue");
        assertThat(read.at("status_options.1.completion_state")).isEqualTo("Incomplete");
        assertThat(read.at("status_options.2.completion_state")).isEqualTo("Complete");
    }

    @Test
    void aTypeWithoutOptionsHasOneForOpenAndOneForDoneTasks() {
        var plain = ben.post("/custom_types", Map.of("workspace", company.gid(), "name", "Plain"));
        assertThat(plain.data().path("status_options")).hasSize(2);
        var open = List.of(Map.of("name", "Only open"));
        assertThat(ben.post("/custom_types", Map.of("workspace", company.gid(), "name", "No", "status_options", open))
                        .refusal(400))
                .contains("status_options", "Complete");
    }

    @Test
    void aTaskOfATypeBeginsInItsFirstState() {
        assertThat(state(bug().gid())).isEqualTo("custom Bug New false");
        assertThat(state(bug("completed", true).gid())).isEqualTo("custom Bug Fixed true");
        assertThat(state(bug("custom_type_status_option", option(3)).gid())).isEqualTo("custom Bug No bug true");
    }

    @Test
    void stateAndCompletionSayTheSame() {
        String task = bug().gid();
        change(task, Map.of("custom_type_status_option", option(1))).data();
        assertThat(state(task)).isEqualTo("custom Bug Being fixed false");
        change(task, Map.of("custom_type_status_option", option(3))).data();
        assertThat(state(task)).isEqualTo("custom Bug No bug true");
        change(task, Map.of("completed", false)).data();
        assertThat(state(task)).isEqualTo("custom Bug New false");
        change(task, Map.of("completed", true)).data();
        assertThat(state(task)).isEqualTo("custom Bug Fixed true");
        assertThat(change(task, Map.of("completed", false, "custom_type_status_option", option(2)))
                        .refusal(400))
                .contains("completed");
    }

    @Test
    void aTaskTakesAndLosesItsType() {
        String task = ana.post("/tasks", Map.of("name", "Slow", "projects", List.of(project)))
                .gid();
        change(task, Map.of("custom_type", type.gid())).data();
        assertThat(state(task)).isEqualTo("custom Bug New false");
        change(task, Map.of("resource_subtype", "milestone")).data();
        assertThat(state(task)).isEqualTo("milestone   false");
        change(task, Map.of("resource_subtype", "custom", "custom_type", type.gid()))
                .data();
        var none = new HashMap<String, Object>();
        none.put("custom_type", null);
        change(task, none).data();
        assertThat(state(task)).isEqualTo("default_task   false");
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        var other = ben.post("/custom_types", Map.of("project", project, "name", "Idea"));
        var elsewhere = ben.post("/custom_types", Map.of("workspace", company.gid(), "name", "Elsewhere"));
        String task = ana.post("/tasks", Map.of("name", "Slow", "projects", List.of(project)))
                .gid();
        assertThat(change(task, Map.of("resource_subtype", "custom")).refusal(400))
                .contains("custom_type: Missing input");
        assertThat(change(task, Map.of("custom_type_status_option", option(0))).refusal(400))
                .contains("custom_type_status_option");
        assertThat(change(task, Map.of("resource_subtype", "approval", "custom_type", type.gid()))
                        .refusal(400))
                .contains("custom_type");
        assertThat(change(task, Map.of("custom_type", elsewhere.gid())).refusal(400))
                .contains("the task's projects");
        assertThat(change(
                                task,
                                Map.of(
                                        "custom_type",
                                        type.gid(),
                                        "custom_type_status_option",
                                        other.at("status_options.0.gid")))
                        .refusal(400))
                .contains("Not a status option");
        ben.put("/custom_type_status_options/" + option(1), Map.of("enabled", false))
                .data();
        assertThat(bug("custom_type_status_option", option(1)).refusal(400)).contains("disabled");
    }

    @Test
    void optionsAreAddedMovedRenamedAndDisabledButOneOfEachKindStays() {
        ben.post("/custom_types/" + type.gid() + "/status_options", Map.of("name", "Later", "insert_before", option(0)))
                .data();
        assertThat(ana.get("/custom_types/" + type.gid()).at("status_options.0.name"))
                .isEqualTo("Later");
        ben.put("/custom_type_status_options/" + option(0), Map.of("name", "Parked", "insert_after", option(4)))
                .data();
        assertThat(ana.get("/custom_types/" + type.gid()).at("status_options.4.name"))
                .isEqualTo("Parked");
        ben.put("/custom_type_status_options/" + option(2), Map.of("enabled", false))
                .data();
        assertThat(ben.put("/custom_type_status_options/" + option(3), Map.of("enabled", false))
                        .refusal(400))
                .contains("at least one enabled");
        ben.put("/custom_types/" + type.gid(), Map.of("name", "Defect")).data();
        assertThat(ana.get("/custom_types/" + type.gid()).at("name")).isEqualTo("Defect");
    }

    @Test
    void projectsTakeTypesAndGiveThemBack() {
        String other = project("Other");
        ben.post("/projects/" + other + "/addCustomType", Map.of("custom_type", type.gid()))
                .data();
        assertThat(ana.get("/custom_types?project=" + other).all("name")).containsExactly("Bug");
        ben.post("/projects/" + other + "/removeCustomType", Map.of("custom_type", type.gid()))
                .data();
        assertThat(ana.get("/custom_types?project=" + other).data()).isEmpty();
        assertThat(ben.post("/projects/" + other + "/removeCustomType", Map.of("custom_type", type.gid()))
                        .refusal(400))
                .contains("Not a custom type of this project");
        var foreign = companies.make().admin("Eve");
        assertThat(foreign.post("/projects/" + other + "/addCustomType", Map.of("custom_type", type.gid()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tasksOfADeletedTypeBecomeUsualOnes() {
        String task = bug().gid();
        assertThat(company.member("Carl").delete("/custom_types/" + type.gid()).status())
                .isEqualTo(403);
        ben.delete("/custom_types/" + type.gid()).data();
        assertThat(ana.get("/custom_types/" + type.gid()).status()).isEqualTo(404);
        Waiting.until(() -> state(task).equals("default_task   false"));
    }

    @Test
    void copiesAreOfTheSameTypeAndBeginAnew() {
        String task = bug("custom_type_status_option", option(1)).gid();
        var copy = Waiting.succeeded(ana, ana.post("/tasks/" + task + "/duplicate", Map.of("name", "Again")));
        assertThat(state(copy.at("new_task.gid"))).isEqualTo("custom Bug New false");
        var projects = Waiting.succeeded(
                ana, ana.post("/projects/" + project + "/duplicate", Map.of("name", "More", "include", "notes")));
        String made = projects.at("new_project.gid");
        assertThat(ana.get("/custom_types?project=" + made).all("name")).containsExactly("Bug");
        String first = ana.get("/projects/" + made + "/tasks").at("0.gid");
        assertThat(state(first)).isEqualTo("custom Bug New false");
    }

    @Test
    void tasksAreSearchedByTheirKindAndTellOfItsChange() {
        String task = bug().gid();
        assertThat(ana.get("/workspaces/" + company.gid() + "/tasks/search?resource_subtype=custom")
                        .all("gid"))
                .containsExactly(task);
        change(task, Map.of("custom_type_status_option", option(2))).data();
        Waiting.until(() -> ana.get("/tasks/" + task + "/stories").text().contains("marked_complete"));
    }
}
