package dev.cairn.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Allocation;
import dev.cairn.support.Answer;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The weeks begin on Monday the 30th of November 2026. */
@CairnTest
class WorkloadDraftAllocationTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    Person cem;
    String project;
    String allocation;

    /** Half of a week of Ben's. */
    @BeforeEach
    void anAllocationOfBens() {
        company = companies.make();
        ana = company.member("Ana");
        ben = company.member("Ben");
        cem = company.member("Cem");
        project = project(ana);
        allocation = Allocation.plan(ana, project, ben.gid(), "2026-12-04", "percent", 50)
                .gid();
    }

    private String project(Person maker) {
        return maker.post(
                        "/projects", Map.of("workspace", company.gid(), "name", "Launch", "privacy_setting", "private"))
                .gid();
    }

    private Answer draft(Object... changes) {
        return ana.post(
                "/workload_drafts",
                Map.of("workspace", company.gid(), "name", "With Ben away", "changes", List.of(changes)));
    }

    private static Map<String, Object> change(String resource, Object... fields) {
        var change = new HashMap<String, Object>(Map.of("resource", resource, "resource_type", "allocation"));
        for (int i = 0; i < fields.length; i += 2) {
            change.put((String) fields[i], fields[i + 1]);
        }
        return change;
    }

    private Map<String, Object> another(String in, Person of) {
        return Map.of(
                "action", "added",
                "resource_type", "allocation",
                "parent", in,
                "assignee", of.gid(),
                "start_date", "2026-11-30",
                "end_date", "2026-12-04",
                "effort", Map.of("type", "hours", "value", 12));
    }

    /** The hours that somebody is allocated in the first week. */
    private String hours(String of, String draft) {
        return week("assignees=" + of, draft)
                .data()
                .get(0)
                .at("/periods/2026-11-30/allocated")
                .asString();
    }

    private Answer week(String whose, String draft) {
        return ana.get("/workspaces/" + company.gid() + "/workload?start_date=2026-11-30&end_date=2026-12-06&" + whose
                + (draft.isEmpty() ? "" : "&draft=" + draft));
    }

    @Test
    void anAllocationIsGivenToSomebodyElseAndTakesMore() {
        String draft = draft(
                        change(allocation, "assignee", cem.gid(), "effort", Map.of("type", "percent", "value", 75)))
                .gid();
        assertThat(hours(ben.gid(), draft)).isEqualTo("0");
        assertThat(hours(cem.gid(), draft)).isEqualTo("30");
        assertThat(hours(ben.gid(), "")).isEqualTo("20");
        assertThat(ana.get("/allocations/" + allocation).at("assignee.name")).isEqualTo("Ben");
    }

    @Test
    void whatIsPlannedForAPlaceholderIsGivenToAPersonAndBack() {
        String designer = ana.post("/placeholders", Map.of("workspace", company.gid(), "name", "A designer"))
                .gid();
        String theirs = Allocation.plan(ana, project, designer, "2026-12-04", "hours", 16)
                .gid();
        String draft = draft(change(theirs, "assignee", cem.gid()), change(allocation, "assignee", designer))
                .gid();
        assertThat(hours(cem.gid(), draft)).isEqualTo("16");
        assertThat(hours(designer, draft)).isEqualTo("20");
        assertThat(hours(ben.gid(), draft)).isEqualTo("0");
        assertThat(hours(designer, "")).isEqualTo("16");
    }

    @Test
    void anAllocationIsTakenAwayAndAnotherAdded() {
        var made = draft(change(allocation, "action", "deleted"), another(project, cem));
        String draft = made.gid();
        assertThat(made.data().at("/changes/1/resource").asString()).matches("\\d+");
        assertThat(hours(ben.gid(), draft)).isEqualTo("0");
        assertThat(hours(cem.gid(), draft)).isEqualTo("12");
        assertThat(hours(cem.gid(), "")).isEqualTo("0");
        assertThat(ana.get("/allocations?parent=" + project).all("gid")).containsExactly(allocation);
    }

    @Test
    void whomADraftGivesSomethingInAProjectIsAmongItsPeople() {
        String draft = draft(change(allocation, "assignee", cem.gid())).gid();
        assertThat(week("project=" + project, "").all("assignee.name")).containsExactly("Ana", "Ben");
        assertThat(week("project=" + project, draft).all("assignee.name")).containsExactly("Ana", "Cem");
    }

    @Test
    void theAllocationsOfADraftAreListedAsTheyAre() {
        String draft = draft(change(allocation, "action", "deleted"), another(project, cem))
                .gid();
        var listed = ana.get("/allocations?draft=" + draft + "&opt_fields=assignee.name");
        assertThat(listed.all("gid")).containsExactly(allocation);
        assertThat(listed.all("assignee.name")).containsExactly("Ben");
        assertThat(ben.get("/allocations?draft=" + draft).status()).isEqualTo(404);
    }

    @Test
    void whatIsOfAProjectThatItsMakerDoesNotSeeChangesNothing() {
        String hidden = project(ben);
        String theirs = Allocation.plan(ben, hidden, cem.gid(), "2026-12-04", "hours", 8)
                .gid();
        String draft =
                draft(change(theirs, "action", "deleted"), another(hidden, ben)).gid();
        assertThat(hours(cem.gid(), draft)).isEqualTo("8");
        assertThat(hours(ben.gid(), draft)).isEqualTo("20");
        assertThat(ana.get("/allocations?draft=" + draft).data()).isEmpty();
    }

    @Test
    void whoeverLeavesAndWhateverIsDeletedIsNoLongerCounted() {
        String other = project(ana);
        String draft = draft(change(allocation, "assignee", cem.gid()), another(other, ben))
                .gid();
        company.admin("Ada")
                .post("/workspaces/" + company.gid() + "/removeUser", Map.of("user", cem.gid()))
                .data();
        ana.delete("/projects/" + other).data();
        assertThat(week("project=" + project, draft).all("assignee.name")).containsExactly("Ana");
        assertThat(hours(ben.gid(), draft)).isEqualTo("0");
        assertThat(ana.get("/workload_drafts/" + draft).data().path("changes")).hasSize(2);
        ana.delete("/allocations/" + allocation).data();
        assertThat(ana.get("/allocations?draft=" + draft).data()).isEmpty();
        assertThat(hours(ben.gid(), draft)).isEqualTo("0");
    }

    @Test
    void onlyAllocationsAreAddedAndTakenAway() {
        assertThat(draft(change(allocation, "resource_type", "task", "action", "deleted"))
                        .refusal(400))
                .contains("changes.action");
        assertThat(draft(Map.of("resource_type", "allocation", "action", "added", "parent", project))
                        .refusal(400))
                .contains("changes.assignee");
        assertThat(draft(change(allocation, "effort", Map.of("type", "days", "value", 3)))
                        .refusal(400))
                .contains("changes.effort.type");
        assertThat(draft(change(allocation, "action", "forgotten")).refusal(400))
                .contains("changes.action");
    }
}
