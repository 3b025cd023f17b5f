package dev.cairn.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.CustomRole;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a role does not let people do is refused, with words that say what that is. */
@CairnTest
class PermissionTest {
    @Autowired
    Companies companies;

    Company company;
    Person ana;
    Person ben;
    String role;

    @BeforeEach
    void aCompanyWhereBenHasARoleOfItsOwn() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        role = ana.post("/roles", CustomRole.of(company.gid(), "member")).gid();
        String membership = ana.get("/workspaces/" + company.gid() + "/workspace_memberships?user=" + ben.gid())
                .at("0.gid");
        ana.put("/workspace_memberships/" + membership, Map.of("assigned_role", role))
                .data();
    }

    private void set(String permission, Object value) {
        ana.put("/roles/" + role, Map.of("permissions", Map.of(permission, value)))
                .data();
    }

    private Map<String, Object> named(String name) {
        return Map.of("name", name, "workspace", company.gid());
    }

    private String project(Map<String, Object> more) {
        var fields = new HashMap<>(named("Garden"));
        fields.putAll(more);
        return ana.post("/projects", fields).gid();
    }

    private static void refused(Answer answer, String deed) {
        assertThat(answer.refusal(403)).isEqualTo("Your role in this workspace does not let you " + deed);
    }

    @Test
    void whatOneMayCreateIsWhatTheRoleSays() {
        String template = project(Map.of("privacy_setting", "public_to_workspace"));
        assertThat(ben.post("/projects", named("Shed")).status()).isEqualTo(201);
        set("create_project", false);
        refused(ben.post("/projects", named("Barn")), "create projects");
        refused(ben.post("/projects/" + template + "/duplicate", Map.of("name", "Again")), "create projects");
        set("create_team", false);
        refused(ben.post("/teams", Map.of("name", "Diggers", "organization", company.gid())), "create teams");
        set("create_portfolio", false);
        refused(ben.post("/portfolios", named("Green")), "create portfolios");
        set("create_goal", false);
        refused(ben.post("/goals", named("Feed the street")), "create goals");
        set("create_global_custom_fields", false);
        refused(
                ben.post(
                        "/custom_fields",
                        Map.of("name", "Soil", "workspace", company.gid(), "resource_subtype", "text")),
                "create custom fields");
        set("create_project", true);
        assertThat(ben.post("/projects", named("Barn")).status()).isEqualTo(201);
    }

    @Test
    void whatIsSharedWithEveryoneIsSharedByThoseWhoMay() {
        set("share_goal_with_domain", false);
        String goal = ben.post("/goals", named("Feed the street")).gid();
        assertThat(ben.get("/goals/" + goal + "?opt_fields=privacy_setting").at("privacy_setting"))
                .isEqualTo("members_only");
        refused(
                ben.put("/goals/" + goal, Map.of("privacy_setting", "public_to_workspace")),
                "share goals with the whole workspace");
        set("share_portfolios_with_org", false);
        String portfolio = ben.post("/portfolios", named("Green")).gid();
        refused(
                ben.put("/portfolios/" + portfolio, Map.of("public", true)),
                "share portfolios with the whole workspace");
        set("share_teams_with_org", false);
        String team = ben.post("/teams", Map.of("name", "Diggers", "organization", company.gid()))
                .gid();
        assertThat(ben.get("/teams/" + team + "?opt_fields=visibility").at("visibility"))
                .isEqualTo("secret");
        refused(ben.put("/teams/" + team, Map.of("visibility", "public")), "share teams with the whole workspace");
    }

    @Test
    void whatIsSharedWithEveryoneIsSeenByThoseWhoMay() {
        String open = project(Map.of("privacy_setting", "public_to_workspace"));
        String task = ana.post("/tasks", Map.of("name", "Dig", "projects", List.of(open)))
                .gid();
        String portfolio = ana.post(
                        "/portfolios",
                        Map.of("name", "Green", "workspace", company.gid(), "privacy_setting", "public_to_domain"))
                .gid();
        String team = ana.post(
                        "/teams", Map.of("name", "Diggers", "organization", company.gid(), "visibility", "public"))
                .gid();
        assertThat(statuses(open, task, portfolio, team)).containsExactly(200, 200, 200, 200);
        set("view_shared_with_org_projects", false);
        assertThat(statuses(open, task, portfolio, team)).containsExactly(404, 200, 200, 200);
        assertThat(ben.get("/projects?workspace=" + company.gid()).data()).isEmpty();
        set("view_shared_with_org_projects", true);
        set("view_shared_with_org_tasks", false);
        assertThat(statuses(open, task, portfolio, team)).containsExactly(404, 404, 200, 200);
        set("view_shared_with_org_portfolios", false);
        set("view_public_teams", false);
        assertThat(statuses(open, task, portfolio, team)).containsExactly(404, 404, 404, 404);
        ana.post("/projects/" + open + "/addMembers", Map.of("members", ben.gid()))
                .data();
        assertThat(statuses(open, task, portfolio, team)).containsExactly(200, 200, 404, 404);
    }

    private List<Integer> statuses(String project, String task, String portfolio, String team) {
        return Stream.of("/projects/" + project, "/tasks/" + task, "/portfolios/" + portfolio, "/teams/" + team)
                .map(path -> ben.get(path).status())
                .toList();
    }

    @Test
    void tasksAreDeletedByThoseWhoMay() {
        String open = project(Map.of("privacy_setting", "public_to_workspace"));
        var inIt = Map.of("name", "Dig", "projects", List.of(open));
        String anas = ana.post("/tasks", inIt).gid();
        String bens = ben.post("/tasks", inIt).gid();
        set("task_deletion_policy", "owned");
        refused(ben.delete("/tasks/" + anas), "delete tasks that others have created");
        ben.delete("/tasks/" + bens).data();
        set("task_deletion_policy", "none");
        refused(ben.delete("/tasks/" + ben.post("/tasks", inIt).gid()), "delete tasks");
        set("task_deletion_policy", "all");
        ben.delete("/tasks/" + anas).data();
    }

    @Test
    void filesAndDataComeAndGoWithThoseWhoMay() {
        String open = project(Map.of("privacy_setting", "public_to_workspace"));
        String task = ana.post("/tasks", Map.of("name", "Dig", "projects", List.of(open)))
                .gid();
        set("upload_attachments", false);
        refused(upload("/attachments", "parent", task), "upload attachments");
        ben.post("/attachments", Map.of("parent", task, "name", "Plan", "url", "https://example.com/plan"))
                .data();
        set("import_data", false);
        refused(upload("/imports", "workspace", company.gid()), "import data");
        set("export_project_data", false);
        refused(ben.post("/exports/graph", Map.of("parent", open)), "export projects");
    }

    private Answer upload(String path, String field, String value) {
        String part = "--cut\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        String body = part.formatted(field, "", value) + part.formatted("file", "; filename=\"tasks.csv\"", "Name\nDig")
                + "--cut--\r\n";
        return ben.send("POST", path, body, "multipart/form-data; boundary=cut");
    }

    @Test
    void tokensAndInvitationsAreMadeByThoseWhoMay() {
        set("create_pat_authorization", false);
        refused(ben.post("/personal_access_tokens", Map.of("name", "Script")), "create personal access tokens");
        set("create_pat_authorization", true);
        set("allowed_guest_invites", "none");
        String invitations = "/workspaces/" + company.gid() + "/invitations";
        refused(ben.post(invitations, Map.of("role", "guest")), "invite guests");
    }

    @Test
    void aGuestMayDoWhatTheRoleOfAGuestAdds() {
        ana.put("/roles/" + role, Map.of("base_role_type", "guest")).data();
        refused(ben.post("/projects", named("Barn")), "create projects");
        set("create_project", true);
        String project = ben.post("/projects", named("Barn")).gid();
        assertThat(ben.get("/projects/" + project).status()).isEqualTo(200);
    }
}
