package dev.cairn.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.platform.db.Database;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
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

/** What portfolios sum up of what is in them. */
@CairnTest
class PortfolioRollUpTest {
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

    private String portfolio(String name) {
        return ana.post("/portfolios", Map.of("name", name, "workspace", company.gid()))
                .gid();
    }

    private String project() {
        return WorkDoings.project(ana, company);
    }

    private String task(String project) {
        return ana.post("/tasks", Map.of("name", "Dig", "projects", List.of(project)))
                .gid();
    }

    private void put(String portfolio, String item) {
        ana.post("/portfolios/" + portfolio + "/addItem", Map.of("item", item));
    }

    private void becomes(String portfolio, String field, String value) {
        Waiting.until(() -> ana.get("/portfolios/" + portfolio + "?opt_fields=progress,status_counts")
                .at(field)
                .equals(value));
    }

    @Test
    void tasksOfProjectsCountOnceOnEveryWay() {
        String top = portfolio("Top");
        String middle = portfolio("Middle");
        String project = project();
        String first = task(project);
        task(project);
        put(top, middle);
        put(middle, project);
        becomes(top, "progress.num_tasks", "2");
        put(top, project);
        ana.put("/tasks/" + first, Map.of("completed", true)).data();
        becomes(top, "progress.num_completed_tasks", "1");
        assertThat(ana.get("/portfolios/" + top + "?opt_fields=progress").at("progress.num_tasks"))
                .isEqualTo("2");
        assertThat(ana.get("/portfolios/" + top + "?opt_fields=progress").at("progress.num_projects"))
                .isEqualTo("1");
        assertThat(ana.get("/portfolios/" + middle + "/items?opt_fields=progress")
                        .at("0.progress.num_completed_tasks"))
                .isEqualTo("1");
        ana.post("/portfolios/" + top + "/removeItem", Map.of("item", project)).data();
        ana.delete("/portfolios/" + middle).data();
        becomes(top, "progress.num_tasks", "0");
        assertThat(ana.get("/portfolios/" + middle + "?opt_fields=progress").status())
                .isEqualTo(404);
    }

    @Test
    void aTaskInSeveralProjectsCountsOnce() {
        String top = portfolio("Top");
        String project = project();
        String other = project();
        String shared = task(project);
        task(other);
        ana.post("/tasks/" + shared + "/addProject", Map.of("project", other)).data();
        put(top, project);
        put(top, other);
        becomes(top, "progress.num_tasks", "2");
        ana.put("/tasks/" + shared, Map.of("completed", true)).data();
        becomes(top, "progress.num_completed_tasks", "1");
        ana.post("/tasks/" + shared + "/removeProject", Map.of("project", project))
                .data();
        ana.post("/portfolios/" + top + "/removeItem", Map.of("item", other)).data();
        becomes(top, "progress.num_tasks", "0");
    }

    @Test
    void datesAreTheFirstAndTheLastOfAllBelow() {
        String top = portfolio("Top");
        String middle = portfolio("Middle");
        String one = project();
        String other = project();
        ana.put("/projects/" + one, Map.of("start_on", "2027-02-01", "due_on", "2027-03-01"))
                .data();
        put(middle, one);
        put(top, middle);
        put(top, other);
        becomes(top, "progress.due_on", "2027-03-01");
        ana.put("/projects/" + other, Map.of("due_on", "2027-05-01")).data();
        becomes(top, "progress.due_on", "2027-05-01");
        assertThat(ana.get("/portfolios/" + top + "?opt_fields=progress").at("progress.start_on"))
                .isEqualTo("2027-02-01");
        ana.put("/portfolios/" + middle, Map.of("start_on", "2027-01-01", "due_on", "2027-02-01"))
                .data();
        becomes(top, "progress.start_on", "2027-01-01");
        ana.delete("/projects/" + other).data();
        becomes(top, "progress.due_on", "2027-03-01");
        assertThat(ana.get("/portfolios/" + top).at("due_on")).isEqualTo("null");
    }

    @Test
    void itemsAreCountedByHowTheyStand() {
        String top = portfolio("Top");
        String middle = portfolio("Middle");
        String project = project();
        put(top, middle);
        put(top, project);
        becomes(top, "status_counts.none", "2");
        String told = tell(project, "at_risk");
        tell(middle, "on_hold");
        becomes(top, "status_counts.on_hold", "1");
        assertThat(ana.get("/portfolios/" + top + "?opt_fields=status_counts").at("status_counts.at_risk"))
                .isEqualTo("1");
        String last = tell(project, "complete");
        becomes(top, "status_counts.complete", "1");
        becomes(top, "status_counts.at_risk", "0");
        ana.put("/status_updates/" + last, Map.of("status_type", "off_track")).data();
        becomes(top, "status_counts.off_track", "1");
        ana.put("/status_updates/" + last, Map.of("status_type", "complete")).data();
        becomes(top, "status_counts.complete", "1");
        ana.delete("/status_updates/" + told).data();
        ana.post("/portfolios/" + top + "/removeItem", Map.of("item", project)).data();
        becomes(top, "status_counts.complete", "0");
        becomes(top, "status_counts.none", "0");
    }

    private String tell(String parent, String type) {
        return ana.post("/status_updates", Map.of("parent", parent, "status_type", type, "text", "So it is"))
                .gid();
    }

    @Test
    void aPortfolioBringsAGoalForward() {
        String portfolio = portfolio("Top");
        String project = project();
        put(portfolio, project);
        String task = task(project);
        task(project);
        String goal = ana.post("/goals", Map.of("name", "Grow", "workspace", company.gid()))
                .gid();
        ana.post("/goals/" + goal + "/setMetric", Map.of("progress_source", "project_task_completion"))
                .data();
        var support = ana.post(
                "/goals/" + goal + "/addSupportingRelationship",
                Map.of("supporting_resource", portfolio, "contribution_weight", 1));
        assertThat(support.at("supporting_resource.resource_type")).isEqualTo("portfolio");
        assertThat(ana.get("/goals?portfolio=" + portfolio).all("gid")).containsExactly(goal);
        ana.put("/tasks/" + task, Map.of("completed", true)).data();
        Waiting.until(() -> ana.get("/goals/" + goal + "?opt_fields=progress")
                .at("progress")
                .startsWith("0.5"));
        ana.delete("/portfolios/" + portfolio).data();
        Waiting.until(() -> ana.get("/goals/" + goal + "?opt_fields=progress")
                .at("progress")
                .matches("0(\\.0*)?"));
    }

    /** Whatever people do, in whichever order: what is kept equals what is there. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterAnythingAtAllPortfoliosSayWhatAComputationFromNothingSays(long seed) {
        var doings = new Doings(new Random(seed));
        boolean anyDone = false;
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 50; i++) {
                doings.doSomething();
            }
            WorkDoings.awaitSums(database, company);
            var kept = kept();
            assertThat(kept).isEqualTo(new FreshSums(database, company.id()).ofAll());
            anyDone |= kept.values().stream().anyMatch(sums -> sums.completed() > 0);
        }
        assertThat(anyDone).as("the seed does something").isTrue();
    }

    private Map<Long, FreshSums.Sums> kept() {
        var kept = new HashMap<Long, FreshSums.Sums>();
        database.sql("""
                        SELECT id, num_projects, num_tasks, num_completed_tasks, first_start_on::text, last_due_on::text,
                          status_counts::text
                        FROM portfolio WHERE workspace_id = :workspace AND deleted_at IS NULL""")
                .bind("workspace", company.id())
                .list(row -> kept.put(
                        row.getLong(1),
                        new FreshSums.Sums(
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getString(5),
                                row.getString(6),
                                FreshSums.counts(row.getString(7)))));
        return kept;
    }

    /** Somebody who does this and that with portfolios and what is in them. */
    private final class Doings {
        private static final List<String> STATUSES = List.of("on_track", "at_risk", "off_track", "on_hold", "complete");

        private final Random random;
        private final WorkDoings work;
        private final List<String> portfolios = new ArrayList<>();

        Doings(Random random) {
            this.random = random;
            this.work = new WorkDoings(random, ana, company);
            for (int i = 0; i < 4; i++) {
                portfolios.add(portfolio("Portfolio " + i));
            }
            work.projects().forEach(project -> put(portfolios.getFirst(), project));
        }

        private String anyPortfolio() {
            return work.any(portfolios);
        }

        private String anyItem() {
            return random.nextBoolean() ? work.anyProject() : anyPortfolio();
        }

        void doSomething() {
            switch (random.nextInt(13)) {
                case 0, 1, 2 -> put(anyPortfolio(), anyItem());
                case 3 -> ana.post("/portfolios/" + anyPortfolio() + "/removeItem", Map.of("item", anyItem()));
                case 4 -> date();
                case 5 ->
                    ana.post(
                            "/status_updates",
                            Map.of("parent", anyItem(), "status_type", work.any(STATUSES), "text", "So it is"));
                case 6 -> seldom();
                default -> work.doSomething();
            }
        }

        private void date() {
            String due = "2027-0" + (1 + random.nextInt(9)) + "-15";
            String path = random.nextBoolean() ? "/projects/" + work.anyProject() : "/portfolios/" + anyPortfolio();
            ana.put(
                    path,
                    random.nextBoolean() ? Map.of("due_on", due) : Map.of("start_on", "2026-12-01", "due_on", due));
        }

        private void seldom() {
            if (random.nextBoolean()) {
                ana.delete("/portfolios/" + anyPortfolio());
                portfolios.add(portfolio("Another"));
                return;
            }
            var updates = ana.get("/status_updates?parent=" + anyItem());
            if (updates.status() != 200 || updates.data().isEmpty()) {
                return;
            }
            String last = "/status_updates/" + updates.at("0.gid");
            if (random.nextBoolean()) {
                ana.put(last, Map.of("status_type", work.any(STATUSES)));
            } else {
                ana.delete(last);
            }
        }
    }
}
