package dev.cairn.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class SubtaskTest {
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
        String task = task("Sew");
        String first =
                ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Cut")).gid();
        ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Stitch")).data();
        ana.post("/tasks/" + first + "/subtasks", Map.of("name", "Measure")).data();
        String gone =
                ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Dye")).gid();
        ana.delete("/tasks/" + gone).data();
        task("Pack");
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
}
