package dev.cairn.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Teams share projects, custom fields and custom types as people do. */
@CairnTest
class TeamSharingTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    Person carl;
    String team;
    String project;
    String task;

    @BeforeEach
    void aPrivateProjectAndATeamWithBen() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        carl = company.member("Carl");
        team = ana.post("/teams", Map.of("organization", company.gid(), "name", "Design", "visibility", "secret"))
                .gid();
        ana.post("/teams/" + team + "/addUser", Map.of("user", ben.gid())).data();
        project = ana.post(
                        "/projects", Map.of("workspace", company.gid(), "name", "Launch", "privacy_setting", "private"))
                .gid();
        task = ana.post("/tasks", Map.of("name", "Logo", "projects", new String[] {project}))
                .gid();
    }

    private String share(String parent, String level) {
        return ana.post("/memberships", Map.of("parent", parent, "member", team, "access_level", level))
                .gid();
    }

    @Test
    void whoeverIsInTheTeamUsesTheProjectAtItsLevel() {
        assertThat(ben.get("/tasks/" + task).status()).isEqualTo(404);
        String membership = share(project, "commenter");
        assertThat(ben.get("/projects/" + project).status()).isEqualTo(200);
        assertThat(ben.get("/tasks/" + task).status()).isEqualTo(200);
        assertThat(ben.get("/workspaces/" + company.gid() + "/tasks/search?text=logo")
                        .at("0.name"))
                .isEqualTo("Logo");
        assertThat(ben.put("/tasks/" + task, Map.of("name", "Mine")).status()).isEqualTo(403);
        assertThat(carl.get("/projects/" + project).status()).isEqualTo(404);
        ana.put("/memberships/" + membership, Map.of("access_level", "editor")).data();
        assertThat(ben.put("/tasks/" + task, Map.of("name", "Ours")).status()).isEqualTo(200);
        ana.post("/teams/" + team + "/removeUser", Map.of("user", ben.gid())).data();
        assertThat(ben.get("/tasks/" + task).status()).isEqualTo(404);
    }

    @Test
    void aPersonHasTheHighestOfTheirLevels() {
        ana.post("/memberships", Map.of("parent", project, "member", ben.gid(), "access_level", "viewer"))
                .data();
        assertThat(ben.put("/projects/" + project, Map.of("name", "Ours")).status())
                .isEqualTo(403);
        share(project, "editor");
        assertThat(ben.put("/projects/" + project, Map.of("name", "Ours")).status())
                .isEqualTo(200);
    }

    @Test
    void theMembershipNamesTheTeamToWhoSeesIt() {
        String membership = share(project, "viewer");
        var read = ana.get("/memberships/" + membership);
        assertThat(read.at("member.resource_type")).isEqualTo("team");
        assertThat(read.at("member.name")).isEqualTo("Design");
        assertThat(ana.get("/project_memberships/" + membership + "?opt_fields=member.name,user")
                        .text())
                .contains("Design", "\"user\":null");
        ana.post("/memberships", Map.of("parent", project, "member", carl.gid(), "access_level", "editor"))
                .data();
        assertThat(carl.get("/memberships/" + membership).text()).doesNotContain("Design");
    }

    @Test
    void theProjectsOfATeamAreListed() {
        share(project, "viewer");
        String ofTeam = "/memberships?member=" + team + "&resource_subtype=project_membership";
        assertThat(ben.get(ofTeam).at("0.parent.name")).isEqualTo("Launch");
        assertThat(ben.get("/memberships?parent=" + project + "&member=" + team).at("0.access_level"))
                .isEqualTo("viewer");
        assertThat(carl.get(ofTeam).status()).isEqualTo(404);
        assertThat(ana.get("/memberships?member=" + team).refusal(400)).contains("resource_subtype");
        assertThat(ana.get("/memberships?resource_subtype=project_membership").refusal(400))
                .contains("parent");
    }

    @Test
    void aTeamThatOneDoesNotSeeIsNobody() {
        String own = carl.post("/projects", Map.of("workspace", company.gid(), "name", "Own"))
                .gid();
        assertThat(carl.post("/memberships", Map.of("parent", own, "member", team))
                        .refusal(400))
                .contains("member");
    }

    @Test
    void aTeamAsAdminDoesNotReplaceThePersonWhoIs() {
        share(project, "admin");
        String own = ana.get("/memberships?parent=" + project + "&member=me").at("0.gid");
        assertThat(ana.delete("/memberships/" + own).refusal(400)).contains("at least one admin");
    }

    @Test
    void withoutALevelTheProjectSaysWhichOneGets() {
        ana.put("/projects/" + project, Map.of("default_access_level", "viewer"))
                .data();
        assertThat(ana.post("/memberships", Map.of("parent", project, "member", team))
                        .at("access_level"))
                .isEqualTo("viewer");
    }

    @Test
    void aPrivateCustomFieldIsSharedWithTheTeamToo() {
        String field = ana.post(
                        "/custom_fields",
                        Map.of(
                                "workspace", company.gid(),
                                "name", "Salary",
                                "resource_subtype", "number",
                                "privacy_setting", "private"))
                .gid();
        assertThat(ben.get("/custom_fields/" + field).status()).isEqualTo(404);
        share(field, "user");
        assertThat(ben.get("/custom_fields/" + field).status()).isEqualTo(200);
        assertThat(carl.get("/custom_fields/" + field).status()).isEqualTo(404);
    }

    @Test
    void anAdminOfACustomTypeThroughTheTeamMayDeleteIt() {
        String type = ana.post(
                        "/custom_types",
                        Map.of(
                                "project",
                                project,
                                "name",
                                "Bug",
                                "status_options",
                                List.of(
                                        Map.of("name", "New"),
                                        Map.of("name", "Fixed", "completion_state", "Complete"))))
                .gid();
        assertThat(ben.delete("/custom_types/" + type).status()).isEqualTo(403);
        assertThat(ana.get("/memberships/" + share(type, "admin")).at("resource_subtype"))
                .isEqualTo("custom_type_membership");
        assertThat(ben.delete("/custom_types/" + type).status()).isEqualTo(200);
    }

    @Test
    void aCopyOfTheProjectIsSharedWithTheTeamToo() {
        share(project, "editor");
        var copying = ana.post("/projects/" + project + "/duplicate", Map.of("name", "Again", "include", "members"));
        String copy = Waiting.succeeded(ana, copying).at("new_project.gid");
        assertThat(ben.get("/projects/" + copy).at("name")).isEqualTo("Again");
    }
}
