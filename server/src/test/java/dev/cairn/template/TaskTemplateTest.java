package dev.cairn.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import dev.cairn.support.Waiting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class TaskTemplateTest {
    @Autowired
    Companies companies;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;
    String task;

    @BeforeEach
    void aTask() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("name", "Bugs", "workspace", company.gid()))
                .gid();
        String second = ana.post("/projects/" + project + "/sections", Map.of("name", "New"))
                .gid();
        task = ana.post(
                        "/tasks",
                        Map.of(
                                "name",
                                "A bug",
                                "notes",
                                "What happened?",
                                "assignee",
                                ben.gid(),
                                "resource_subtype",
                                "milestone",
                                "due_at",
                                today().plusDays(3) + "T15:30:00Z",
                                "memberships",
                                List.of(Map.of("project", project, "section", second))))
                .gid();
        String see = ana.post("/tasks/" + task + "/subtasks", Map.of("name", "See it"))
                .gid();
        String mend = ana.post("/tasks/" + task + "/subtasks", Map.of("name", "Mend it"))
                .gid();
        ana.post("/tasks/" + mend + "/addDependencies", Map.of("dependencies", List.of(see)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private String saved() {
        return ana.post("/tasks/" + task + "/saveAsTemplate", Map.of("name", "Bug", "project", project))
                .gid();
    }

    @Test
    void aTemplateTellsTheTaskThatItMakes() {
        String template = saved();
        assertThat(ana.get("/task_templates?project=" + project).all("name")).containsExactly("Bug");
        var read = ana.get("/task_templates/" + template);
        assertThat(read.at("project.name")).isEqualTo("Bugs");
        assertThat(read.at("created_by.gid")).isEqualTo(ana.gid());
        assertThat(read.at("template.name")).isEqualTo("A bug");
        assertThat(read.at("template.task_resource_subtype")).isEqualTo("milestone_task");
        assertThat(read.at("template.description")).isEqualTo("What happened?");
        assertThat(read.at("template.relative_due_on")).isEqualTo("3");
        assertThat(read.at("template.relative_start_on")).isEqualTo("null");
        assertThat(read.at("template.due_time")).isEqualTo("15:30:00Z");
        assertThat(read.at("template.memberships.0.name")).isEqualTo("Bugs");
        assertThat(read.data().path("template").path("subtasks").findValuesAsString("name"))
                .containsExactly("See it", "Mend it");
        ana.get("/task_templates").refusal(400);
    }

    @Test
    void aTaskIsMadeOfIt() {
        String template = saved();
        ana.delete("/tasks/" + task);
        var begun = ana.post("/task_templates/" + template + "/instantiateTask", Map.of("name", "It is slow"));
        assertThat(begun.at("resource_subtype")).isEqualTo("instantiate_task");
        assertThat(begun.at("new_task.name")).isEqualTo("It is slow");
        String made = Waiting.succeeded(ana, begun).at("new_task.gid");
        var read = ana.get("/tasks/" + made);
        assertThat(read.at("notes")).isEqualTo("What happened?");
        assertThat(read.at("assignee.gid")).isEqualTo(ben.gid());
        assertThat(read.at("resource_subtype")).isEqualTo("milestone");
        assertThat(read.at("due_at")).isEqualTo(today().plusDays(3) + "T15:30:00.000Z");
        assertThat(read.at("memberships.0.section.name")).isEqualTo("New");
        var subtasks = ana.get("/tasks/" + made + "/subtasks?opt_fields=name,dependencies");
        assertThat(subtasks.all("name")).containsExactly("See it", "Mend it");
        assertThat(subtasks.at("1.dependencies.0.gid")).isEqualTo(subtasks.at("0.gid"));
        String again = Waiting.succeeded(ana, ana.post("/task_templates/" + template + "/instantiateTask", Map.of()))
                .at("new_task.name");
        assertThat(again).isEqualTo("Bug");
    }

    @Test
    void whoDoesNotSeeTheProjectSeesNoTemplateOfIt() {
        String template = saved();
        ana.put("/projects/" + project, Map.of("privacy_setting", "private"));
        for (Person other : List.of(ben, companies.make().admin("Sam"))) {
            other.get("/task_templates/" + template).refusal(404);
            other.get("/task_templates?project=" + project).refusal(404);
            other.delete("/task_templates/" + template).refusal(404);
            other.post("/task_templates/" + template + "/instantiateTask", Map.of())
                    .refusal(404);
        }
        ana.post("/task_templates/17/instantiateTask", Map.of()).refusal(404);
    }

    @Test
    void whoeverOnlyReadsTheProjectMakesNothingInIt() {
        String template = saved();
        ana.put("/projects/" + project, Map.of("default_access_level", "viewer"));
        assertThat(ben.get("/task_templates/" + template).at("name")).isEqualTo("Bug");
        ben.post("/task_templates/" + template + "/instantiateTask", Map.of()).refusal(403);
        ben.delete("/task_templates/" + template).refusal(403);
        ben.post("/tasks/" + task + "/saveAsTemplate", Map.of("project", project))
                .refusal(403);
        assertThat(ana.delete("/task_templates/" + template).data().isEmpty()).isTrue();
        ana.get("/task_templates/" + template).refusal(404);
        ana.post("/tasks/" + task + "/saveAsTemplate", Map.of()).refusal(400);
    }
}
