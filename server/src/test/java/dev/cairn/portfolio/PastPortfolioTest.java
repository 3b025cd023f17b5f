package dev.cairn.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import dev.cairn.support.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a portfolio and what is in it were doing on past days. */
@CairnTest
class PastPortfolioTest {
    @Autowired
    Companies companies;

    @Autowired
    SettableClock clock;

    Companies.Company company;
    Person ana;
    Person ben;
    String launches;
    String spring;
    String beds;
    String sow;
    LocalDate first;

    @BeforeEach
    void aProjectThatIsThereOnTwoWays() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        launches = portfolio("Launches");
        spring = portfolio("Spring");
        beds = project("Beds", "public_to_workspace");
        put(launches, beds);
        put(launches, spring);
        put(spring, beds);
        sow = task("Sow", "milestone");
        task("Rake", "default_task");
        tell(beds, "on_track", "All is well");
        first = LocalDate.now(clock);
        clock.forward(Duration.ofDays(2));
    }

    private String portfolio(String name) {
        var plan = Map.of("name", name, "workspace", company.gid(), "privacy_setting", "public_to_domain");
        return ana.post("/portfolios", plan).gid();
    }

    private String project(String name, String privacy) {
        return ana.post("/projects", Map.of("name", name, "workspace", company.gid(), "privacy_setting", privacy))
                .gid();
    }

    private void put(String portfolio, String item) {
        ana.post("/portfolios/" + portfolio + "/addItem", Map.of("item", item)).data();
    }

    private String task(String name, String kind) {
        return ana.post("/tasks", Map.of("name", name, "projects", List.of(beds), "resource_subtype", kind))
                .gid();
    }

    private void tell(String parent, String type, String title) {
        ana.post("/status_updates", Map.of("parent", parent, "status_type", type, "title", title, "text", "."))
                .data();
    }

    private Answer asOf(Person reader, LocalDate day) {
        return reader.get("/portfolios/" + launches + "/past?as_of=" + day);
    }

    private void changeAllOfIt() {
        ana.put("/tasks/" + sow, Map.of("completed", true)).data();
        task("Water", "default_task");
        tell(beds, "off_track", "It froze");
        put(launches, project("Trees", "public_to_workspace"));
        Waiting.until(
                () -> asOf(ana, first.plusDays(2)).at("num_completed_tasks").equals("1")
                        && asOf(ana, first.plusDays(2)).at("num_tasks").equals("3"));
    }

    @Test
    void aTaskOfSeveralProjectsCountsOnce() {
        String trees = project("Trees", "public_to_workspace");
        put(spring, trees);
        ana.post("/tasks/" + sow + "/addProject", Map.of("project", trees)).data();
        var day = first.plusDays(2);
        Waiting.until(() -> asOf(ana, day).at("num_projects").equals("2"));
        Waiting.until(() -> ana.get("/portfolios/" + launches + "/past?as_of=" + day)
                .at("items.1.num_projects")
                .equals("2"));
        assertThat(asOf(ana, day).at("num_tasks")).isEqualTo("2");
        assertThat(asOf(ana, day).at("num_milestones")).isEqualTo("1");
        assertThat(asOf(ana, day).at("items.1.num_tasks")).isEqualTo("2");
    }

    @Test
    void aPastDayShowsHowFarItemsHadComeAndWhatWasSaidOfThem() {
        changeAllOfIt();
        var then = asOf(ana, first);
        assertThat(then.at("num_projects")).isEqualTo("1");
        assertThat(then.at("num_tasks")).isEqualTo("2");
        assertThat(then.at("num_completed_tasks")).isEqualTo("0");
        assertThat(then.at("num_milestones")).isEqualTo("1");
        assertThat(then.at("items.0.item.name")).isEqualTo("Beds");
        assertThat(then.at("items.0.status_type")).isEqualTo("on_track");
        assertThat(then.at("items.0.status_title")).isEqualTo("All is well");
        assertThat(then.at("items.1.item.name")).isEqualTo("Spring");
        assertThat(then.at("items.1.num_tasks")).isEqualTo("2");
        assertThat(then.at("items.1.status_type")).isEqualTo("null");
        assertThat(then.data().path("items").size()).isEqualTo(2);
        var now = asOf(ana, first.plusDays(2));
        assertThat(now.at("num_projects")).isEqualTo("2");
        assertThat(now.at("num_completed_milestones")).isEqualTo("1");
        assertThat(now.at("items.0.status_title")).isEqualTo("It froze");
        assertThat(now.data().path("items").size()).isEqualTo(3);
    }

    @Test
    void aYoungerPortfolioShowsHowTheOlderProjectsInItWereDoing() {
        String late = portfolio("Late");
        put(late, beds);
        put(launches, late);
        put(launches, portfolio("New"));
        var then = asOf(ana, first);
        assertThat(then.at("items.2.item.name")).isEqualTo("Late");
        assertThat(then.at("items.2.num_tasks")).isEqualTo("2");
        assertThat(then.data().path("items").size()).isEqualTo(3);
    }

    @Test
    void todayItSaysWhatThePortfolioSays() {
        changeAllOfIt();
        var past = asOf(ana, LocalDate.now(clock));
        for (String count : List.of("num_projects", "num_tasks", "num_completed_tasks", "num_milestones")) {
            Waiting.until(() -> ana.get("/portfolios/" + launches + "?opt_fields=progress")
                    .at("progress." + count)
                    .equals(past.at(count)));
        }
    }

    @Test
    void itemsThatAReaderDoesNotSeeAreCountedAndNotNamed() {
        ana.put("/projects/" + beds, Map.of("privacy_setting", "private")).data();
        Waiting.until(() -> asOf(ben, first).at("num_tasks").equals("2"));
        assertThat(asOf(ben, first).at("items.0.item.name")).isEqualTo("Spring");
    }

    @Test
    void whatIsEmptyOrUnknownIsSaid() {
        assertThat(ana.get("/portfolios/" + portfolio("Empty") + "/past?as_of=" + first)
                        .at("num_tasks"))
                .isEqualTo("0");
        assertThat(ana.get("/portfolios/" + launches + "/past").refusal(400)).contains("as_of: Missing");
        assertThat(asOf(ana, first.minusDays(9)).refusal(400)).contains("Nothing is known of days before");
    }
}
