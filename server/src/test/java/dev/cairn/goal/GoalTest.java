package dev.cairn.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class GoalTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;

    @BeforeEach
    void aCompany() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
    }

    private String goal(Object... fields) {
        var data = new HashMap<String, Object>(Map.of("name", "Grow", "workspace", company.gid()));
        for (int i = 0; i < fields.length; i += 2) {
            data.put((String) fields[i], fields[i + 1]);
        }
        return ana.post("/goals", data).gid();
    }

    private String period(String name) {
        var periods = ana.get("/time_periods?workspace=" + company.gid()).data();
        for (var period : periods) {
            if (period.path("display_name").stringValue().startsWith(name)) {
                return period.path("gid").stringValue();
            }
        }
        throw new AssertionError("No period " + name);
    }

    @Test
    void aGoalKeepsWhatItIsCreatedWith() {
        String period = period("H1");
        String goal = goal(
                "owner",
                ben.gid(),
                "notes",
                "By spring",
                "time_period",
                period,
                "due_on",
                "2027-03-31",
                "start_on",
                "2027-01-01",
                "followers",
                List.of(ben.gid()),
                "liked",
                true);
        var read = ben.get("/goals/" + goal);
        assertThat(read.at("name")).isEqualTo("Grow");
        assertThat(read.at("owner.name")).isEqualTo("Ben");
        assertThat(read.at("notes")).isEqualTo("By spring");
        assertThat(read.at("time_period.gid")).isEqualTo(period);
        assertThat(read.at("start_on")).isEqualTo("2027-01-01");
        assertThat(read.at("due_on")).isEqualTo("2027-03-31");
        assertThat(read.at("is_workspace_level")).isEqualTo("true");
        assertThat(read.at("status")).isEqualTo("null");
        assertThat(read.at("metric")).isEqualTo("null");
        assertThat(read.at("num_likes")).isEqualTo("1");
        assertThat(read.at("liked")).isEqualTo("false");
        assertThat(read.data()
                        .path("followers")
                        .valueStream()
                        .map(follower -> follower.path("name").asString()))
                .containsExactlyInAnyOrder("Ana", "Ben");
        assertThat(ana.get("/goals/" + goal).at("liked")).isEqualTo("true");
    }

    @Test
    void aPutChangesOnlyWhatItNames() {
        String goal = goal("notes", "By spring");
        ana.put("/goals/" + goal, Map.of("name", "Grow faster")).data();
        ana.put("/goals/" + goal, Map.of("html_notes", "<body>By <strong>May</strong></body>"))
                .data();
        var read = ana.get("/goals/" + goal + "?opt_fields=name,notes,html_notes,owner.name");
        assertThat(read.at("name")).isEqualTo("Grow faster");
        assertThat(read.at("notes")).isEqualTo("By May");
        assertThat(read.at("html_notes")).isEqualTo("<body>By <strong>May</strong></body>");
        assertThat(read.at("owner.name")).isEqualTo("Ana");
        assertThat(ana.put("/goals/" + goal, Map.of("start_on", "2027-01-01")).refusal(400))
                .contains("start_on");
        assertThat(ana.put("/goals/" + goal, Map.of("time_period", "1")).refusal(400))
                .contains("time_period");
    }

    @Test
    void aMetricHasNumbersAndAStatusNeedsOne() {
        String goal = goal();
        assertThat(ana.put("/goals/" + goal, Map.of("status", "green")).refusal(400))
                .contains("status");
        var measured = ana.post(
                "/goals/" + goal + "/setMetric",
                Map.of(
                        "unit", "currency",
                        "currency_code", "EUR",
                        "precision", 1,
                        "initial_number_value", 1000,
                        "target_number_value", 3000));
        assertThat(measured.at("metric.resource_subtype")).isEqualTo("number");
        assertThat(measured.at("metric.current_display_value")).isEqualTo("€1,000.0");
        var told = ana.post("/goals/" + goal + "/setMetricCurrentValue", Map.of("current_number_value", 1500));
        assertThat(told.at("metric.current_number_value")).isEqualTo("1500");
        assertThat(ana.get("/goals/" + goal + "?opt_fields=progress").at("progress"))
                .startsWith("0.25");
        assertThat(ana.put("/goals/" + goal, Map.of("status", "green")).at("status"))
                .isEqualTo("green");
        assertThat(ana.post("/goals/" + goal + "/setMetric", Map.of("target_number_value", 0))
                        .refusal(400))
                .contains("target_number_value");
    }

    @Test
    void onlyWhoSetAnExternalMetricBringsInItsNumbers() {
        String goal = goal("default_access_level", "editor");
        ana.post("/goals/" + goal + "/setMetric", Map.of("progress_source", "external"))
                .data();
        var half = Map.of("current_number_value", 0.5);
        assertThat(ben.post("/goals/" + goal + "/setMetricCurrentValue", half).status())
                .isEqualTo(403);
        assertThat(ben.get("/goals/" + goal).at("metric.can_manage")).isEqualTo("false");
        assertThat(ana.post("/goals/" + goal + "/setMetricCurrentValue", half).at("metric.can_manage"))
                .isEqualTo("true");
    }

    @Test
    void nobodyMakesThemselvesAnAdminOfAGoal() {
        String goal = goal();
        ana.put("/goals/" + goal, Map.of("default_access_level", "admin", "privacy_setting", "members_only"))
                .data();
        String team = ana.post("/teams", Map.of("name", "Crew", "organization", company.gid()))
                .gid();
        ana.post("/teams/" + team + "/addUser", Map.of("user", ben.gid())).data();
        String shared = ana.post("/memberships", Map.of("parent", goal, "member", team, "access_level", "viewer"))
                .gid();
        ben.post("/goals/" + goal + "/addFollowers", Map.of("followers", "me")).data();
        assertThat(ben.get("/goals/" + goal + "?opt_fields=my_access_level").at("my_access_level"))
                .isEqualTo("viewer");
        ben.post("/goals/" + goal + "/removeFollowers", Map.of("followers", "me"))
                .data();
        ana.put("/memberships/" + shared, Map.of("access_level", "editor")).data();
        ben.put("/goals/" + goal, Map.of("name", "Ours")).data();
        assertThat(ben.put("/goals/" + goal, Map.of("owner", "me")).status()).isEqualTo(403);
        ben.post("/goals/" + goal + "/addFollowers", Map.of("followers", "me")).data();
        assertThat(ben.delete("/goals/" + goal).status()).isEqualTo(403);
    }

    @Test
    void aPrivateGoalIsSeenByWhomItIsSharedWith() {
        String goal = goal();
        ana.put("/goals/" + goal, Map.of("privacy_setting", "members_only")).data();
        assertThat(ben.get("/goals/" + goal).status()).isEqualTo(404);
        assertThat(ben.get("/goals?workspace=" + company.gid()).all("gid")).isEmpty();
        ana.post("/goals/" + goal + "/addFollowers", Map.of("followers", List.of(ben.gid())))
                .data();
        assertThat(ben.get("/goals/" + goal).at("name")).isEqualTo("Grow");
        assertThat(ben.put("/goals/" + goal, Map.of("name", "Mine")).status()).isEqualTo(403);
        String membership =
                ana.get("/memberships?parent=" + goal + "&member=" + ben.gid()).at("0.gid");
        ana.put("/memberships/" + membership, Map.of("access_level", "editor")).data();
        assertThat(ben.put("/goals/" + goal, Map.of("name", "Ours")).at("name")).isEqualTo("Ours");
        ana.delete("/memberships/" + membership).data();
        assertThat(ben.get("/goals/" + goal).status()).isEqualTo(404);
    }

    @Test
    void theTeamOfAGoalMayChangeIt() {
        String team = ana.post("/teams", Map.of("name", "Garden", "organization", company.gid()))
                .gid();
        ana.post("/teams/" + team + "/addUser", Map.of("user", ben.gid())).data();
        String goal = ana.post("/goals", Map.of("name", "Dig", "team", team)).gid();
        assertThat(ben.put("/goals/" + goal, Map.of("name", "Dig deep")).at("is_workspace_level"))
                .isEqualTo("false");
        assertThat(ben.get("/goals?team=" + team).all("gid")).containsExactly(goal);
        assertThat(ben.get("/goals?workspace=" + company.gid() + "&is_workspace_level=true")
                        .all("gid"))
                .isEmpty();
    }

    @Test
    void goalsAreListedByTheirPeriods() {
        String first = goal("time_period", period("Q1"));
        String second = goal("time_period", period("Q2"));
        goal();
        String all = "/goals?workspace=" + company.gid() + "&time_periods=";
        assertThat(ana.get(all + period("Q1")).all("gid")).containsExactly(first);
        assertThat(ana.get(all + period("Q1") + "," + period("Q2")).all("gid")).containsExactly(first, second);
        assertThat(ana.get("/goals").refusal(400)).contains("workspace");
    }

    @Test
    void aYearHasHalvesAndQuarters() {
        var quarter = ana.get("/time_periods/" + period("Q3") + "?opt_fields=display_name,start_on,end_on,period,"
                + "parent.period,parent.start_on");
        assertThat(quarter.at("period")).isEqualTo("Q3");
        assertThat(quarter.at("start_on")).endsWith("-07-01");
        assertThat(quarter.at("end_on")).endsWith("-09-30");
        assertThat(quarter.at("parent.period")).isEqualTo("H2");
        String year = quarter.at("start_on").substring(0, 4);
        var within = ana.get(
                "/time_periods?workspace=" + company.gid() + "&start_on=" + year + "-05-01&end_on=" + year + "-05-31");
        String named = "FY" + year.substring(2);
        assertThat(within.all("display_name")).containsExactly(named, "H1 " + named, "Q2 " + named);
    }

    @Test
    void aStatusUpdateSaysHowAGoalStands() {
        String goal = goal();
        String update = ana.post(
                        "/status_updates",
                        Map.of("parent", goal, "status_type", "at_risk", "title", "Late", "text", "It rains"))
                .gid();
        var read = ana.get("/goals/" + goal);
        assertThat(read.at("status")).isEqualTo("yellow");
        assertThat(read.at("current_status_update.gid")).isEqualTo(update);
        assertThat(read.at("current_status_update.resource_subtype")).isEqualTo("goal_status_update");
        assertThat(ben.get("/status_updates/" + update).at("parent.gid")).isEqualTo(goal);
        assertThat(ana.post("/status_updates", Map.of("parent", goal, "status_type", "complete", "text", "x"))
                        .refusal(400))
                .contains("status_type");
        assertThat(ben.get("/project_statuses/" + update).status()).isEqualTo(404);
    }

    @Test
    void aGoalHasTheFieldsThatItIsGiven() {
        String field = ana.post(
                        "/custom_fields",
                        Map.of("name", "Cost", "workspace", company.gid(), "resource_subtype", "number"))
                .gid();
        String goal = goal();
        var values = Map.of("custom_fields", Map.of(field, 12));
        assertThat(ana.put("/goals/" + goal, values).refusal(400)).contains("custom_fields");
        var setting = ana.post("/goals/" + goal + "/addCustomFieldSetting", Map.of("custom_field", field));
        assertThat(setting.at("parent.gid")).isEqualTo(goal);
        assertThat(ana.put("/goals/" + goal, values).at("custom_fields.0.number_value"))
                .isEqualTo("12");
        assertThat(ana.get("/goals/" + goal + "/custom_field_settings").all("custom_field.gid"))
                .containsExactly(field);
        ana.post("/goals/" + goal + "/removeCustomFieldSetting", Map.of("custom_field", field))
                .data();
        assertThat(ana.get("/goals/" + goal).data().path("custom_fields")).isEmpty();
    }

    @Test
    void whatHappensToAGoalIsToldInStories() {
        String goal = goal();
        ana.put("/goals/" + goal, Map.of("name", "Grow faster")).data();
        String comment =
                ben.post("/goals/" + goal + "/stories", Map.of("text", "How?")).gid();
        assertThat(ben.get("/stories/" + comment).at("target.gid")).isEqualTo(goal);
        Waiting.until(() -> ana.get("/goals/" + goal + "/stories").data().size() == 2);
        assertThat(ana.get("/goals/" + goal + "/stories").all("text"))
                .containsExactlyInAnyOrder("changed the name to Grow faster", "How?");
        ben.put("/stories/" + comment, Map.of("text", "How then?")).data();
        assertThat(ana.put("/stories/" + comment, Map.of("text", "Mine")).status())
                .isEqualTo(403);
        ben.delete("/stories/" + comment).data();
        assertThat(ben.get("/stories/" + comment).status()).isEqualTo(404);
    }

    @Test
    void theEventsOfAGoalAreThoseOfWhatHangsOnIt() {
        String goal = goal();
        String sync = ana.get("/events?resource=" + goal).text().replaceAll(".*\"sync\":\"([^\"]+)\".*", "$1");
        ana.put("/goals/" + goal, Map.of("name", "Grow faster")).data();
        ana.post("/goals/" + goal + "/stories", Map.of("text", "How?")).data();
        var events = ana.get("/events?resource=" + goal + "&sync=" + sync);
        assertThat(events.all("type")).contains("goal", "story");
        assertThat(events.at("0.change.field")).isEqualTo("name");
    }

    @Test
    void aDeletedGoalIsGone() {
        String goal = goal();
        assertThat(ben.delete("/goals/" + goal).status()).isEqualTo(403);
        ana.delete("/goals/" + goal).data();
        assertThat(ana.get("/goals/" + goal).status()).isEqualTo(404);
        assertThat(ana.get("/goals?workspace=" + company.gid()).all("gid")).isEmpty();
    }

    @Test
    void whoLeavesTheWorkspaceLeavesTheirGoalsToAnother() {
        Person admin = company.admin("Ada");
        String goal = goal("privacy_setting", "members_only");
        admin.post("/workspaces/" + company.gid() + "/removeUser", Map.of("user", ana.gid()))
                .data();
        assertThat(admin.get("/goals/" + goal).at("owner.name")).isEqualTo("Ada");
    }
}
