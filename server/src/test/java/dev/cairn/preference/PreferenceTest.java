package dev.cairn.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class PreferenceTest {
    private static final String PATH = "/users/me/preferences";

    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;

    @BeforeEach
    void found() {
        company = companies.make();
        ana = company.member("Ana");
    }

    @Test
    void nothingIsPreferredUntilSomebodySaysSo() {
        assertThat(ana.get(PATH).data().path("language").isNull()).isTrue();
        assertThat(ana.get(PATH).data().path("time_zone").isNull()).isTrue();
    }

    @Test
    void eachIsKeptForThePersonAlone() {
        ana.put(PATH, Map.of("language", "pl", "time_zone", "Europe/Warsaw")).data();
        ana.put(PATH, Map.of("first_day_of_week", "sunday")).data();
        var read = ana.get(PATH);
        assertThat(read.at("language")).isEqualTo("pl");
        assertThat(read.at("time_zone")).isEqualTo("Europe/Warsaw");
        assertThat(read.at("first_day_of_week")).isEqualTo("sunday");
        assertThat(company.member("Ben").get(PATH).data().path("language").isNull())
                .isTrue();
        ana.put(PATH, Map.of("language", "")).data();
        assertThat(ana.get(PATH).data().path("language").isNull()).isTrue();
    }

    @Test
    void whatIsNoneOfTheirKindIsRefusedAsAWhole() {
        assertThat(ana.put(PATH, Map.of("language", "pl", "time_zone", "Mars/Olympus"))
                        .status())
                .isEqualTo(400);
        assertThat(ana.put(PATH, Map.of("language", "Polish, please")).status()).isEqualTo(400);
        assertThat(ana.put(PATH, Map.of("first_day_of_week", "friday")).status())
                .isEqualTo(400);
        assertThat(ana.get(PATH).data().path("language").isNull()).isTrue();
    }

    @Test
    void timeThatIsEnteredWithoutADayIsOfThePersonsDay() {
        ana.put(PATH, Map.of("time_zone", "Pacific/Kiritimati")).data();
        var ben = company.member("Ben");
        ben.put(PATH, Map.of("time_zone", "Pacific/Niue")).data();
        // Their clocks are 25 hours apart, so that it is never the same day there.
        assertThat(dayOfEntry(ana)).isGreaterThan(dayOfEntry(ben));
    }

    private String dayOfEntry(Person person) {
        String task = person.post("/tasks", Map.of("workspace", company.gid(), "name", "Dig"))
                .gid();
        return person.post("/tasks/" + task + "/time_tracking_entries", Map.of("duration_minutes", 5))
                .at("entered_on");
    }
}
