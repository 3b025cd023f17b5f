package dev.cairn.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How far goals have come by what supports them. */
@CairnTest
class GoalRollUpTest {
    private static final List<String> SOURCES = List.of(
            "subgoal_progress", "project_task_completion", "project_milestone_completion", "task_completion", "manual");

    @Autowired
    Companies companies;

    @Autowired
    Database database;

    Companies.Company company;
    Person ana;

    @BeforeEach
    void aCompany() {
        company = companies.make();
        ana = company.admin("Ana");
    }

    private String goal(String source) {
        String goal = ana.post("/goals", Map.of("name", source, "workspace", company.gid()))
                .gid();
        measure(goal, source);
        return goal;
    }

    private void measure(String goal, String source) {
        ana.post("/goals/" + goal + "/setMetric", Map.of("progress_source", source, "target_number_value", 200))
                .data();
    }

    private String project() {
        return WorkDoings.project(ana, company);
    }

    private String task(String project, String subtype) {
        return ana.post("/tasks", Map.of("name", "Dig", "projects", List.of(project), "resource_subtype", subtype))
                .gid();
    }

    private void complete(String task, boolean completed) {
        ana.put("/tasks/" + task, Map.of("completed", completed)).data();
    }

    private void support(String goal, String supporter, double weight) {
        ana.post(
                "/goals/" + goal + "/addSupportingRelationship",
                Map.of("supporting_resource", supporter, "contribution_weight", weight));
    }

    private void becomes(String goal, String progress) {
        var expected = new BigDecimal(progress);
        Waiting.until(() -> new BigDecimal(ana.get("/goals/" + goal + "?opt_fields=progress")
                                .at("progress"))
                        .subtract(expected)
                        .abs()
                        .compareTo(new BigDecimal("0.00001"))
                < 0);
    }

    @Test
    void theTasksOfProjectsBringAGoalForward() {
        String goal = goal("project_task_completion");
        String project = project();
        String first = task(project, "default_task");
        String second = task(project, "default_task");
        support(goal, project, 1);
        becomes(goal, "0");
        complete(first, true);
        becomes(goal, "0.5");
        assertThat(ana.get("/goals/" + goal).at("metric.current_number_value")).startsWith("100");
        ana.delete("/tasks/" + second).data();
        becomes(goal, "1");
        ana.post("/tasks/" + second + "/restore", Map.of()).data();
        becomes(goal, "0.5");
        String other = project();
        support(goal, other, 1);
        task(other, "default_task");
        becomes(goal, "0.25");
        ana.delete("/projects/" + other).data();
        becomes(goal, "0.5");
    }

    @Test
    void milestonesCountAlone() {
        String goal = goal("project_milestone_completion");
        String project = project();
        support(goal, project, 1);
        task(project, "default_task");
        String task = task(project, "default_task");
        complete(task, true);
        becomes(goal, "0");
        ana.put("/tasks/" + task, Map.of("resource_subtype", "milestone")).data();
        becomes(goal, "1");
        task(project, "milestone");
        becomes(goal, "0.5");
    }

    @Test
    void whatIsDeletedWithATaskAboveItCountsNoMore() {
        String goal = goal("project_task_completion");
        String project = project();
        support(goal, project, 1);
        String top = task(project, "default_task");
        String below =
                ana.post("/tasks/" + top + "/subtasks", Map.of("name", "Below")).gid();
        ana.post("/tasks/" + below + "/addProject", Map.of("project", project)).data();
        complete(task(project, "default_task"), true);
        becomes(goal, "0.333333");
        ana.delete("/tasks/" + top).data();
        becomes(goal, "1");
        ana.post("/tasks/" + top + "/restore", Map.of()).data();
        becomes(goal, "0.333333");
    }

    @Test
    void whatSupportsAGoalAndIsDeletedWithATaskAboveItCountsNoMore() {
        String goal = goal("task_completion");
        String project = project();
        String top = task(project, "default_task");
        String middle = ana.post("/tasks/" + top + "/subtasks", Map.of("name", "Middle"))
                .gid();
        String below = ana.post("/tasks/" + middle + "/subtasks", Map.of("name", "Below"))
                .gid();
        support(goal, below, 1);
        support(goal, task(project, "default_task"), 1);
        complete(below, true);
        becomes(goal, "0.5");
        ana.delete("/tasks/" + top).data();
        becomes(goal, "0");
        ana.post("/tasks/" + top + "/restore", Map.of()).data();
        becomes(goal, "0.5");
    }

    @Test
    void progressRisesFromGoalToGoalByWeight() {
        String top = goal("subgoal_progress");
        String middle = goal("subgoal_progress");
        String left = goal("manual");
        String right = goal("manual");
        support(top, middle, 1);
        support(middle, left, 0.2);
        support(middle, right, 0.6);
        ana.post("/goals/" + left + "/setMetricCurrentValue", Map.of("current_number_value", 200))
                .data();
        becomes(top, "0.5");
        ana.post(
                        "/goals/" + middle + "/setMetric",
                        Map.of("progress_source", "subgoal_progress", "is_custom_weight", true))
                .data();
        becomes(top, "0.25");
        ana.delete("/goals/" + left).data();
        becomes(top, "0");
        assertThat(ana.post("/goals/" + top + "/setMetricCurrentValue", Map.of("current_number_value", 1))
                        .refusal(400))
                .contains("current_number_value");
    }

    /** Whatever people do, in whichever order: what is kept equals what is there. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterAnythingAtAllGoalsAreWhereAComputationFromNothingPutsThem(long seed) {
        var doings = new Doings(new Random(seed));
        boolean anyProgress = false;
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 50; i++) {
                doings.doSomething();
            }
            WorkDoings.awaitSums(database, company);
            var kept = numbers("SELECT id, progress FROM goal WHERE workspace_id = :workspace AND deleted_at IS NULL");
            assertThat(kept).isEqualTo(new FreshProgress(database, company.id()).ofAll());
            anyProgress |= kept.values().stream().anyMatch(progress -> progress.signum() > 0);
        }
        assertThat(anyProgress).as("the seed does something").isTrue();
    }

    private Map<Long, BigDecimal> numbers(String sql) {
        var numbers = new HashMap<Long, BigDecimal>();
        database.sql(sql)
                .bind("workspace", company.id())
                .list(row -> numbers.put(row.getLong(1), row.getBigDecimal(2).setScale(6)));
        return numbers;
    }

    /** Somebody who does this and that with goals and what they build on. */
    private final class Doings {
        private final Random random;
        private final WorkDoings work;
        private final List<String> goals = new ArrayList<>();

        Doings(Random random) {
            this.random = random;
            this.work = new WorkDoings(random, ana, company);
            SOURCES.forEach(source -> goals.add(goal(source)));
            goals.forEach(goal -> support(goal, work.anyProject(), 1));
        }

        private String anyGoal() {
            return work.any(goals);
        }

        void doSomething() {
            switch (random.nextInt(16)) {
                case 0 -> support(anyGoal(), work.anyProject(), random.nextInt(5) / 4.0);
                case 1 -> support(anyGoal(), anyGoal(), random.nextInt(5) / 4.0);
                case 2 -> support(anyGoal(), work.anyTask(), random.nextInt(5) / 4.0);
                case 3 ->
                    ana.post(
                            "/goals/" + anyGoal() + "/removeSupportingRelationship",
                            Map.of("supporting_resource", random.nextBoolean() ? work.anyProject() : anyGoal()));
                case 4 ->
                    ana.post(
                            "/goals/" + anyGoal() + "/setMetric",
                            Map.of("progress_source", work.any(SOURCES), "is_custom_weight", random.nextBoolean()));
                case 5 -> seldom();
                default -> work.doSomething();
            }
        }

        private void seldom() {
            switch (random.nextInt(4)) {
                case 0 -> {
                    ana.delete("/goals/" + anyGoal());
                    goals.add(goal(work.any(SOURCES)));
                }
                case 1 -> goals.add(goal(work.any(SOURCES)));
                default ->
                    ana.post(
                            "/goals/" + anyGoal() + "/setMetricCurrentValue",
                            Map.of("current_number_value", random.nextDouble()));
            }
        }
    }
}
