package dev.cairn.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Allocation;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.EffortField;
import dev.cairn.support.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The weeks begin on Monday the 30th of November 2026. */
@CairnTest
class WorkloadDraftTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    String project;
    String effort;
    String task;

    @BeforeEach
    void aTaskOfBens() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        var planned = EffortField.inProject(ana, company);
        project = planned.project();
        effort = planned.gid();
        task = task(ana, "Work");
    }

    private String task(Person maker, String name) {
        return maker.post(
                        "/tasks",
                        Map.of(
                                "name", name,
                                "projects", List.of(project),
                                "assignee", ben.gid(),
                                "due_on", "2026-12-02",
                                "custom_fields", Map.of(effort, 480)))
                .gid();
    }

    private Answer draft(Person maker, Object... changes) {
        return maker.post(
                "/workload_drafts",
                Map.of("workspace", company.gid(), "name", "With Ben away", "changes", List.of(changes)));
    }

    private Map<String, Object> toAnaAWeekLater(String resource) {
        return Map.of(
                "resource",
                resource,
                "resource_type",
                "task",
                "assignee",
                ana.gid(),
                "end_date",
                "2026-12-09",
                "before",
                Map.of("assignee", ben.gid(), "end_date", "2026-12-02"));
    }

    /** The hours of load and of allocations of somebody in two weeks. */
    private String hours(Person reader, Person of, String more) {
        var found = reader.get("/workspaces/" + company.gid()
                + "/workload?start_date=2026-11-30&end_date=2026-12-13&assignees=" + of.gid() + "&effort_field="
                + effort + more);
        var periods = found.data().get(0).path("periods");
        return periods.path("2026-11-30").path("load").asString() + " "
                + periods.path("2026-12-07").path("load").asString() + ", "
                + periods.path("2026-11-30").path("allocated").asString() + " "
                + periods.path("2026-12-07").path("allocated").asString();
    }

    @Test
    void aDraftShowsTheLoadAsItWouldBeAndChangesNothing() {
        String draft = draft(ana, toAnaAWeekLater(task)).gid();
        assertThat(hours(ana, ben, "&draft=" + draft)).isEqualTo("0 0, 0 0");
        assertThat(hours(ana, ana, "&draft=" + draft)).isEqualTo("0 8, 0 0");
        assertThat(hours(ana, ben, "")).isEqualTo("8 0, 0 0");
        assertThat(ana.get("/tasks/" + task).at("assignee.name")).isEqualTo("Ben");
        assertThat(ana.get("/tasks/" + task).at("due_on")).isEqualTo("2026-12-02");
    }

    @Test
    void allocationsAreMovedInItToo() {
        String allocation = Allocation.plan(ana, project, ben.gid(), "2026-12-04", "percent", 50)
                .gid();
        String draft = draft(
                        ana,
                        Map.of(
                                "resource", allocation,
                                "resource_type", "allocation",
                                "start_date", "2026-12-07",
                                "end_date", "2026-12-08"))
                .gid();
        assertThat(hours(ana, ben, "")).isEqualTo("8 0, 20 0");
        assertThat(hours(ana, ben, "&draft=" + draft)).isEqualTo("8 0, 0 8");
    }

    @Test
    void itsChangesArePutAsAWhole() {
        String draft = draft(ana).gid();
        assertThat(ana.get("/workload_drafts/" + draft).data().path("changes")).isEmpty();
        var changed = ana.put("/workload_drafts/" + draft, Map.of("changes", List.of(toAnaAWeekLater(task))));
        var change = changed.data().path("changes").get(0);
        assertThat(change.path("resource").asString()).isEqualTo(task);
        assertThat(change.path("start_date").isNull()).isTrue();
        assertThat(change.path("before").path("end_date").asString()).isEqualTo("2026-12-02");
        ana.put("/workload_drafts/" + draft, Map.of("name", "Another name")).data();
        assertThat(ana.get("/workload_drafts/" + draft).data().path("changes")).hasSize(1);
        ana.put("/workload_drafts/" + draft, Map.of("changes", List.of())).data();
        assertThat(ana.get("/workload_drafts/" + draft).data().path("changes")).isEmpty();
    }

    @Test
    void aDraftIsItsMakersAlone() {
        String draft = draft(ana, toAnaAWeekLater(task)).gid();
        assertThat(ben.get("/workload_drafts/" + draft).status()).isEqualTo(404);
        assertThat(ben.get("/workload_drafts?workspace=" + company.gid()).data())
                .isEmpty();
        assertThat(ben.get("/workspaces/" + company.gid() + "/workload?draft=" + draft)
                        .status())
                .isEqualTo(404);
        ana.delete("/workload_drafts/" + draft).data();
        assertThat(ana.get("/workload_drafts/" + draft).status()).isEqualTo(404);
    }

    @Test
    void whatItsMakerDoesNotSeeStaysAsItIs() {
        String hidden = ben.post(
                        "/tasks",
                        Map.of(
                                "name",
                                "Mine",
                                "workspace",
                                company.gid(),
                                "assignee",
                                ben.gid(),
                                "due_on",
                                "2026-12-02",
                                "custom_fields",
                                Map.of()))
                .gid();
        String draft = draft(ana, toAnaAWeekLater(hidden)).gid();
        var found = ana.get("/workspaces/" + company.gid()
                + "/workload?start_date=2026-11-30&end_date=2026-12-13&assignees=" + ana.gid() + "&draft=" + draft);
        assertThat(found.data()
                        .get(0)
                        .path("periods")
                        .path("2026-12-07")
                        .path("tasks")
                        .asInt())
                .isZero();
    }

    @Test
    void changesAreOfTasksAndAllocationsOnceEach() {
        assertThat(draft(ana, toAnaAWeekLater(task), toAnaAWeekLater(task)).refusal(400))
                .contains("changes.resource");
        assertThat(draft(ana, Map.of("resource", task, "resource_type", "project"))
                        .refusal(400))
                .contains("resource_type");
        assertThat(draft(ana, Map.of("resource_type", "task")).refusal(400)).contains("resource");
        assertThat(draft(
                                ana,
                                Map.of(
                                        "resource", task,
                                        "resource_type", "task",
                                        "start_date", "2026-12-03",
                                        "end_date", "2026-12-02"))
                        .refusal(400))
                .contains("end_date");
    }
}
