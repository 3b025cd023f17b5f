package dev.cairn.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class ApprovalTest {
    @Autowired
    Companies companies;

    Person ana;
    String approval;

    @BeforeEach
    void anApproval() {
        var company = companies.make();
        ana = company.admin("Ana");
        approval = ana.post(
                        "/tasks",
                        Map.of("workspace", company.gid(), "name", "The budget", "resource_subtype", "approval"))
                .gid();
    }

    private void is(String status, boolean completed) {
        var task = ana.get("/tasks/" + approval);
        assertThat(task.at("approval_status")).isEqualTo(status);
        assertThat(task.at("completed")).isEqualTo(String.valueOf(completed));
    }

    @Test
    void decidingCompletesItAndTakingTheDecisionBackReopensIt() {
        is("pending", false);
        for (String decision : new String[] {"approved", "changes_requested", "rejected"}) {
            ana.put("/tasks/" + approval, Map.of("approval_status", decision));
            is(decision, true);
        }
        ana.put("/tasks/" + approval, Map.of("approval_status", "pending"));
        is("pending", false);
    }

    @Test
    void completingItApprovesItAndReopeningMakesItPending() {
        ana.put("/tasks/" + approval, Map.of("completed", true));
        is("approved", true);
        ana.put("/tasks/" + approval, Map.of("completed", false));
        is("pending", false);
        ana.put("/tasks/" + approval, Map.of("approval_status", "rejected"));
        ana.put("/tasks/" + approval, Map.of("completed", true));
        is("rejected", true);
    }

    @Test
    void anotherKindOfTaskHasNoApprovalStatus() {
        ana.put("/tasks/" + approval, Map.of("approval_status", "approved"));
        assertThat(ana.put("/tasks/" + approval, Map.of("resource_subtype", "milestone"))
                        .at("approval_status"))
                .isEqualTo("null");
        assertThat(ana.put("/tasks/" + approval, Map.of("approval_status", "approved"))
                        .refusal(400))
                .contains("approval_status");
        assertThat(ana.put("/tasks/" + approval, Map.of("resource_subtype", "approval"))
                        .at("approval_status"))
                .isEqualTo("approved");
    }

    @Test
    void aTaskBecomesADecidedApprovalInOneGo() {
        String task = ana.post("/tasks/" + approval + "/subtasks", Map.of("name", "The plan"))
                .gid();
        var decided = ana.put(
                "/tasks/" + task,
                Map.of("resource_subtype", "approval", "approval_status", "approved", "completed", true));
        assertThat(decided.at("approval_status")).isEqualTo("approved");
        assertThat(decided.at("completed")).isEqualTo("true");
    }
}
