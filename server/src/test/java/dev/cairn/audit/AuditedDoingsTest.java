package dev.cairn.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do to work and to who sees it, as the audit log tells it. */
@CairnTest
class AuditedDoingsTest {
    @Autowired
    Companies companies;

    Company company;
    Person ana;
    Person ben;
    AuditLog log;

    @BeforeEach
    void aCompany() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        log = new AuditLog(ana, company);
    }

    private String project(String privacy) {
        return ana.post("/projects", Map.of("name", "Beds", "workspace", company.gid(), "privacy_setting", privacy))
                .gid();
    }

    @Test
    void anEventTellsWhoDidWhatToWhatFromWhere() {
        String project = project("public_to_workspace");
        ana.send(ana.request("/projects/" + project)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Spade/1.0")
                .method("PUT", BodyPublishers.ofString("{\"data\":{\"privacy_setting\":\"private\"}}")));
        var event = log.event("project_privacy_settings_changed");
        assertThat(event.path("event_category").asString()).isEqualTo("access_control");
        assertThat(event.path("created_at").asString()).matches("\\d{4}-.*Z");
        assertThat(event.path("actor").toString())
                .isEqualTo("{\"actor_type\":\"user\",\"gid\":\"%s\",\"name\":\"Ana\",\"email\":\"%s\"}"
                        .formatted(ana.gid(), ana.email()));
        assertThat(event.path("resource").path("resource_type").asString()).isEqualTo("project");
        assertThat(event.path("resource").path("gid").asString()).isEqualTo(project);
        assertThat(event.path("resource").path("name").asString()).isEqualTo("Beds");
        assertThat(event.path("details").path("old_value").asString()).isEqualTo("public_to_workspace");
        assertThat(event.path("details").path("new_value").asString()).isEqualTo("private");
        var context = event.path("context");
        assertThat(context.path("context_type").asString()).isEqualTo("api");
        assertThat(context.path("api_authentication_method").asString()).isEqualTo("personal_access_token");
        assertThat(context.path("client_ip_address").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(context.path("user_agent").asString()).isEqualTo("Spade/1.0");
    }

    @Test
    void whatHappensToPortfoliosIsTold() {
        String portfolio = ana.post("/portfolios", Map.of("name", "Green", "workspace", company.gid()))
                .gid();
        ana.post("/portfolios/" + portfolio + "/addMembers", Map.of("members", ben.gid()))
                .data();
        ana.put("/portfolios/" + portfolio, Map.of("privacy_setting", "public_to_domain"))
                .data();
        ana.post("/portfolios/" + portfolio + "/removeMembers", Map.of("members", ben.gid()))
                .data();
        ana.delete("/portfolios/" + portfolio).data();
        assertThat(log.event("portfolio_privacy_settings_changed")
                        .path("details")
                        .path("new_value")
                        .asString())
                .isEqualTo("public_to_domain");
        var removed = log.event("portfolio_member_removed");
        assertThat(removed.path("resource").path("name").asString()).isEqualTo("Green");
        assertThat(removed.path("details").path("user").path("name").asString()).isEqualTo("Ben");
        assertThat(log.event("portfolio_deleted").path("resource").path("gid").asString())
                .isEqualTo(portfolio);
    }

    @Test
    void whoMaySeeWhatIsTold() {
        String team = ana.post("/teams", Map.of("name", "Garden", "organization", company.gid()))
                .gid();
        ana.post("/teams/" + team + "/addUser", Map.of("user", ben.gid())).data();
        ana.put("/teams/" + team, Map.of("visibility", "secret")).data();
        ana.post("/teams/" + team + "/removeUser", Map.of("user", ben.gid())).data();
        String project = project("private");
        ana.post("/projects/" + project + "/addMembers", Map.of("members", List.of(ben.gid())))
                .data();
        ana.post("/projects/" + project + "/removeMembers", Map.of("members", List.of(ben.gid())))
                .data();
        for (String type : List.of("team_member_removed", "project_member_removed")) {
            var event = log.event(type);
            assertThat(event.path("details").path("user").path("name").asString())
                    .isEqualTo("Ben");
            assertThat(event.path("resource").path("name").asString()).isIn("Garden", "Beds");
        }
        assertThat(log.events("team_member_added", 2).findValuesAsString("name"))
                .contains("Garden", "Ben");
        assertThat(log.events("project_member_added", 1).findValuesAsString("gid"))
                .contains(project, ben.gid());
        assertThat(log.event("team_created").path("event_category").asString()).isEqualTo("creation");
        assertThat(log.event("team_privacy_settings_changed")
                        .path("details")
                        .path("new_value")
                        .asString())
                .isEqualTo("secret");
    }

    @Test
    void whatIsGoneIsToldOnce() {
        String first = project("public_to_workspace");
        String second = project("public_to_workspace");
        String task = ana.post("/tasks", Map.of("name", "Dig", "projects", List.of(first, second)))
                .gid();
        ana.delete("/tasks/" + task).data();
        ana.post("/tasks/" + task + "/restore", Map.of()).data();
        ana.delete("/projects/" + second).data();
        log.event("project_deleted");
        assertThat(log.events("task_deleted", 1)).hasSize(1);
        assertThat(log.event("task_deleted").path("resource").path("name").asString())
                .isEqualTo("Dig");
        assertThat(log.events("task_undeleted", 1)).hasSize(1);
    }

    @Test
    void exportsAreTold() {
        ana.post("/organization_exports", Map.of("organization", company.gid())).data();
        var event = log.event("workspace_export_started");
        assertThat(event.path("details").path("kind").asString()).isEqualTo("organization");
        assertThat(event.path("resource").path("resource_type").asString()).isEqualTo("workspace");
    }
}
