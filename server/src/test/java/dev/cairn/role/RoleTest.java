package dev.cairn.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Roles: the standard ones, those that admins make, and who gives them to whom. */
@CairnTest
class RoleTest {
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

    private String roles() {
        return "/roles?workspace=" + company.gid();
    }

    private Map<String, Object> contractor(Map<String, ?> permissions) {
        return new HashMap<>(Map.of(
                "workspace",
                company.gid(),
                "name",
                "Contractor",
                "description",
                "Works with us for a while",
                "base_role_type",
                "member",
                "permissions",
                permissions));
    }

    private String membership(Person person) {
        return ana.get("/workspaces/" + company.gid() + "/workspace_memberships?user=" + person.gid())
                .at("0.gid");
    }

    private String assigned(Person person) {
        return ana.get("/workspace_memberships/" + membership(person) + "?opt_fields=assigned_role.name")
                .at("assigned_role.name");
    }

    private String standard(String base) {
        var all = ana.get(roles() + "&opt_fields=base_role_type");
        return all.all("gid").get(all.all("base_role_type").indexOf(base));
    }

    @Test
    void everyWorkspaceHasTheStandardRolesWhichNobodyChanges() {
        var standard = ben.get(roles() + "&opt_fields=name,base_role_type,is_standard_role,permissions.create_team");
        assertThat(standard.all("name")).containsExactly("Admin", "Member", "Guest");
        assertThat(standard.all("base_role_type")).containsExactly("admin", "member", "guest");
        assertThat(standard.all("is_standard_role")).containsOnly("true");
        assertThat(standard.all("permissions.create_team")).containsExactly("true", "true", "false");
        String guest = "/roles/" + standard.at("2.gid");
        assertThat(ana.get(guest).at("permissions.allowed_guest_invites")).isEqualTo("none");
        assertThat(ana.get(guest).at("workspace.gid")).isEqualTo(company.gid());
        assertThat(ana.put(guest, Map.of("name", "Visitor")).refusal(403)).contains("Standard roles");
        assertThat(ana.delete(guest).refusal(403)).contains("Standard roles");
    }

    @Test
    void aRoleKeepsWhatItWasGivenAndTakesTheRestFromItsKind() {
        var made = ana.post("/roles", contractor(Map.of("create_team", false, "proactive_ai", false)));
        assertThat(made.status()).isEqualTo(201);
        var role = ana.get("/roles/" + made.gid());
        assertThat(role.at("name")).isEqualTo("Contractor");
        assertThat(role.at("is_standard_role")).isEqualTo("false");
        assertThat(role.at("permissions.create_team")).isEqualTo("false");
        assertThat(role.at("permissions.proactive_ai")).isEqualTo("false");
        assertThat(role.at("permissions.create_project")).isEqualTo("true");
        assertThat(role.at("permissions.manage_roles")).isEqualTo("false");
        assertThat(role.at("permissions.task_deletion_policy")).isEqualTo("all");
        ana.put("/roles/" + made.gid(), Map.of("permissions", Map.of("task_deletion_policy", "owned")))
                .data();
        role = ana.get("/roles/" + made.gid());
        assertThat(role.at("permissions.create_team")).isEqualTo("false");
        assertThat(role.at("permissions.task_deletion_policy")).isEqualTo("owned");
        assertThat(ana.get(roles()).all("name")).endsWith("Contractor");
    }

    @Test
    void whatARoleNeedsIsAskedFor() {
        for (String needed : new String[] {"name", "description", "base_role_type"}) {
            var incomplete = contractor(Map.of());
            incomplete.remove(needed);
            assertThat(ana.post("/roles", incomplete).refusal(400)).startsWith(needed + ": ");
        }
        assertThat(ana.post("/roles", contractor(Map.of("task_deletion_policy", "some")))
                        .refusal(400))
                .startsWith("permissions.task_deletion_policy: ");
        assertThat(ben.post("/roles", contractor(Map.of())).refusal(403)).contains("manage roles");
    }

    @Test
    void aRoleIsGivenToPeopleAndNamedInTheirMembership() {
        String role =
                ana.post("/roles", contractor(Map.of("create_team", false))).gid();
        assertThat(assigned(ben)).isEqualTo("Member");
        String membership = "/workspace_memberships/" + membership(ben);
        ana.put(membership, Map.of("assigned_role", role)).data();
        assertThat(assigned(ben)).isEqualTo("Contractor");
        assertThat(ana.get("/roles/" + role + "?opt_fields=user_count").at("user_count"))
                .isEqualTo("1");
        assertThat(ana.delete("/roles/" + role).refusal(400)).contains("People have this role");
        ana.put(membership, Map.of("assigned_role", standard("guest"))).data();
        assertThat(ana.get(membership).at("is_guest")).isEqualTo("true");
        ana.put(membership, Map.of("role", "member")).data();
        assertThat(assigned(ben)).isEqualTo("Member");
        ana.delete("/roles/" + role).data();
        assertThat(ana.get("/roles/" + role).status()).isEqualTo(404);
    }

    @Test
    void anArchivedRoleStaysWithWhoHasItAndIsGivenToNobodyElse() {
        String role = ana.post("/roles", contractor(Map.of())).gid();
        ana.put("/workspace_memberships/" + membership(ben), Map.of("assigned_role", role))
                .data();
        ana.put("/roles/" + role, Map.of("archived", true)).data();
        assertThat(assigned(ben)).isEqualTo("Contractor");
        assertThat(ana.get(roles() + "&archived=true").all("gid")).containsExactly(role);
        assertThat(ana.get(roles() + "&archived=false").all("gid")).doesNotContain(role);
        var carl = company.member("Carl");
        assertThat(ana.put("/workspace_memberships/" + membership(carl), Map.of("assigned_role", role))
                        .refusal(400))
                .contains("archived");
    }

    @Test
    void nobodyGivesMoreThanTheyHave() {
        String role = ana.post(
                        "/roles", contractor(Map.of("assign_roles", true, "manage_roles", true, "create_team", false)))
                .gid();
        ana.put("/workspace_memberships/" + membership(ben), Map.of("assigned_role", role))
                .data();
        var carl = company.guest("Carl");
        assertThat(ben.put("/roles/" + role, Map.of("permissions", Map.of("create_team", true)))
                        .refusal(403))
                .contains("create teams");
        assertThat(ben.post("/roles", contractor(Map.of())).refusal(403)).contains("create teams");
        assertThat(ben.put("/workspace_memberships/" + membership(ben), Map.of("role", "member"))
                        .refusal(403))
                .contains("create teams");
        assertThat(ben.put("/workspace_memberships/" + membership(carl), Map.of("role", "admin"))
                        .status())
                .isEqualTo(403);
        assertThat(ben.put("/workspace_memberships/" + membership(ana), Map.of("role", "guest"))
                        .status())
                .isEqualTo(403);
        String invitations = "/workspaces/" + company.gid() + "/invitations";
        assertThat(ben.post(invitations, Map.of("role", "member")).refusal(403)).contains("create teams");
        assertThat(ben.post("/workspaces/" + company.gid() + "/addUser", Map.of("user", "new." + role + "@example.com"))
                        .refusal(403))
                .contains("create teams");
        assertThat(ben.post(invitations, Map.of("role", "guest")).status()).isEqualTo(201);
        ben.put("/workspace_memberships/" + membership(carl), Map.of("assigned_role", role))
                .data();
        assertThat(assigned(carl)).isEqualTo("Contractor");
    }

    @Test
    void theLastAdminWhoCanGiveRolesKeepsThatPower() {
        var half = contractor(Map.of("assign_roles", false));
        half.put("base_role_type", "admin");
        String role = ana.post("/roles", half).gid();
        assertThat(ana.put("/workspace_memberships/" + membership(ana), Map.of("assigned_role", role))
                        .refusal(400))
                .contains("last admin");
        half.put("permissions", Map.of());
        String whole = ana.post("/roles", half).gid();
        ana.put("/workspace_memberships/" + membership(ana), Map.of("assigned_role", whole))
                .data();
        assertThat(ana.put("/roles/" + whole, Map.of("permissions", Map.of("manage_roles", false)))
                        .refusal(400))
                .contains("Nobody would be left");
        assertThat(ana.put("/roles/" + whole, Map.of("base_role_type", "guest")).refusal(400))
                .contains("Nobody would be left");
        assertThat(ana.get("/roles/" + whole).at("permissions.manage_roles")).isEqualTo("true");
    }

    @Test
    void rolesOfOtherWorkspacesDoNotExist() {
        var elsewhere = companies.make();
        var eve = elsewhere.admin("Eve");
        String role = ana.post("/roles", contractor(Map.of())).gid();
        assertThat(eve.get("/roles/" + role).status()).isEqualTo(404);
        assertThat(eve.delete("/roles/" + role).status()).isEqualTo(404);
        String membership = eve.get("/users/me/workspace_memberships").at("0.gid");
        assertThat(eve.put("/workspace_memberships/" + membership, Map.of("assigned_role", role))
                        .refusal(400))
                .startsWith("assigned_role: ");
    }
}
