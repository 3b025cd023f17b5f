package dev.cairn.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class RelationshipTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;

    @BeforeEach
    void aCompany() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
    }

    private String goal(String name) {
        return ana.post("/goals", Map.of("name", name, "workspace", company.gid()))
                .gid();
    }

    private Answer support(String goal, String supporter, Object... fields) {
        var data = new HashMap<String, Object>(Map.of("supporting_resource", supporter));
        for (int i = 0; i < fields.length; i += 2) {
            data.put((String) fields[i], fields[i + 1]);
        }
        return ana.post("/goals/" + goal + "/addSupportingRelationship", data);
    }

    @Test
    void goalsProjectsAndTasksSupportAGoal() {
        String goal = goal("Grow");
        String sub = goal("Sow");
        String project = ana.post("/projects", Map.of("name", "Beds", "workspace", company.gid()))
                .gid();
        String task = ana.post("/tasks", Map.of("name", "Dig", "workspace", company.gid()))
                .gid();
        var relationship = support(goal, sub, "contribution_weight", 0.5);
        assertThat(relationship.at("resource_subtype")).isEqualTo("subgoal");
        assertThat(relationship.at("supported_goal.name")).isEqualTo("Grow");
        assertThat(relationship.at("contribution_weight")).isEqualTo("0.5");
        assertThat(support(goal, project).at("supporting_resource.name")).isEqualTo("Beds");
        assertThat(support(goal, task).at("resource_subtype")).isEqualTo("supporting_work");
        String all = "/goal_relationships?supported_goal=" + goal;
        assertThat(ana.get(all).all("supporting_resource.gid")).containsExactly(sub, project, task);
        assertThat(ana.get(all + "&resource_subtype=subgoal").all("supporting_resource.gid"))
                .containsExactly(sub);
        assertThat(ana.get("/goals?project=" + project).all("gid")).containsExactly(goal);
        assertThat(ana.get("/goals?task=" + task).all("gid")).containsExactly(goal);
        assertThat(ana.get("/goals/" + sub + "/parentGoals").all("name")).containsExactly("Grow");
        assertThat(ana.get("/goals/" + sub + "?opt_fields=parent_goals.name").at("parent_goals.0.name"))
                .isEqualTo("Grow");
        assertThat(support(goal, task).refusal(400)).contains("supporting_resource");
        ana.post("/goals/" + goal + "/removeSupportingRelationship", Map.of("supporting_resource", task))
                .data();
        assertThat(ana.get(all).all("supporting_resource.gid")).containsExactly(sub, project);
    }

    @Test
    void subGoalsStandWhereTheyArePut() {
        String goal = goal("Grow");
        String first = goal("First");
        String last = goal("Last");
        String middle = goal("Middle");
        support(goal, first).data();
        support(goal, last).data();
        support(goal, middle, "insert_before", last).data();
        assertThat(ana.get("/goal_relationships?supported_goal=" + goal).all("supporting_resource.gid"))
                .containsExactly(first, middle, last);
        assertThat(support(goal, goal("Other"), "insert_after", "1").refusal(400))
                .contains("insert_before");
    }

    @Test
    void goalsThatWouldSupportEachOtherAreRefused() {
        String top = goal("Top");
        String middle = goal("Middle");
        String bottom = goal("Bottom");
        support(top, middle).data();
        support(middle, bottom).data();
        assertThat(support(bottom, top).refusal(400)).contains("supporting_resource");
        assertThat(support(top, top).refusal(400)).contains("supporting_resource");
        ana.delete("/goals/" + middle).data();
        assertThat(support(bottom, top).status()).isEqualTo(200);
    }

    @Test
    void whatIsHiddenSupportsUnseen() {
        String goal = goal("Grow");
        String secret = ana.post(
                        "/projects", Map.of("name", "Secret", "workspace", company.gid(), "privacy_setting", "private"))
                .gid();
        String relationship = support(goal, secret).gid();
        assertThat(ben.get("/goal_relationships?supported_goal=" + goal).all("gid"))
                .isEmpty();
        assertThat(ben.get("/goal_relationships/" + relationship).status()).isEqualTo(404);
        assertThat(ben.get("/goals?project=" + secret).status()).isEqualTo(404);
        assertThat(ben.get("/goals/" + goal + "/stories").all("text")).isEmpty();
    }

    @Test
    void aWeightIsBetweenNothingAndAll() {
        String goal = goal("Grow");
        String relationship = support(goal, goal("Sow")).gid();
        assertThat(ana.get("/goal_relationships/" + relationship).at("contribution_weight"))
                .isEqualTo("0");
        String path = "/goal_relationships/" + relationship;
        assertThat(ana.put(path, Map.of("contribution_weight", 0.25)).at("contribution_weight"))
                .isEqualTo("0.25");
        for (Object wrong : new Object[] {-0.1, 1.5, "much"}) {
            assertThat(ana.put(path, Map.of("contribution_weight", wrong)).refusal(400))
                    .contains("contribution_weight");
        }
        assertThat(ben.put(path, Map.of("contribution_weight", 1)).status()).isEqualTo(403);
    }
}
