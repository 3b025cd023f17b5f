package dev.cairn.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is in portfolios. */
@CairnTest
class ItemTest {
    private static final String COLUMNS = "name,resource_type,owner.name,start_on,due_on,progress,status_counts,"
            + "current_status_update.status_type,custom_fields.display_value,members.name";

    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String portfolio;

    @BeforeEach
    void aPortfolio() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        portfolio = portfolio("Launches", "public_to_domain");
    }

    private String portfolio(String name, String privacy) {
        return ana.post("/portfolios", Map.of("name", name, "workspace", company.gid(), "privacy_setting", privacy))
                .gid();
    }

    private String project(String name, String privacy) {
        return ana.post("/projects", Map.of("name", name, "workspace", company.gid(), "privacy_setting", privacy))
                .gid();
    }

    private String project(String name) {
        return project(name, "public_to_workspace");
    }

    private Answer put(String in, String item, String... spot) {
        var data = new HashMap<String, Object>(Map.of("item", item));
        for (int i = 0; i < spot.length; i += 2) {
            data.put(spot[i], spot[i + 1]);
        }
        return ana.post("/portfolios/" + in + "/addItem", data);
    }

    private List<String> items() {
        return ana.get("/portfolios/" + portfolio + "/items").all("name");
    }

    @Test
    void projectsAndPortfoliosStandWhereTheyArePut() {
        String beds = project("Beds");
        String trees = project("Trees");
        String spring = portfolio("Spring", "public_to_domain");
        String herbs = project("Herbs");
        put(portfolio, beds).data();
        put(portfolio, trees).data();
        put(portfolio, spring, "insert_before", trees).data();
        put(portfolio, herbs, "insert_after", spring).data();
        assertThat(items()).containsExactly("Beds", "Spring", "Herbs", "Trees");
        assertThat(ana.get("/portfolios/" + portfolio + "/items").all("resource_type"))
                .containsExactly("project", "portfolio", "project", "project");
        put(portfolio, beds, "insert_after", trees).data();
        assertThat(items()).containsExactly("Spring", "Herbs", "Trees", "Beds");
        put(portfolio, trees).data();
        assertThat(items()).containsExactly("Spring", "Herbs", "Trees", "Beds");
        assertThat(put(portfolio, beds, "insert_after", project("Other")).refusal(400))
                .contains("insert_before");
        ana.post("/portfolios/" + portfolio + "/removeItem", Map.of("item", spring))
                .data();
        assertThat(items()).containsExactly("Herbs", "Trees", "Beds");
        assertThat(ana.post("/portfolios/" + portfolio + "/removeItem", Map.of("item", spring))
                        .refusal(400))
                .contains("item");
    }

    @Test
    void itemsComeInPages() {
        for (String name : List.of("A", "B", "C")) {
            put(portfolio, project(name)).data();
        }
        var first = ana.get("/portfolios/" + portfolio + "/items?limit=2");
        assertThat(first.all("name")).containsExactly("A", "B");
        String offset = first.json().path("next_page").path("offset").asString();
        assertThat(ana.get("/portfolios/" + portfolio + "/items?limit=2&offset=" + offset)
                        .all("name"))
                .containsExactly("C");
    }

    @Test
    void oneSeesOnlyTheItemsThatOneMaySee() {
        String secret = project("Secret", "private");
        put(portfolio, secret).data();
        put(portfolio, project("Open")).data();
        put(portfolio, portfolio("Hidden", "members_only")).data();
        assertThat(items()).containsExactly("Secret", "Open", "Hidden");
        var seen = ben.get("/portfolios/" + portfolio + "/items?limit=1");
        assertThat(seen.all("name")).containsExactly("Open");
        assertThat(seen.json().path("next_page").isNull()).isTrue();
        String mine = ben.post("/portfolios", Map.of("name", "Mine", "workspace", company.gid()))
                .gid();
        assertThat(ben.post("/portfolios/" + mine + "/addItem", Map.of("item", secret))
                        .status())
                .isEqualTo(404);
        String beds = project("Beds");
        ben.post("/portfolios/" + mine + "/addItem", Map.of("item", beds)).data();
        put(portfolio, beds).data();
        var holders = ana.get("/projects/" + beds + "?opt_fields=portfolios.name");
        assertThat(holders.data().path("portfolios")).hasSize(1);
        assertThat(holders.at("portfolios.0.name")).isEqualTo("Launches");
    }

    @Test
    void portfoliosThatWouldBeInEachOtherAreRefused() {
        String middle = portfolio("Middle", "members_only");
        String inner = portfolio("Inner", "members_only");
        put(portfolio, middle).data();
        put(middle, inner).data();
        assertThat(put(inner, portfolio).refusal(400)).contains("item");
        assertThat(put(portfolio, portfolio).refusal(400)).contains("item");
        assertThat(ana.get("/portfolios/" + inner + "?opt_fields=parent_portfolios.name")
                        .at("parent_portfolios.0.name"))
                .isEqualTo("Middle");
        ana.delete("/portfolios/" + middle).data();
        assertThat(items()).isEmpty();
        assertThat(put(inner, portfolio).status()).isEqualTo(200);
    }

    @Test
    void whatIsGoneIsNoItem() {
        String beds = project("Beds");
        put(portfolio, beds).data();
        ana.delete("/projects/" + beds).data();
        assertThat(items()).isEmpty();
        assertThat(put(portfolio, "123").status()).isEqualTo(404);
        Person other = companies.make().member("Zoe");
        String foreign = other.post(
                        "/projects",
                        Map.of(
                                "name",
                                "Far",
                                "workspace",
                                other.get("/workspaces").at("0.gid")))
                .gid();
        assertThat(put(portfolio, foreign).status()).isEqualTo(404);
    }

    @Test
    void manyItemsAreListedByTheSameStatements() {
        put(portfolio, project("First")).data();
        put(portfolio, portfolio("Spring", "members_only")).data();
        String list = "/portfolios/" + portfolio + "/items?limit=100&opt_fields=" + COLUMNS;
        int few = statements(ana.get(list));
        var names = new ArrayList<String>(List.of("First", "Spring"));
        for (int i = 0; i < 12; i++) {
            names.add("Project " + i);
            put(portfolio, project("Project " + i)).data();
        }
        var many = ana.get(list);
        assertThat(many.all("name")).isEqualTo(names);
        assertThat(statements(many)).isEqualTo(few);
    }

    private static int statements(Answer answer) {
        answer.data();
        return Integer.parseInt(answer.headers().firstValue("Test-Statements").orElseThrow());
    }
}
