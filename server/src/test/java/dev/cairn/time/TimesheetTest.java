package dev.cairn.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of the week from Monday the 2nd to Sunday the 8th of November 2026. */
@CairnTest
class TimesheetTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person admin;
    Person ana;
    Person ben;
    String task;

    @BeforeEach
    void aTask() {
        company = companies.make();
        admin = company.admin("Ada");
        ana = company.member("Ana");
        ben = company.member("Ben");
        String project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
        task = ana.post("/tasks", Map.of("projects", List.of(project), "name", "Brief"))
                .gid();
    }

    private Answer enter(String day) {
        return ben.post("/tasks/" + task + "/time_tracking_entries", Map.of("duration_minutes", 90, "entered_on", day));
    }

    private Answer make(Person maker, Person whose, String monday, String sunday) {
        return maker.post(
                "/timesheet_approval_statuses",
                Map.of("user", whose.gid(), "workspace", company.gid(), "start_date", monday, "end_date", sunday));
    }

    private String timesheet() {
        return make(ben, ben, "2026-11-02", "2026-11-08").gid();
    }

    private Answer move(Person who, String timesheet, String status) {
        return who.put("/timesheet_approval_statuses/" + timesheet, Map.of("approval_status", status));
    }

    @Test
    void aWeekIsHandedInAndApproved() {
        enter("2026-11-03").data();
        enter("2026-11-09").data();
        String timesheet = timesheet();
        assertThat(ben.get("/timesheet_approval_statuses/" + timesheet).at("approval_status"))
                .isEqualTo("DRAFT");
        assertThat(move(ben, timesheet, "submitted").at("approval_status")).isEqualTo("SUBMITTED");
        var approved = admin.put(
                "/timesheet_approval_statuses/" + timesheet
                        + "?opt_fields=approval_status,message,changed_by.name,duration_minutes",
                Map.of("approval_status", "approved", "message", "Well done"));
        assertThat(approved.at("approval_status")).isEqualTo("APPROVED");
        assertThat(approved.at("message")).isEqualTo("Well done");
        assertThat(approved.at("changed_by.name")).isEqualTo("Ada");
        assertThat(approved.at("duration_minutes")).isEqualTo("90");
    }

    @Test
    void whatIsHandedInStaysAsItIs() {
        String entry = enter("2026-11-03").gid();
        String timesheet = timesheet();
        move(ben, timesheet, "submitted").data();
        assertThat(ben.get("/time_tracking_entries/" + entry).at("approval_status"))
                .isEqualTo("SUBMITTED");
        assertThat(enter("2026-11-08").refusal(403)).contains("The week of 2026-11-02 has been handed in");
        String path = "/time_tracking_entries/" + entry;
        assertThat(ben.put(path, Map.of("duration_minutes", 5)).status()).isEqualTo(403);
        assertThat(ben.delete(path).status()).isEqualTo(403);
        String later = enter("2026-11-09").gid();
        assertThat(ben.put("/time_tracking_entries/" + later, Map.of("entered_on", "2026-11-08"))
                        .status())
                .isEqualTo(403);
        move(ben, timesheet, "draft").data();
        assertThat(ben.put(path, Map.of("duration_minutes", 5)).at("duration_minutes"))
                .isEqualTo("5");
    }

    @Test
    void whatWasReturnedIsOpenAgain() {
        String timesheet = timesheet();
        move(ben, timesheet, "submitted").data();
        move(admin, timesheet, "rejected").data();
        assertThat(enter("2026-11-03").status()).isEqualTo(201);
        move(ben, timesheet, "submitted").data();
        move(admin, timesheet, "approved").data();
        assertThat(enter("2026-11-03").status()).isEqualTo(403);
        assertThat(move(admin, timesheet, "rejected").at("approval_status")).isEqualTo("REJECTED");
    }

    @Test
    void onlySomeStepsLeadOn() {
        String timesheet = timesheet();
        assertThat(move(admin, timesheet, "approved").refusal(400)).contains("approval_status");
        assertThat(move(ben, timesheet, "draft").refusal(400)).contains("approval_status");
        assertThat(move(ben, timesheet, "done").refusal(400)).contains("approval_status");
        assertThat(move(admin, timesheet, "submitted").status()).isEqualTo(403);
        move(ben, timesheet, "submitted").data();
        assertThat(move(ben, timesheet, "approved").status()).isEqualTo(403);
        assertThat(move(admin, timesheet, "draft").status()).isEqualTo(403);
    }

    @Test
    void whoLeadsATeamThatIsEndorsedApprovesTheHoursOfItsMembers() {
        String timesheet = timesheet();
        move(ben, timesheet, "submitted").data();
        assertThat(ana.get("/timesheet_approval_statuses/" + timesheet).status())
                .isEqualTo(404);
        String team = ana.post("/teams", Map.of("name", "Crew", "organization", company.gid()))
                .gid();
        ana.post("/teams/" + team + "/addUser", Map.of("user", ben.gid())).data();
        assertThat(ana.get("/timesheet_approval_statuses/" + timesheet).status())
                .isEqualTo(404);
        assertThat(make(ana, ben, "2026-11-09", "2026-11-15").status()).isEqualTo(403);
        admin.put("/teams/" + team, Map.of("endorsed", true)).data();
        assertThat(move(ana, timesheet, "approved").at("approval_status")).isEqualTo("APPROVED");
        String own = make(ana, ana, "2026-11-02", "2026-11-08").gid();
        move(ana, own, "submitted").data();
        assertThat(move(ana, own, "approved").status()).isEqualTo(403);
        assertThat(make(ana, ben, "2026-11-09", "2026-11-15").status()).isEqualTo(201);
        assertThat(make(ben, ana, "2026-11-09", "2026-11-15").status()).isEqualTo(403);
    }

    @Test
    void aTimesheetIsOfAWholeWeekAndThereIsOne() {
        assertThat(make(ben, ben, "2026-11-03", "2026-11-09").refusal(400)).contains("start_date");
        assertThat(make(ben, ben, "2026-11-02", "2026-11-07").refusal(400)).contains("end_date");
        timesheet();
        assertThat(make(ben, ben, "2026-11-02", "2026-11-08").refusal(400)).contains("start_date");
    }

    @Test
    void timesheetsAreListedByPersonDayAndStatus() {
        String first = timesheet();
        String second = make(ben, ben, "2026-11-09", "2026-11-15").gid();
        String anas = make(ana, ana, "2026-11-09", "2026-11-15").gid();
        move(ben, second, "submitted").data();
        String list = "/timesheet_approval_statuses?workspace=" + company.gid();
        assertThat(ben.get(list).all("gid")).containsExactly(first, second);
        assertThat(admin.get(list).all("gid")).containsExactly(first, second, anas);
        assertThat(admin.get(list + "&user=" + ana.gid()).all("gid")).containsExactly(anas);
        assertThat(admin.get(list + "&from_date=2026-11-09").all("gid")).containsExactly(second, anas);
        assertThat(admin.get(list + "&to_date=2026-11-08").all("gid")).containsExactly(first);
        assertThat(admin.get(list + "&approval_statuses=submitted,approved").all("gid"))
                .containsExactly(second);
        assertThat(admin.get(list + "&approval_statuses=lost").refusal(400)).contains("approval_statuses");
        assertThat(admin.get("/timesheet_approval_statuses").refusal(400)).contains("workspace");
    }
}
