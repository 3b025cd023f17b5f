package dev.cairn.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.identity.Accounts;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.SettableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class InvitationApiTest {
    private static final String PASSWORD = "clouds over the lake";

    @Autowired
    Companies companies;

    @Autowired
    Accounts accounts;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    Companies.Company company;
    String path;
    Person ana;
    Person ben;
    Person zoe;
    String address;

    @BeforeEach
    void aCompany() {
        company = companies.make();
        path = "/workspaces/" + company.gid() + "/invitations";
        ana = company.admin("Ana");
        ben = company.member("Ben");
        zoe = companies.make().admin("Zoe");
        address = "new." + ana.gid() + "@example.com";
    }

    private static String token(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    @Test
    void somebodyNewComesInByTheLinkAndTheirTeamAwaitsThem() {
        String team = ben.post("/teams", Map.of("name", "Design", "organization", company.gid()))
                .gid();
        var made = ben.post(path, Map.of("email", address, "role", "guest", "team", team));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("invited_by.name")).isEqualTo("Ben");
        assertThat(made.at("url")).startsWith("http://localhost:" + port + "/invite/");
        String token = token(made.at("url"));

        var browser = new Browser(port);
        var seen = browser.get("/invitations/lookup?token=" + token);
        assertThat(seen.at("workspace.gid")).isEqualTo(company.gid());
        assertThat(seen.at("email")).isEqualTo(address);
        assertThat(seen.at("invited_by.name")).isEqualTo("Ben");
        assertThat(seen.at("has_account")).isEqualTo("false");

        var session = browser.post("/invitations/accept", Map.of("token", token, "name", "Nia", "password", PASSWORD));
        assertThat(session.status()).isEqualTo(201);
        assertThat(session.at("user.workspaces.0.gid")).isEqualTo(company.gid());
        assertThat(browser.get("/workspaces/" + company.gid() + "/workspace_memberships?user=me&opt_fields=is_guest")
                        .at("0.is_guest"))
                .isEqualTo("true");
        assertThat(ben.get("/teams/" + team + "/users").all("name")).containsExactly("Ben", "Nia");
        assertThat(new Browser(port)
                        .post("/invitations/accept", Map.of("token", token, "name", "N", "password", PASSWORD))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anInvitationIsForItsAddressAlone() {
        String token = token(ana.post(path, Map.of("email", address)).at("url"));
        var data = Map.of("token", token, "name", "Nia", "email", "other@example.com", "password", PASSWORD);
        assertThat(new Browser(port).post("/invitations/accept", data).refusal(400))
                .contains(address);
        accounts.setPassword(zoe.id(), PASSWORD);
        var browser = new Browser(port);
        browser.signIn(zoe.email(), PASSWORD);
        assertThat(browser.post("/invitations/accept", Map.of("token", token)).refusal(403))
                .contains(address);
    }

    @Test
    void aLinkForEverybodyLetsSeveralPeopleIn() {
        String token = token(ana.post(path, Map.of()).at("url"));
        accounts.setPassword(zoe.id(), PASSWORD);
        var browser = new Browser(port);
        browser.signIn(zoe.email(), PASSWORD);
        assertThat(browser.post("/invitations/accept", Map.of("token", token))
                        .data()
                        .path("user")
                        .path("workspaces"))
                .hasSize(2);
        var newcomer = Map.of("token", token, "name", "Nia", "email", address, "password", PASSWORD);
        assertThat(new Browser(port).post("/invitations/accept", newcomer).status())
                .isEqualTo(201);
    }

    @Test
    void whoHasAnAccountGivesItsPassword() {
        accounts.setPassword(zoe.id(), PASSWORD);
        var made = ana.post(path, Map.of("email", zoe.email()));
        String token = token(made.at("url"));
        assertThat(ana.get("/invitations/lookup?token=" + token).at("has_account"))
                .isEqualTo("true");
        var wrong = Map.of("token", token, "name", "Zoe", "password", "some other password");
        assertThat(new Browser(port).post("/invitations/accept", wrong).status())
                .isEqualTo(401);
        var right = Map.of("token", token, "password", PASSWORD);
        assertThat(new Browser(port).post("/invitations/accept", right).at("user.gid"))
                .isEqualTo(zoe.gid());
    }

    @Test
    void whoWasAddedBeforeSetsAPasswordByTheirOwnLinkOnly() {
        String added = ana.post("/workspaces/" + company.gid() + "/addUser", Map.of("user", address))
                .gid();
        String open = token(ana.post(path, Map.of()).at("url"));
        var somebody = Map.of("token", open, "name", "Mallory", "email", address, "password", PASSWORD);
        assertThat(new Browser(port).post("/invitations/accept", somebody).status())
                .isEqualTo(403);
        String own = token(ana.post(path, Map.of("email", address)).at("url"));
        var newcomer = Map.of("token", own, "name", "Nia", "password", PASSWORD);
        assertThat(new Browser(port).post("/invitations/accept", newcomer).at("user.gid"))
                .isEqualTo(added);
    }

    @Test
    void oneWorkspaceCannotTakeOverThePeopleOfAnother() {
        String added = ana.post("/workspaces/" + company.gid() + "/addUser", Map.of("user", address))
                .gid();
        String zoes = "/workspaces/" + zoe.get("/workspaces").at("0.gid") + "/invitations";
        String token = token(zoe.post(zoes, Map.of("email", address)).at("url"));
        var taken = Map.of("token", token, "name", "Mallory", "password", PASSWORD);
        assertThat(new Browser(port).post("/invitations/accept", taken).status())
                .isEqualTo(403);
        assertThat(ana.get("/users/" + added).at("name")).isEqualTo(address.substring(0, address.indexOf('@')));
    }

    @Test
    void invitationsAreListedRevokedAndExpire() {
        var bens = ben.post(path, Map.of());
        var anas = ana.post(path, Map.of("email", address, "role", "admin"));
        var list = ben.get(path + "?opt_fields=role,email,url");
        assertThat(list.all("role")).containsExactly("admin", "member");
        assertThat(list.at("0.url")).isEqualTo("null");
        assertThat(ben.delete("/invitations/" + anas.gid()).status()).isEqualTo(403);
        assertThat(zoe.delete("/invitations/" + anas.gid()).status()).isEqualTo(404);
        assertThat(ana.delete("/invitations/" + bens.gid()).status()).isEqualTo(200);
        assertThat(ana.get("/invitations/lookup?token=" + token(bens.at("url"))).status())
                .isEqualTo(404);
        clock.forward(Duration.ofDays(15));
        assertThat(ana.get("/invitations/lookup?token=" + token(anas.at("url"))).status())
                .isEqualTo(404);
    }

    @Test
    void badInvitationsAreRefused() {
        var gil = company.guest("Gil");
        assertThat(gil.post(path, Map.of()).status()).isEqualTo(403);
        assertThat(gil.get(path).status()).isEqualTo(403);
        assertThat(zoe.post(path, Map.of()).status()).isEqualTo(404);
        assertThat(ben.post(path, Map.of("email", address, "role", "admin")).status())
                .isEqualTo(403);
        assertThat(ana.post(path, Map.of("role", "admin")).refusal(400)).startsWith("role: ");
        assertThat(ana.post(path, Map.of("role", "owner")).refusal(400)).startsWith("role: Not one of");
        assertThat(ana.post(path, Map.of("email", "no address")).refusal(400))
                .isEqualTo("email: Not an e-mail address");
        assertThat(ana.post(path, Map.of("team", "12")).status()).isEqualTo(404);
        accounts.setPassword(ben.id(), PASSWORD);
        assertThat(ana.post(path, Map.of("email", ben.email())).refusal(400)).contains("already");
        assertThat(new Browser(port)
                        .post("/invitations/accept", Map.of("token", "guess"))
                        .status())
                .isEqualTo(404);
    }
}
