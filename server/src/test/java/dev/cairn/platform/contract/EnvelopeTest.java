package dev.cairn.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What clients rely on around the data: how bodies and options are sent, and what answers look like. */
@CairnTest
class EnvelopeTest {
    @Autowired
    Companies companies;

    Company company;
    Person ana;
    Person ben;
    String project;
    String task;

    @BeforeEach
    void makeATask() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
        task = ana.post("/tasks", Map.of("name", "Draft", "projects", List.of(project), "assignee", "me"))
                .gid();
    }

    private Answer form(String method, String path, String form) {
        return ana.send(method, path, form, "application/x-www-form-urlencoded");
    }

    private Answer json(String method, String path, String json) {
        return ana.send(method, path, json, "application/json");
    }

    @Test
    void everyAnswerIsJsonInUtf8() {
        var answer = ana.put("/tasks/" + task, Map.of("name", "Żółw <&> \u2028"));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
                .isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(answer.text()).startsWith("{\"data\":{").contains("Żółw <&>");
    }

    @Test
    void whatWasCreatedSaysWhereItIs() {
        var made = ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Part"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location"))
                .hasValue("http://localhost:" + ana.port() + "/api/1.0/tasks/" + made.gid());
        for (Answer other : List.of(
                ana.post("/projects/" + project + "/sections", Map.of("name", "Later")),
                ana.post("/tags", Map.of("name", "Red", "workspace", company.gid())),
                ana.post("/tasks/" + task + "/stories", Map.of("text", "Well")),
                ana.post("/teams", Map.of("name", "Crew", "organization", company.gid())))) {
            assertThat(other.status()).isEqualTo(201);
            assertThat(other.headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).endsWith("/" + other.gid()));
        }
    }

    @Test
    void actionsWithoutAResultAnswerAnEmptyObject() {
        String tag = ana.post("/tags", Map.of("name", "Red", "workspace", company.gid()))
                .gid();
        String other = ana.post("/tasks", Map.of("name", "Other", "projects", List.of(project)))
                .gid();
        String section = ana.post("/projects/" + project + "/sections", Map.of("name", "Later"))
                .gid();
        String first = ana.get("/projects/" + project + "/sections").at("0.gid");
        for (Answer answer : List.of(
                ana.post("/tasks/" + task + "/addTag", Map.of("tag", tag)),
                ana.post("/tasks/" + task + "/removeTag", Map.of("tag", tag)),
                ana.post("/tasks/" + task + "/addProject", Map.of("project", project)),
                ana.post("/sections/" + section + "/addTask", Map.of("task", task)),
                ana.post("/tasks/" + task + "/addDependencies", Map.of("dependencies", List.of(other))),
                ana.post(
                        "/projects/" + project + "/sections/insert",
                        Map.of("section", section, "before_section", first)),
                ana.delete("/tasks/" + other))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo("{\"data\":{}}");
        }
    }

    @Test
    void followersAndParentsAnswerTheFullTask() {
        var followed = ana.post("/tasks/" + task + "/addFollowers", Map.of("followers", List.of(ben.gid())));
        assertThat(followed.at("name")).isEqualTo("Draft");
        assertThat(followed.data().path("followers")).hasSize(2);
        assertThat(ana.post("/tasks/" + task + "/removeFollowers", Map.of("followers", List.of(ben.gid())))
                        .data()
                        .path("followers"))
                .hasSize(1);
        String top = ana.post("/tasks", Map.of("name", "Top", "projects", List.of(project)))
                .gid();
        assertThat(ana.post("/tasks/" + task + "/setParent", Map.of("parent", top))
                        .at("parent.name"))
                .isEqualTo("Top");
    }

    @Test
    void bodiesAreJsonOrForms() {
        assertThat(json("PUT", "/tasks/" + task, "{\"data\":{\"name\":\"From JSON\"}}")
                        .at("name"))
                .isEqualTo("From JSON");
        assertThat(form("PUT", "/tasks/" + task, "name=From+a+form&opt_fields=name,completed")
                        .data()
                        .propertyNames())
                .containsExactly("gid", "name", "completed");
        assertThat(ana.get("/tasks/" + task).at("name")).isEqualTo("From a form");
        assertThat(form("POST", "/tasks", "name=a%26b+%C5%BC&projects[]=" + project + "&followers=" + ben.gid() + ",me")
                        .data()
                        .path("followers"))
                .hasSize(2);
        assertThat(form("PUT", "/tasks/" + task, "assignee=null&due_on=2026-12-01&completed=true")
                        .at("assignee"))
                .isEqualTo("null");
    }

    @Test
    void optionsComeInTheBodyAndInTheQuery() {
        var inBody = json(
                "PUT",
                "/tasks/" + task,
                "{\"data\":{\"name\":\"A\"},\"options\":{\"fields\":[\"name\",\"assignee.name\"],\"pretty\":true}}");
        assertThat(inBody.data().propertyNames()).containsExactly("gid", "name", "assignee");
        assertThat(inBody.text()).contains("\n");
        var inQuery = json("PUT", "/tasks/" + task + "?opt_fields=name,completed", "{\"data\":{\"name\":\"B\"}}");
        assertThat(inQuery.data().propertyNames()).containsExactly("gid", "name", "completed");
        var both = json(
                "POST",
                "/tasks?opt_pretty=true",
                "{\"data\":{\"name\":\"C\",\"pretty\":true,\"workspace\":\"" + company.gid() + "\"}}");
        assertThat(both.status()).isEqualTo(201);
        assertThat(both.text()).contains("\n");
    }

    @Test
    void whatIsUnknownIsIgnored() {
        String body = "{\"data\":{\"name\":\"A\",\"pretty\":true,\"colour\":{\"a\":[1]}},\"more\":1}";
        assertThat(json("PUT", "/tasks/" + task + "?body=%5Bobject%20Object%5D&color=red", body)
                        .at("name"))
                .isEqualTo("A");
        assertThat(ana.get("/projects/" + project + "/sections?owner=me&body=%7B'data'%3A1%7D")
                        .data())
                .hasSize(1);
    }

    @Test
    void optFieldsTakesPathsGroupsAndWhatNobodyKnows() {
        var answer = ana.get("/tasks/" + task
                + "?opt_fields=,gid,this.name,assignee.(name%7Cemail),this.projects.name,nothing,nothing.at.all,");
        assertThat(answer.data().propertyNames()).containsExactlyInAnyOrder("gid", "name", "assignee", "projects");
        assertThat(answer.data().path("assignee").propertyNames()).containsExactlyInAnyOrder("gid", "name", "email");
        assertThat(ana.get("/tasks/" + task + "?opt_fields=resource_type")
                        .data()
                        .propertyNames())
                .containsExactly("gid", "resource_type");
        assertThat(ana.get("/tasks/" + task + "?opt_fields=").data().propertyNames())
                .containsExactly("gid");
    }

    @Test
    void nestedRecordsAreNarrowedOrCompact() {
        var narrow = ana.get("/tasks/" + task + "?opt_fields=memberships.section.name");
        assertThat(narrow.data().at("/memberships/0").propertyNames()).containsExactly("section");
        assertThat(narrow.data().at("/memberships/0/section").propertyNames()).containsExactly("gid", "name");
        assertThat(ana.get("/tasks/" + task + "?opt_fields=assignee")
                        .data()
                        .path("assignee")
                        .propertyNames())
                .containsExactly("gid", "resource_type", "name");
    }

    @Test
    void prettyAndBooleansAreTakenInEveryForm() {
        assertThat(ana.get("/users/me?opt_pretty").text()).contains("\n");
        assertThat(ana.get("/users/me?opt_pretty=true").text()).contains("\n");
        assertThat(ana.get("/users/me?opt_pretty=false").text()).doesNotContain("\n");
        for (String no : List.of("false", "False", "0")) {
            assertThat(ana.get("/projects?archived=" + no + "&workspace=" + company.gid())
                            .data())
                    .hasSize(1);
        }
        for (String yes : List.of("true", "True", "1")) {
            assertThat(ana.get("/projects?archived=" + yes + "&workspace=" + company.gid())
                            .data())
                    .isEmpty();
        }
    }

    @Test
    void recordsSayWhatTheyAre() {
        var compact = ana.get("/tasks?project=" + project).data().path(0);
        assertThat(compact.propertyNames()).containsExactly("gid", "resource_type", "name", "resource_subtype");
        assertThat(compact.path("gid").isString()).isTrue();
        var full = ana.get("/tasks/" + task);
        assertThat(full.at("resource_type")).isEqualTo("task");
        assertThat(full.at("resource_subtype")).isEqualTo("default_task");
        assertThat(full.at("assignee.resource_type")).isEqualTo("user");
        assertThat(full.at("memberships.0.project.resource_type")).isEqualTo("project");
        assertThat(full.at("workspace.resource_type")).isEqualTo("workspace");
    }

    @Test
    void switchesOfTheApiAreAcceptedWhateverTheyAreCalled() {
        assertThat(ana.send(ana.request("/users/me")
                                .header("Asana-Enable", "new_goal_memberships,something_else")
                                .header("Asana-Disable", "string_ids")
                                .GET())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBodyMayBeLeftOutWhereNothingIsNeeded() {
        assertThat(ana.send(ana.request("/tasks/" + task).PUT(BodyPublishers.noBody()))
                        .at("name"))
                .isEqualTo("Draft");
    }
}
