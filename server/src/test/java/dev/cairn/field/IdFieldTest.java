package dev.cairn.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CairnTest
class IdFieldTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    String project;
    String field;

    @BeforeEach
    void aProjectWhoseTasksAreNumbered() {
        company = companies.make();
        ana = company.admin("Ana");
        project = project("Bugs");
        field = numbers("Bug ID", "bug");
        addTo(project);
    }

    private String project(String name) {
        return ana.post("/projects", Map.of("workspace", company.gid(), "name", name))
                .gid();
    }

    private String numbers(String name, String prefix) {
        return ana.post(
                        "/custom_fields",
                        Map.of(
                                "workspace",
                                company.gid(),
                                "name",
                                name,
                                "resource_subtype",
                                "text",
                                "representation_type",
                                "custom_id",
                                "id_prefix",
                                prefix))
                .gid();
    }

    private void addTo(String to) {
        ana.post("/projects/" + to + "/addCustomFieldSetting", Map.of("custom_field", field))
                .data();
    }

    private Answer task(String name, String in) {
        return ana.post("/tasks", Map.of("projects", List.of(in), "name", name));
    }

    private String id(Answer task) {
        JsonNode value = task.data().path("custom_fields").path(0);
        assertThat(value.path("text_value").asString(""))
                .isEqualTo(value.path("display_value").asString(""));
        return value.path("display_value").asString("");
    }

    private String idOf(String gid) {
        return id(ana.get("/tasks/" + gid));
    }

    private Answer byId(Person person, String id) {
        return person.get("/workspaces/" + company.gid() + "/tasks/custom_id/" + id);
    }

    @Test
    void eachTaskIsGivenTheNextNumberAndIsFoundByIt() {
        var first = task("First", project);
        var second = task("Second", project);
        assertThat(id(first)).isEqualTo("BUG-1");
        assertThat(id(second)).isEqualTo("BUG-2");
        assertThat(byId(ana, "BUG-2").at("name")).isEqualTo("Second");
        assertThat(byId(ana, "bug-1").at("name")).isEqualTo("First");
        var value = first.data().path("custom_fields").path(0);
        assertThat(value.path("representation_type").asString()).isEqualTo("custom_id");
        assertThat(value.path("type").asString()).isEqualTo("text");
        assertThat(value.path("id_prefix").asString()).isEqualTo("BUG");
        assertThat(ana.get("/custom_fields/" + field).at("is_value_read_only")).isEqualTo("true");
    }

    @Test
    void whatHasNoSuchIdIsNotFound() {
        task("First", project);
        for (String id :
                List.of("BUG-2", "BUG-01", "BUG", "BUG-", "-1", "BUG-x", "NONE-1", "BUG-99999999999999999999")) {
            assertThat(byId(ana, id).status()).as(id).isEqualTo(404);
        }
    }

    @Test
    void anIdTellsNothingOfATaskThatOneDoesNotSee() {
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        task("Secret", project);
        assertThat(byId(company.member("Ben"), "BUG-1").status()).isEqualTo(404);
        assertThat(byId(companies.make().admin("Eve"), "BUG-1").status()).isEqualTo(404);
    }

    @Test
    void tasksThatAreThereAlreadyAreNumberedFromTheOldest() {
        String other = project("Older");
        String first = task("One", other).gid();
        String second = task("Two", other).gid();
        addTo(other);
        Waiting.until(() -> !idOf(second).isEmpty());
        assertThat(List.of(idOf(first), idOf(second))).containsExactly("BUG-1", "BUG-2");
    }

    @Test
    void ofMoreTasksThanAreNumberedAtOnceNoneIsLeftOut() {
        String other = project("Many");
        int many = 520;
        for (int i = 0; i < many; i++) {
            task("Task " + i, other).data();
        }
        addTo(other);
        Waiting.until(() -> byId(ana, "BUG-" + many).status() == 200);
        var ids = new TreeSet<String>();
        String path = "/projects/" + other + "/tasks?limit=100&opt_fields=custom_fields.display_value";
        for (String offset = ""; !offset.isEmpty() || ids.isEmpty(); ) {
            var page = ana.get(path + (offset.isEmpty() ? "" : "&offset=" + offset));
            page.data()
                    .forEach(task -> ids.add(task.path("custom_fields")
                            .path(0)
                            .path("display_value")
                            .asString("")));
            offset = page.json().path("next_page").path("offset").asString("");
        }
        assertThat(ids).hasSize(many).doesNotContain("");
    }

    @Test
    void aTaskKeepsItsNumberWhereverItGoes() {
        String task = task("First", project).gid();
        ana.post("/tasks/" + task + "/removeProject", Map.of("project", project))
                .data();
        String other = project("Other");
        addTo(other);
        ana.post("/tasks/" + task + "/addProject", Map.of("project", other)).data();
        assertThat(idOf(task)).isEqualTo("BUG-1");
        String plain = ana.post("/tasks", Map.of("workspace", company.gid(), "name", "Plain"))
                .gid();
        ana.post("/tasks/" + plain + "/addProject", Map.of("project", other)).data();
        assertThat(idOf(plain)).isEqualTo("BUG-2");
    }

    @Test
    void anotherPrefixIsShownWithTheSameNumbers() {
        task("First", project);
        ana.put("/custom_fields/" + field, Map.of("id_prefix", "ERR")).data();
        assertThat(byId(ana, "ERR-1").at("custom_fields.0.display_value")).isEqualTo("ERR-1");
        assertThat(byId(ana, "BUG-1").status()).isEqualTo(404);
    }

    @Test
    void nobodyWritesANumber() {
        String task = task("First", project).gid();
        assertThat(ana.put("/tasks/" + task, Map.of("custom_fields", Map.of(field, "BUG-7")))
                        .refusal(400))
                .contains(field, "a number that each task is given", "Bug ID");
    }

    @Test
    void aPrefixIsShortAndThisFieldsAlone() {
        for (var bad : List.of("", "A-B", "1A", "ÄÖ", "ABCDEFGHIJKLMNOPQ")) {
            var refused = ana.post(
                    "/custom_fields",
                    Map.of(
                            "workspace",
                            company.gid(),
                            "name",
                            "Other",
                            "representation_type",
                            "custom_id",
                            "id_prefix",
                            bad));
            assertThat(refused.refusal(400)).as(bad).contains("id_prefix");
        }
        assertThat(ana.post("/custom_fields", Map.of("workspace", company.gid(), "name", "Other", "id_prefix", "Bug"))
                        .refusal(400))
                .contains("id_prefix", "BUG");
        assertThat(ana.post(
                                "/custom_fields",
                                Map.of(
                                        "workspace", company.gid(),
                                        "name", "Other",
                                        "resource_subtype", "number",
                                        "id_prefix", "X"))
                        .refusal(400))
                .contains("resource_subtype");
    }

    @Test
    void copiesAreGivenNumbersOfTheirOwn() {
        String task = task("First", project).gid();
        var copied = Waiting.succeeded(
                ana, ana.post("/tasks/" + task + "/duplicate", Map.of("name", "Again", "include", "projects")));
        assertThat(idOf(copied.at("new_task.gid"))).isEqualTo("BUG-2");
        var project2 = Waiting.succeeded(
                ana, ana.post("/projects/" + project + "/duplicate", Map.of("name", "More", "include", "notes")));
        var ids = ana.get(
                "/projects/" + project2.at("new_project.gid") + "/tasks?opt_fields=custom_fields.display_value");
        assertThat(ids.text()).contains("BUG-3", "BUG-4").doesNotContain("BUG-1", "BUG-2");
    }

    @Test
    void noNumberIsGivenTwiceWhenManyMakeTasksAtOnce() throws Exception {
        var made = new ArrayList<Future<String>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i : IntStream.range(0, 40).toArray()) {
                made.add(threads.submit(() -> id(task("Task " + i, project))));
            }
        }
        var ids = new ArrayList<String>();
        for (var id : made) {
            ids.add(id.get());
        }
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(i -> "BUG-" + i).toList());
    }

    @Test
    void aTaskThatComesWhileTheFieldIsAddedIsNumberedToo() throws Exception {
        String other = project("Busy");
        var made = new ArrayList<Future<String>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i : IntStream.range(0, 40).toArray()) {
                made.add(threads.submit(() -> task("Task " + i, other).gid()));
                if (i == 20) {
                    threads.submit(() -> addTo(other)).get();
                }
            }
        }
        for (var task : made) {
            Waiting.until(() -> !idOf(task.get()).isEmpty());
        }
    }
}
