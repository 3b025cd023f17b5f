package dev.cairn.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever takes themselves off something is answered with it once more, though they see it no longer. */
@CairnTest
class LeavingTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;

    @BeforeEach
    void people() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
    }

    private String make(String path, String privacy) {
        return ana.post(path, Map.of("workspace", company.gid(), "name", "Grow", "privacy_setting", privacy))
                .gid();
    }

    private void leaves(String path, String field) {
        ana.post(path + "/add" + field, Map.of(field.toLowerCase(), List.of(ben.gid())))
                .data();
        var left = ben.post(path + "/remove" + field + "?opt_fields=name", Map.of(field.toLowerCase(), List.of("me")));
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.at("name")).isEqualTo("Grow");
        assertThat(ben.get(path).status()).isEqualTo(404);
    }

    @Test
    void aGoal() {
        leaves("/goals/" + make("/goals", "members_only"), "Followers");
    }

    @Test
    void aPortfolio() {
        leaves("/portfolios/" + make("/portfolios", "members_only"), "Members");
    }

    @Test
    void aTask() {
        String task = ana.post("/tasks", Map.of("workspace", company.gid(), "name", "Grow"))
                .gid();
        leaves("/tasks/" + task, "Followers");
    }

    @Test
    void aProject() {
        String project = make("/projects", "private");
        String membership = ana.post(
                        "/memberships", Map.of("parent", project, "member", ben.gid(), "access_level", "admin"))
                .gid();
        assertThat(ben.post("/projects/" + project + "/removeFollowers", Map.of("followers", List.of("me")))
                        .at("name"))
                .isEqualTo("Grow");
        assertThat(ben.get("/memberships/" + membership).status()).isEqualTo(200);
        assertThat(ben.post("/projects/" + project + "/removeMembers", Map.of("members", List.of("me")))
                        .at("name"))
                .isEqualTo("Grow");
        assertThat(ben.get("/projects/" + project).status()).isEqualTo(404);
    }

    @Test
    void whoeverDoesNotSeeItIsNotShownIt() {
        String goal = make("/goals", "members_only");
        assertThat(ben.post("/goals/" + goal + "/removeFollowers", Map.of("followers", List.of("me")))
                        .status())
                .isEqualTo(404);
    }
}
