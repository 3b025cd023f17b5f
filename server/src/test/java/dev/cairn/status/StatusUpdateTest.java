package dev.cairn.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class StatusUpdateTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;

    @BeforeEach
    void aProject() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
    }

    private String write(String type) {
        return ana.post("/status_updates", Map.of("parent", project, "status_type", type, "text", "All is well"))
                .gid();
    }

    @Test
    void theNewestIsTheProjectsCurrentStatusInBothForms() {
        write("at_risk");
        String newest = write("on_track");
        var read = ben.get("/projects/" + project
                + "?opt_fields=current_status_update.status_type,current_status.color,current_status.author.name");
        assertThat(read.at("current_status_update.gid")).isEqualTo(newest);
        assertThat(read.at("current_status.color")).isEqualTo("green");
        assertThat(read.at("current_status.author.name")).isEqualTo("Ana");
        assertThat(ben.get("/status_updates?parent=" + project).all("gid"))
                .hasSize(2)
                .first()
                .isEqualTo(newest);
        assertThat(ben.get("/project_statuses/" + newest).at("color")).isEqualTo("green");
        assertThat(ben.get("/projects/" + project + "/project_statuses").all("gid"))
                .hasSize(2);
    }

    @Test
    void keepsWhatThereWasToCountThatDay() {
        String plan = task("Plan", Map.of("due_on", "2020-02-03"));
        task("Print", Map.of("completed", true));
        task("Fair", Map.of("resource_subtype", "milestone"));
        String then = write("at_risk");
        ana.put("/tasks/" + plan, Map.of("completed", true));
        String now = write("on_track");
        assertThat(figures(then, "num_tasks", "num_completed_tasks", "num_overdue_tasks", "num_milestones"))
                .containsExactly("3", "1", "1", "1");
        assertThat(figures(now, "num_tasks", "num_completed_tasks", "num_overdue_tasks", "num_completed_milestones"))
                .containsExactly("3", "2", "0", "0");
    }

    @Test
    void countsTheTasksOfAPortfoliosProjectsAndOfWhatSupportsAGoalOnce() {
        String plan = task("Plan", Map.of());
        String portfolio = ana.post("/portfolios", Map.of("workspace", company.gid(), "name", "All"))
                .gid();
        String above = ana.post("/portfolios", Map.of("workspace", company.gid(), "name", "Above"))
                .gid();
        ana.post("/portfolios/" + portfolio + "/addItem", Map.of("item", project))
                .data();
        ana.post("/portfolios/" + above + "/addItem", Map.of("item", portfolio)).data();
        ana.post("/portfolios/" + above + "/addItem", Map.of("item", project)).data();
        String goal = ana.post("/goals", Map.of("workspace", company.gid(), "name", "Sell", "is_workspace_level", true))
                .gid();
        ana.post("/goals/" + goal + "/addSupportingRelationship", Map.of("supporting_resource", project))
                .data();
        ana.post("/goals/" + goal + "/addSupportingRelationship", Map.of("supporting_resource", plan))
                .data();
        String served = ana.post("/goals", Map.of("workspace", company.gid(), "name", "Serve"))
                .gid();
        ana.post("/goals/" + served + "/addSupportingRelationship", Map.of("supporting_resource", above))
                .data();
        for (String told : List.of(above, goal, served)) {
            String update = ana.post(
                            "/status_updates", Map.of("parent", told, "status_type", "at_risk", "text", "Slowly"))
                    .gid();
            assertThat(figures(update, "num_tasks")).containsExactly("1");
        }
    }

    private String task(String name, Map<String, ?> more) {
        var fields = new HashMap<String, Object>(more);
        fields.put("name", name);
        fields.put("projects", List.of(project));
        return ana.post("/tasks", fields).gid();
    }

    private List<String> figures(String update, String... names) {
        var told = ana.get("/status_updates/" + update + "?opt_fields=figures");
        return Stream.of(names).map(name -> told.at("figures." + name)).toList();
    }

    @Test
    void aProjectThatIsToldToBeCompleteIsComplete() {
        write("complete");
        assertThat(ana.get("/projects/" + project).at("completed")).isEqualTo("true");
        assertThat(ana.get("/projects/" + project).at("completed_by.name")).isEqualTo("Ana");
        ana.post("/projects/" + project + "/project_statuses", Map.of("color", "yellow", "text", "Not quite"))
                .data();
        assertThat(ana.get("/projects/" + project).at("completed")).isEqualTo("false");
    }

    @Test
    void formattedTextIsKeptAndItsPlainFormFollows() {
        var made = ana.post(
                "/status_updates?opt_fields=text,html_text,title",
                Map.of(
                        "parent", project,
                        "status_type", "on_hold",
                        "title", "Pause",
                        "html_text", "<body>We <strong>wait</strong>.</body>"));
        assertThat(made.at("text")).isEqualTo("We wait.");
        assertThat(made.at("html_text")).isEqualTo("<body>We <strong>wait</strong>.</body>");
        assertThat(made.at("title")).isEqualTo("Pause");
    }

    @Test
    void onlyEditorsWriteAndOnlyAuthorsAndAdminsDelete() {
        ana.put("/projects/" + project, Map.of("default_access_level", "commenter"))
                .data();
        assertThat(ben.post("/status_updates", Map.of("parent", project, "status_type", "on_track", "text", "x"))
                        .status())
                .isEqualTo(403);
        String status = write("on_track");
        assertThat(ben.delete("/status_updates/" + status).status()).isEqualTo(403);
        ana.delete("/status_updates/" + status).data();
        assertThat(ana.get("/status_updates/" + status).status()).isEqualTo(404);
        assertThat(ana.get("/projects/" + project).at("current_status_update")).isEqualTo("null");
    }

    @Test
    void itsAuthorSaysItOtherwise() {
        String status = write("on_track");
        var said = ana.put(
                "/status_updates/" + status + "?opt_fields=title,text,html_text,status_type",
                Map.of("title", "Late", "html_text", "<body>All is <strong>late</strong></body>"));
        assertThat(said.at("title")).isEqualTo("Late");
        assertThat(said.at("text")).isEqualTo("All is late");
        assertThat(said.at("html_text")).contains("<strong>late</strong>");
        assertThat(said.at("status_type")).isEqualTo("on_track");
        assertThat(ben.put("/status_updates/" + status, Map.of("title", "Early"))
                        .refusal(403))
                .contains("author");
        assertThat(ana.put("/status_updates/" + status, Map.of("status_type", "achieved"))
                        .refusal(400))
                .contains("status_type");
        company.guest("Gus")
                .put("/status_updates/" + status, Map.of("title", "Mine"))
                .refusal(404);
    }

    @Test
    void aProjectIsAsTheLastUpdateSaysAfterAllOfItsChanges() {
        String first = write("on_track");
        String last = write("complete");
        ana.put("/status_updates/" + last, Map.of("status_type", "at_risk")).data();
        stands("false", "at_risk");
        ana.put("/status_updates/" + first, Map.of("status_type", "complete")).data();
        stands("false", "at_risk");
        ana.put("/status_updates/" + last, Map.of("status_type", "complete")).data();
        stands("true", "complete");
    }

    private void stands(String completed, String type) {
        var read = ana.get("/projects/" + project + "?opt_fields=completed,current_status_update.status_type");
        assertThat(read.at("completed")).isEqualTo(completed);
        assertThat(read.at("current_status_update.status_type")).isEqualTo(type);
    }

    @Test
    void whatMayNotBeSeenIsNotFound() {
        String status = write("on_track");
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        Person stranger = companies.make().admin("Stranger");
        for (Person person : new Person[] {ben, stranger}) {
            assertThat(person.get("/status_updates/" + status).status()).isEqualTo(404);
            assertThat(person.get("/project_statuses/" + status).status()).isEqualTo(404);
            assertThat(person.get("/status_updates?parent=" + project).status()).isEqualTo(404);
            assertThat(person.delete("/status_updates/" + status).status()).isEqualTo(404);
        }
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThat(ana.post("/status_updates", Map.of("parent", project, "text", "x"))
                        .refusal(400))
                .contains("status_type");
        assertThat(ana.post("/status_updates", Map.of("parent", project, "text", "x", "status_type", "fine"))
                        .refusal(400))
                .contains("status_type");
        assertThat(ana.post("/status_updates", Map.of("parent", project, "status_type", "on_track"))
                        .refusal(400))
                .contains("text");
        assertThat(ana.get("/status_updates").refusal(400)).contains("parent");
    }
}
