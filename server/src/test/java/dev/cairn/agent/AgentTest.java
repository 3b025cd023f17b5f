package dev.cairn.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Agents: users that are programs, which people of a workspace let in. */
@CairnTest
class AgentTest {
    @Autowired
    Companies companies;

    Company company;
    Person ana;
    Person ben;

    @BeforeEach
    void aCompany() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
    }

    private String agent(String name) {
        return ana.post("/agents", Map.of("workspace", company.gid(), "name", name))
                .gid();
    }

    /** The agent as somebody who sends requests with a token of its own. */
    private Person acting(String agent) {
        String token = ana.post("/agents/" + agent + "/personal_access_tokens", Map.of("name", "Server"))
                .at("token");
        return new Person(ana.port(), Long.parseLong(agent), "Agent", "", token);
    }

    @Test
    void anAgentIsListedAsAsanaListsThem() {
        var fields = Map.of(
                "workspace", company.gid(), "name", "Writer", "description", "Writes", "behavior_guidance", "Be brief");
        var made = ana.post("/agents", fields);
        assertThat(made.status()).isEqualTo(201);
        var listed = ben.get("/workspaces/" + company.gid() + "/agents");
        assertThat(listed.at("0.gid")).isEqualTo(made.gid());
        assertThat(listed.at("0.resource_type")).isEqualTo("agent");
        assertThat(listed.at("0.resource_subtype")).isEqualTo("asana_teammate");
        assertThat(listed.at("0.name")).isEqualTo("Writer");
        var agent = ben.get("/agents/" + made.gid());
        assertThat(agent.at("description")).isEqualTo("Writes");
        assertThat(agent.at("behavior_guidance")).isEqualTo("Be brief");
        assertThat(agent.at("workspace.gid")).isEqualTo(company.gid());
        assertThat(agent.data().path("photo").isNull()).isTrue();
        ana.put("/agents/" + made.gid(), Map.of("name", "Editor")).data();
        assertThat(ben.get("/agents/" + made.gid()).at("name")).isEqualTo("Editor");
        assertThat(ben.get("/agents/" + made.gid()).at("description")).isEqualTo("Writes");
        assertThat(ben.get("/workspaces/" + company.gid() + "/typeahead?resource_type=agent&query=edi")
                        .all("gid"))
                .containsExactly(made.gid());
    }

    @Test
    void anAgentWorksAsPeopleDo() {
        String agent = agent("Writer");
        String project = ana.post("/projects", Map.of("name", "Garden", "workspace", company.gid()))
                .gid();
        String task = ana.post("/tasks", Map.of("name", "Write", "projects", List.of(project), "assignee", agent))
                .gid();
        var program = acting(agent);
        assertThat(program.get("/users/me").gid()).isEqualTo(agent);
        assertThat(program.get("/tasks?assignee=me&workspace=" + company.gid()).all("gid"))
                .containsExactly(task);
        program.post("/tasks/" + task + "/stories", Map.of("text", "Done")).data();
        program.put("/tasks/" + task, Map.of("completed", true)).data();
        assertThat(ben.get("/users/" + agent + "?opt_fields=is_agent,name").at("is_agent"))
                .isEqualTo("true");
        assertThat(ben.get("/users/" + ben.gid() + "?opt_fields=is_agent").at("is_agent"))
                .isEqualTo("false");
    }

    @Test
    void itsTokensAreShownOnceAndRevoked() {
        String agent = agent("Writer");
        String tokens = "/agents/" + agent + "/personal_access_tokens";
        var program = acting(agent);
        var listed = ana.get(tokens);
        assertThat(listed.at("0.name")).isEqualTo("Server");
        assertThat(listed.data().path(0).has("token")).isFalse();
        assertThat(ben.get(tokens).refusal(403)).contains("agents");
        assertThat(ben.post(tokens, Map.of("name", "Mine")).refusal(403)).contains("agents");
        ana.delete(tokens + "/" + listed.at("0.gid")).data();
        assertThat(program.get("/users/me").status()).isEqualTo(401);
        assertThat(ana.delete(tokens + "/" + listed.at("0.gid")).status()).isEqualTo(404);
    }

    @Test
    void anAgentCannotSignInOrComeIntoAnotherWorkspace() {
        String agent = agent("Writer");
        assertThat(ana.post("/workspaces/" + company.gid() + "/users/" + agent + "/passwordResetLink", Map.of())
                        .refusal(400))
                .contains("does not sign in");
        String address = ana.get("/users/" + agent).at("email");
        assertThat(ana.post("/workspaces/" + company.gid() + "/invitations", Map.of("email", address))
                        .refusal(400))
                .startsWith("email: ");
        var elsewhere = companies.make();
        var eve = elsewhere.admin("Eve");
        assertThat(eve.get("/agents/" + agent).status()).isEqualTo(404);
        elsewhereWithAna(elsewhere);
        assertThat(ana.post("/workspaces/" + elsewhere.gid() + "/addUser", Map.of("user", agent))
                        .refusal(400))
                .startsWith("user: ");
    }

    private void elsewhereWithAna(Company elsewhere) {
        elsewhere
                .admin("Eve")
                .post("/workspaces/" + elsewhere.gid() + "/addUser", Map.of("user", ana.email()))
                .data();
    }

    @Test
    void removingOneEndsItsTokensAndHandsOnWhatItHas() {
        String agent = agent("Writer");
        var program = acting(agent);
        String project = program.post(
                        "/projects", Map.of("name", "Notes", "workspace", company.gid(), "privacy_setting", "private"))
                .gid();
        assertThat(ana.get("/projects/" + project).status()).isEqualTo(404);
        assertThat(ben.delete("/agents/" + agent).refusal(403)).contains("agents");
        ana.delete("/agents/" + agent).data();
        assertThat(program.get("/users/me").status()).isEqualTo(401);
        assertThat(ana.get("/agents/" + agent).status()).isEqualTo(404);
        assertThat(ana.get("/workspaces/" + company.gid() + "/agents").data()).isEmpty();
        assertThat(ana.get("/projects/" + project).status()).isEqualTo(200);
    }

    @Test
    void whoeverMayDoLessThanAMemberCannotMakeOne() {
        var role = new HashMap<String, Object>(
                Map.of("workspace", company.gid(), "name", "Half", "description", "Less", "base_role_type", "member"));
        role.put("permissions", Map.of("create_and_edit_ai_teammates", true, "create_team", false));
        String half = ana.post("/roles", role).gid();
        String membership = ana.get("/workspaces/" + company.gid() + "/workspace_memberships?user=" + ben.gid())
                .at("0.gid");
        assertThat(ben.post("/agents", Map.of("workspace", company.gid(), "name", "Mine"))
                        .refusal(403))
                .contains("agents");
        ana.put("/workspace_memberships/" + membership, Map.of("assigned_role", half))
                .data();
        assertThat(ben.post("/agents", Map.of("workspace", company.gid(), "name", "Mine"))
                        .refusal(403))
                .contains("create teams");
        String agent = agent("Writer");
        assertThat(ben.post("/agents/" + agent + "/personal_access_tokens", Map.of("name", "Mine"))
                        .refusal(403))
                .contains("create teams");
    }
}
