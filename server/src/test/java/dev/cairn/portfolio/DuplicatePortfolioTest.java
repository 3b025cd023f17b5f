package dev.cairn.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class DuplicatePortfolioTest {
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
        portfolio = ana.post(
                        "/portfolios",
                        Map.of(
                                "name",
                                "Green",
                                "workspace",
                                company.gid(),
                                "color",
                                "dark-green",
                                "privacy_setting",
                                "public_to_domain"))
                .gid();
        ana.post("/memberships", Map.of("parent", portfolio, "member", ben.gid(), "access_level", "editor"))
                .data();
        put(ana.post("/projects", Map.of("name", "Beds", "workspace", company.gid()))
                .gid());
        put(ana.post("/portfolios", Map.of("name", "Inner", "workspace", company.gid()))
                .gid());
        ana.post(
                        "/portfolios/" + portfolio + "/addCustomFieldSetting",
                        Map.of("custom_field", Map.of("name", "Region", "resource_subtype", "text")))
                .data();
    }

    private void put(String item) {
        ana.post("/portfolios/" + portfolio + "/addItem", Map.of("item", item)).data();
    }

    private String copy(Person person, String include) {
        var job = person.post("/portfolios/" + portfolio + "/duplicate", Map.of("name", "Again", "include", include));
        assertThat(job.status()).isEqualTo(201);
        assertThat(job.at("resource_subtype")).isEqualTo("duplicate_portfolio");
        return Waiting.succeeded(person, job).at("new_portfolio.gid");
    }

    @Test
    void aCopyHasItsFieldsAndIsItsMakersAlone() {
        String copy = copy(ana, "description");
        var read = ana.get("/portfolios/" + copy);
        assertThat(read.at("name")).isEqualTo("Again");
        assertThat(read.at("color")).isEqualTo("dark-green");
        assertThat(read.at("privacy_setting")).isEqualTo("members_only");
        assertThat(read.data().path("members")).hasSize(1);
        assertThat(ana.get("/portfolios/" + copy + "/custom_field_settings").all("custom_field.name"))
                .containsExactly("Region");
        assertThat(ana.get("/portfolios/" + copy + "/items").all("name")).isEmpty();
    }

    @Test
    void aCopyHoldsWhatIsAskedForAndSeen() {
        String everything = "members,permissions,child_projects,child_portfolios";
        String copy = copy(ana, everything);
        assertThat(ana.get("/portfolios/" + copy + "/items").all("name")).containsExactly("Beds", "Inner");
        assertThat(ana.get("/portfolios/" + copy).at("privacy_setting")).isEqualTo("public_to_domain");
        assertThat(ana.get("/portfolios/" + copy + "/portfolio_memberships").all("access_level"))
                .containsExactly("admin", "editor");
        assertThat(ben.get("/portfolios/" + copy(ben, everything) + "/items").all("name"))
                .containsExactly("Beds");
        assertThat(ana.get("/portfolios/" + copy(ana, "child_portfolios") + "/items")
                        .all("name"))
                .isEqualTo(List.of("Inner"));
    }

    @Test
    void whatACopyCannotIncludeIsRefused() {
        String path = "/portfolios/" + portfolio + "/duplicate";
        assertThat(ana.post(path, Map.of("name", "Again", "include", "tasks")).refusal(400))
                .contains("include");
        assertThat(ana.post(path, Map.of("include", "members")).refusal(400)).contains("name");
    }
}
