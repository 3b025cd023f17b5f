package dev.cairn.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Allocation;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.EffortField;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** All days are of the week that begins on Monday the 30th of November 2026, and of the next. */
@CairnTest
class WorkloadTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person admin;
    Person ana;
    Person ben;
    String project;
    String effort;

    @BeforeEach
    void aProjectWithAnEffort() {
        company = companies.make();
        admin = company.admin("Ada");
        ana = company.member("Ana");
        ben = company.member("Ben");
        var planned = EffortField.inProject(ana, company);
        project = planned.project();
        effort = planned.gid();
    }

    private String task(Person assignee, Object... fields) {
        var data = new HashMap<String, Object>(
                Map.of("name", "Work", "projects", List.of(project), "assignee", assignee.gid()));
        for (int i = 0; i < fields.length; i += 2) {
            data.put((String) fields[i], fields[i + 1]);
        }
        return ana.post("/tasks", data).gid();
    }

    private Answer ask(Person reader, String more) {
        return reader.get(
                "/workspaces/" + company.gid() + "/workload?start_date=2026-11-30&end_date=2026-12-13" + more);
    }

    private JsonNode periods(Person reader, Person of, String more) {
        return StreamSupport.stream(ask(reader, more).data().spliterator(), false)
                .filter(one -> one.path("assignee").path("gid").asString().equals(of.gid()))
                .findFirst()
                .orElseThrow()
                .path("periods");
    }

    private JsonNode week(Person of, String more) {
        return periods(ana, of, more).path("2026-11-30");
    }

    private String byEffort() {
        return "&effort_field=" + effort;
    }

    @Test
    void capacityIsWhatIsLeftOfTheWeekWithoutHolidaysAndAbsences() {
        admin.post("/holidays", Map.of("workspace", company.gid(), "date", "2026-12-01", "name", "Unity"))
                .data();
        ben.post(
                        "/ooo_entries",
                        Map.of(
                                "user", "me",
                                "workspace", company.gid(),
                                "start_date", "2026-12-04",
                                "end_date", "2026-12-07"))
                .data();
        var weeks = periods(ana, ben, "");
        assertThat(weeks.propertyNames()).containsExactly("2026-11-30", "2026-12-07");
        assertThat(weeks.path("2026-11-30").path("capacity").asInt()).isEqualTo(24);
        assertThat(weeks.path("2026-11-30").path("out_of_office").asInt()).isEqualTo(8);
        assertThat(weeks.path("2026-12-07").path("capacity").asInt()).isEqualTo(32);
        assertThat(weeks.path("2026-12-07").path("end_date").asString()).isEqualTo("2026-12-13");
        assertThat(periods(ana, ana, "").path("2026-11-30").path("capacity").asInt())
                .isEqualTo(32);
    }

    @Test
    void effortIsSpreadOverTheWorkingDaysFromStartToDue() {
        // Six working days, of which four are in the first week: Tuesday to the next Tuesday.
        task(ben, "start_on", "2026-12-01", "due_on", "2026-12-08", "custom_fields", Map.of(effort, 1440));
        var weeks = periods(ana, ben, byEffort());
        assertThat(weeks.path("2026-11-30").path("load").asDouble()).isEqualTo(16);
        assertThat(weeks.path("2026-12-07").path("load").asDouble()).isEqualTo(8);
        assertThat(weeks.path("2026-12-07").path("tasks").asInt()).isEqualTo(1);
        var days = periods(ana, ben, byEffort() + "&period=day");
        assertThat(days.path("2026-11-30").path("tasks").asInt()).isZero();
        assertThat(days.path("2026-12-04").path("load").asDouble()).isEqualTo(4);
        assertThat(days.path("2026-12-05").path("load").asDouble()).isZero();
    }

    @Test
    void anEffortCanBeLessThanNothing() {
        task(ben, "start_on", "2026-12-04", "due_on", "2026-12-07", "custom_fields", Map.of(effort, -420));
        assertThat(week(ben, byEffort()).path("load").asDouble()).isEqualTo(-3.5);
    }

    @Test
    void whatFallsIntoAnAbsenceIsDoneBesideIt() {
        ben.post(
                        "/ooo_entries",
                        Map.of(
                                "user", "me",
                                "workspace", company.gid(),
                                "start_date", "2026-12-03",
                                "end_date", "2026-12-04"))
                .data();
        task(ben, "start_on", "2026-12-01", "due_on", "2026-12-07", "custom_fields", Map.of(effort, 360));
        var days = periods(ana, ben, byEffort() + "&period=day");
        assertThat(days.path("2026-12-02").path("load").asDouble()).isEqualTo(2);
        assertThat(days.path("2026-12-03").path("load").asDouble()).isZero();
        assertThat(days.path("2026-12-07").path("load").asDouble()).isEqualTo(2);
    }

    @Test
    void whatHasNoWorkingDayIsOnItsLastDay() {
        task(ben, "due_on", "2026-12-05", "custom_fields", Map.of(effort, 120));
        var saturday = periods(ana, ben, byEffort() + "&period=day").path("2026-12-05");
        assertThat(saturday.path("capacity").asInt()).isZero();
        assertThat(saturday.path("load").asDouble()).isEqualTo(2);
        assertThat(saturday.path("tasks").asInt()).isEqualTo(1);
    }

    @Test
    void onlyWhatIsOpenAndDueCounts() {
        task(ben, "due_on", "2026-12-02", "completed", true);
        task(ben);
        String gone = task(ben, "due_on", "2026-12-02");
        ana.delete("/tasks/" + gone).data();
        task(ben, "due_on", "2026-11-27");
        assertThat(week(ben, "").path("tasks").asInt()).isZero();
        task(ben, "due_on", "2026-12-02");
        assertThat(week(ben, "").path("tasks").asInt()).isEqualTo(1);
    }

    @Test
    void coAssigneesShareATaskUntilTheyAreDone() {
        String shared = task(ben, "due_on", "2026-12-02", "custom_fields", Map.of(effort, 480));
        ana.post("/tasks/" + shared + "/addCoAssignees", Map.of("co_assignees", List.of(ana.gid())))
                .data();
        assertThat(week(ben, byEffort()).path("load").asDouble()).isEqualTo(4);
        assertThat(week(ana, byEffort()).path("load").asDouble()).isEqualTo(4);
        assertThat(week(ana, byEffort()).path("tasks").asInt()).isEqualTo(1);
    }

    @Test
    void aDayBeginsForWhoeverDoesTheWorkAlsoWhenTheClocksChange() {
        ben.put("/users/me/preferences", Map.of("time_zone", "Europe/Warsaw")).data();
        // Half past midnight on the day that has 25 hours, and on the day after it.
        task(ben, "due_at", "2026-10-24T22:30:00.000Z");
        task(ben, "due_at", "2026-10-25T23:30:00.000Z");
        var days = ana.get("/workspaces/" + company.gid() + "/workload?period=day&start_date=2026-10-24"
                        + "&end_date=2026-10-27&assignees=" + ben.gid())
                .data()
                .get(0)
                .path("periods");
        assertThat(days.valueStream().map(day -> day.path("tasks").asInt())).containsExactly(0, 1, 1, 0);
        assertThat(days.valueStream().map(day -> day.path("capacity").asInt())).containsExactly(0, 0, 8, 8);
    }

    @Test
    void theDayOfAnInstantIsTheAssignees() {
        ben.put("/users/me/preferences", Map.of("time_zone", "Asia/Tokyo")).data();
        task(ben, "due_at", "2026-12-01T20:00:00Z");
        var days = periods(ana, ben, "&period=day");
        assertThat(days.path("2026-12-01").path("tasks").asInt()).isZero();
        assertThat(days.path("2026-12-02").path("tasks").asInt()).isEqualTo(1);
    }

    @Test
    void allocationsCountApartFromTasks() {
        Allocation.plan(ana, project, ben.gid(), "2026-12-11", "percent", 50).data();
        assertThat(week(ben, "").path("allocated").asDouble()).isEqualTo(20);
        Allocation.plan(ana, project, ben.gid(), "2026-12-11", "hours", 30).data();
        assertThat(week(ben, "").path("allocated").asDouble()).isEqualTo(35);
        assertThat(week(ben, "").path("tasks").asInt()).isZero();
    }

    @Test
    void whatTheReaderDoesNotSeeIsASumWithoutAName() {
        task(ben, "due_on", "2026-12-02", "custom_fields", Map.of(effort, 60));
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        Allocation.plan(ana, project, ben.gid(), "2026-12-04", "hours", 10).data();
        Person eve = company.member("Eve");
        var week = periods(eve, ben, byEffort()).path("2026-11-30");
        assertThat(week.path("tasks").asInt()).isEqualTo(1);
        assertThat(week.path("hidden_tasks").asInt()).isEqualTo(1);
        assertThat(week.path("hidden_load").asDouble()).isEqualTo(1);
        assertThat(week.path("hidden_allocated").asDouble()).isEqualTo(10);
        assertThat(week(ben, byEffort()).path("hidden_tasks").asInt()).isZero();
        assertThat(week(ben, byEffort()).path("hidden_allocated").asInt()).isZero();
    }

    @Test
    void theFieldOfTheWorkspaceCountsWhereNoneIsNamed() {
        task(ben, "due_on", "2026-12-02", "custom_fields", Map.of(effort, 90));
        assertThat(week(ben, "").path("load").asDouble()).isZero();
        admin.put("/workspaces/" + company.gid() + "/workload_settings", Map.of("effort_field", effort))
                .data();
        assertThat(week(ben, "").path("load").asDouble()).isEqualTo(1.5);
        String points = ana.post(
                        "/custom_fields",
                        Map.of("workspace", company.gid(), "name", "Points", "resource_subtype", "number"))
                .gid();
        ana.post("/projects/" + project + "/addCustomFieldSetting", Map.of("custom_field", points))
                .data();
        task(ben, "due_on", "2026-12-03", "custom_fields", Map.of(points, 5));
        assertThat(week(ben, "&effort_field=" + points).path("load").asDouble()).isEqualTo(5);
        assertThat(ask(ana, "&effort_field=1").refusal(400)).contains("effort_field");
    }

    @Test
    void peopleAreThoseOfATeamAProjectOrTheWorkspace() {
        Person eve = company.member("Eve");
        company.guest("Gus");
        String team = ana.post("/teams", Map.of("name", "Crew", "organization", company.gid()))
                .gid();
        ana.post("/teams/" + team + "/addUser", Map.of("user", eve.gid())).data();
        task(ben, "due_on", "2026-12-02");
        String designer = ana.post("/placeholders", Map.of("workspace", company.gid(), "name", "A designer"))
                .gid();
        assertThat(ask(ana, "").all("assignee.name")).containsExactly("Ada", "Ana", "Ben", "Eve", "A designer");
        assertThat(ask(ana, "&team=" + team).all("assignee.name")).containsExactly("Ana", "Eve");
        assertThat(ask(ana, "&project=" + project).all("assignee.name")).containsExactly("Ana", "Ben");
        ana.post(
                        "/allocations",
                        Map.of(
                                "parent",
                                project,
                                "assignee",
                                designer,
                                "start_date",
                                "2026-11-30",
                                "end_date",
                                "2026-12-04"))
                .data();
        assertThat(ask(ana, "&project=" + project).all("assignee.name")).containsExactly("Ana", "Ben", "A designer");
        assertThat(ask(ana, "&assignees=me," + eve.gid()).all("assignee.name")).containsExactly("Ana", "Eve");
        assertThat(ask(ana, "&opt_fields=hours_per_week").data().path(0).propertyNames())
                .containsExactly("hours_per_week");
    }

    @Test
    void aPortfolioHasThePeopleOfAllProjectsInItThatOneSees() {
        Person eve = company.member("Eve");
        task(ben, "due_on", "2026-12-02");
        String hidden = eve.post(
                        "/projects", Map.of("name", "Hidden", "workspace", company.gid(), "privacy_setting", "private"))
                .gid();
        String all = portfolio("All years");
        String year = portfolio("This year");
        ana.post("/portfolios/" + all + "/addItem", Map.of("item", year)).data();
        ana.post("/portfolios/" + year + "/addItem", Map.of("item", project)).data();
        ana.post("/memberships", Map.of("parent", year, "member", eve.gid(), "access_level", "editor"))
                .data();
        eve.post("/portfolios/" + year + "/addItem", Map.of("item", hidden)).data();
        assertThat(ask(ana, "&portfolio=" + all).all("assignee.name")).containsExactly("Ana", "Ben");
        assertThat(ask(eve, "&portfolio=" + year).all("assignee.name")).containsExactly("Ana", "Ben", "Eve");
        assertThat(ask(ben, "&portfolio=" + all).status()).isEqualTo(404);
    }

    private String portfolio(String name) {
        return ana.post("/portfolios", Map.of("name", name, "workspace", company.gid(), "color", "light-green"))
                .gid();
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeItEnded() {
        company.member("Eve");
        var first = ask(ana, "&limit=3");
        assertThat(first.all("assignee.name")).containsExactly("Ada", "Ana", "Ben");
        String offset = first.json().at("/next_page/offset").asString();
        var second = ask(ana, "&limit=3&offset=" + offset);
        assertThat(second.all("assignee.name")).containsExactly("Eve");
        assertThat(second.json().path("next_page").isNull()).isTrue();
    }

    @Test
    void itTakesAsManyStatementsForManyAsForOne() {
        task(ben, "due_on", "2026-12-02");
        String one = statements(ask(ana, "&assignees=" + ben.gid()));
        for (int i = 0; i < 5; i++) {
            task(company.member("More " + i), "due_on", "2026-12-02");
        }
        assertThat(statements(ask(ana, ""))).isEqualTo(one);
    }

    private static String statements(Answer answer) {
        return answer.headers().firstValue("Test-Statements").orElseThrow();
    }

    @Test
    void tooManyPeriodsAreRefused() {
        String path = "/workspaces/" + company.gid() + "/workload?start_date=2026-01-01&end_date=";
        assertThat(ana.get(path + "2026-12-31&period=day").refusal(400)).contains("end_date");
        assertThat(ana.get(path + "2025-12-31").refusal(400)).contains("end_date");
        assertThat(ana.get(path + "2026-12-31&period=year").refusal(400)).contains("period");
        assertThat(ana.get("/workspaces/" + company.gid() + "/workload")
                        .data()
                        .path(0)
                        .path("periods"))
                .hasSize(4);
    }
}
