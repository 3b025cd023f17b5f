package dev.cairn.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a workspace's tasks come to, counted by their fields. */
@CairnTest
class TaskFiguresTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String launch;
    String secret;

    @BeforeEach
    void twoProjects() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        launch = project("Launch", "public_to_workspace");
        secret = project("Secret", "private");
    }

    private String project(String name, String privacy) {
        return ana.post("/projects", Map.of("name", name, "workspace", company.gid(), "privacy_setting", privacy))
                .gid();
    }

    private String task(String name, String project, Map<String, ?> more) {
        var fields = new java.util.HashMap<String, Object>(more);
        fields.put("name", name);
        fields.put("projects", List.of(project));
        return ana.post("/tasks", fields).gid();
    }

    /** The values by the name of the group, or by its key where it has none. */
    private Map<String, String> figures(Person reader, String parameters) {
        return reader.get("/workspaces/" + company.gid() + "/task_figures?" + parameters)
                .data()
                .valueStream()
                .collect(Collectors.toMap(
                        row -> row.path("group_name").asString(row.path("group").asString("none")),
                        row -> row.path("value").asString()));
    }

    @Test
    void countsWhatTheReaderSeesAndNothingElse() {
        task("Plan", launch, Map.of("assignee", ana.gid()));
        task("Print", launch, Map.of("assignee", ben.gid(), "completed", true));
        task("Hide", secret, Map.of());
        assertThat(figures(ana, "group_by=projects")).isEqualTo(Map.of("Launch", "2", "Secret", "1"));
        assertThat(figures(ben, "group_by=projects")).isEqualTo(Map.of("Launch", "2"));
        assertThat(figures(ana, "group_by=assignee")).isEqualTo(Map.of("Ana", "1", "Ben", "1", "none", "1"));
        assertThat(figures(ana, "group_by=completed")).isEqualTo(Map.of("true", "1", "false", "2"));
        assertThat(figures(ana, "")).isEqualTo(Map.of("none", "3"));
    }

    @Test
    void countsOnlyWhatASearchWithTheSameParametersFinds() {
        task("Plan", launch, Map.of("due_on", "2031-03-05"));
        task("Print", launch, Map.of("due_on", "2031-03-05", "completed", true));
        task("Hide", secret, Map.of("due_on", "2031-03-20"));
        String weeks = "group_by=due_on&interval=week&completed=false";
        assertThat(figures(ana, weeks)).isEqualTo(Map.of("2031-03-03", "1", "2031-03-17", "1"));
        assertThat(figures(ana, weeks + "&week_starts_on=sunday"))
                .isEqualTo(Map.of("2031-03-02", "1", "2031-03-16", "1"));
        assertThat(figures(ana, "group_by=due_on&interval=month&projects.any=" + launch))
                .isEqualTo(Map.of("2031-03-01", "2"));
    }

    @Test
    void tellsTasksApartByTwoFields() {
        task("Plan", launch, Map.of("assignee", ana.gid()));
        task("Print", launch, Map.of("assignee", ana.gid(), "completed", true));
        var rows = ana.get("/workspaces/" + company.gid() + "/task_figures?group_by=assignee&split_by=completed")
                .data();
        assertThat(rows.valueStream()
                        .map(row -> row.path("group_name").asString() + " "
                                + row.path("split").asString() + " "
                                + row.path("num_tasks").asInt()))
                .containsExactlyInAnyOrder("Ana false 1", "Ana true 1");
    }

    @Test
    void sumsUpNumbersAndTellsApartByChoicesWhereTheReaderSeesThem() {
        String cost = field("Cost", Map.of("resource_subtype", "number", "precision", 2));
        var size = ana.post(
                "/custom_fields",
                Map.of(
                        "workspace",
                        company.gid(),
                        "name",
                        "Size",
                        "resource_subtype",
                        "enum",
                        "enum_options",
                        List.of(Map.of("name", "Small"), Map.of("name", "Large"))));
        for (String field : List.of(cost, size.gid())) {
            ana.post("/projects/" + launch + "/addCustomFieldSetting", Map.of("custom_field", field))
                    .data();
        }
        String small = size.at("enum_options.0.gid");
        task("Plan", launch, Map.of("custom_fields", Map.of(cost, 2.5, size.gid(), small)));
        task("Print", launch, Map.of("custom_fields", Map.of(cost, 4)));
        String sum = "measure=sum&field=custom_fields." + cost;
        assertThat(figures(ana, sum)).isEqualTo(Map.of("none", "6.5"));
        assertThat(figures(
                        ana, "measure=average&field=custom_fields." + cost + "&group_by=custom_fields." + size.gid()))
                .isEqualTo(Map.of("Small", "2.5", "none", "4"));
        assertThat(ben.get("/workspaces/" + company.gid() + "/task_figures?" + sum)
                        .at("0.value"))
                .isEqualTo("6.5");
    }

    private String field(String name, Map<String, ?> more) {
        var fields = new java.util.HashMap<String, Object>(more);
        fields.put("name", name);
        fields.put("workspace", company.gid());
        return ana.post("/custom_fields", fields).gid();
    }

    @Test
    void whatMeansNothingIsRefusedWithTheParameter() {
        String figures = "/workspaces/" + company.gid() + "/task_figures?";
        assertThat(ana.get(figures + "group_by=name").refusal(400)).contains("group_by");
        assertThat(ana.get(figures + "group_by=custom_fields.17").refusal(400)).contains("group_by");
        assertThat(ana.get(figures + "measure=sum").refusal(400)).contains("field: Missing");
        assertThat(ana.get(figures + "measure=sum&field=notes").refusal(400)).contains("field");
        assertThat(ana.get(figures + "time_zone=Mars").refusal(400)).contains("time_zone");
    }
}
