package dev.cairn.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class ChartTest {
    @Autowired
    Companies companies;

    Person ana;
    Person ben;
    String workspace;
    String charts;

    @BeforeEach
    void makeAProject() {
        var company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        workspace = company.gid();
        charts = "/projects/" + project("Launch", "viewer", workspace) + "/charts";
    }

    private String project(String name, String access, String in) {
        var plan = Map.of("workspace", in, "name", name, "default_access_level", access);
        return ana.post("/projects", plan).gid();
    }

    @Test
    void aChartKeepsWhatItCountsAndHowItIsDrawn() {
        var overdue = Map.of("field", "due_on", "op", "within", "values", List.of("overdue"));
        var settings = Map.of(
                "measure",
                "sum",
                "field",
                "custom_fields.17",
                "group_by",
                "due_on",
                "interval",
                "month",
                "split_by",
                "assignee",
                "filters",
                List.of(overdue));
        var made = ana.post(
                charts, Map.of("name", "Cost", "chart_type", "stacked_bar", "size", "large", "settings", settings));
        assertThat(made.status()).isEqualTo(201);
        var read = ben.get("/charts/" + made.gid());
        assertThat(read.at("resource_type")).isEqualTo("chart");
        assertThat(read.at("name")).isEqualTo("Cost");
        assertThat(read.at("chart_type")).isEqualTo("stacked_bar");
        assertThat(read.at("size")).isEqualTo("large");
        assertThat(read.at("settings.measure")).isEqualTo("sum");
        assertThat(read.at("settings.field")).isEqualTo("custom_fields.17");
        assertThat(read.at("settings.group_by")).isEqualTo("due_on");
        assertThat(read.at("settings.interval")).isEqualTo("month");
        assertThat(read.at("settings.split_by")).isEqualTo("assignee");
        assertThat(read.at("settings.filters.0.values.0")).isEqualTo("overdue");
        assertThat(read.at("project.name")).isEqualTo("Launch");
    }

    @Test
    void aChartCountsTasksAndIsCalledAfterThatUntilSomebodySaysOtherwise() {
        String chart = add("bar");
        assertThat(ana.get("/charts/" + chart).at("name")).isEmpty();
        assertThat(ana.get("/charts/" + chart).at("settings.measure")).isEqualTo("count");
        var time = Map.of("measure", "average", "field", "actual_time_minutes");
        var changed = ana.put(
                "/charts/" + chart, Map.of("name", "Time", "chart_type", "number", "size", "small", "settings", time));
        assertThat(changed.at("name")).isEqualTo("Time");
        assertThat(changed.at("chart_type")).isEqualTo("number");
        assertThat(changed.at("settings.field")).isEqualTo("actual_time_minutes");
        ana.put("/charts/" + chart, Map.of("size", "large")).data();
        assertThat(ana.get("/charts/" + chart).at("settings.field")).isEqualTo("actual_time_minutes");
        var nameless = new HashMap<String, Object>();
        nameless.put("name", null);
        assertThat(ana.put("/charts/" + chart, nameless).at("name")).isEmpty();
    }

    @Test
    void aChartShowsWhatWasTrueAtTheEndOfEachPeriod() {
        var flow = Map.of("group_by", "as_of", "interval", "week", "split_by", "section");
        var made = ana.post(charts, Map.of("chart_type", "stacked_bar", "settings", flow));
        assertThat(made.at("settings.group_by")).isEqualTo("as_of");
        assertThat(made.at("settings.interval")).isEqualTo("week");
        assertThat(refusal(Map.of("group_by", "as_of", "split_by", "as_of"))).contains("settings.split_by");
    }

    @Test
    void chartsStandInTheOrderThatTheyAreGivenUntilTheyAreDeleted() {
        String first = add("number");
        String second = add("donut");
        String third = ana.post(charts, Map.of("chart_type", "line", "insert_before", first))
                .gid();
        assertThat(ana.get(charts).all("gid")).containsExactly(third, first, second);
        ana.put("/charts/" + third, Map.of("insert_after", second)).data();
        assertThat(ana.get(charts).all("gid")).containsExactly(first, second, third);
        ana.delete("/charts/" + first).data();
        assertThat(ana.get(charts).all("chart_type")).containsExactly("donut", "line");
        assertThat(ana.get("/charts/" + first).status()).isEqualTo(404);
    }

    @Test
    void editorsOfTheProjectChangeItsChartsAndOthersSeeThem() {
        String chart = add("bar");
        assertThat(ben.get(charts).all("gid")).containsExactly(chart);
        assertThat(ben.put("/charts/" + chart, Map.of("size", "large")).status())
                .isEqualTo(403);
        assertThat(ben.delete("/charts/" + chart).status()).isEqualTo(403);
        assertThat(ben.post(charts, Map.of("chart_type", "bar")).status()).isEqualTo(403);
    }

    @Test
    void chartsOfAProjectThatOneDoesNotSeeAreNotThere() {
        String chart = add("bar");
        var stranger = companies.make().member("Cem");
        assertThat(stranger.get(charts).status()).isEqualTo(404);
        assertThat(stranger.get("/charts/" + chart).status()).isEqualTo(404);
        assertThat(stranger.delete("/charts/" + chart).status()).isEqualTo(404);
        assertThat(ana.get("/charts/" + chart).status()).isEqualTo(200);
    }

    @Test
    void whatMeansNothingIsRefusedWithItsPlace() {
        assertThat(ana.post(charts, Map.of("name", "None")).refusal(400)).contains("chart_type: Missing");
        assertThat(ana.post(charts, Map.of("chart_type", "pie")).refusal(400)).contains("chart_type");
        assertThat(ana.post(charts, Map.of("chart_type", "bar", "size", "huge")).refusal(400))
                .contains("size");
        assertThat(refusal(List.of())).contains("settings: Not an object");
        assertThat(refusal(Map.of("colour", "red"))).contains("settings: Has an unknown field");
        assertThat(refusal(Map.of("measure", "median"))).contains("settings.measure: Not one of average, count, sum");
        assertThat(refusal(Map.of("measure", "sum"))).contains("settings.field: Missing");
        assertThat(refusal(Map.of("measure", "sum", "field", "name"))).contains("settings.field: Not a field with");
        assertThat(refusal(Map.of("group_by", "name"))).contains("settings.group_by");
        assertThat(refusal(Map.of("split_by", "num_likes"))).contains("settings.split_by");
        assertThat(refusal(Map.of("group_by", "due_on", "interval", "year"))).contains("settings.interval");
        assertThat(refusal(Map.of("group_by", "assignee", "interval", "week")))
                .contains("settings.interval: Only for dates");
        assertThat(refusal(Map.of("filters", List.of(Map.of("field", "colour", "op", "any")))))
                .contains("settings.filters[0].field");
        assertThat(ana.get(charts).all("gid")).isEmpty();
    }

    @Test
    void aChartOfAnotherProjectIsNoNeighbour() {
        String chart = add("bar");
        String elsewhere = "/projects/" + project("Other", "editor", workspace) + "/charts";
        assertThat(ana.post(elsewhere, Map.of("chart_type", "bar", "insert_after", chart))
                        .refusal(400))
                .contains("Not a chart of this project");
        assertThat(ana.get(elsewhere).all("gid")).isEmpty();
    }

    private String refusal(Object settings) {
        return ana.post(charts, Map.of("chart_type", "bar", "settings", settings))
                .refusal(400);
    }

    private String add(String type) {
        var made = ana.post(charts, Map.of("chart_type", type));
        assertThat(made.status()).isEqualTo(201);
        return made.gid();
    }
}
