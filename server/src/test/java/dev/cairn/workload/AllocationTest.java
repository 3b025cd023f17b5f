package dev.cairn.workload;

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
class AllocationTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person admin;
    Person ana;
    Person ben;
    String project;

    @BeforeEach
    void aProject() {
        company = companies.make();
        admin = company.admin("Ada");
        ana = company.member("Ana");
        ben = company.member("Ben");
        project = project("Launch");
    }

    private String project(String name) {
        return ana.post("/projects", Map.of("workspace", company.gid(), "name", name))
                .gid();
    }

    private Answer allocate(String assignee, Object... fields) {
        var data = new HashMap<String, Object>(
                Map.of("parent", project, "assignee", assignee, "start_date", "2026-11-30", "end_date", "2026-12-11"));
        for (int i = 0; i < fields.length; i += 2) {
            data.put((String) fields[i], fields[i + 1]);
        }
        return ana.post("/allocations", data);
    }

    private String placeholder(String name) {
        return ana.post("/placeholders", Map.of("workspace", company.gid(), "name", name))
                .gid();
    }

    @Test
    void anAllocationSaysWhoIsToDoHowMuchOfWhat() {
        var made = allocate(ben.gid(), "effort", Map.of("type", "percent", "value", 50));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("resource_subtype")).isEqualTo("project_allocation");
        var read = ana.get("/allocations/" + made.gid());
        assertThat(read.at("assignee.name")).isEqualTo("Ben");
        assertThat(read.at("parent.name")).isEqualTo("Launch");
        assertThat(read.at("created_by.gid")).isEqualTo(ana.gid());
        assertThat(read.at("effort.type")).isEqualTo("percent");
        assertThat(read.at("effort.value")).isEqualTo("50");
        assertThat(read.at("start_date")).isEqualTo("2026-11-30");
        assertThat(read.at("end_date")).isEqualTo("2026-12-11");
    }

    @Test
    void whoIsStillToBeFoundIsAPlaceholder() {
        String designer = placeholder("A designer");
        var made = allocate(designer);
        assertThat(made.at("assignee.resource_type")).isEqualTo("placeholder");
        assertThat(made.at("assignee.name")).isEqualTo("A designer");
        assertThat(made.at("effort")).isEqualTo("null");
        assertThat(ana.get("/allocations?assignee=" + designer).all("gid")).containsExactly(made.gid());
        ana.put("/allocations/" + made.gid(), Map.of("assignee", ben.gid())).data();
        assertThat(ana.get("/allocations/" + made.gid()).at("assignee.name")).isEqualTo("Ben");
        assertThat(ana.get("/allocations?assignee=" + designer).data()).isEmpty();
    }

    @Test
    void whatIsPlannedForAPlaceholderGoesWithIt() {
        String designer = placeholder("A designer");
        String made = allocate(designer).gid();
        ana.put("/placeholders/" + designer, Map.of("name", "Two designers")).data();
        assertThat(ana.get("/placeholders?workspace=" + company.gid()).all("name"))
                .containsExactly("Two designers");
        ana.delete("/placeholders/" + designer).data();
        assertThat(ana.get("/allocations/" + made).status()).isEqualTo(404);
        assertThat(ana.get("/placeholders/" + designer).status()).isEqualTo(404);
    }

    @Test
    void allocationsAreListedByProjectAssigneeAndWorkspace() {
        String bens = allocate(ben.gid()).gid();
        String anas = allocate("me").gid();
        String workspace = "&workspace=" + company.gid();
        assertThat(ana.get("/allocations?parent=" + project).all("gid")).containsExactly(bens, anas);
        assertThat(ana.get("/allocations?assignee=me" + workspace).all("gid")).containsExactly(anas);
        assertThat(ana.get("/allocations?assignee=" + ben.email()).all("gid")).containsExactly(bens);
        assertThat(ana.get("/allocations?limit=1" + workspace).all("gid")).containsExactly(bens);
        assertThat(ana.get("/allocations").refusal(400)).contains("parent, assignee, workspace");
    }

    @Test
    void onlyWhatIsNamedChanges() {
        String gid = allocate(ben.gid(), "effort", Map.of("type", "hours", "value", 30))
                .gid();
        var moved = ana.put("/allocations/" + gid, Map.of("end_date", "2026-12-18"));
        assertThat(moved.at("start_date")).isEqualTo("2026-11-30");
        assertThat(moved.at("end_date")).isEqualTo("2026-12-18");
        assertThat(moved.at("effort.value")).isEqualTo("30");
        var noEffort = new HashMap<String, Object>();
        noEffort.put("effort", null);
        assertThat(ana.put("/allocations/" + gid, noEffort).at("effort")).isEqualTo("null");
        String other = project("Fair");
        assertThat(ana.put("/allocations/" + gid, Map.of("parent", other)).at("parent.name"))
                .isEqualTo("Fair");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(allocate(ben.gid(), "end_date", "2026-11-29").refusal(400)).contains("end_date");
        assertThat(allocate(ben.gid(), "end_date", "9999-12-31").refusal(400)).contains("end_date");
        assertThat(allocate("123").refusal(400)).contains("assignee");
        assertThat(allocate(ben.gid(), "effort", Map.of("type", "days", "value", 3))
                        .refusal(400))
                .contains("effort.type");
        assertThat(allocate(ben.gid(), "effort", Map.of("type", "hours", "value", -1))
                        .refusal(400))
                .contains("effort.value");
        assertThat(allocate(ben.gid(), "effort", Map.of("value", 1)).refusal(400))
                .contains("effort.type");
        assertThat(ana.post("/allocations", Map.of("parent", project)).refusal(400))
                .contains("start_date");
        String foreign = companies.make().admin("Stranger").gid();
        assertThat(allocate(foreign).refusal(400)).contains("assignee");
    }

    @Test
    void whoDoesNotSeeTheProjectSeesNoneOfItsAllocations() {
        String gid = allocate(ben.gid()).gid();
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        assertThat(ben.get("/allocations/" + gid).status()).isEqualTo(404);
        assertThat(ben.get("/allocations?assignee=me").data()).isEmpty();
    }

    @Test
    void nothingIsPlannedWithWhoeverHasLeft() {
        String gid = allocate(ben.gid()).gid();
        admin.post("/workspaces/" + company.gid() + "/removeUser", Map.of("user", ben.gid()))
                .data();
        assertThat(ana.get("/allocations/" + gid).status()).isEqualTo(404);
    }
}
