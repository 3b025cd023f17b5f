package dev.cairn.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.identity.Accounts;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import dev.cairn.support.Program;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do to their accounts, and to who belongs to a workspace, is told. */
@CairnTest
class AuditedAccountsTest {
    private static final String PASSWORD = "clouds over the lake";

    @Autowired
    Companies companies;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

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

    @Test
    void signingInAndOutAndFailingToIsTold() {
        accounts.setPassword(ben.id(), PASSWORD);
        new Browser(port).signIn(ben.email(), "not this one").refusal(401);
        var browser = new Browser(port);
        browser.signIn(ben.email(), PASSWORD).data();
        browser.post("/users/me/changePassword", Map.of("current_password", PASSWORD, "new_password", "a boat at sea"))
                .data();
        browser.delete("/sessions/current").data();
        var failed = log.event("user_login_failed");
        assertThat(failed.path("actor").path("actor_type").asString()).isEqualTo("anonymous");
        assertThat(failed.path("actor").path("gid").isNull()).isTrue();
        assertThat(failed.path("resource").path("email").asString()).isEqualTo(ben.email());
        assertThat(failed.path("context").path("context_type").asString()).isEqualTo("web");
        for (String type : List.of("user_login_succeeded", "user_password_changed", "user_logged_out")) {
            var event = log.event(type);
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
        assertThat(log.event("user_personal_access_token_authorized")
                        .path("details")
                        .path("token_name")
                        .asString())
                .isEqualTo("Script");
        assertThat(log.event("user_personal_access_token_revoked")
                        .path("event_category")
                        .asString())
                .isEqualTo("apps");
        var link = log.event("user_forgot_password_started");
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
        var context = log.event("task_deleted").path("context");
        assertThat(context.path("api_authentication_method").asString()).isEqualTo("oauth");
        assertThat(context.path("oauth_app_name").asString()).isEqualTo(name);
        assertThat(log.event("user_app_authorized")
                        .path("details")
                        .path("app_name")
                        .asString())
                .isEqualTo(name);
        String authorization = ana.get("/oauth_authorizations").at("0.gid");
        ana.delete("/oauth_authorizations/" + authorization).data();
        assertThat(log.event("user_app_revoked").path("actor").path("gid").asString())
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
        var invited = log.event("user_invited");
        assertThat(invited.path("resource").path("email").asString()).isEqualTo("nia@example.com");
        assertThat(invited.path("resource").path("gid").isNull()).isTrue();
        var risen = log.event("user_workspace_admin_role_changed");
        assertThat(risen.path("resource").path("gid").asString()).isEqualTo(ben.gid());
        assertThat(risen.path("details").path("old_value").asString()).isEqualTo("member");
        assertThat(risen.path("details").path("new_value").asString()).isEqualTo("admin");
        assertThat(risen.path("details").path("group").path("gid").asString()).isEqualTo(company.gid());
        assertThat(log.event("user_deprovisioned").path("resource").path("name").asString())
                .isEqualTo("Ben");
    }

    @Test
    void whatPeopleDoToTheirAccountsIsHeardOfByNobodyElse() {
        String sync = ben.get("/workspaces/" + company.gid() + "/events")
                .json()
                .path("sync")
                .stringValue();
        ana.post("/personal_access_tokens", Map.of("name", "Script")).data();
        log.event("user_personal_access_token_authorized");
        assertThat(ben.get("/workspaces/" + company.gid() + "/events?sync=" + sync)
                        .data())
                .isEmpty();
    }
}
