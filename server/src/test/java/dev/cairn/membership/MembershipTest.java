package dev.cairn.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class MembershipTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    Person carl;
    String project;

    @BeforeEach
    void aPrivateProject() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        carl = company.member("Carl");
        project = ana.post(
                        "/projects", Map.of("workspace", company.gid(), "name", "Launch", "privacy_setting", "private"))
                .gid();
    }

    private String share(Person with, String level) {
        return ana.post("/memberships", Map.of("parent", project, "member", with.gid(), "access_level", level))
                .gid();
    }

    @Test
    void aProjectIsSharedAtALevelThatCanBeChangedAndTaken() {
        assertThat(ben.get("/projects/" + project).status()).isEqualTo(404);
        String membership = share(ben, "commenter");
        assertThat(ben.get("/projects/" + project).status()).isEqualTo(200);
        assertThat(ben.put("/projects/" + project, Map.of("name", "Mine")).status())
                .isEqualTo(403);
        ana.put("/memberships/" + membership, Map.of("access_level", "editor")).data();
        assertThat(ben.put("/projects/" + project, Map.of("name", "Ours")).status())
                .isEqualTo(200);
        var read = ben.get("/memberships/" + membership);
        assertThat(read.at("resource_type")).isEqualTo("membership");
        assertThat(read.at("resource_subtype")).isEqualTo("project_membership");
        assertThat(read.at("member.name")).isEqualTo("Ben");
        assertThat(ben.get("/project_memberships/" + membership).at("write_access"))
                .isEqualTo("full_write");
        ana.delete("/memberships/" + membership).data();
        assertThat(ben.get("/projects/" + project).status()).isEqualTo(404);
    }

    @Test
    void membershipsAreListedForTheirParentInBothForms() {
        share(ben, "viewer");
        assertThat(ben.get("/memberships?parent=" + project).data()).hasSize(2);
        assertThat(ben.get("/memberships?parent=" + project + "&member=" + ben.gid())
                        .at("0.access_level"))
                .isEqualTo("viewer");
        assertThat(ben.get("/projects/" + project + "/project_memberships?user=me")
                        .at("0.member.name"))
                .isEqualTo("Ben");
        assertThat(carl.get("/memberships?parent=" + project).status()).isEqualTo(404);
    }

    @Test
    void onlyAdminsGiveAndTakeLevelsButEveryoneMayLeave() {
        String bens = share(ben, "editor");
        String carls = share(carl, "viewer");
        assertThat(ben.put("/memberships/" + bens, Map.of("access_level", "admin"))
                        .status())
                .isEqualTo(403);
        assertThat(ben.post("/memberships", Map.of("parent", project, "member", carl.gid(), "access_level", "admin"))
                        .status())
                .isEqualTo(403);
        assertThat(ben.delete("/memberships/" + carls).status()).isEqualTo(403);
        carl.delete("/memberships/" + carls).data();
        assertThat(carl.get("/projects/" + project).status()).isEqualTo(404);
    }

    @Test
    void aProjectKeepsAnAdmin() {
        String own = ana.get("/memberships?parent=" + project).at("0.gid");
        assertThat(ana.put("/memberships/" + own, Map.of("access_level", "viewer"))
                        .refusal(400))
                .contains("at least one admin");
        assertThat(ana.delete("/memberships/" + own).refusal(400)).contains("at least one admin");
    }

    @Test
    void aPrivateCustomFieldIsSharedToo() {
        String field = ana.post(
                        "/custom_fields",
                        Map.of(
                                "workspace", company.gid(),
                                "name", "Salary",
                                "resource_subtype", "number",
                                "privacy_setting", "private"))
                .gid();
        assertThat(ben.get("/custom_fields/" + field).status()).isEqualTo(404);
        var membership = ana.post("/memberships", Map.of("parent", field, "member", ben.gid(), "access_level", "user"));
        assertThat(membership.at("resource_subtype")).isEqualTo("custom_field_membership");
        assertThat(ben.get("/custom_fields/" + field).status()).isEqualTo(200);
        assertThat(ben.put("/custom_fields/" + field, Map.of("name", "Pay")).status())
                .isEqualTo(403);
        assertThat(ana.post("/memberships", Map.of("parent", field, "member", carl.gid(), "access_level", "viewer"))
                        .refusal(400))
                .contains("access_level");
    }

    @Test
    void whoKnowsOfAProjectAsksToBeLetIn() {
        var request = ben.post("/access_requests", Map.of("target", project, "message", "Please"));
        assertThat(request.at("approval_status")).isEqualTo("pending");
        assertThat(request.text()).doesNotContain("Launch");
        assertThat(ben.post("/access_requests", Map.of("target", project)).gid())
                .isEqualTo(request.gid());
        assertThat(ana.get("/access_requests?target=" + project).at("0.requester.name"))
                .isEqualTo("Ben");
        assertThat(carl.get("/access_requests?target=" + project).data()).isEmpty();
        assertThat(ben.post("/access_requests/" + request.gid() + "/approve", Map.of())
                        .status())
                .isEqualTo(403);
        ana.post("/access_requests/" + request.gid() + "/approve", Map.of()).data();
        assertThat(ben.get("/projects/" + project).status()).isEqualTo(200);
        assertThat(ana.post("/access_requests/" + request.gid() + "/reject", Map.of())
                        .refusal(400))
                .contains("answered");
        Person stranger = companies.make().admin("Stranger");
        assertThat(stranger.post("/access_requests", Map.of("target", project)).status())
                .isEqualTo(404);
    }
}
