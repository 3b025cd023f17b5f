package dev.cairn.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Roles that a workspace made, given by invitations. */
@CairnTest
class InvitedRoleTest {
    @Autowired
    Companies companies;

    @LocalServerPort
    int port;

    Companies.Company company;
    Person ana;
    Person ben;
    String role;
    String address;

    @BeforeEach
    void aRoleOfPeopleWhoMakeNoTeams() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        role = role("member", Map.of("create_team", false));
        address = "new." + ana.gid() + "@example.com";
    }

    private String role(String base, Map<String, ?> permissions) {
        return ana.post(
                        "/roles",
                        Map.of(
                                "workspace",
                                company.gid(),
                                "name",
                                "Contractor",
                                "description",
                                "Works with us for a while",
                                "base_role_type",
                                base,
                                "permissions",
                                permissions))
                .gid();
    }

    private Answer invite(Person by, @Nullable String email, String role) {
        var data = new HashMap<String, Object>(Map.of("assigned_role", role));
        if (email != null) {
            data.put("email", email);
        }
        return by.post("/workspaces/" + company.gid() + "/invitations?opt_fields=role,url,assigned_role.name", data);
    }

    private static String token(Answer invitation) {
        String url = invitation.at("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private Answer accept(Browser browser, Answer invitation) {
        return browser.post(
                "/invitations/accept",
                Map.of("token", token(invitation), "name", "Nia", "password", "clouds over the lake"));
    }

    private Browser comesIn(Answer invitation) {
        var browser = new Browser(port);
        accept(browser, invitation).data();
        return browser;
    }

    @Test
    void whoeverComesInHasTheRoleAndMayDoWhatItAllows() {
        var made = invite(ben, address, role);
        assertThat(made.at("role")).isEqualTo("member");
        assertThat(made.at("assigned_role.name")).isEqualTo("Contractor");
        var nia = comesIn(made);
        var mine = nia.get("/workspaces/" + company.gid()
                + "/workspace_memberships?user=me&opt_fields=assigned_role.name,is_guest");
        assertThat(mine.at("0.assigned_role.name")).isEqualTo("Contractor");
        assertThat(mine.at("0.is_guest")).isEqualTo("false");
        assertThat(nia.post("/teams", Map.of("name", "Ours", "organization", company.gid()))
                        .refusal(403))
                .contains("create teams");
    }

    @Test
    void aStandardRoleIsNamedByItsGidAsWell() {
        String guest = ana.get("/roles?workspace=" + company.gid()).at("2.gid");
        var made = invite(ben, address, guest);
        assertThat(made.at("role")).isEqualTo("guest");
        assertThat(made.at("assigned_role.name")).isEqualTo("Guest");
    }

    @Test
    void nobodyInvitesSomebodyWhoMayDoMoreThanThey() {
        assertThat(invite(ben, address, role("member", Map.of("manage_roles", true)))
                        .refusal(403))
                .contains("manage roles");
        assertThat(invite(ben, address, role("admin", Map.of())).status()).isEqualTo(403);
        assertThat(invite(ana, null, role("admin", Map.of())).refusal(400)).contains("e-mail");
    }

    @Test
    void aRoleThatIsGoneOrOfAnotherWorkspaceIsNotGiven() {
        assertThat(invite(ana, address, "123").refusal(400)).contains("assigned_role");
        var both = Map.of("email", address, "assigned_role", role, "role", "guest");
        assertThat(ana.post("/workspaces/" + company.gid() + "/invitations", both)
                        .refusal(400))
                .contains("assigned_role");
        ana.put("/roles/" + role, Map.of("archived", true)).data();
        assertThat(invite(ana, address, role).refusal(400)).contains("assigned_role");
    }

    @Test
    void anInvitationGoesWithTheRoleThatItGives() {
        var made = invite(ana, address, role);
        ana.delete("/roles/" + role).data();
        assertThat(accept(new Browser(port), made).status()).isEqualTo(404);
    }

    @Test
    void whoeverComesInAfterTheRoleHasBecomeAnotherHasThatOne() {
        var made = invite(ana, address, role);
        ana.put("/roles/" + role, Map.of("base_role_type", "guest")).data();
        assertThat(ana.get("/workspaces/" + company.gid() + "/invitations").at("0.role"))
                .isEqualTo("guest");
        assertThat(comesIn(made)
                        .get("/workspaces/" + company.gid() + "/workspace_memberships?user=me&opt_fields=is_guest")
                        .at("0.is_guest"))
                .isEqualTo("true");
    }

    @Test
    void anArchivedRoleIsNoLongerGivenByInvitations() {
        var made = invite(ana, address, role);
        ana.put("/roles/" + role, Map.of("archived", true)).data();
        assertThat(accept(new Browser(port), made).status()).isEqualTo(404);
    }
}
