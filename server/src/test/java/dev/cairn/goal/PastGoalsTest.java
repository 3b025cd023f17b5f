package dev.cairn.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import dev.cairn.support.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How goals stood on past days. */
@CairnTest
class PastGoalsTest {
    @Autowired
    Companies companies;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ana;
    Person ben;
    String grow;
    LocalDate first;

    @BeforeEach
    void aMeasuredGoal() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        ana.post("/projects", Map.of("name", "Beds", "workspace", company.gid()))
                .data();
        grow = goal("Grow");
        ana.post("/goals/" + grow + "/setMetric", Map.of("target_number_value", 100))
                .data();
        first = LocalDate.now(clock);
    }

    private String goal(String name) {
        return ana.post("/goals", Map.of("name", name, "workspace", company.gid()))
                .gid();
    }

    private void tell(int number, String type) {
        ana.post("/goals/" + grow + "/setMetricCurrentValue", Map.of("current_number_value", number))
                .data();
        ana.post("/status_updates", Map.of("parent", grow, "status_type", type, "text", "."))
                .data();
        Waiting.until(() ->
                ana.get("/goals/" + grow + "/metric_values").all("number_value").contains(String.valueOf(number)));
    }

    private Answer asOf(Person reader, LocalDate day) {
        return reader.get("/workspaces/" + company.gid() + "/past_goals?as_of=" + day);
    }

    @Test
    void aPastDayShowsHowFarGoalsHadComeAndWhatWasToldOfThem() {
        tell(20, "on_track");
        clock.forward(Duration.ofDays(2));
        tell(40, "at_risk");
        goal("Harvest");
        for (int day : new int[] {0, 1}) {
            var then = asOf(ana, first.plusDays(day));
            assertThat(then.all("goal.name")).containsExactly("Grow");
            assertThat(then.at("0.number_value")).isEqualTo("20");
            assertThat(then.at("0.progress")).isEqualTo("0.2");
            assertThat(then.at("0.status_type")).isEqualTo("on_track");
        }
        var now = asOf(ana, first.plusDays(2));
        assertThat(now.all("goal.name")).containsExactly("Grow", "Harvest");
        assertThat(now.at("0.number_value")).isEqualTo("40");
        assertThat(now.at("0.status_type")).isEqualTo("at_risk");
        assertThat(now.at("1.number_value")).isEqualTo("null");
        assertThat(now.at("1.status_type")).isEqualTo("null");
    }

    /** Goals are looked at as of a day that has just ended there, while the day of UTC goes on. */
    @Test
    void aDayEndsWhereTheReaderIs() {
        tell(20, "on_track");
        clock.forward(Duration.ofHours(3));
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        // Midnight was an hour ago there.
        int hours = 24 - now.getHour() + 1;
        var zone = ZoneOffset.ofHours(hours > 14 ? hours - 24 : hours);
        var ended = now.withOffsetSameInstant(zone).toLocalDate().minusDays(1);
        tell(40, "at_risk");
        String path = "/workspaces/" + company.gid() + "/past_goals?time_zone=Etc/GMT"
                + (zone.getTotalSeconds() > 0 ? "-" : "%2B") + Math.abs(zone.getTotalSeconds() / 3600);
        assertThat(ana.get(path + "&as_of=" + ended).at("0.number_value")).isEqualTo("20");
        assertThat(ana.get(path + "&as_of=" + ended).at("0.status_type")).isEqualTo("on_track");
        assertThat(ana.get(path + "&as_of=" + ended.plusDays(1)).at("0.number_value"))
                .isEqualTo("40");
    }

    @Test
    void whoMaySeeAGoalIsDecidedAsOfNow() {
        tell(20, "on_track");
        assertThat(asOf(ben, first).all("goal.name")).containsExactly("Grow");
        ana.put("/goals/" + grow, Map.of("privacy_setting", "members_only")).data();
        assertThat(asOf(ben, first).all("goal.name")).isEmpty();
    }

    @Test
    void aDayThatIsMissingOrUnknownIsRefused() {
        assertThat(ana.get("/workspaces/" + company.gid() + "/past_goals").refusal(400))
                .contains("as_of: Missing");
        assertThat(asOf(ana, first.minusDays(9)).refusal(400)).contains("Nothing is known of days before");
    }
}
