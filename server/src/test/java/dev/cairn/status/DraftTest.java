package dev.cairn.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CairnTest
class DraftTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;

    @BeforeEach
    void aProject() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
    }

    private String task(String name, Object... fields) {
        var data = new HashMap<String, Object>(Map.of("name", name, "projects", List.of(project)));
        for (int i = 0; i < fields.length; i += 2) {
            data.put((String) fields[i], fields[i + 1]);
        }
        return ana.post("/tasks", data).gid();
    }

    private void tell(String parent, String type) {
        ana.post("/status_updates", Map.of("parent", parent, "status_type", type, "text", "So it is"))
                .data();
    }

    private void complete(String task) {
        ana.put("/tasks/" + task, Map.of("completed", true)).data();
    }

    private Answer draft(Person reader, String parent) {
        return reader.get("/status_updates/draft?parent=" + parent);
    }

    private static List<String> names(Answer draft, String kind) {
        return draft.data()
                .path(kind)
                .valueStream()
                .map((JsonNode task) -> task.path("name").asString())
                .toList();
    }

    @Test
    void whatWasDoneBeforeTheLastUpdateIsToldNoMore() {
        complete(task("Old"));
        assertThat(names(draft(ben, project), "completed_tasks")).containsExactly("Old");
        tell(project, "on_track");
        complete(task("New"));
        complete(task("Shipped", "resource_subtype", "milestone"));
        var draft = draft(ben, project);
        assertThat(names(draft, "completed_tasks")).containsExactly("New");
        assertThat(names(draft, "reached_milestones")).containsExactly("Shipped");
        assertThat(draft.at("num_completed_tasks")).isEqualTo("2");
        assertThat(draft.at("since"))
                .isEqualTo(ana.get("/projects/" + project + "?opt_fields=current_status_update.created_at")
                        .at("current_status_update.created_at"));
    }

    @Test
    void aMilestoneThatIsLateOrWasPutOffHasSlipped() {
        task("Late", "resource_subtype", "milestone", "due_on", "2020-01-01");
        String later = task("Put off", "resource_subtype", "milestone", "due_on", "2990-01-01");
        String sooner = task("Brought forward", "resource_subtype", "milestone", "due_on", "2990-01-01");
        task("Steady", "resource_subtype", "milestone", "due_on", "2990-01-01");
        ana.put("/tasks/" + later, Map.of("due_on", "2990-02-01")).data();
        ana.put("/tasks/" + sooner, Map.of("due_on", "2989-12-01")).data();
        assertThat(names(draft(ben, project), "slipped_milestones")).containsExactly("Late", "Put off");
        tell(project, "at_risk");
        assertThat(names(draft(ben, project), "slipped_milestones")).containsExactly("Late");
    }

    @Test
    void whatWaitsIsNamedWithWhatItWaitsFor() {
        String first = task("First", "assignee", ben.gid());
        String second = task("Second");
        ana.post("/tasks/" + second + "/addDependencies", Map.of("dependencies", List.of(first)))
                .data();
        var draft = draft(ana, project);
        assertThat(names(draft, "blocked_tasks")).containsExactly("Second");
        assertThat(draft.at("blocked_tasks.0.dependencies.0.assignee.name")).isEqualTo("Ben");
        complete(first);
        assertThat(names(draft(ana, project), "blocked_tasks")).isEmpty();
    }

    @Test
    void ofAGoalItTellsWhatIsToldBelowItAndWhatItsProjectsHaveDone() {
        String goal = goal("Grow");
        String sub = goal("Sow");
        support(goal, sub);
        support(goal, project);
        complete(task("Dig"));
        tell(sub, "at_risk");
        tell(project, "on_track");
        var draft = draft(ben, goal);
        assertThat(names(draft, "completed_tasks")).containsExactly("Dig");
        assertThat(draft.data()
                        .path("updates")
                        .valueStream()
                        .map(update -> update.at("/parent/name").asString()))
                .containsExactly("Launch", "Sow");
        ana.put("/goals/" + sub, Map.of("privacy_setting", "members_only")).data();
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        assertThat(names(draft(ben, goal), "completed_tasks")).isEmpty();
        assertThat(draft(ben, goal).data().path("updates")).isEmpty();
    }

    private String goal(String name) {
        return ana.post("/goals", Map.of("name", name, "workspace", company.gid()))
                .gid();
    }

    private void support(String goal, String supporter) {
        ana.post("/goals/" + goal + "/addSupportingRelationship", Map.of("supporting_resource", supporter))
                .data();
    }
}
