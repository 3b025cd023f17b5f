package dev.cairn.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cairn.CairnTest;
import dev.cairn.identity.Accounts;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Answer;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import dev.cairn.support.Program;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@CairnTest
class AuditLogTest {
    private static final String PASSWORD = "clouds over the lake";

    @Autowired
    Companies companies;

    @Autowired
    Accounts accounts;

    @Autowired
    Database database;

    @Autowired
    AuditRetention retention;

    @LocalServerPort
    int port;

    Company company;
    Person ana;
    Person ben;
    String path;

    @BeforeEach
    void aCompany() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        path = "/workspaces/" + company.gid() + "/audit_log_events";
    }

    private String project(String privacy) {
        return ana.post("/projects", Map.of("name", "Beds", "workspace", company.gid(), "privacy_setting", privacy))
                .gid();
    }

    /** The first event of a type, once it is there. */
    private JsonNode event(String type) {
        return events(type, 1).path(0);
    }

    private JsonNode events(String type, int number) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> ana.get(path + "?event_type=" + type).data(), events -> events.size() >= number);
    }

    @Test
    void anEventTellsWhoDidWhatToWhatFromWhere() {
        String project = project("public_to_workspace");
        ana.send(ana.request("/projects/" + project)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Spade/1.0")
                .method("PUT", BodyPublishers.ofString("{\"data\":{\"privacy_setting\":\"private\"}}")));
        var event = event("project_privacy_settings_changed");
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
        assertThat(event("portfolio_privacy_settings_changed")
                        .path("details")
                        .path("new_value")
                        .asString())
                .isEqualTo("public_to_domain");
        var removed = event("portfolio_member_removed");
        assertThat(removed.path("resource").path("name").asString()).isEqualTo("Green");
        assertThat(removed.path("details").path("user").path("name").asString()).isEqualTo("Ben");
        assertThat(event("portfolio_deleted").path("resource").path("gid").asString())
                .isEqualTo(portfolio);
    }

    @Test
    void signingInAndOutAndFailingToIsTold() {
        accounts.setPassword(ben.id(), PASSWORD);
        new Browser(port).signIn(ben.email(), "not this one").refusal(401);
        var browser = new Browser(port);
        browser.signIn(ben.email(), PASSWORD).data();
        browser.post("/users/me/changePassword", Map.of("current_password", PASSWORD, "new_password", "a boat at sea"))
                .data();
        browser.delete("/sessions/current").data();
        var failed = event("user_login_failed");
        assertThat(failed.path("actor").path("actor_type").asString()).isEqualTo("anonymous");
        assertThat(failed.path("actor").path("gid").isNull()).isTrue();
        assertThat(failed.path("resource").path("email").asString()).isEqualTo(ben.email());
        assertThat(failed.path("context").path("context_type").asString()).isEqualTo("web");
        for (String type : List.of("user_login_succeeded", "user_password_changed", "user_logged_out")) {
            var event = event(type);
            assertThat(event.path("actor").path("gid").asString()).isEqualTo(ben.gid());
            assertThat(event.path("resource").path("gid").asString()).isEqualTo(ben.gid());
            assertThat(event.path("context").path("context_type").asString()).isEqualTo("web");
            assertThat(event.path("context").has("api_authentication_method")).isFalse();
        }
    }

    @Test
    void tokensAndLinksForPasswordsAreTold() {
        String token =
                ben.post("/personal_access_tokens", Map.of("name", "Script")).gid();
        ben.delete("/personal_access_tokens/" + token).data();
        ana.post("/workspaces/" + company.gid() + "/users/" + ben.gid() + "/passwordResetLink", Map.of())
                .data();
        assertThat(event("user_personal_access_token_authorized")
                        .path("details")
                        .path("token_name")
                        .asString())
                .isEqualTo("Script");
        assertThat(event("user_personal_access_token_revoked")
                        .path("event_category")
                        .asString())
                .isEqualTo("apps");
        var link = event("user_forgot_password_started");
        assertThat(link.path("actor").path("name").asString()).isEqualTo("Ana");
        assertThat(link.path("resource").path("name").asString()).isEqualTo("Ben");
    }

    @Test
    void whatAnAppDoesBearsItsName() {
        accounts.setPassword(ana.id(), PASSWORD);
        var browser = new Browser(port);
        browser.signIn(ana.email(), PASSWORD).data();
        var program = Program.registered(ana, company.gid());
        String name = ana.get("/oauth_apps/" + program.id()).at("name");
        var app = program.actingWith(
                program.tokensFrom(browser, "tasks:delete").path("access_token").asString());
        String task = ana.post("/tasks", Map.of("name", "Dig", "workspace", company.gid()))
                .gid();
        app.delete("/tasks/" + task).data();
        var context = event("task_deleted").path("context");
        assertThat(context.path("api_authentication_method").asString()).isEqualTo("oauth");
        assertThat(context.path("oauth_app_name").asString()).isEqualTo(name);
        assertThat(event("user_app_authorized").path("details").path("app_name").asString())
                .isEqualTo(name);
        String authorization = ana.get("/oauth_authorizations").at("0.gid");
        ana.delete("/oauth_authorizations/" + authorization).data();
        assertThat(event("user_app_revoked").path("actor").path("gid").asString())
                .isEqualTo(ana.gid());
    }

    @Test
    void comingGoingAndRisingIsTold() {
        ben.post("/workspaces/" + company.gid() + "/invitations", Map.of("email", "nia@example.com"))
                .data();
        String membership = ana.get("/workspaces/" + company.gid() + "/workspace_memberships?user=" + ben.gid())
                .at("0.gid");
        ana.put("/workspace_memberships/" + membership, Map.of("role", "admin")).data();
        ana.post("/workspaces/" + company.gid() + "/removeUser", Map.of("user", ben.gid()))
                .data();
        var invited = event("user_invited");
        assertThat(invited.path("resource").path("email").asString()).isEqualTo("nia@example.com");
        assertThat(invited.path("resource").path("gid").isNull()).isTrue();
        var risen = event("user_workspace_admin_role_changed");
        assertThat(risen.path("resource").path("gid").asString()).isEqualTo(ben.gid());
        assertThat(risen.path("details").path("old_value").asString()).isEqualTo("member");
        assertThat(risen.path("details").path("new_value").asString()).isEqualTo("admin");
        assertThat(risen.path("details").path("group").path("gid").asString()).isEqualTo(company.gid());
        assertThat(event("user_deprovisioned").path("resource").path("name").asString())
                .isEqualTo("Ben");
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
            var event = event(type);
            assertThat(event.path("details").path("user").path("name").asString())
                    .isEqualTo("Ben");
            assertThat(event.path("resource").path("name").asString()).isIn("Garden", "Beds");
        }
        assertThat(events("team_member_added", 2).findValuesAsString("name")).contains("Garden", "Ben");
        assertThat(events("project_member_added", 1).findValuesAsString("gid")).contains(project, ben.gid());
        assertThat(event("team_created").path("event_category").asString()).isEqualTo("creation");
        assertThat(event("team_privacy_settings_changed")
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
        event("project_deleted");
        assertThat(events("task_deleted", 1)).hasSize(1);
        assertThat(event("task_deleted").path("resource").path("name").asString())
                .isEqualTo("Dig");
        assertThat(events("task_undeleted", 1)).hasSize(1);
    }

    @Test
    void exportsAreTold() {
        ana.post("/organization_exports", Map.of("organization", company.gid())).data();
        var event = event("workspace_export_started");
        assertThat(event.path("details").path("kind").asString()).isEqualTo("organization");
        assertThat(event.path("resource").path("resource_type").asString()).isEqualTo("workspace");
    }

    @Test
    void filtersGoTogether() {
        ana.delete("/projects/" + project("private")).data();
        ben.post("/teams", Map.of("name", "Garden", "organization", company.gid()))
                .data();
        String team = event("team_created").path("resource").path("gid").asString();
        event("project_deleted");
        assertThat(all("?actor_gid=" + ben.gid())).containsExactlyInAnyOrder("team_created", "team_member_added");
        assertThat(all("?resource_gid=" + team)).containsExactlyInAnyOrder("team_created", "team_member_added");
        assertThat(all("?resource_gid=" + team + "&event_type=team_created&actor_type=user"))
                .containsExactly("team_created");
        assertThat(all("?actor_type=asana_support")).isEmpty();
        assertThat(all("?start_at=2100-01-01T00:00:00Z")).isEmpty();
        assertThat(all("?end_at=2020-01-01")).isEmpty();
        assertThat(all("?start_at=2020-01-01&end_at=2100-01-01")).contains("team_created", "project_deleted");
        for (String wrong : List.of("start_at=soon", "end_at=2026-13-01", "actor_type=robot", "actor_gid=x")) {
            assertThat(ana.get(path + "?" + wrong).refusal(400)).startsWith(wrong.replaceAll("=.*", ":"));
        }
    }

    private List<String> all(String query) {
        return ana.get(path + query).all("event_type");
    }

    @Test
    void theEndOfTheLogIsWhereItGoesOn() {
        assertThat(ana.get(path + "?event_type=tag_deleted")
                        .json()
                        .get("next_page")
                        .isNull())
                .isTrue();
        for (int i = 0; i < 3; i++) {
            ana.post("/teams", Map.of("name", "Team " + i, "organization", company.gid()))
                    .data();
        }
        events("team_created", 3);
        var first = ana.get(path + "?event_type=team_created&limit=2");
        assertThat(first.data()).hasSize(2);
        var second = ana.get(next(first));
        assertThat(second.data()).hasSize(1);
        var end = ana.get(next(second));
        assertThat(end.data()).isEmpty();
        ana.post("/teams", Map.of("name", "Later", "organization", company.gid()))
                .data();
        events("team_created", 4);
        assertThat(ana.get(next(end)).at("0.resource.name")).isEqualTo("Later");
        assertThat(ana.get(path + "?offset=abc").refusal(400)).startsWith("offset:");
        assertThat(ana.get(path).json().path("next_page").path("offset").asString())
                .isNotEmpty();
    }

    @Test
    void theNewestComeFirstWhereAskedFor() {
        for (String name : List.of("One", "Two", "Three")) {
            ana.post("/teams", Map.of("name", name, "organization", company.gid()))
                    .data();
        }
        events("team_created", 3);
        var first = ana.get(path + "?event_type=team_created&sort_ascending=false&limit=2");
        assertThat(first.at("0.resource.name")).isEqualTo("Three");
        assertThat(first.at("1.resource.name")).isEqualTo("Two");
        var second = ana.get(next(first));
        assertThat(second.at("0.resource.name")).isEqualTo("One");
        assertThat(second.json().get("next_page").isNull()).isTrue();
    }

    private static String next(Answer answer) {
        return answer.json().path("next_page").path("path").stringValue();
    }

    @Test
    void adminsAloneReadIt() {
        ben.get(path).refusal(403);
        company.guest("Gil").get(path).refusal(403);
        companies.make().admin("Sam").get(path).refusal(404);
        ana.get(path).data();
    }

    @Test
    void whatPeopleDoToTheirAccountsIsHeardOfByNobodyElse() {
        String sync = ben.get("/workspaces/" + company.gid() + "/events")
                .json()
                .path("sync")
                .stringValue();
        ana.post("/personal_access_tokens", Map.of("name", "Script")).data();
        event("user_personal_access_token_authorized");
        assertThat(ben.get("/workspaces/" + company.gid() + "/events?sync=" + sync)
                        .data())
                .isEmpty();
    }

    @Test
    void anEventIsForgottenAfterAYear() {
        ben.post("/teams", Map.of("name", "Garden", "organization", company.gid()))
                .data();
        event("team_created");
        database.sql(
                        "UPDATE audit_log_event SET created_at = :then WHERE workspace_id = :workspace AND actor_id = :ben")
                .bind("then", Instant.now().minus(Duration.ofDays(366)))
                .bind("workspace", company.id())
                .bind("ben", ben.id())
                .update();
        ana.post("/teams", Map.of("name", "Kitchen", "organization", company.gid()))
                .data();
        events("team_created", 2);
        retention.forgetOld();
        assertThat(ana.get(path + "?event_type=team_created").at("0.resource.name"))
                .isEqualTo("Kitchen");
    }
}
