package dev.cairn.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Projects that let in those who share a portfolio that holds them. */
@CairnTest
class ProjectPortfolioSettingTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;
    String portfolio;

    @BeforeEach
    void aPrivateProjectInASharedPortfolio() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post(
                        "/projects", Map.of("name", "Beds", "workspace", company.gid(), "privacy_setting", "private"))
                .gid();
        portfolio = ana.post(
                        "/portfolios",
                        Map.of("name", "Green", "workspace", company.gid(), "members", List.of(ben.gid())))
                .gid();
        ana.post("/portfolios/" + portfolio + "/addItem", Map.of("item", project))
                .data();
    }

    private String setting() {
        return ana.get("/portfolios/" + portfolio + "/project_portfolio_settings")
                .at("0.gid");
    }

    private void inherit(boolean inherits) {
        ana.put("/project_portfolio_settings/" + setting(), Map.of("is_access_control_inherited", inherits))
                .data();
    }

    @Test
    void aProjectLetsNobodyInByItself() {
        var read = ana.get("/project_portfolio_settings/" + setting());
        assertThat(read.at("project.name")).isEqualTo("Beds");
        assertThat(read.at("portfolio.name")).isEqualTo("Green");
        assertThat(read.at("is_access_control_inherited")).isEqualTo("false");
        assertThat(read.at("created_at")).isNotEqualTo("null");
        assertThat(ana.get("/projects/" + project + "/project_portfolio_settings")
                        .all("gid"))
                .containsExactly(read.gid());
        assertThat(ben.get("/projects/" + project).status()).isEqualTo(404);
        assertThat(ben.get("/portfolios/" + portfolio + "/project_portfolio_settings")
                        .all("gid"))
                .isEmpty();
        assertThat(ben.get("/project_portfolio_settings/" + read.gid()).status())
                .isEqualTo(404);
    }

    @Test
    void thoseWhoShareThePortfolioGetIntoAProjectThatSaysSo() {
        String task = ana.post("/tasks", Map.of("name", "Dig", "projects", List.of(project)))
                .gid();
        inherit(true);
        assertThat(ben.get("/projects/" + project + "?opt_fields=my_access_level")
                        .at("my_access_level"))
                .isEqualTo("viewer");
        assertThat(ben.get("/tasks/" + task).at("name")).isEqualTo("Dig");
        assertThat(ben.get("/portfolios/" + portfolio + "/items").all("name")).containsExactly("Beds");
        assertThat(ben.put("/tasks/" + task, Map.of("name", "Dig deep")).status())
                .isEqualTo(403);
        String membership = ana.get("/portfolios/" + portfolio + "/portfolio_memberships?user=" + ben.gid())
                .at("0.gid");
        ana.put("/memberships/" + membership, Map.of("access_level", "editor")).data();
        ben.put("/tasks/" + task, Map.of("name", "Dig deep")).data();
        inherit(false);
        assertThat(ben.get("/tasks/" + task).status()).isEqualTo(404);
    }

    @Test
    void aTeamThatSharesThePortfolioGetsInToo() {
        Person eva = company.member("Eva");
        String team = eva.post("/teams", Map.of("name", "Garden", "organization", company.gid()))
                .gid();
        inherit(true);
        assertThat(eva.get("/projects/" + project).status()).isEqualTo(404);
        ana.post("/memberships", Map.of("parent", portfolio, "member", team, "access_level", "editor"))
                .data();
        assertThat(eva.get("/projects/" + project).at("name")).isEqualTo("Beds");
    }

    @Test
    void whatThePortfolioHoldsNoLongerItOpensNoLonger() {
        inherit(true);
        assertThat(ben.get("/projects/" + project).status()).isEqualTo(200);
        ana.post("/portfolios/" + portfolio + "/removeItem", Map.of("item", project))
                .data();
        assertThat(ben.get("/projects/" + project).status()).isEqualTo(404);
        ana.post("/portfolios/" + portfolio + "/addItem", Map.of("item", project))
                .data();
        assertThat(ben.get("/projects/" + project).status()).isEqualTo(404);
        inherit(true);
        ana.delete("/portfolios/" + portfolio).data();
        assertThat(ben.get("/projects/" + project).status()).isEqualTo(404);
    }

    @Test
    void onlyWhoAdministersAProjectLetsAPortfolioIn() {
        ana.post("/projects/" + project + "/addMembers", Map.of("members", ben.gid()))
                .data();
        String path = "/project_portfolio_settings/" + setting();
        assertThat(ben.put(path, Map.of("is_access_control_inherited", true)).status())
                .isEqualTo(403);
        assertThat(ana.put(path, Map.of("is_access_control_inherited", "perhaps"))
                        .refusal(400))
                .contains("is_access_control_inherited");
    }
}
