package dev.cairn.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class WhyTest {
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

    private String make(String path, String name) {
        return ana.post(path, Map.of("name", name, "workspace", company.gid())).gid();
    }

    private String task(String project, String name) {
        return ana.post("/tasks", Map.of("name", name, "projects", List.of(project)))
                .gid();
    }

    private void support(String goal, String supporter) {
        ana.post("/goals/" + goal + "/addSupportingRelationship", Map.of("supporting_resource", supporter))
                .data();
    }

    /** Each chain as the names of its steps. */
    private static List<String> why(Person reader, String path) {
        return reader.get(path + "/why")
                .data()
                .valueStream()
                .map(chain -> chain.path("chain")
                        .valueStream()
                        .map(step -> step.path("name").asString())
                        .collect(Collectors.joining(" < ")))
                .toList();
    }

    @Test
    void aTaskIsThereForTheGoalsThatItsProjectServes() {
        String top = make("/goals", "Grow");
        String sub = make("/goals", "Sow");
        String beds = make("/projects", "Beds");
        support(top, sub);
        support(sub, beds);
        String dig = task(beds, "Dig");
        String deep =
                ana.post("/tasks/" + dig + "/subtasks", Map.of("name", "Deep")).gid();
        assertThat(why(ana, "/tasks/" + dig)).containsExactly("Dig < Beds < Sow < Grow");
        assertThat(why(ana, "/tasks/" + deep)).containsExactly("Deep < Dig < Beds < Sow < Grow");
        assertThat(why(ana, "/projects/" + beds)).containsExactly("Beds < Sow < Grow");
        assertThat(why(ana, "/goals/" + sub)).containsExactly("Sow < Grow");
        assertThat(ana.get("/tasks/" + dig + "/why").at("0.chain.1.resource_type"))
                .isEqualTo("project");
    }

    @Test
    void severalReasonsAreSeveralChainsAndThoseThatReachAGoalComeFirst() {
        String grow = make("/goals", "Grow");
        String last = make("/goals", "Last");
        String beds = make("/projects", "Beds");
        String loose = make("/projects", "Archive");
        support(grow, beds);
        support(last, grow);
        String dig = task(loose, "Dig");
        ana.post("/tasks/" + dig + "/addProject", Map.of("project", beds)).data();
        support(last, dig);
        assertThat(why(ana, "/tasks/" + dig))
                .containsExactly("Dig < Last", "Dig < Beds < Grow < Last", "Dig < Archive");
    }

    @Test
    void aPortfolioIsAReasonAndSoIsTheGoalThatItSupports() {
        String grow = make("/goals", "Grow");
        String beds = make("/projects", "Beds");
        String inner = make("/portfolios", "Vegetables");
        String outer = make("/portfolios", "Garden");
        ana.post("/portfolios/" + inner + "/addItem", Map.of("item", beds)).data();
        ana.post("/portfolios/" + outer + "/addItem", Map.of("item", inner)).data();
        assertThat(why(ana, "/projects/" + beds)).containsExactly("Beds < Vegetables < Garden");
        support(grow, outer);
        assertThat(why(ana, "/projects/" + beds)).containsExactly("Beds < Vegetables < Garden < Grow");
        // Ben sees neither portfolio.
        assertThat(why(ben, "/projects/" + beds)).containsExactly("Beds");
    }

    @Test
    void whatSupportsNothingSaysSo() {
        String beds = make("/projects", "Beds");
        assertThat(why(ana, "/projects/" + beds)).containsExactly("Beds");
        assertThat(why(ana, "/tasks/" + task(beds, "Dig"))).containsExactly("Dig < Beds");
    }

    @Test
    void aGoalThatOneMayNotSeeIsNoReason() {
        String open = make("/goals", "Open");
        String closed = make("/goals", "Closed");
        ana.put("/goals/" + closed, Map.of("privacy_setting", "members_only")).data();
        String beds = make("/projects", "Beds");
        support(closed, beds);
        support(open, closed);
        String dig = task(beds, "Dig");
        assertThat(why(ana, "/tasks/" + dig)).containsExactly("Dig < Beds < Closed < Open");
        assertThat(why(ben, "/tasks/" + dig)).containsExactly("Dig < Beds");
        assertThat(ben.get("/goals/" + closed + "/why").status()).isEqualTo(404);
    }

    @Test
    void aProjectThatOneMayNotSeeIsNoReason() {
        String grow = make("/goals", "Grow");
        String hidden = ana.post(
                        "/projects", Map.of("name", "Hidden", "workspace", company.gid(), "privacy_setting", "private"))
                .gid();
        support(grow, hidden);
        String dig = ana.post("/tasks", Map.of("name", "Dig", "projects", List.of(hidden), "assignee", ben.gid()))
                .gid();
        assertThat(why(ana, "/tasks/" + dig)).containsExactly("Dig < Hidden < Grow");
        assertThat(why(ben, "/tasks/" + dig)).containsExactly("Dig");
    }
}
