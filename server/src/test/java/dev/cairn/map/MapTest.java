package dev.cairn.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CairnTest
class MapTest {
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

    private String goal(String name, Object... fields) {
        return make("/goals", name, fields);
    }

    private String project(String name, Object... fields) {
        return make("/projects", name, fields);
    }

    private String task(String project, String name, Object... fields) {
        var all = Stream.concat(Stream.of("projects", List.of(project)), Stream.of(fields));
        return make("/tasks", name, all.toArray());
    }

    private String make(String path, String name, Object... fields) {
        var data = new HashMap<String, Object>(Map.of("name", name, "workspace", company.gid()));
        for (int i = 0; i < fields.length; i += 2) {
            data.put((String) fields[i], fields[i + 1]);
        }
        return ana.post(path, data).gid();
    }

    private void support(String goal, String supporter) {
        ana.post("/goals/" + goal + "/addSupportingRelationship", Map.of("supporting_resource", supporter))
                .data();
    }

    private void waits(String task, String other) {
        ana.post("/tasks/" + task + "/addDependencies", Map.of("dependencies", List.of(other)))
                .data();
    }

    private Answer map(Person reader) {
        return reader.get("/workspaces/" + company.gid() + "/map");
    }

    private static JsonNode called(String name, JsonNode records) {
        return records.valueStream()
                .filter(record -> record.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is called " + name + " in " + records));
    }

    @Test
    void theMapHasGoalsProjectsAndWhatSupportsWhat() {
        String top = goal("Grow", "due_on", "2027-03-31");
        String sub = goal("Sow");
        String beds = project("Beds", "owner", ben.gid());
        String loose = project("Archive");
        support(top, sub);
        support(sub, beds);
        ana.post("/status_updates", Map.of("parent", beds, "status_type", "at_risk", "text", "It rains"))
                .data();
        var map = map(ben).data();
        assertThat(map.path("goals").valueStream().map(goal -> goal.path("name").asString()))
                .containsExactly("Grow", "Sow");
        assertThat(called("Grow", map.path("goals")).path("due_on").asString()).isEqualTo("2027-03-31");
        assertThat(called("Grow", map.path("goals")).path("progress").isNull()).isTrue();
        assertThat(called("Beds", map.path("projects")).at("/owner/name").asString())
                .isEqualTo("Ben");
        assertThat(called("Beds", map.path("projects")).path("status_type").asString())
                .isEqualTo("at_risk");
        assertThat(called("Archive", map.path("projects")).path("status_type").isNull())
                .isTrue();
        assertThat(map.path("supports").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"goal\":\"" + top + "\",\"supporter\":\"" + sub + "\"}",
                        "{\"goal\":\"" + sub + "\",\"supporter\":\"" + beds + "\"}");
        ana.put("/projects/" + loose, Map.of("archived", true)).data();
        assertThat(map(ben).data().path("projects")).hasSize(1);
    }

    @Test
    void tasksInSeveralProjectsAreToldOfByTheProjectsThatCountThem() {
        String beds = project("Beds");
        String shed = project("Shed");
        String attic = project("Attic");
        String away = project("Away");
        String hidden = project("Hidden", "privacy_setting", "private");
        for (String other : List.of(shed, attic, hidden)) {
            shared(task(beds, "Dig", "due_on", "2020-01-01"), other);
        }
        var done = task(beds, "Sow", "completed", true);
        shared(done, shed);
        shared(task(beds, "Rake"), away);
        ana.put("/projects/" + away, Map.of("archived", true)).data();
        var gone = task(beds, "Burn");
        shared(gone, shed);
        ana.delete("/tasks/" + gone).data();

        var overlaps = map(ben).data().path("overlaps");
        assertThat(overlaps.valueStream().map(one -> one.path("projects").toString()))
                .containsExactly(gids(beds, shed), gids(beds, attic));
        assertThat(overlaps.get(0).path("num_tasks").asInt()).isEqualTo(2);
        assertThat(overlaps.get(0).path("num_completed_tasks").asInt()).isEqualTo(1);
        assertThat(overlaps.get(0).path("num_overdue_tasks").asInt()).isEqualTo(1);
        assertThat(map(ana).data().path("overlaps")).hasSize(3);
    }

    @Test
    void aTaskInSeveralProjectsWaitsOnce() {
        String beds = project("Beds");
        String shed = project("Shed");
        String waiting = task(beds, "Sow");
        waits(waiting, task(beds, "Dig", "assignee", ben.gid()));
        waits(waiting, task(shed, "Rake", "assignee", ben.gid()));
        shared(waiting, shed);
        var blockers = map(ana).data().path("blockers");
        assertThat(blockers).hasSize(1);
        assertThat(blockers.get(0).path("projects").toString()).isEqualTo(gids(beds, shed));
        assertThat(blockers.get(0).path("num_tasks").asInt()).isEqualTo(1);
    }

    private void shared(String task, String project) {
        ana.post("/tasks/" + task + "/addProject", Map.of("project", project)).data();
    }

    private static String gids(String... all) {
        return "[\"" + String.join("\",\"", all) + "\"]";
    }

    @Test
    void aTaskThatSupportsGoalsCountsOnceOnTheMap() {
        String top = goal("Grow");
        String other = goal("Sell");
        String inProject = task(project("Beds"), "Dig");
        String alone = make("/tasks", "Ask");
        for (String task : List.of(inProject, alone)) {
            support(top, task);
            support(other, task);
        }
        var map = map(ana).data();
        assertThat(called("Beds", map.path("projects")).path("num_tasks").asInt())
                .isEqualTo(1);
        var first = called("Grow", map.path("goals"));
        assertThat(List.of(
                        first.path("num_tasks").asInt(),
                        first.path("num_tasks_elsewhere").asInt()))
                .containsExactly(1, 1);
        var second = called("Sell", map.path("goals"));
        assertThat(List.of(
                        second.path("num_tasks").asInt(),
                        second.path("num_tasks_elsewhere").asInt()))
                .containsExactly(0, 2);
    }

    @Test
    void portfoliosAreOnTheMapWithWhatIsInThem() {
        String top = goal("Grow");
        String beds = project("Beds");
        String garden = make("/portfolios", "Garden");
        ana.post("/portfolios/" + garden + "/addItem", Map.of("item", beds)).data();
        support(top, garden);
        ana.post("/status_updates", Map.of("parent", garden, "status_type", "off_track", "text", "It rains"))
                .data();
        var map = map(ana).data();
        assertThat(called("Garden", map.path("portfolios")).path("status_type").asString())
                .isEqualTo("off_track");
        assertThat(map.path("items").toString())
                .isEqualTo("[{\"portfolio\":\"" + garden + "\",\"item\":\"" + beds + "\"}]");
        assertThat(map.path("supports").toString())
                .isEqualTo("[{\"goal\":\"" + top + "\",\"supporter\":\"" + garden + "\"}]");
        var seen = map(ben).data();
        assertThat(seen.path("portfolios")).isEmpty();
        assertThat(seen.path("items")).isEmpty();
        assertThat(seen.path("supports")).isEmpty();
    }

    @Test
    void tasksAreCountedAndWhoeverIsWaitedForIsNamed() {
        String beds = project("Beds");
        String dig = task(beds, "Dig", "assignee", ben.gid(), "due_on", "2020-01-01");
        String plant = task(beds, "Plant", "due_on", "2020-02-01");
        String water = task(beds, "Water", "due_on", "2999-01-01");
        task(beds, "Harvest", "resource_subtype", "milestone", "completed", true, "due_on", "2020-01-01");
        waits(plant, dig);
        waits(water, dig);
        var map = map(ana).data();
        var counted = called("Beds", map.path("projects"));
        assertThat(counts(counted)).containsExactly(4, 1, 2, 2, 1, 1);
        var blocker = map.path("blockers").path(0);
        assertThat(blocker.path("projects").toString()).isEqualTo(gids(beds));
        assertThat(blocker.at("/assignee/name").asString()).isEqualTo("Ben");
        assertThat(blocker.path("num_tasks").asInt()).isEqualTo(2);

        ana.put("/tasks/" + dig, Map.of("completed", true)).data();
        var later = map(ana).data();
        assertThat(counts(called("Beds", later.path("projects")))).containsExactly(4, 2, 1, 0, 1, 1);
        assertThat(later.path("blockers")).isEmpty();
    }

    private static List<Integer> counts(JsonNode record) {
        return TaskCounts.NAMES.stream().map(name -> record.path(name).asInt()).toList();
    }

    @Test
    void tasksThatSupportAGoalAreAmongItsCounts() {
        String grow = goal("Grow");
        String own = make("/tasks", "Own", "due_on", "2020-01-01");
        support(grow, own);
        assertThat(counts(called("Grow", map(ana).data().path("goals")))).containsExactly(1, 0, 1, 0, 0, 0);
        assertThat(map(ana).data().path("supports")).isEmpty();
        // Ben sees the goal, and not the task.
        assertThat(counts(called("Grow", map(ben).data().path("goals")))).containsExactly(0, 0, 0, 0, 0, 0);
    }

    @Test
    void whatOneMayNotSeeIsNotOnTheMap() {
        String open = goal("Open");
        String closed = goal("Closed", "privacy_setting", "members_only");
        String hidden = project("Hidden", "privacy_setting", "private");
        String seen = project("Seen");
        support(open, hidden);
        support(closed, seen);
        support(open, closed);
        String first = task(hidden, "First");
        String second = task(seen, "Second");
        waits(second, first);
        assertThat(map(ana).data().path("supports")).hasSize(3);
        assertThat(map(ana).data().path("blockers")).hasSize(1);
        var map = map(ben).data();
        assertThat(map.path("goals").valueStream().map(goal -> goal.path("name").asString()))
                .containsExactly("Open");
        assertThat(map.path("projects")
                        .valueStream()
                        .map(project -> project.path("name").asString()))
                .containsExactly("Seen");
        assertThat(map.path("supports")).isEmpty();
        assertThat(map.path("blockers")).isEmpty();
        assertThat(called("Seen", map.path("projects"))
                        .path("num_blocked_tasks")
                        .asInt())
                .isZero();
        assertThat(map(ben).text()).doesNotContain(closed, hidden, first);
    }

    @Test
    void whatStandsOutInAProjectIsListed() {
        String beds = project("Beds");
        String dig = task(beds, "Dig", "due_on", "2999-01-01", "assignee", ben.gid());
        task(beds, "Late", "due_on", "2020-01-01");
        String waiting = task(beds, "Waiting");
        task(beds, "Milestone", "resource_subtype", "milestone", "due_on", "2999-01-01");
        waits(waiting, dig);
        String path = "/projects/" + beds + "/map?opt_fields=name,dependencies.assignee.name";
        assertThat(ben.get(path).all("name")).containsExactly("Late", "Milestone", "Waiting");
        assertThat(ben.get(path).at("2.dependencies.0.assignee.name")).isEqualTo("Ben");
        assertThat(ben.get(path + "&limit=2").all("name")).containsExactly("Late", "Milestone");
    }

    @Test
    void aLargerMapTakesAsManyStatements() {
        String top = goal("Grow");
        support(top, project("Beds"));
        int few = statements(map(ana));
        for (int i = 0; i < 20; i++) {
            String project = project("Beds " + i, "owner", ben.gid());
            support(top, project);
            waits(task(project, "Second"), task(project, "First"));
        }
        assertThat(statements(map(ana))).isEqualTo(few).isLessThanOrEqualTo(9);
    }

    private static int statements(Answer answer) {
        return Integer.parseInt(answer.headers().firstValue("Test-Statements").orElseThrow());
    }
}
