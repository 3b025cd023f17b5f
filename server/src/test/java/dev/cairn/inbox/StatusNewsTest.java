package dev.cairn.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people hear of goals and portfolios. */
@CairnTest
class StatusNewsTest {
    @Autowired
    Companies companies;

    Inboxes inboxes;
    Person ana;
    Person ben;

    @BeforeEach
    void aCompany() {
        inboxes = new Inboxes(companies.make());
        ana = inboxes.ana;
        ben = inboxes.ben;
    }

    private String make(String path) {
        return ana.post(path, Map.of("name", "Grow", "workspace", inboxes.company.gid()))
                .gid();
    }

    private String tell(String parent, String html) {
        return ana.post("/status_updates", Map.of("parent", parent, "status_type", "at_risk", "html_text", html))
                .gid();
    }

    @Test
    void whoFollowsAGoalHearsHowItStands() {
        String goal = make("/goals");
        ben.post("/goals/" + goal + "/addFollowers", Map.of("followers", List.of("me")))
                .data();
        String update = tell(goal, "<body>It rains</body>");
        var item = inboxes.item(ben, update, "status_updated");
        assertThat(item.path("actor").path("name").asString()).isEqualTo("Ana");
        assertThat(inboxes.about(ana, update)).isEmpty();
        ana.put("/goals/" + goal, Map.of("privacy_setting", "members_only")).data();
        assertThat(inboxes.about(ben, update)).hasSize(1);
        ana.post("/goals/" + goal + "/removeFollowers", Map.of("followers", List.of(ben.gid())))
                .data();
        assertThat(inboxes.about(ben, update)).isEmpty();
    }

    @Test
    void theMembersOfAPortfolioHearHowItIsDoing() {
        String portfolio = make("/portfolios");
        ana.post("/portfolios/" + portfolio + "/addMembers", Map.of("members", ben.gid()))
                .data();
        inboxes.item(ben, tell(portfolio, "<body>It rains</body>"), "status_updated");
    }

    @Test
    void whoIsMentionedInAStatusUpdateHearsOfIt() {
        String mention = "<body>Ask <a data-asana-gid=\"" + ben.gid() + "\"/></body>";
        String goal = make("/goals");
        inboxes.item(ben, tell(goal, mention), "mentioned");
        inboxes.item(ben, tell(inboxes.project, mention), "mentioned");
    }

    @Test
    void whoIsMadeTheOwnerHearsOfIt() {
        String goal = make("/goals");
        ana.put("/goals/" + goal, Map.of("owner", ben.gid())).data();
        inboxes.item(ben, goal, "made_owner");
        String given = ana.post("/goals", Map.of("name", "Sow", "workspace", inboxes.company.gid(), "owner", ben.gid()))
                .gid();
        inboxes.item(ben, given, "made_owner");
        String portfolio = make("/portfolios");
        ana.put("/portfolios/" + portfolio, Map.of("owner", ben.gid())).data();
        inboxes.item(ben, portfolio, "made_owner");
        inboxes.settle();
        assertThat(inboxes.about(ana, goal)).isEmpty();
    }
}
