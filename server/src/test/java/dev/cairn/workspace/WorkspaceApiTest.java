package dev.cairn.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class WorkspaceApiTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    String path;
    Person ana;
    Person ben;
    Person gil;
    Person zoe;

    @BeforeEach
    void twoCompanies() {
        company = companies.make();
        path = "/workspaces/" + company.gid();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        gil = company.guest("Gil");
        zoe = companies.make().admin("Zoe");
    }

    @Test
    void peopleSeeTheWorkspacesThatTheyBelongTo() {
        assertThat(ana.get("/workspaces").all("gid")).containsExactly(company.gid());
        var full = gil.get(path);
        assertThat(full.at("resource_type")).isEqualTo("workspace");
        assertThat(full.at("is_organization")).isEqualTo("true");
        assertThat(full.data().path("email_domains").isArray()).isTrue();
        assertThat(zoe.get(path).refusal(404)).isEqualTo("workspace: Not a recognized ID: " + company.gid());
        assertThat(ana.get("/workspaces/nonsense").status()).isEqualTo(404);
    }

    @Test
    void anAdminRenamesTheWorkspace() {
        assertThat(ana.put(path, Map.of("name", " Acme ")).at("name")).isEqualTo("Acme");
        assertThat(ana.put(path, Map.of("unknown", "key")).at("name")).isEqualTo("Acme");
        assertThat(ana.put(path, Map.of("name", "")).refusal(400)).isEqualTo("name: Missing input");
        assertThat(ana.put(path, Map.of("name", "x".repeat(201))).status()).isEqualTo(400);
        assertThat(ben.put(path, Map.of("name", "Mine")).status()).isEqualTo(403);
        assertThat(zoe.put(path, Map.of("name", "Mine")).status()).isEqualTo(404);
    }

    @Test
    void peopleAreFoundByGidByEmailAndAsMe() {
        assertThat(ana.get("/users/me").gid()).isEqualTo(ana.gid());
        assertThat(ana.get("/users/" + ben.gid()).at("email")).isEqualTo(ben.email());
        var byEmail = ana.get(
                "/users/" + ben.email().toUpperCase(java.util.Locale.ROOT).replace("@", "%40"));
        assertThat(byEmail.gid()).isEqualTo(ben.gid());
        assertThat(byEmail.at("workspaces.0.gid")).isEqualTo(company.gid());
        assertThat(byEmail.at("photo")).isEqualTo("null");
        assertThat(ana.get(path + "/users/" + ben.gid()).gid()).isEqualTo(ben.gid());
        assertThat(ana.get("/users/" + ben.gid() + "?workspace=" + company.gid())
                        .gid())
                .isEqualTo(ben.gid());
    }

    @Test
    void strangersAreNotFoundNotEvenByEmail() {
        for (String reference : new String[] {zoe.gid(), zoe.email(), "nobody@example.com", "nonsense", "-1"}) {
            assertThat(ana.get("/users/" + reference).refusal(404))
                    .isEqualTo("user: Not a recognized ID: " + reference);
            assertThat(ana.get(path + "/users/" + reference).status()).isEqualTo(404);
        }
        assertThat(ana.get("/users").all("gid")).doesNotContain(zoe.gid());
        assertThat(zoe.get("/users?workspace=" + company.gid()).status()).isEqualTo(404);
        assertThat(zoe.get(path + "/users").status()).isEqualTo(404);
    }

    @Test
    void onlySharedWorkspacesAreShownOfAPerson() {
        zoe.post("/workspaces/" + zoe.get("/workspaces").at("0.gid") + "/addUser", Map.of("user", ben.email()))
                .data();
        assertThat(ben.get("/users/me").data().path("workspaces")).hasSize(2);
        assertThat(ana.get("/users/" + ben.gid()).data().path("workspaces")).hasSize(1);
    }

    @Test
    void peopleOfAllWorkspacesAreListedByGid() {
        company.member("Abe");
        String team = ana.post("/teams", Map.of("name", "Crew", "organization", company.gid()))
                .gid();
        for (Person person : List.of(gil, ben)) {
            ana.post("/teams/" + team + "/addUser", Map.of("user", person.gid()));
        }
        for (String users : List.of("/users", "/users?workspace=" + company.gid(), "/users?team=" + team)) {
            var listed = ana.get(users).all("gid");
            assertThat(listed).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.comparingLong(Long::parseLong));
        }
    }

    @Test
    void peopleOfAWorkspaceAreListedByNamePageByPage() {
        assertThat(ana.get(path + "/users").all("name")).containsExactly("Ana", "Ben", "Gil");
        var first = ana.get(path + "/users?limit=2");
        assertThat(first.all("name")).containsExactly("Ana", "Ben");
        var next = first.json().path("next_page");
        assertThat(ana.get(next.path("path").stringValue()).all("name")).containsExactly("Gil");
    }

    @Test
    void peopleRenameThemselvesAndNobodyElse() {
        assertThat(ben.put("/users/me", Map.of("name", "Benno")).at("name")).isEqualTo("Benno");
        assertThat(ben.put(path + "/users/" + ben.gid(), Map.of("name", "Ben")).at("name"))
                .isEqualTo("Ben");
        assertThat(ben.put("/users/me", Map.of("name", " ")).refusal(400)).isEqualTo("name: Missing input");
        assertThat(ana.put("/users/" + ben.gid(), Map.of("name", "Bert")).status())
                .isEqualTo(403);
        assertThat(zoe.put("/users/" + ben.gid(), Map.of("name", "Bert")).status())
                .isEqualTo(404);
    }

    @Test
    void membersAddSomebodyNewByEmail() {
        var added = ben.post(path + "/addUser", Map.of("user", "New.Person." + ana.gid() + "@Example.com"));
        assertThat(added.at("email")).isEqualTo("new.person." + ana.gid() + "@example.com");
        assertThat(added.at("name")).isEqualTo("new.person." + ana.gid());
        assertThat(ana.get("/users").all("gid")).contains(added.gid());
        assertThat(ben.post(path + "/addUser", Map.of("user", added.at("email")))
                        .gid())
                .isEqualTo(added.gid());
        assertThat(ben.post(path + "/addUser", Map.of("user", "me")).gid()).isEqualTo(ben.gid());
    }

    @Test
    void addingRefusesStrangersByGidGuestsAndNonsense() {
        assertThat(ana.post(path + "/addUser", Map.of("user", zoe.gid())).refusal(400))
                .isEqualTo("user: Not a recognized ID: " + zoe.gid());
        assertThat(ana.post(path + "/addUser", Map.of("user", "nonsense")).status())
                .isEqualTo(400);
        assertThat(ana.post(path + "/addUser", Map.of()).refusal(400)).isEqualTo("user: Missing input");
        assertThat(gil.post(path + "/addUser", Map.of("user", "a@example.com")).status())
                .isEqualTo(403);
        assertThat(zoe.post(path + "/addUser", Map.of("user", "me")).status()).isEqualTo(404);
    }

    @Test
    void whoIsRemovedIsOutAtOnceAndKeepsNoWayBack() {
        String team = ben.post("/teams", Map.of("name", "Design", "organization", company.gid()))
                .gid();
        String task = ana.post("/tasks", Map.of("workspace", company.gid(), "name", "Plan", "assignee", ben.gid()))
                .gid();
        String secret = ben.post(
                        "/teams", Map.of("name", "Board", "organization", company.gid(), "visibility", "secret"))
                .gid();
        String project = ben.post(
                        "/projects", Map.of("name", "Merger", "workspace", company.gid(), "privacy_setting", "private"))
                .gid();
        assertThat(ana.get("/projects/" + project).status()).isEqualTo(404);
        String invitation = ben.post(path + "/invitations", Map.of()).at("url");

        assertThat(ana.post(path + "/removeUser", Map.of("user", ben.email())).status())
                .isEqualTo(200);

        assertThat(ben.get(path).status()).isEqualTo(404);
        assertThat(ben.get("/tasks/" + task).status()).isEqualTo(404);
        assertThat(ana.get("/users/" + ben.gid()).status()).isEqualTo(404);
        assertThat(ana.get("/tasks/" + task).at("assignee.name")).isEqualTo("Ben");
        assertThat(ana.get("/teams/" + team + "/users").data()).isEmpty();
        assertThat(ana.get("/teams/" + secret + "/users").all("name")).containsExactly("Ana");
        assertThat(ana.get("/projects/" + project + "?opt_fields=members.name").at("members.0.name"))
                .isEqualTo("Ana");
        String token = invitation.substring(invitation.lastIndexOf('/') + 1);
        assertThat(ana.get("/invitations/lookup?token=" + token).status()).isEqualTo(404);
    }

    @Test
    void onlyAdminsRemovePeopleAndNeverTheLastAdmin() {
        assertThat(ben.post(path + "/removeUser", Map.of("user", gil.gid())).status())
                .isEqualTo(403);
        assertThat(zoe.post(path + "/removeUser", Map.of("user", gil.gid())).status())
                .isEqualTo(404);
        assertThat(ana.post(path + "/removeUser", Map.of("user", "me")).refusal(400))
                .contains("last admin");
        assertThat(ana.post(path + "/removeUser", Map.of("user", zoe.gid())).refusal(400))
                .isEqualTo("user: Not a user in this workspace: " + zoe.gid());
    }

    @Test
    void membershipsTellWhoIsWhat() {
        var all = gil.get(path + "/workspace_memberships?opt_fields=user.name,is_admin,is_guest,is_active");
        assertThat(all.data()).hasSize(3);
        assertThat(all.at("0.user.name")).isEqualTo("Ana");
        assertThat(all.all("is_admin")).containsExactly("true", "false", "false");
        assertThat(all.all("is_guest")).containsExactly("false", "false", "true");
        var bens = ana.get(path + "/workspace_memberships?user=" + ben.email());
        assertThat(bens.data()).hasSize(1);
        var full = ana.get("/workspace_memberships/" + bens.at("0.gid"));
        assertThat(full.at("user.gid")).isEqualTo(ben.gid());
        assertThat(full.at("workspace.gid")).isEqualTo(company.gid());
        assertThat(full.at("is_active")).isEqualTo("true");
        assertThat(ana.get("/users/" + ben.gid() + "/workspace_memberships").all("gid"))
                .containsExactly(full.gid());
        assertThat(zoe.get("/workspace_memberships/" + full.gid()).status()).isEqualTo(404);
        assertThat(zoe.get(path + "/workspace_memberships").status()).isEqualTo(404);
    }
}
