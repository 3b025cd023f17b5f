package dev.cairn.baseline;

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
class BaselineTest {
    @Autowired
    Companies companies;

    Person ana;
    Person ben;
    String project;
    String task;

    @BeforeEach
    void aPlan() {
        var company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        var plan = Map.of("workspace", company.gid(), "name", "Launch", "default_access_level", "viewer");
        project = ana.post("/projects", plan).gid();
        task = plannedTask("Write", "2026-03-02", "2026-03-04");
    }

    String plannedTask(String name, String start, String due) {
        return ana.post("/tasks", Map.of("name", name, "projects", List.of(project), "start_on", start, "due_on", due))
                .gid();
    }

    String baseline(String name) {
        return ana.post("/projects/" + project + "/baselines", Map.of("name", name))
                .gid();
    }

    @Test
    void aBaselineKeepsTheDatesThatTasksHadWhateverBecomesOfThem() {
        String baseline = baseline("As agreed");
        ana.put("/tasks/" + task, Map.of("start_on", "2026-03-09", "due_on", "2026-03-12"));
        plannedTask("Print", "2026-03-10", "2026-03-11");
        var kept = ana.get("/baselines/" + baseline + "/tasks?opt_fields=start_on,due_on,task.name,task.due_on");
        assertThat(kept.data()).hasSize(1);
        assertThat(kept.at("0.start_on")).isEqualTo("2026-03-02");
        assertThat(kept.at("0.due_on")).isEqualTo("2026-03-04");
        assertThat(kept.at("0.task.name")).isEqualTo("Write");
        assertThat(kept.at("0.task.due_on")).isEqualTo("2026-03-12");
        var said = ana.get("/baselines/" + baseline + "?opt_fields=name,created_at,created_by.name,project.name");
        assertThat(said.at("name")).isEqualTo("As agreed");
        assertThat(said.at("created_by.name")).isEqualTo("Ana");
        assertThat(said.at("project.name")).isEqualTo("Launch");
        assertThat(said.at("created_at")).isNotEmpty();
    }

    @Test
    void theLatestComesFirstAndEditorsRenameAndDeleteThem() {
        String first = baseline("First");
        String second = baseline("Second");
        var listed = ben.get("/projects/" + project + "/baselines");
        assertThat(listed.at("0.gid")).isEqualTo(second);
        assertThat(listed.at("1.gid")).isEqualTo(first);
        assertThat(ana.put("/baselines/" + first, Map.of("name", "The first")).at("name"))
                .isEqualTo("The first");
        assertThat(ana.put("/baselines/" + first, Map.of("name", " ")).refusal(400))
                .contains("name");
        assertThat(ben.put("/baselines/" + first, Map.of("name", "Mine")).status())
                .isEqualTo(403);
        assertThat(ben.delete("/baselines/" + first).status()).isEqualTo(403);
        ana.delete("/baselines/" + first).data();
        assertThat(ana.get("/baselines/" + first).status()).isEqualTo(404);
        assertThat(ana.get("/baselines/" + second + "/tasks").data()).hasSize(1);
    }

    @Test
    void whoeverDoesNotSeeTheProjectDoesNotSeeItsBaselines() {
        String baseline = baseline("As agreed");
        assertThat(ben.post("/projects/" + project + "/baselines", Map.of("name", "Mine"))
                        .status())
                .isEqualTo(403);
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        assertThat(ben.get("/baselines/" + baseline).status()).isEqualTo(404);
        assertThat(ben.get("/baselines/" + baseline + "/tasks").status()).isEqualTo(404);
        assertThat(ben.get("/projects/" + project + "/baselines").status()).isEqualTo(404);
    }

    @Test
    void aTaskThatHasLeftTheProjectIsSeenByThoseWhoSeeItElsewhereOnly() {
        String baseline = baseline("As agreed");
        ana.post("/tasks/" + task + "/removeProject", Map.of("project", project))
                .data();
        assertThat(ana.get("/baselines/" + baseline + "/tasks").data()).hasSize(1);
        assertThat(ben.get("/baselines/" + baseline + "/tasks").data()).isEmpty();
        ana.delete("/tasks/" + task).data();
        assertThat(ana.get("/baselines/" + baseline + "/tasks").data()).isEmpty();
    }

    @Test
    void readingTheDatesTakesNoMoreStatementsForMoreTasks() {
        String few = baseline("Few");
        for (int more = 0; more < 12; more++) {
            plannedTask("Task " + more, "2026-03-02", "2026-03-04");
        }
        String many = baseline("Many");
        String asked = "/tasks?opt_fields=start_on,due_on,task.name";
        var forFew = ana.get("/baselines/" + few + asked).headers().firstValue("Test-Statements");
        var forMany = ana.get("/baselines/" + many + asked).headers().firstValue("Test-Statements");
        assertThat(forMany).isPresent().isEqualTo(forFew);
    }
}
