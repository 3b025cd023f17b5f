package dev.cairn.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class TeamApiTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    Person cleo;
    Person gil;
    Person zoe;

    @BeforeEach
    void twoCompanies() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        cleo = company.member("Cleo");
        gil = company.guest("Gil");
        zoe = companies.make().admin("Zoe");
    }

    private String team(String visibility) {
        return ben.post("/teams", Map.of("name", "Design", "organization", company.gid(), "visibility", visibility))
                .gid();
    }

    @Test
    void whoMakesATeamIsItsFirstMember() {
        var team = ben.post(
                "/teams",
                Map.of(
                        "name",
                        "Design",
                        "organization",
                        company.gid(),
                        "html_description",
                        "<body><em>All</em> of us</body>"));
        assertThat(team.status()).isEqualTo(201);
        assertThat(team.headers().firstValue("Location").orElseThrow()).endsWith("/teams/" + team.gid());
        assertThat(team.at("organization.gid")).isEqualTo(company.gid());
        assertThat(team.at("visibility")).isEqualTo("request_to_join");
        assertThat(cleo.get("/teams/" + team.gid() + "?opt_fields=description").at("description"))
                .isEqualTo("All of us");
        assertThat(cleo.get("/teams/" + team.gid() + "/users").all("name")).containsExactly("Ben");
        assertThat(cleo.get("/users?team=" + team.gid()).all("name")).containsExactly("Ben");
        var membership = cleo.get("/teams/" + team.gid() + "/team_memberships");
        assertThat(membership.at("0.is_admin")).isEqualTo("true");
        assertThat(cleo.get("/team_memberships/" + membership.at("0.gid")).at("team.name"))
                .isEqualTo("Design");
    }

    @Test
    void badTeamsAreRefused() {
        assertThat(ben.post("/teams", Map.of("organization", company.gid())).refusal(400))
                .isEqualTo("name: Missing input");
        assertThat(ben.post("/teams", Map.of("name", "X")).refusal(400)).isEqualTo("organization: Missing input");
        assertThat(zoe.post("/teams", Map.of("name", "X", "organization", company.gid()))
                        .refusal(400))
                .isEqualTo("organization: Not a recognized ID: " + company.gid());
        assertThat(gil.post("/teams", Map.of("name", "X", "organization", company.gid()))
                        .status())
                .isEqualTo(403);
        assertThat(ben.post("/teams", Map.of("name", "X", "organization", company.gid(), "visibility", "open"))
                        .refusal(400))
                .startsWith("visibility: Not one of");
        assertThat(ben.post("/teams", Map.of("name", "X", "organization", company.gid(), "html_description", "<body>"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void membersChangeTheTeamAndItsAdminsWhoSeesIt() {
        String path = "/teams/" + team("public");
        cleo.post(path + "/addUser", Map.of("user", "me")).data();
        assertThat(cleo.put(path, Map.of("name", "Product design")).at("name")).isEqualTo("Product design");
        assertThat(cleo.put(path, Map.of("visibility", "secret")).status()).isEqualTo(403);
        assertThat(ben.put(path, Map.of("visibility", "secret")).at("visibility"))
                .isEqualTo("secret");
        assertThat(ana.put(path, Map.of("name", "X")).status()).isEqualTo(404);
        assertThat(zoe.put(path, Map.of("name", "X")).status()).isEqualTo(404);
    }

    @Test
    void whoIsNoMemberOnlyLooks() {
        String path = "/teams/" + team("request_to_join");
        assertThat(cleo.get(path).status()).isEqualTo(200);
        assertThat(cleo.put(path, Map.of("name", "X")).status()).isEqualTo(403);
        assertThat(cleo.post(path + "/addUser", Map.of("user", "me")).status()).isEqualTo(403);
        assertThat(cleo.post(path + "/removeUser", Map.of("user", ben.gid())).status())
                .isEqualTo(403);
        assertThat(ana.put(path, Map.of("name", "By the admin")).at("name")).isEqualTo("By the admin");
    }

    @Test
    void secretTeamsAreSeenByTheirMembersAlone() {
        String team = team("secret");
        String open = team("public");
        String membership = ben.get("/teams/" + team + "/team_memberships").at("0.gid");
        for (Person other : new Person[] {ana, cleo, gil, zoe}) {
            assertThat(other.get("/teams/" + team).status()).isEqualTo(404);
            assertThat(other.get("/teams/" + team + "/users").status()).isEqualTo(404);
            assertThat(other.get("/users?team=" + team).status()).isEqualTo(404);
            assertThat(other.get("/team_memberships/" + membership).status()).isEqualTo(404);
        }
        assertThat(cleo.get("/workspaces/" + company.gid() + "/teams").all("gid"))
                .containsExactly(open);
        assertThat(cleo.get("/organizations/" + company.gid() + "/teams").all("gid"))
                .containsExactly(open);
        assertThat(gil.get("/workspaces/" + company.gid() + "/teams").data()).isEmpty();
        assertThat(cleo.get("/users/" + ben.gid() + "/teams?organization=" + company.gid())
                        .all("gid"))
                .containsExactly(open);
        assertThat(ben.get("/users/me/teams?organization=" + company.gid()).data())
                .hasSize(2);
        assertThat(cleo.get("/users/" + ben.gid() + "/team_memberships?workspace=" + company.gid())
                        .data())
                .hasSize(1);
    }

    @Test
    void membersAddAndRemovePeople() {
        String path = "/teams/" + team("secret");
        var added = ben.post(path + "/addUser", Map.of("user", gil.email()));
        assertThat(added.at("user.name")).isEqualTo("Gil");
        assertThat(added.at("is_guest")).isEqualTo("true");
        assertThat(ben.post(path + "/addUser", Map.of("user", gil.gid())).gid()).isEqualTo(added.gid());
        assertThat(gil.get(path).status()).isEqualTo(200);
        assertThat(gil.post(path + "/removeUser", Map.of("user", "me")).status())
                .isEqualTo(200);
        assertThat(gil.get(path).status()).isEqualTo(404);
        assertThat(ben.post(path + "/removeUser", Map.of("user", gil.gid())).refusal(400))
                .startsWith("user: Not a member");
        assertThat(ben.post(path + "/removeUser", Map.of("user", "me")).refusal(400))
                .contains("last member");
        assertThat(ben.post(path + "/addUser", Map.of("user", zoe.email())).refusal(400))
                .isEqualTo("user: Not a user in this workspace: " + zoe.email());
        assertThat(ben.post(path + "/addUser", Map.of()).refusal(400)).isEqualTo("user: Missing input");
    }

    @Test
    void membershipsAreListedForATeamOrForAPersonInAWorkspace() {
        String team = team("public");
        assertThat(ana.get("/team_memberships").status()).isEqualTo(400);
        assertThat(ana.get("/team_memberships?team=" + team).data()).hasSize(1);
        assertThat(ana.get("/team_memberships?team=" + team + "&user=" + cleo.gid())
                        .data())
                .isEmpty();
        assertThat(ana.get("/team_memberships?workspace=" + company.gid() + "&user=" + ben.email())
                        .data())
                .hasSize(1);
        assertThat(ana.get("/users/" + ben.gid() + "/team_memberships").refusal(400))
                .isEqualTo("workspace: Missing input");
        assertThat(zoe.get("/team_memberships?team=" + team).status()).isEqualTo(404);
    }
}
