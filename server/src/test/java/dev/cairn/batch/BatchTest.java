package dev.cairn.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.http.Json;
import dev.cairn.support.Answer;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class BatchTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    String project;

    @BeforeEach
    void aProject() {
        company = companies.make();
        ana = company.member("Ana");
        project = ana.post("/projects", Map.of("name", "Launch", "workspace", company.gid()))
                .gid();
    }

    private static Map<String, Object> action(String method, String path, Map<String, ?> data, Map<String, ?> options) {
        return Map.of("method", method, "relative_path", path, "data", data, "options", options);
    }

    private Answer send(List<?> actions) {
        return ana.post("/batch", Map.of("actions", actions));
    }

    @Test
    void eachActionIsAnsweredInItsTurn() {
        var answer = send(List.of(
                action(
                        "post",
                        "/tasks",
                        Map.of("name", "Write", "projects", List.of(project)),
                        Map.of("fields", List.of("name"))),
                action("get", "/tasks", Map.of("project", project), Map.of("fields", List.of("name", "completed"))),
                action("GET", "/tasks/17", Map.of(), Map.of()),
                action("delete", "/projects/" + project, Map.of(), Map.of()),
                action("get", "/projects/" + project, Map.of(), Map.of())));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all("status_code")).containsExactly("201", "200", "404", "200", "404");
        assertThat(answer.at("0.body.data.name")).isEqualTo("Write");
        assertThat(answer.data().path(0).path("body").path("data").has("notes")).isFalse();
        assertThat(answer.at("0.headers.location")).endsWith("/api/1.0/tasks/" + answer.at("0.body.data.gid"));
        assertThat(answer.at("1.body.data.0.name")).isEqualTo("Write");
        assertThat(answer.at("1.body.data.0.completed")).isEqualTo("false");
        assertThat(answer.at("2.body.errors.0.message")).isEqualTo("task: Not a recognized ID: 17");
        assertThat(answer.data().path(3).path("body").path("data").isEmpty()).isTrue();
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void aListComesInPages() {
        for (String name : List.of("One", "Two", "Three")) {
            ana.post("/tasks", Map.of("name", name, "projects", List.of(project)));
        }
        var first = send(List.of(action("get", "/tasks", Map.of("project", project), Map.of("limit", 2))));
        assertThat(first.data().path(0).path("body").path("data").findValuesAsString("name"))
                .containsExactly("One", "Two");
        String offset = first.at("0.body.next_page.offset");
        assertThat(first.at("0.body.next_page.path"))
                .isEqualTo("/tasks?project=" + project + "&limit=2&offset=" + offset);
        assertThat(first.at("0.body.next_page.uri")).startsWith("http://localhost:" + ana.port() + "/api/1.0/tasks?");
        var second = send(
                List.of(action("get", "/tasks", Map.of("project", project), Map.of("limit", 2, "offset", offset))));
        assertThat(second.at("0.body.data.0.name")).isEqualTo("Three");
        assertThat(send(List.of(action("get", "/tasks", Map.of("project", project), Map.of("limit", 500))))
                        .at("0.status_code"))
                .isEqualTo("400");
    }

    @Test
    void noneAndElevenAreRefused() {
        assertThat(send(List.of()).refusal(400)).isEqualTo("actions: Missing input");
        assertThat(ana.post("/batch", Map.of()).refusal(400)).isEqualTo("actions: Missing input");
        var many = Collections.nCopies(11, action("get", "/users/me", Map.of(), Map.of()));
        assertThat(send(many).refusal(400)).isEqualTo("actions: A batch can have at most 10 actions");
        assertThat(send(many.subList(0, 10)).all("status_code")).hasSize(10).containsOnly("200");
    }

    @Test
    void anActionThatIsNoneIsRefusedBeforeAnythingIsDone() {
        var good = action("post", "/tasks", Map.of("name", "Write", "projects", List.of(project)), Map.of());
        for (Object bad : List.of(
                Map.of("method", "get"),
                Map.of("relative_path", "/tasks"),
                Map.of("method", "fetch", "relative_path", "/tasks"),
                Map.of("method", "get", "relative_path", "/tasks", "data", "project"),
                "get /tasks")) {
            send(List.of(good, bad)).refusal(400);
        }
        assertThat(ana.get("/tasks?project=" + project).data().isEmpty()).isTrue();
    }

    @Test
    void thereIsNoBatchInABatchAndNoWayOutOfTheApi() {
        var paths = List.of("/batch", "/workspaces/" + company.gid() + "/live", "/users/me?opt_fields=name");
        for (String path : paths) {
            assertThat(send(List.of(action("post", path, Map.of(), Map.of()))).at("0.status_code"))
                    .as(path)
                    .isEqualTo("400");
        }
        for (String path :
                List.of("/../../healthz", "/%2e%2e/healthz", "/users/..", "//tasks", "/ä", "/tasks/%", "/none")) {
            assertThat(send(List.of(action("get", path, Map.of(), Map.of()))).at("0.status_code"))
                    .as(path)
                    .isEqualTo("404");
        }
        assertThat(send(List.of(action("patch", "/users/me", Map.of(), Map.of())))
                        .at("0.status_code"))
                .isEqualTo("404");
    }

    @Test
    void everyActionIsTheSendersOwn() {
        Person ben = company.member("Ben");
        ana.put("/projects/" + project, Map.of("privacy_setting", "private"));
        var theirs = ben.post(
                "/batch",
                Map.of(
                        "actions",
                        List.of(
                                action("get", "/users/me", Map.of(), Map.of()),
                                action("get", "/projects/" + project, Map.of(), Map.of()))));
        assertThat(theirs.at("0.body.data.name")).isEqualTo("Ben");
        assertThat(theirs.at("1.status_code")).isEqualTo("404");
        new Browser(ana.port()).post("/batch", Map.of("actions", List.of())).refusal(401);
    }

    @Test
    void aBatchSentAgainDoesNothingTwice() {
        var actions = new ArrayList<Map<String, Object>>();
        for (String name : List.of("One", "Two")) {
            actions.add(action("post", "/tasks", Map.of("name", name, "projects", List.of(project)), Map.of()));
        }
        var first = sendWithKey(actions);
        var again = sendWithKey(actions);
        assertThat(again.at("0.body.data.gid")).isEqualTo(first.at("0.body.data.gid"));
        assertThat(again.at("1.body.data.gid")).isEqualTo(first.at("1.body.data.gid"));
        assertThat(ana.get("/tasks?project=" + project).all("name")).containsExactly("One", "Two");
    }

    private Answer sendWithKey(List<?> actions) {
        return ana.send(ana.request("/batch")
                .header("Idempotency-Key", "k".repeat(255))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(Map.of("data", Map.of("actions", actions))))));
    }

    @Test
    void onlyTheFieldsAskedForAreTold() {
        var answer = ana.post(
                "/batch?opt_fields=status_code",
                Map.of("actions", List.of(action("get", "/users/me", Map.of(), Map.of()))));
        assertThat(answer.data().toString()).isEqualTo("[{\"status_code\":200}]");
    }

    @Test
    void parametersAreSentAsTheyAreMeant() {
        var answer = send(List.of(
                action("get", "/users/" + ana.email().replace("@", "%40"), Map.of(), Map.of("fields", "email")),
                action(
                        "get",
                        "/workspaces/" + company.gid() + "/typeahead",
                        Map.of("resource_type", "user", "query", "Ana & co"),
                        Map.of()),
                action("head", "/users/me", Map.of(), Map.of())));
        assertThat(answer.all("status_code")).containsExactly("200", "200", "200");
        assertThat(answer.at("0.body.data.email")).isEqualTo(ana.email());
        assertThat(answer.data().path(2).path("body").isEmpty()).isTrue();
    }
}
