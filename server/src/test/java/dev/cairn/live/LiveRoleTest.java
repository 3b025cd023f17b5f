package dev.cairn.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a role lets people see is what they hear of, from the moment that it says so. */
@CairnTest
class LiveRoleTest {
    @Autowired
    Companies companies;

    @Test
    void whoMayNoLongerSeeWhatIsSharedWithEveryoneHearsNoMoreOfIt() throws Exception {
        var company = companies.make();
        var ana = company.admin("Ana");
        var ben = company.member("Ben");
        var garden = Map.of("name", "Garden", "workspace", company.gid(), "privacy_setting", "public_to_workspace");
        String open = ana.post("/projects", garden).gid();
        String task = ana.post("/tasks", Map.of("name", "Dig", "projects", List.of(open)))
                .gid();
        String own = ana.post("/tasks", Map.of("name", "Rest", "workspace", company.gid(), "assignee", ben.gid()))
                .gid();
        var wanted =
                Map.of("workspace", company.gid(), "name", "Half", "description", "Less", "base_role_type", "member");
        String role = ana.post("/roles", wanted).gid();
        String membership = ana.get("/workspaces/" + company.gid() + "/workspace_memberships?user=" + ben.gid())
                .at("0.gid");
        ana.put("/workspace_memberships/" + membership, Map.of("assigned_role", role))
                .data();
        try (var stream = Stream.of(ben, company.gid())) {
            ana.put("/tasks/" + task, Map.of("name", "Dig deep")).data();
            stream.until("changed", task);
            ana.put("/roles/" + role, Map.of("permissions", Map.of("view_shared_with_org_tasks", false)))
                    .data();
            stream.until("changed", role);
            ana.put("/tasks/" + task, Map.of("name", "Dig deeper")).data();
            ana.put("/tasks/" + own, Map.of("name", "Rest a while")).data();
            assertThat(stream.until("changed", own).toString()).doesNotContain(task);
        }
    }
}
