package dev.cairn.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of charts over all of a workspace's work. */
@CairnTest
class DashboardTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String dashboard;

    @BeforeEach
    void oneOfAnas() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        dashboard = ana.post("/dashboards", Map.of("name", "Growth", "workspace", company.gid()))
                .gid();
    }

    private void share() {
        ana.put("/dashboards/" + dashboard, Map.of("privacy_setting", "public_to_workspace"))
                .data();
    }

    private List<String> listed(Person person) {
        return person.get("/dashboards?workspace=" + company.gid()).all("name");
    }

    @Test
    void isItsMakersUntilItIsShared() {
        assertThat(listed(ana)).containsExactly("Growth");
        assertThat(listed(ben)).isEmpty();
        share();
        assertThat(listed(ben)).containsExactly("Growth");
        var read = ben.get("/dashboards/" + dashboard + "?opt_fields=my_access_level,owner.name");
        assertThat(read.at("my_access_level")).isEqualTo("viewer");
        assertThat(read.at("owner.name")).isEqualTo("Ana");
        assertThat(ben.put("/dashboards/" + dashboard, Map.of("name", "Mine")).status())
                .isEqualTo(403);
    }

    @Test
    void ofAGuestIsSeenByNobodyElse() {
        var guest = company.guest("Gus");
        var shared = Map.of("name", "Mine", "workspace", company.gid(), "privacy_setting", "public_to_workspace");
        assertThat(guest.post("/dashboards", shared).status()).isEqualTo(403);
        String own = guest.post("/dashboards", Map.of("name", "Mine", "workspace", company.gid()))
                .gid();
        assertThat(guest.put("/dashboards/" + own, Map.of("privacy_setting", "public_to_workspace"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void keepsChartsWithTheSearchThatSaysWhatTheyCount() {
        String charts = "/dashboards/" + dashboard + "/charts";
        var open = Map.of("completed.is", "false");
        var settings = Map.of("group_by", "projects");
        String bars = ana.post(charts, Map.of("chart_type", "bar", "settings", settings, "query", open))
                .gid();
        String first = ana.post(charts, Map.of("chart_type", "number", "insert_before", bars))
                .gid();
        assertThat(ana.get(charts).all("gid")).containsExactly(first, bars);
        var read = ana.get("/charts/" + bars);
        assertThat(read.data().path("query").path("completed.is").asString()).isEqualTo("false");
        assertThat(read.at("settings.group_by")).isEqualTo("projects");
        assertThat(read.at("dashboard.name")).isEqualTo("Growth");
        ana.put("/charts/" + bars, Map.of("query", Map.of("assignee.any", "me")))
                .data();
        assertThat(ana.get("/charts/" + bars).data().path("query").has("completed.is"))
                .isFalse();
        assertThat(ben.get("/charts/" + bars).status()).isEqualTo(404);
        share();
        assertThat(ben.get("/charts/" + bars).status()).isEqualTo(200);
        assertThat(ben.delete("/charts/" + bars).status()).isEqualTo(403);
    }

    @Test
    void isEditedByThoseItIsSharedWithAtThatLevel() {
        String charts = "/dashboards/" + dashboard + "/charts";
        String membership = ana.post(
                        "/memberships", Map.of("parent", dashboard, "member", ben.gid(), "access_level", "editor"))
                .gid();
        assertThat(listed(ben)).containsExactly("Growth");
        String chart = ben.post(charts, Map.of("chart_type", "lollipop")).gid();
        assertThat(ana.get(charts).all("gid")).containsExactly(chart);
        assertThat(ben.get("/dashboards/" + dashboard + "?opt_fields=my_access_level")
                        .at("my_access_level"))
                .isEqualTo("editor");
        assertThat(ben.put("/dashboards/" + dashboard, Map.of("name", "Mine")).status())
                .isEqualTo(403);
        ana.put("/memberships/" + membership, Map.of("access_level", "viewer")).data();
        assertThat(ben.delete("/charts/" + chart).status()).isEqualTo(403);
        ana.delete("/memberships/" + membership).data();
        assertThat(listed(ben)).isEmpty();
    }

    @Test
    void hasChartsOfGoalsProjectsAndPortfoliosToo() {
        String charts = "/dashboards/" + dashboard + "/charts";
        var settings = Map.of("of", "goals", "measure", "average", "field", "progress", "group_by", "time_period");
        String chart = ana.post(charts, Map.of("chart_type", "bar", "settings", settings))
                .gid();
        var read = ana.get("/charts/" + chart);
        assertThat(read.at("settings.of")).isEqualTo("goals");
        assertThat(read.at("settings.group_by")).isEqualTo("time_period");
        var wrong = Map.of("of", "portfolios", "group_by", "time_period");
        assertThat(ana.post(charts, Map.of("chart_type", "bar", "settings", wrong))
                        .refusal(400))
                .contains("settings.group_by");
        var unknown = Map.of("of", "people");
        assertThat(ana.post(charts, Map.of("chart_type", "bar", "settings", unknown))
                        .refusal(400))
                .contains("settings.of");
    }

    @Test
    void takesItsChartsAlongWhenItIsDeleted() {
        String chart = ana.post("/dashboards/" + dashboard + "/charts", Map.of("chart_type", "donut"))
                .gid();
        ana.delete("/dashboards/" + dashboard).data();
        assertThat(ana.get("/charts/" + chart).status()).isEqualTo(404);
        assertThat(listed(ana)).isEmpty();
    }

    @Test
    void whatMeansNothingIsRefusedWithItsPlace() {
        String charts = "/dashboards/" + dashboard + "/charts";
        assertThat(ana.post(charts, Map.of("chart_type", "bar", "query", Map.of("colour.is", "red")))
                        .refusal(400))
                .contains("colour.is");
        assertThat(ana.post(charts, Map.of("chart_type", "bar", "settings", Map.of("group_by", "section")))
                        .refusal(400))
                .contains("settings.group_by");
        assertThat(ana.post("/dashboards", Map.of("workspace", company.gid())).refusal(400))
                .contains("name");
    }

    @Test
    void goesOnWhenItsMakerLeavesIfOthersSawIt() {
        var admin = company.admin("Ida");
        share();
        ana.post("/dashboards", Map.of("name", "Only mine", "workspace", company.gid()))
                .data();
        admin.post("/workspaces/" + company.gid() + "/removeUser", Map.of("user", ana.gid()))
                .status();
        assertThat(listed(admin)).containsExactly("Growth");
        assertThat(admin.get("/dashboards/" + dashboard).at("owner.name")).isEqualTo("Ida");
    }
}
