package dev.cairn.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who does what in a project. */
@CairnTest
class ProjectRoleTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;
    String membership;

    @BeforeEach
    void aProjectOfTwo() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post(
                        "/projects", Map.of("workspace", company.gid(), "name", "Launch", "privacy_setting", "private"))
                .gid();
        membership = share(ben, "editor");
    }

    private String share(Person with, String level) {
        return ana.post("/memberships", Map.of("parent", project, "member", with.gid(), "access_level", level))
                .gid();
    }

    private String role() {
        return ana.get("/project_memberships/" + membership).at("project_role");
    }

    @Test
    void whoeverEditsTheProjectWritesWhatItsPeopleDo() {
        assertThat(role()).isEqualTo("null");
        ben.put("/memberships/" + membership, Map.of("project_role", " Design lead "))
                .data();
        assertThat(role()).isEqualTo("Design lead");
        assertThat(ana.get("/memberships?parent=" + project + "&opt_fields=project_role")
                        .all("project_role"))
                .contains("Design lead");
        ana.put("/memberships/" + membership, Map.of("access_level", "commenter"))
                .data();
        assertThat(role()).isEqualTo("Design lead");
        ana.put("/memberships/" + membership, cleared()).data();
        assertThat(role()).isEqualTo("null");
    }

    private static Map<String, @Nullable Object> cleared() {
        var data = new HashMap<String, @Nullable Object>();
        data.put("project_role", null);
        return data;
    }

    @Test
    void commentersAndEditorsWhoWouldGiveLevelsAreRefused() {
        assertThat(ben.put("/memberships/" + membership, Map.of("project_role", "Boss", "access_level", "admin"))
                        .status())
                .isEqualTo(403);
        Person carl = company.member("Carl");
        share(carl, "commenter");
        assertThat(carl.put("/memberships/" + membership, Map.of("project_role", "Boss"))
                        .status())
                .isEqualTo(403);
        assertThat(ana.put("/memberships/" + membership, Map.of("project_role", "x".repeat(101)))
                        .refusal(400))
                .startsWith("project_role:");
        assertThat(ana.put("/memberships/" + membership, Map.of()).refusal(400)).startsWith("access_level:");
        assertThat(role()).isEqualTo("null");
    }

    @Test
    void onlyMembersOfProjectsHaveOne() {
        String field = ana.post(
                        "/custom_fields",
                        Map.of("workspace", company.gid(), "name", "Size", "resource_subtype", "text"))
                .gid();
        String shared = ana.post("/memberships", Map.of("parent", field, "member", ben.gid(), "access_level", "user"))
                .gid();
        assertThat(ana.put("/memberships/" + shared, Map.of("project_role", "Boss"))
                        .refusal(400))
                .startsWith("project_role:");
    }

    @Test
    void aCopyWithItsMembersHasTheirRoles() {
        ana.put("/memberships/" + membership, Map.of("project_role", "Design lead"))
                .data();
        var begun = ana.post("/projects/" + project + "/duplicate", Map.of("name", "Launch 2", "include", "members"));
        String copy = Waiting.succeeded(ana, begun).at("new_project.gid");
        assertThat(ana.get("/projects/" + copy + "/project_memberships?user=" + ben.gid() + "&opt_fields=project_role")
                        .at("0.project_role"))
                .isEqualTo("Design lead");
    }
}
