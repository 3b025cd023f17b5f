package dev.cairn.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import dev.cairn.support.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The years of a company, and their parts. */
@CairnTest
class TimePeriodTest {
    @Autowired
    Companies companies;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ada;
    int year;

    @BeforeEach
    void aCompany() {
        company = companies.make();
        ada = company.admin("Ada");
        year = LocalDate.now(clock).getYear();
    }

    private JsonNode period(String name) {
        return ada.get("/time_periods?workspace=" + company.gid() + "&opt_fields=display_name,start_on,end_on,period")
                .data()
                .valueStream()
                .filter(period -> period.path("display_name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String named(String part, int year) {
        return part + "FY" + String.valueOf(year).substring(2);
    }

    private void beginIn(int month) {
        ada.put("/workspaces/" + company.gid(), Map.of("fiscal_year_start", month))
                .data();
    }

    private void lies(String name, String start, String end) {
        Waiting.until(() -> period(name).path("start_on").asString().equals(start));
        assertThat(period(name).path("end_on").asString()).isEqualTo(end);
    }

    @Test
    void periodsFollowTheMonthInWhichTheYearBegins() {
        String quarter = period(named("Q1 ", year)).path("gid").asString();
        String goal = ada.post("/goals", Map.of("name", "Grow", "workspace", company.gid(), "time_period", quarter))
                .gid();
        beginIn(4);
        lies(named("Q1 ", year), (year - 1) + "-04-01", (year - 1) + "-06-30");
        lies(named("", year), (year - 1) + "-04-01", year + "-03-31");
        lies(named("H2 ", year), (year - 1) + "-10-01", year + "-03-31");
        var read = ada.get("/goals/" + goal + "?opt_fields=time_period.display_name,time_period.start_on");
        assertThat(read.at("time_period.display_name")).isEqualTo(named("Q1 ", year));
        assertThat(read.at("time_period.start_on")).isEqualTo((year - 1) + "-04-01");
        beginIn(1);
        lies(named("Q1 ", year), year + "-01-01", year + "-03-31");
    }

    @Test
    void theYearsAroundNowAreThereWhereverTheyBegin() {
        beginIn(2);
        int now = LocalDate.now(clock).getMonthValue() >= 2 ? year + 1 : year;
        lies(named("Q4 ", now + 3), (now + 2) + "-11-01", (now + 3) + "-01-31");
        clock.forward(Duration.ofDays(366));
        lies(named("", now + 4), (now + 3) + "-02-01", (now + 4) + "-01-31");
    }

    @Test
    void theMonthIsChecked() {
        for (Object month : new Object[] {0, 13, 2.5}) {
            assertThat(ada.put("/workspaces/" + company.gid(), Map.of("fiscal_year_start", month))
                            .refusal(400))
                    .contains("fiscal_year_start");
        }
        assertThat(ada.get("/workspaces/" + company.gid() + "?opt_fields=fiscal_year_start")
                        .at("fiscal_year_start"))
                .isEqualTo("1");
    }
}
