package dev.cairn.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.EffortField;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long people work, and when they do not. */
@CairnTest
class CapacityTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person admin;
    Person ana;

    @BeforeEach
    void aCompany() {
        company = companies.make();
        admin = company.admin("Ada");
        ana = company.member("Ana");
    }

    private String capacity(Person person) {
        return "/workspaces/" + company.gid() + "/users/" + person.gid() + "/capacity";
    }

    private String settings() {
        return "/workspaces/" + company.gid() + "/workload_settings";
    }

    @Test
    void aWeekHasFortyHoursUntilSomebodySaysOtherwise() {
        var plain = ana.get(capacity(ana));
        assertThat(plain.at("hours.monday")).isEqualTo("8");
        assertThat(plain.at("hours.sunday")).isEqualTo("0");
        assertThat(plain.at("hours_per_week")).isEqualTo("40");
        assertThat(plain.at("is_default")).isEqualTo("true");
        admin.put(settings(), Map.of("hours", Map.of("friday", 5.5))).data();
        assertThat(ana.get(capacity(ana)).at("hours_per_week")).isEqualTo("37.5");
    }

    @Test
    void aPersonsWeekDiffersOnTheDaysThatAreNamed() {
        ana.put(capacity(ana), Map.of("hours", Map.of("friday", 0, "saturday", 4)))
                .data();
        admin.put(settings(), Map.of("hours", Map.of("monday", 7))).data();
        var own = ana.get(capacity(ana));
        assertThat(own.at("hours.friday")).isEqualTo("0");
        assertThat(own.at("hours_per_week")).isEqualTo("36");
        assertThat(own.at("is_default")).isEqualTo("false");
        var back = new HashMap<String, Object>();
        back.put("hours", null);
        ana.put(capacity(ana), back).data();
        assertThat(ana.get(capacity(ana)).at("hours_per_week")).isEqualTo("39");
    }

    @Test
    void aDayHasNoMoreThanTwentyFourHours() {
        for (Object hours : new Object[] {25, -1, "long"}) {
            assertThat(ana.put(capacity(ana), Map.of("hours", Map.of("monday", hours)))
                            .refusal(400))
                    .contains("hours.monday");
        }
        assertThat(ana.put(capacity(admin), Map.of("hours", Map.of("monday", 1)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aWorkspacePlansWithAFieldAndACurrency() {
        String effort = EffortField.make(admin, company);
        var set = admin.put(settings(), Map.of("effort_field", effort, "currency_code", "EUR"));
        assertThat(set.at("effort_field.name")).isEqualTo("Effort");
        assertThat(set.at("currency_code")).isEqualTo("EUR");
        assertThat(admin.put(settings(), Map.of("currency_code", "Gold")).refusal(400))
                .contains("currency_code");
        assertThat(admin.put(settings(), Map.of("effort_field", "12")).refusal(400))
                .contains("effort_field");
        var none = new HashMap<String, Object>();
        none.put("effort_field", null);
        assertThat(admin.put(settings(), none).at("effort_field")).isEqualTo("null");
        assertThat(ana.get(settings()).at("currency_code")).isEqualTo("EUR");
    }

    @Test
    void holidaysAreListedByTheirDays() {
        for (String day : new String[] {"2026-12-25", "2026-12-26", "2027-01-01"}) {
            admin.post("/holidays", Map.of("workspace", company.gid(), "date", day, "name", "Off " + day))
                    .data();
        }
        String list = "/holidays?workspace=" + company.gid();
        assertThat(ana.get(list).all("date")).containsExactly("2026-12-25", "2026-12-26", "2027-01-01");
        var within = ana.get(list + "&start_date=2026-12-26&end_date=2026-12-31");
        assertThat(within.all("date")).containsExactly("2026-12-26");
        String gid = within.at("0.gid");
        assertThat(admin.put("/holidays/" + gid, Map.of("date", "2026-12-28")).at("name"))
                .isEqualTo("Off 2026-12-26");
        admin.delete("/holidays/" + gid).data();
        assertThat(ana.get("/holidays/" + gid).status()).isEqualTo(404);
    }

    private String away(Person who, String from, String to) {
        return who.post(
                        "/ooo_entries",
                        Map.of("user", "me", "workspace", company.gid(), "start_date", from, "end_date", to))
                .gid();
    }

    @Test
    void absencesAreListedByTheDaysThatTheyTouch() {
        String autumn = away(ana, "2026-11-02", "2026-11-06");
        String winter = away(ana, "2026-12-21", "2027-01-05");
        String list = "/ooo_entries?workspace=" + company.gid() + "&user=" + ana.gid();
        assertThat(admin.get(list).all("gid")).containsExactly(autumn, winter);
        assertThat(admin.get(list + "&start_date=2026-11-07").all("gid")).containsExactly(winter);
        assertThat(admin.get(list + "&end_date=2026-11-05").all("gid")).containsExactly(autumn);
        assertThat(admin.get(list + "&start_date=2026-11-06&end_date=2026-12-21")
                        .all("gid"))
                .containsExactly(autumn, winter);
        assertThat(admin.get("/ooo_entries?workspace=" + company.gid()).refusal(400))
                .contains("user");
        assertThat(admin.get("/ooo_entries?user=me").refusal(400)).contains("workspace");
    }

    @Test
    void adminsSayOfOthersThatTheyAreAway() {
        var made = admin.post(
                "/ooo_entries",
                Map.of(
                        "user",
                        ana.gid(),
                        "workspace",
                        company.gid(),
                        "start_date",
                        "2026-12-01",
                        "end_date",
                        "2026-12-04"));
        assertThat(made.at("user.name")).isEqualTo("Ana");
        assertThat(made.at("created_by.name")).isEqualTo("Ada");
        String entry = "/ooo_entries/" + made.gid();
        assertThat(ana.put(entry, Map.of("end_date", "2026-12-07")).at("end_date"))
                .isEqualTo("2026-12-07");
        assertThat(ana.put(entry, Map.of("end_date", "2026-11-30")).refusal(400))
                .contains("end_date");
        ana.delete(entry).data();
        assertThat(ana.get(entry).status()).isEqualTo(404);
    }

    @Test
    void guestsLearnNothingOfOthers() {
        String entry = away(ana, "2026-12-21", "2027-01-05");
        Person guest = company.guest("Gus");
        assertThat(guest.get("/ooo_entries/" + entry).status()).isEqualTo(404);
        assertThat(guest.get("/ooo_entries?user=" + ana.gid() + "&workspace=" + company.gid())
                        .data())
                .isEmpty();
        assertThat(guest.get(capacity(ana)).status()).isEqualTo(404);
        assertThat(guest.get(capacity(guest)).status()).isEqualTo(200);
    }
}
