package dev.cairn.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Custom fields of projects, people and teams. */
@CairnTest
class ValuesElsewhereTest {
    private static final String VALUES = "opt_fields=custom_fields.name,custom_fields.display_value";

    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;
    String region;
    String budget;

    @BeforeEach
    void fieldsOfTheWorkspace() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
        region = field("Region", "text");
        budget = field("Budget", "number");
    }

    private String field(String name, String subtype, Object... more) {
        var data = new HashMap<String, Object>(
                Map.of("workspace", company.gid(), "name", name, "resource_subtype", subtype));
        for (int i = 0; i < more.length; i += 2) {
            data.put((String) more[i], more[i + 1]);
        }
        return ana.post("/custom_fields", data).gid();
    }

    @Test
    void aProjectHasValuesOfItsOwn() {
        var made = ana.post(
                "/projects",
                Map.of("workspace", company.gid(), "name", "Fair", "custom_fields", Map.of(region, "North")));
        assertThat(made.at("custom_fields.0.text_value")).isEqualTo("North");
        String fair = made.gid();
        var changed = ana.put("/projects/" + fair, Map.of("custom_fields", Map.of(budget, 5)));
        assertThat(changed.at("custom_fields.0.display_value")).isEqualTo("5");
        assertThat(changed.at("custom_fields.1.display_value")).isEqualTo("North");
        var cleared = ana.put("/projects/" + fair, Map.of("custom_fields", Collections.singletonMap(region, null)));
        assertThat(cleared.data().path("custom_fields")).hasSize(1);
        assertThat(ana.get("/projects/" + project).data().path("custom_fields")).isEmpty();
        var copy = Waiting.succeeded(
                ana, ana.post("/projects/" + fair + "/duplicate", Map.of("name", "Again", "include", "notes")));
        assertThat(ana.get("/projects/" + copy.at("new_project.gid")).at("custom_fields.0.display_value"))
                .isEqualTo("5");
    }

    @Test
    void manyProjectsAreListedWithTheirValuesByTheSameStatements() {
        ana.put("/projects/" + project, Map.of("custom_fields", Map.of(region, "North")))
                .data();
        String list = "/projects?workspace=" + company.gid() + "&" + VALUES;
        int one = statements(ana.get(list));
        for (String name : List.of("A", "B", "C")) {
            ana.post(
                            "/projects",
                            Map.of("workspace", company.gid(), "name", name, "custom_fields", Map.of(region, name)))
                    .data();
        }
        var many = ana.get(list);
        assertThat(many.data()).hasSize(4);
        assertThat(statements(many)).isEqualTo(one);
    }

    private static int statements(Answer answer) {
        answer.data();
        return Integer.parseInt(answer.headers().firstValue("Test-Statements").orElseThrow());
    }

    @Test
    void whatAProjectCannotHaveIsRefused() {
        var local = ana.post(
                        "/projects/" + project + "/addCustomFieldSetting",
                        Map.of("custom_field", Map.of("name", "Local", "resource_subtype", "text")))
                .at("custom_field.gid");
        assertThat(ana.put("/projects/" + project, Map.of("custom_fields", Map.of(local, "x")))
                        .refusal(400))
                .contains("is not on given object");
        assertThat(ana.put("/projects/" + project, Map.of("custom_fields", Map.of(budget, "much")))
                        .refusal(400))
                .contains(budget, "Not a number");
        String formula = field("Double", "number", "formula", "[Budget] * 2");
        assertThat(ana.put("/projects/" + project, Map.of("custom_fields", Map.of(formula, 1)))
                        .refusal(400))
                .contains("calculated");
        String secret = ben.post(
                        "/custom_fields",
                        Map.of(
                                "workspace", company.gid(),
                                "name", "Margin",
                                "resource_subtype", "number",
                                "privacy_setting", "private"))
                .gid();
        ben.put("/projects/" + project, Map.of("custom_fields", Map.of(secret, 3)))
                .data();
        assertThat(ben.get("/projects/" + project).data().path("custom_fields")).hasSize(1);
        assertThat(ana.get("/projects/" + project).data().path("custom_fields")).isEmpty();
        assertThat(ana.put("/projects/" + project, Map.of("custom_fields", Map.of(secret, 4)))
                        .refusal(400))
                .contains("is not on given object");
    }

    @Test
    void aPersonHasValuesInAWorkspaceWrittenByThemselvesAndByAdmins() {
        String grade = field("Grade", "multi_enum", "enum_options", List.of(Map.of("name", "A"), Map.of("name", "B")));
        String a = ana.get("/custom_fields/" + grade).at("enum_options.0.gid");
        ben.put("/users/me", Map.of("custom_fields", Map.of(region, "South"))).data();
        var changed = ana.put(
                "/workspaces/" + company.gid() + "/users/" + ben.gid(),
                Map.of("custom_fields", Map.of(grade, List.of(a))));
        assertThat(changed.at("custom_fields.0.multi_enum_values.0.name")).isEqualTo("A");
        assertThat(changed.at("custom_fields.0.enum_options.1.name")).isEqualTo("B");
        assertThat(changed.at("custom_fields.1.text_value")).isEqualTo("South");
        assertThat(ana.get("/workspaces/" + company.gid() + "/users?" + VALUES).text())
                .contains("South");
        assertThat(ben.put("/users/" + ana.gid(), Map.of("custom_fields", Map.of(region, "x")))
                        .status())
                .isEqualTo(403);
        assertThat(ben.put("/users/me", Map.of("custom_fields", Map.of("12345", "x")))
                        .refusal(400))
                .contains("is not on given object");
    }

    @Test
    void valuesOfOneWorkspaceAreNotShownInAnother() {
        ben.put("/users/me", Map.of("custom_fields", Map.of(region, "South"))).data();
        var second = companies.make();
        Person eve = second.admin("Eve");
        eve.post("/workspaces/" + second.gid() + "/addUser", Map.of("user", ben.email()))
                .data();
        assertThat(eve.get("/users/" + ben.gid() + "?" + VALUES).text()).doesNotContain("South");
        assertThat(ben.get("/workspaces/" + second.gid() + "/users/me?" + VALUES)
                        .text())
                .doesNotContain("South");
        assertThat(ben.get("/users/me?workspace=" + company.gid() + "&" + VALUES)
                        .text())
                .contains("South");
        assertThat(ben.put("/users/me", Map.of("custom_fields", Map.of(region, "East")))
                        .refusal(400))
                .contains("workspace: Missing input");
        assertThat(eve.get("/custom_fields/" + region).status()).isEqualTo(404);
    }

    @Test
    void newProjectsOfATeamBeginWithItsFields() {
        String team = ana.post("/teams", Map.of("name", "Sales", "organization", company.gid()))
                .gid();
        ana.post("/teams/" + team + "/addCustomFieldSetting", Map.of("custom_field", region, "is_important", true))
                .data();
        var settings = ana.get("/teams/" + team + "/custom_field_settings");
        assertThat(settings.at("0.custom_field.name")).isEqualTo("Region");
        assertThat(settings.at("0.parent.name")).isEqualTo("Sales");
        assertThat(ana.get("/teams/" + team).at("custom_field_settings.0.is_important"))
                .isEqualTo("true");
        var made = ana.post("/projects", Map.of("team", team, "name", "Deal"));
        assertThat(made.at("custom_field_settings.0.custom_field.name")).isEqualTo("Region");
        assertThat(made.at("custom_field_settings.0.parent.name")).isEqualTo("Deal");
        assertThat(ana.post("/teams/" + team + "/addCustomFieldSetting", Map.of("custom_field", region))
                        .refusal(400))
                .contains("already");
        ana.post("/teams/" + team + "/removeCustomFieldSetting", Map.of("custom_field", region))
                .data();
        assertThat(ana.get("/teams/" + team + "/custom_field_settings").data()).isEmpty();
        assertThat(ana.get("/projects/" + made.gid()).data().path("custom_field_settings"))
                .hasSize(1);
    }

    @Test
    void whoLeavesLeavesNothingBehindThatOthersNeed() {
        String secret = ben.post(
                        "/custom_fields",
                        Map.of(
                                "workspace", company.gid(),
                                "name", "Margin",
                                "resource_subtype", "number",
                                "privacy_setting", "private"))
                .gid();
        ben.put("/users/me", Map.of("custom_fields", Map.of(region, "South"))).data();
        ben.post("/users/me/addFavorite", Map.of("project", project)).data();
        ana.post("/memberships", Map.of("parent", region, "member", ben.gid(), "access_level", "admin"))
                .data();
        assertThat(ana.get("/custom_fields/" + secret).status()).isEqualTo(404);
        ana.post("/workspaces/" + company.gid() + "/removeUser", Map.of("user", ben.gid()))
                .data();
        assertThat(ana.get("/memberships?parent=" + region).text()).doesNotContain(ben.gid());
        assertThat(ana.get("/custom_fields/" + secret).at("name")).isEqualTo("Margin");
        ana.post("/workspaces/" + company.gid() + "/addUser", Map.of("user", ben.email()))
                .data();
        assertThat(ben.get("/users/me/favorites?resource_type=project&workspace=" + company.gid())
                        .data())
                .isEmpty();
        assertThat(ben.get("/users/me").data().path("custom_fields")).isEmpty();
    }
}
