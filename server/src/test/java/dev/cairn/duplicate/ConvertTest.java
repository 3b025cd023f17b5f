package dev.cairn.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task that has grown into a project. */
@CairnTest
class ConvertTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String task;

    @BeforeEach
    void aTaskWithSubtasks() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        task = ana.post(
                        "/tasks",
                        Map.of(
                                "name",
                                "Move house",
                                "notes",
                                "By spring",
                                "due_on",
                                "2031-03-01",
                                "workspace",
                                company.gid()))
                .gid();
        for (String name : List.of("Boxes", "Van")) {
            ana.post("/tasks/" + task + "/subtasks", Map.of("name", name)).data();
        }
    }

    @Test
    void whatWasBelowTheTaskStandsInTheProject() {
        ana.post("/tasks/" + task + "/addFollowers", Map.of("followers", List.of(ben.gid())))
                .data();
        var made = ana.post("/tasks/" + task + "/convertToProject", Map.of());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("name")).isEqualTo("Move house");
        assertThat(made.at("notes")).isEqualTo("By spring");
        assertThat(made.at("due_on")).isEqualTo("2031-03-01");
        String project = made.gid();
        assertThat(ana.get("/projects/" + project + "/tasks").all("name")).containsExactly("Boxes", "Van");
        assertThat(ben.get("/projects/" + project + "/tasks").all("name")).containsExactly("Boxes", "Van");
        assertThat(ana.get("/tasks/" + task).at("completed")).isEqualTo("true");
        assertThat(ana.get("/tasks/" + task + "/subtasks").data()).isEmpty();
        Waiting.until(() ->
                ana.get("/tasks/" + task + "/stories").all("text").contains("made the project Move house of this"));
    }

    @Test
    void nobodyElseSeesTheProject() {
        String project = ana.post("/tasks/" + task + "/convertToProject", Map.of("name", "New home"))
                .gid();
        assertThat(ana.get("/projects/" + project).at("name")).isEqualTo("New home");
        assertThat(ben.get("/projects/" + project).status()).isEqualTo(404);
    }
}
