package dev.cairn.time;

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
class TimeTrackingTest {
    @Autowired
    Companies companies;

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
        project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
        task = ana.post("/tasks", Map.of("projects", List.of(project), "name", "Brief"))
                .gid();
    }

    private String enter(Person person, int minutes, String day) {
        return person.post(
                        "/tasks/" + task + "/time_tracking_entries",
                        Map.of("duration_minutes", minutes, "entered_on", day, "attributable_to", project))
                .gid();
    }

    @Test
    void theTaskTellsTheSumOfItsEntries() {
        String first = enter(ana, 30, "2026-11-02");
        enter(ben, 45, "2026-11-03");
        assertThat(ana.get("/tasks/" + task).at("actual_time_minutes")).isEqualTo("75");
        ana.put("/time_tracking_entries/" + first, Map.of("duration_minutes", 60, "description", "Longer"))
                .data();
        assertThat(ana.get("/tasks/" + task).at("actual_time_minutes")).isEqualTo("105");
        ana.delete("/time_tracking_entries/" + first).data();
        assertThat(ana.get("/tasks/" + task).at("actual_time_minutes")).isEqualTo("45");
        assertThat(ben.get("/tasks/" + task + "/time_tracking_entries").all("duration_minutes"))
                .containsExactly("45");
    }

    @Test
    void entriesAreListedByPersonProjectAndDay() {
        enter(ana, 30, "2026-11-02");
        enter(ben, 45, "2026-11-09");
        String list = "/time_tracking_entries?opt_fields=duration_minutes&";
        assertThat(ana.get(list + "workspace=" + company.gid() + "&user=" + ben.gid())
                        .all("duration_minutes"))
                .containsExactly("45");
        assertThat(ana.get(list + "attributable_to=" + project + "&entered_on_end_date=2026-11-02")
                        .all("duration_minutes"))
                .containsExactly("30");
        assertThat(ana.get(list + "task=" + task + "&entered_on_start_date=2026-11-03")
                        .all("duration_minutes"))
                .containsExactly("45");
        assertThat(ana.get("/time_tracking_entries").refusal(400)).contains("task");
    }

    @Test
    void entriesAreSortedIntoCategories() {
        String meetings = ana.post(
                        "/time_tracking_categories",
                        Map.of("workspace", company.gid(), "name", "Meetings", "color", "aqua"))
                .gid();
        var entry = ana.post(
                "/tasks/" + task + "/time_tracking_entries",
                Map.of("duration_minutes", 20, "categories", List.of(meetings), "billable_status", "billable"));
        assertThat(entry.at("categories.0.name")).isEqualTo("Meetings");
        assertThat(ben.get("/time_tracking_categories/" + meetings + "/time_tracking_entries")
                        .all("gid"))
                .containsExactly(entry.gid());
        ana.put("/time_tracking_categories/" + meetings, Map.of("is_archived", true))
                .data();
        assertThat(ana.post(
                                "/tasks/" + task + "/time_tracking_entries",
                                Map.of("duration_minutes", 20, "categories", List.of(meetings)))
                        .refusal(400))
                .contains("categories");
        ana.delete("/time_tracking_categories/" + meetings).data();
        assertThat(ana.get("/time_tracking_entries/" + entry.gid()).data().path("categories"))
                .isEmpty();
    }

    @Test
    void categoriesInUseAreListedUnlessArchivedOnesAreAskedFor() {
        var make = Map.of("workspace", company.gid(), "name", "Meetings");
        String used = ana.post("/time_tracking_categories", make).gid();
        String archived = ana.post("/time_tracking_categories", make).gid();
        ana.put("/time_tracking_categories/" + archived, Map.of("is_archived", true))
                .data();
        String list = "/time_tracking_categories?workspace=" + company.gid();
        assertThat(ben.get(list).all("gid")).containsExactly(used);
        assertThat(ben.get(list + "&is_archived=false").all("gid")).containsExactly(used);
        assertThat(ben.get(list + "&is_archived=true").all("gid")).containsExactly(archived);
    }

    @Test
    void othersSeeAnEntryAndLeaveItAlone() {
        String entry = enter(ana, 30, "2026-11-02");
        assertThat(ben.get("/time_tracking_entries/" + entry).status()).isEqualTo(200);
        assertThat(ben.put("/time_tracking_entries/" + entry, Map.of("duration_minutes", 1))
                        .status())
                .isEqualTo(403);
        assertThat(ben.delete("/time_tracking_entries/" + entry).status()).isEqualTo(403);
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        assertThat(ben.get("/time_tracking_entries/" + entry).status()).isEqualTo(404);
        assertThat(ben.get("/time_tracking_entries?workspace=" + company.gid()).data())
                .isEmpty();
        Person stranger = companies.make().admin("Stranger");
        assertThat(stranger.get("/time_tracking_entries/" + entry).status()).isEqualTo(404);
    }

    @Test
    void aTimeIsAWholeNumberOfMinutes() {
        for (Object minutes : List.of(0, -5, 1.5, "long", 10_000_000)) {
            assertThat(ana.post("/tasks/" + task + "/time_tracking_entries", Map.of("duration_minutes", minutes))
                            .refusal(400))
                    .contains("duration_minutes");
        }
    }
}
