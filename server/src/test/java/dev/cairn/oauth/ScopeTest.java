package dev.cairn.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.identity.Accounts;
import dev.cairn.platform.http.Scopes;
import dev.cairn.platform.openapi.Endpoint;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Program;
import dev.cairn.support.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What apps may do, and where. */
@CairnTest
class ScopeTest {
    private static final String PASSWORD = "clouds over the lake";

    @Autowired
    Companies companies;

    @Autowired
    Accounts accounts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    Companies.Company company;
    Person ana;
    Browser browser;
    Program program;

    @BeforeEach
    void anaHasABrowserAndAnApp() {
        company = companies.make();
        ana = company.admin("Ana");
        signIn(ana);
        program = Program.registered(ana, company.gid());
    }

    private void signIn(Person person) {
        accounts.setPassword(person.id(), PASSWORD);
        browser = new Browser(person.port());
        browser.signIn(person.email(), PASSWORD);
    }

    private Person app(String scopes) {
        return program.actingWith(
                program.tokensFrom(browser, scopes).path("access_token").asString());
    }

    @Test
    void anAppDoesWhatItsScopesSayAndIsToldWhichOneItLacks() {
        var app = app("tasks:read");
        String task = ana.post("/tasks", Map.of("name", "Dig", "workspace", company.gid(), "assignee", "me"))
                .gid();
        assertThat(app.get("/tasks/" + task).at("name")).isEqualTo("Dig");
        assertThat(app.put("/tasks/" + task, Map.of("name", "X")).refusal(403)).endsWith("the scope tasks:write");
        assertThat(app.delete("/tasks/" + task).refusal(403)).endsWith("the scope tasks:delete");
        assertThat(app.get("/users/me").refusal(403)).endsWith("the scope users:read");
        assertThat(app.get("/workspaces/" + company.gid() + "/invitations").refusal(403))
                .endsWith("the scope default");
        assertThat(ana.get("/tasks/" + task).at("name")).isEqualTo("Dig");
    }

    @Test
    void noEndpointLetsAnAppInThatHasNoScopeForIt() {
        var app = app("email");
        var own = new Samples(company);
        var open = new ArrayList<String>();
        for (Endpoint endpoint : Endpoint.all(mappings)) {
            int status = app.send(endpoint.method(), own.fill(endpoint.path()), "", "application/json")
                    .status();
            if (status != 403) {
                open.add(endpoint.method() + " " + endpoint.path());
                assertThat(endpoint.operation().scope()).as(endpoint.path()).isEqualTo(Scopes.ANY);
            }
        }
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "GET /.well-known/openid-configuration",
                        "GET /openid_connect/jwks",
                        "GET /openapi.json",
                        "POST /batch");
    }

    @Test
    void everyScopeThatAnEndpointNamesCanBeAskedFor() {
        for (Endpoint endpoint : Endpoint.all(mappings)) {
            String scope = endpoint.operation().scope();
            assertThat(scope.isEmpty()
                            || List.of(Scopes.ANY, Scopes.NO_APP).contains(scope)
                            || GrantableScopes.has(scope))
                    .as(scope)
                    .isTrue();
        }
    }

    @Test
    void whatIsSentInABatchNeedsItsOwnScope() {
        var app = app("users:read");
        var actions = List.of(
                Map.of("method", "GET", "relative_path", "/users/me"),
                Map.of("method", "GET", "relative_path", "/workspaces"));
        var answer = app.post("/batch", Map.of("actions", actions));
        assertThat(answer.all("status_code")).containsExactly("200", "403");
        assertThat(answer.at("1.body.errors.0.message")).endsWith("the scope workspaces:read");
    }

    @Test
    void evenAnAppThatMayDoEverythingCannotOutliveItsAuthorization() {
        var app = app("default");
        assertThat(app.get("/users/me").status()).isEqualTo(200);
        assertThat(app.post("/personal_access_tokens", Map.of("name", "Mine")).status())
                .isEqualTo(403);
        assertThat(app.get("/personal_access_tokens").status()).isEqualTo(403);
        assertThat(app.get("/sessions").status()).isEqualTo(403);
        assertThat(app.post("/users/me/changePassword", Map.of()).status()).isEqualTo(403);
        assertThat(app.get("/oauth_apps").status()).isEqualTo(403);
        assertThat(app.get("/oauth_authorizations").status()).isEqualTo(403);
        assertThat(app.post(
                                "/workspaces/" + company.gid() + "/users/"
                                        + company.member("Ben").gid() + "/passwordResetLink",
                                Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(app.get("/openid_connect/userinfo").refusal(403)).endsWith("the scope openid");
    }

    @Test
    void anAppActsOnlyInTheWorkspacesInWhichItMayBeUsed() {
        var elsewhere = companies.make();
        var eve = elsewhere.admin("Eve");
        eve.post("/workspaces/" + elsewhere.gid() + "/addUser", Map.of("user", ana.email()))
                .data();
        var app = app("default");
        assertThat(ana.get("/workspaces").all("gid")).containsExactlyInAnyOrder(company.gid(), elsewhere.gid());
        assertThat(app.get("/workspaces").all("gid")).containsExactly(company.gid());
        assertThat(app.get("/workspaces/" + elsewhere.gid()).status()).isEqualTo(404);
        browser.put("/oauth_apps/" + program.id(), Map.of("workspaces", List.of(elsewhere.gid())))
                .data();
        assertThat(app.get("/workspaces").all("gid")).containsExactly(elsewhere.gid());
    }

    @Test
    void whoLeavesAWorkspaceTakesTheirAppsOutOfItAtOnce() {
        var ben = company.member("Ben");
        signIn(ben);
        var app = app("default");
        assertThat(app.get("/workspaces").data()).hasSize(1);
        ana.post("/workspaces/" + company.gid() + "/removeUser", Map.of("user", ben.gid()))
                .data();
        assertThat(app.get("/workspaces").data()).isEmpty();
        assertThat(app.get("/workspaces/" + company.gid()).status()).isEqualTo(404);
    }

    @Test
    void eachAppKeepsDataOfItsOwnWithATask() {
        String task = ana.post("/tasks", Map.of("name", "Dig", "workspace", company.gid(), "assignee", "me"))
                .gid();
        var charts = app("tasks:read tasks:write");
        program = Program.registered(ana, company.gid());
        var ledger = app("tasks:read tasks:write");
        charts.put("/tasks/" + task, Map.of("external", Map.of("gid", "bar-7", "data", "blue")))
                .data();
        ledger.put("/tasks/" + task, Map.of("external", Map.of("gid", "acc-7"))).data();
        assertThat(charts.get("/tasks/external:bar-7").at("external.data")).isEqualTo("blue");
        assertThat(ledger.get("/tasks/external:acc-7").at("external.gid")).isEqualTo("acc-7");
        ledger.get("/tasks/external:bar-7").refusal(404);
        assertThat(ana.get("/tasks/" + task + "?opt_fields=external")
                        .data()
                        .path("external")
                        .isNull())
                .isTrue();
        ledger.put("/tasks/" + task, clearing("external")).data();
        ledger.get("/tasks/external:acc-7").refusal(404);
        assertThat(charts.get("/tasks/external:bar-7").gid()).isEqualTo(task);
    }

    private static Map<String, ?> clearing(String field) {
        var cleared = new HashMap<String, @Nullable Object>();
        cleared.put(field, null);
        return cleared;
    }
}
