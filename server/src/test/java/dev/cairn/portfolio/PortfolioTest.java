package dev.cairn.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class PortfolioTest {
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

    private String portfolio(Object... fields) {
        var data = new HashMap<String, Object>(Map.of("name", "Launches", "workspace", company.gid()));
        for (int i = 0; i < fields.length; i += 2) {
            data.put((String) fields[i], fields[i + 1]);
        }
        return ana.post("/portfolios", data).gid();
    }

    private static String at(String portfolio) {
        return "/portfolios/" + portfolio;
    }

    @Test
    void saysWhatItIsForInFormattedText() {
        String portfolio = ana.post(
                        "/portfolios",
                        Map.of(
                                "workspace",
                                company.gid(),
                                "name",
                                "Garden",
                                "html_notes",
                                "<body><strong>Grow</strong> it</body>"))
                .gid();
        var read = ana.get("/portfolios/" + portfolio + "?opt_fields=notes,html_notes");
        assertThat(read.at("notes")).isEqualTo("Grow it");
        assertThat(read.at("html_notes")).isEqualTo("<body><strong>Grow</strong> it</body>");
        ana.put("/portfolios/" + portfolio, Map.of("notes", "Eat")).data();
        assertThat(ana.get("/portfolios/" + portfolio + "?opt_fields=notes").at("notes"))
                .isEqualTo("Eat");
        assertThat(ana.get("/portfolios/" + portfolio).data().has("notes")).isFalse();
    }

    @Test
    void aPortfolioKeepsWhatItIsCreatedWith() {
        String portfolio = portfolio(
                "color",
                "light-green",
                "start_on",
                "2027-01-04",
                "due_on",
                "2027-06-30",
                "privacy_setting",
                "public_to_domain",
                "members",
                List.of(ben.gid()));
        var read = ben.get(at(portfolio));
        assertThat(read.at("name")).isEqualTo("Launches");
        assertThat(read.at("color")).isEqualTo("light-green");
        assertThat(read.at("start_on")).isEqualTo("2027-01-04");
        assertThat(read.at("due_on")).isEqualTo("2027-06-30");
        assertThat(read.at("owner.name")).isEqualTo("Ana");
        assertThat(read.at("created_by.name")).isEqualTo("Ana");
        assertThat(read.at("workspace.gid")).isEqualTo(company.gid());
        assertThat(read.at("public")).isEqualTo("true");
        assertThat(read.at("default_access_level")).isEqualTo("viewer");
        assertThat(read.at("current_status_update")).isEqualTo("null");
        assertThat(read.at("permalink_url")).endsWith("/portfolio/" + portfolio);
        assertThat(read.data().path("project_templates")).isEmpty();
        assertThat(read.data()
                        .path("members")
                        .valueStream()
                        .map(member -> member.path("name").asString()))
                .containsExactly("Ana", "Ben");
        String levels = "?opt_fields=my_access_level,archived";
        assertThat(ben.get(at(portfolio) + levels).at("my_access_level")).isEqualTo("viewer");
        assertThat(ana.get(at(portfolio) + levels).at("my_access_level")).isEqualTo("admin");
        assertThat(ana.get(at(portfolio) + levels).at("archived")).isEqualTo("false");
    }

    @Test
    void aPutChangesOnlyWhatItNames() {
        String portfolio = portfolio("color", "light-green");
        ana.put(at(portfolio), Map.of("name", "All launches")).data();
        ana.put(at(portfolio), Map.of("archived", true, "public", true)).data();
        var read = ana.get(at(portfolio) + "?opt_fields=name,color,archived,privacy_setting");
        assertThat(read.at("name")).isEqualTo("All launches");
        assertThat(read.at("color")).isEqualTo("light-green");
        assertThat(read.at("archived")).isEqualTo("true");
        assertThat(read.at("privacy_setting")).isEqualTo("public_to_domain");
        assertThat(ana.put(at(portfolio), Map.of("start_on", "2027-01-01")).refusal(400))
                .contains("start_on");
        assertThat(ana.put(at(portfolio), Map.of("color", "beige")).refusal(400))
                .contains("color");
        assertThat(ana.put(at(portfolio), Map.of("default_access_level", "commenter"))
                        .refusal(400))
                .contains("default_access_level");
    }

    @Test
    void oneListsAllThatOneSeesOrThoseOfAnOwner() {
        String open = portfolio("privacy_setting", "public_to_domain");
        String closed = portfolio();
        String all = "/portfolios?workspace=" + company.gid();
        assertThat(ana.get(all).all("gid")).containsExactly(open, closed);
        assertThat(ben.get(all).all("gid")).containsExactly(open);
        assertThat(ben.get(at(closed)).status()).isEqualTo(404);
        assertThat(ana.get(all + "&owner=me").all("gid")).containsExactly(open, closed);
        assertThat(ben.get(all + "&owner=me").all("gid")).isEmpty();
        assertThat(ben.get(all + "&owner=" + ana.gid()).all("gid")).containsExactly(open);
        var page = ana.get(all + "&limit=1");
        assertThat(page.all("gid")).containsExactly(open);
        String offset = page.json().path("next_page").path("offset").asString();
        assertThat(ana.get(all + "&limit=1&offset=" + offset).all("gid")).containsExactly(closed);
    }

    @Test
    void whoIsMadeTheOwnerAdministersIt() {
        String portfolio = portfolio();
        ana.put(at(portfolio), Map.of("owner", ben.gid())).data();
        assertThat(ben.get(at(portfolio)).at("owner.name")).isEqualTo("Ben");
        ben.post(at(portfolio) + "/removeMembers", Map.of("members", ana.gid())).data();
        assertThat(ana.get(at(portfolio)).status()).isEqualTo(404);
        ben.delete(at(portfolio)).data();
        assertThat(ben.get(at(portfolio)).status()).isEqualTo(404);
    }

    @Test
    void somebodyAdministersAPortfolioAlways() {
        String portfolio = portfolio();
        var nobody = new HashMap<String, Object>();
        nobody.put("owner", null);
        ana.put(at(portfolio), nobody).data();
        assertThat(ana.post(at(portfolio) + "/removeMembers", Map.of("members", "me"))
                        .refusal(400))
                .contains("members");
    }

    @Test
    void membersComeAtTheUsualLevelAndLeave() {
        String portfolio = portfolio("default_access_level", "editor");
        ana.post(at(portfolio) + "/addMembers", Map.of("members", ben.gid())).data();
        var memberships = ana.get(at(portfolio) + "/portfolio_memberships?user=" + ben.gid()
                + "&opt_fields=access_level,user.name,portfolio.name,member.name,parent.name");
        assertThat(memberships.at("0.access_level")).isEqualTo("editor");
        assertThat(memberships.at("0.user.name")).isEqualTo("Ben");
        assertThat(memberships.at("0.portfolio.name")).isEqualTo("Launches");
        assertThat(memberships.at("0.member.name")).isEqualTo("Ben");
        String membership = memberships.at("0.gid");
        assertThat(ben.get("/portfolio_memberships/" + membership).at("portfolio.gid"))
                .isEqualTo(portfolio);
        assertThat(ben.get("/portfolio_memberships?workspace=" + company.gid() + "&user=me")
                        .all("gid"))
                .containsExactly(membership);
        assertThat(ben.get("/portfolio_memberships").refusal(400)).contains("portfolio");
        ben.put(at(portfolio), Map.of("name", "Ours")).data();
        ben.post(at(portfolio) + "/removeMembers", Map.of("members", List.of("me")))
                .data();
        assertThat(ben.get(at(portfolio)).status()).isEqualTo(404);
    }

    @Test
    void aPortfolioIsSharedAsOtherThingsAre() {
        String portfolio = portfolio();
        var share =
                ana.post("/memberships", Map.of("parent", portfolio, "member", ben.gid(), "access_level", "editor"));
        assertThat(share.at("resource_subtype")).isEqualTo("portfolio_membership");
        assertThat(ben.put(at(portfolio), Map.of("name", "Ours")).status()).isEqualTo(200);
        ana.put("/memberships/" + share.gid(), Map.of("access_level", "viewer")).data();
        assertThat(ben.put(at(portfolio), Map.of("name", "Mine")).status()).isEqualTo(403);
        assertThat(ana.put("/memberships/" + share.gid(), Map.of("access_level", "commenter"))
                        .refusal(400))
                .contains("access_level");
        assertThat(ana.get("/memberships?parent=" + portfolio).all("member.name"))
                .containsExactly("Ana", "Ben");
    }

    @Test
    void aPortfolioAndItsItemsHaveValuesOfFields() {
        String portfolio = portfolio();
        var setting = ana.post(
                at(portfolio) + "/addCustomFieldSetting",
                Map.of("custom_field", Map.of("name", "Budget", "resource_subtype", "number"), "is_important", true));
        assertThat(setting.at("parent.resource_type")).isEqualTo("portfolio");
        assertThat(setting.at("is_important")).isEqualTo("true");
        String field = setting.at("custom_field.gid");
        assertThat(ana.get(at(portfolio) + "/custom_field_settings").all("custom_field.name"))
                .containsExactly("Budget");
        assertThat(ana.get(at(portfolio)).at("custom_field_settings.0.custom_field.name"))
                .isEqualTo("Budget");
        ana.put(at(portfolio), Map.of("custom_fields", Map.of(field, 700))).data();
        String project = ana.post("/projects", Map.of("name", "Beds", "workspace", company.gid()))
                .gid();
        ana.put("/projects/" + project, Map.of("custom_fields", Map.of(field, 300)))
                .data();
        ana.post(at(portfolio) + "/addItem", Map.of("item", project)).data();
        assertThat(ana.get(at(portfolio)).at("custom_fields.0.number_value")).isEqualTo("700");
        assertThat(ana.get(at(portfolio) + "/items?opt_fields=custom_fields.number_value")
                        .at("0.custom_fields.0.number_value"))
                .isEqualTo("300");
        ana.post(at(portfolio) + "/removeCustomFieldSetting", Map.of("custom_field", field))
                .data();
        assertThat(ana.get(at(portfolio) + "/custom_field_settings").all("gid")).isEmpty();
    }

    @Test
    void itsPeopleTellHowItIsDoing() {
        String portfolio = portfolio();
        var told = ana.post(
                "/status_updates",
                Map.of("parent", portfolio, "status_type", "at_risk", "title", "Late", "text", "Two launches slip"));
        assertThat(told.at("resource_subtype")).isEqualTo("portfolio_status_update");
        assertThat(told.at("parent.name")).isEqualTo("Launches");
        assertThat(ana.get(at(portfolio)).at("current_status_update.title")).isEqualTo("Late");
        assertThat(ana.get("/status_updates?parent=" + portfolio).all("title")).containsExactly("Late");
        assertThat(ben.get("/status_updates/" + told.gid()).status()).isEqualTo(404);
        assertThat(ana.post("/status_updates", Map.of("parent", portfolio, "status_type", "achieved", "text", "Yes"))
                        .refusal(400))
                .contains("status_type");
        ana.delete("/status_updates/" + told.gid()).data();
        assertThat(ana.get(at(portfolio)).at("current_status_update")).isEqualTo("null");
    }

    @Test
    void aPortfolioIsKeptAtHandAndFoundByItsName() {
        String portfolio = portfolio("name", "Spring launches");
        String project = ana.post("/projects", Map.of("name", "Beds", "workspace", company.gid()))
                .gid();
        ana.post("/users/me/addFavorite", Map.of("project", project)).data();
        ana.post("/users/me/addFavorite", Map.of("portfolio", portfolio)).data();
        ana.post("/users/me/addFavorite", Map.of("portfolio", portfolio)).data();
        String favorites = "/users/me/favorites?workspace=" + company.gid() + "&resource_type=";
        assertThat(ana.get(favorites + "portfolio").all("gid")).containsExactly(portfolio);
        assertThat(ana.get(favorites + "project").all("gid")).containsExactly(project);
        ana.post("/users/me/removeFavorite", Map.of("portfolio", portfolio)).data();
        assertThat(ana.get(favorites + "portfolio").all("gid")).isEmpty();
        String found = "/workspaces/" + company.gid() + "/typeahead?resource_type=portfolio&query=laun";
        assertThat(ana.get(found).all("gid")).containsExactly(portfolio);
        assertThat(ben.get(found).all("gid")).isEmpty();
    }

    @Test
    void whoHasTheLinkAsksToBeLetIn() {
        String portfolio = portfolio();
        var asked = ben.post("/access_requests", Map.of("target", portfolio, "message", "For the review"));
        assertThat(asked.at("target.resource_type")).isEqualTo("portfolio");
        assertThat(asked.at("target.gid")).isEqualTo(portfolio);
        assertThat(asked.at("target.name")).isEqualTo("null");
        String items = "/inbox_items?workspace=" + company.gid() + "&opt_fields=reason,resource.target.name";
        Waiting.until(() -> ana.get(items).all("reason").contains("access_requested"));
        assertThat(ana.get(items).at("0.resource.target.name")).isEqualTo("Launches");
        assertThat(ana.get("/access_requests?target=" + portfolio).all("gid")).containsExactly(asked.gid());
        assertThat(ben.post("/access_requests/" + asked.gid() + "/approve", Map.of())
                        .status())
                .isEqualTo(403);
        ana.post("/access_requests/" + asked.gid() + "/approve", Map.of()).data();
        assertThat(ben.put(at(portfolio), Map.of("name", "Ours")).status()).isEqualTo(200);
        assertThat(ben.post("/access_requests", Map.of("target", portfolio)).refusal(400))
                .contains("target");
    }

    @Test
    void whoLeavesLeavesTheirPortfoliosToTheHeir() {
        Person admin = company.admin("Ada");
        String portfolio = portfolio();
        admin.post("/workspaces/" + company.gid() + "/removeUser", Map.of("user", ana.gid()))
                .data();
        assertThat(admin.get(at(portfolio)).at("owner.name")).isEqualTo("Ada");
        assertThat(admin.get(at(portfolio)).data().path("members")).hasSize(1);
    }
}
