package dev.cairn.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Asking to be let into a team. */
@CairnTest
class TeamAccessTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person lead;
    Person ana;
    Person ben;
    String team;

    @BeforeEach
    void aTeamThatOneAsksToJoin() {
        company = companies.make();
        lead = company.member("Lea");
        ana = company.member("Ana");
        ben = company.member("Ben");
        team = team("request_to_join");
        lead.post("/teams/" + team + "/addUser", Map.of("user", ana.gid())).data();
    }

    private String team(String visibility) {
        return lead.post("/teams", Map.of("organization", company.gid(), "name", "Garden", "visibility", visibility))
                .gid();
    }

    private String ask(Person person) {
        return person.post("/access_requests", Map.of("target", team, "message", "I can dig"))
                .gid();
    }

    private List<String> members() {
        return ana.get("/teams/" + team + "/team_memberships?opt_fields=user.name")
                .data()
                .valueStream()
                .map(membership -> membership.path("user").path("name").asString(""))
                .toList();
    }

    private boolean hasInInbox(Person person, String request) {
        return person.get(
                        "/inbox_items?workspace=" + company.gid() + "&opt_fields=resource,resource.target.name,reason")
                .data()
                .valueStream()
                .anyMatch(item -> isAbout(item, request));
    }

    private static boolean isAbout(JsonNode item, String request) {
        return item.path("resource").path("gid").asString("").equals(request)
                && item.path("reason").asString("").equals("access_requested")
                && item.path("resource")
                        .path("target")
                        .path("name")
                        .asString("")
                        .equals("Garden");
    }

    @Test
    void itsAdminsFindTheRequestInTheirInboxAndLetThePersonIn() {
        String request = ask(ben);
        assertThat(ask(ben)).isEqualTo(request);
        var waiting = lead.get("/access_requests?target=" + team);
        assertThat(waiting.at("0.requester.name")).isEqualTo("Ben");
        assertThat(waiting.at("0.target.resource_type")).isEqualTo("team");
        assertThat(waiting.at("0.target.gid")).isEqualTo(team);
        Waiting.until(() -> hasInInbox(lead, request));
        assertThat(hasInInbox(ana, request)).isFalse();
        lead.post("/access_requests/" + request + "/approve", Map.of()).data();
        assertThat(members()).contains("Ben");
        assertThat(lead.get("/access_requests?target=" + team).data()).isEmpty();
        assertThat(ben.post("/access_requests", Map.of("target", team)).refusal(400))
                .contains("already");
    }

    @Test
    void aRefusedRequestLetsNobodyInAndCanBeMadeAgain() {
        String request = ask(ben);
        lead.post("/access_requests/" + request + "/reject", Map.of()).data();
        assertThat(members()).doesNotContain("Ben");
        assertThat(lead.post("/access_requests/" + request + "/approve", Map.of())
                        .refusal(400))
                .contains("answered");
        assertThat(ask(ben)).isNotEqualTo(request);
    }

    @Test
    void theTeamSaysWhetherItsMembersAnswerOrItsAdminsOnly() {
        String request = ask(ben);
        lead.put("/teams/" + team, Map.of("join_request_management_access_level", "only_team_admins"))
                .data();
        assertThat(ana.post("/access_requests/" + request + "/approve", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(ana.get("/access_requests?target=" + team).data()).isEmpty();
        assertThat(ben.post("/access_requests/" + request + "/approve", Map.of())
                        .status())
                .isEqualTo(403);
        lead.put("/teams/" + team, Map.of("join_request_management_access_level", "all_team_members"))
                .data();
        ana.post("/access_requests/" + request + "/approve", Map.of()).data();
        assertThat(members()).contains("Ben");
    }

    @Test
    void whereNobodyAdministersTheTeamItsMembersAreTold() {
        lead.post("/teams/" + team + "/removeUser", Map.of("user", "me")).data();
        String request = ask(ben);
        Waiting.until(() -> hasInInbox(ana, request));
        company.admin("Ada")
                .post("/access_requests/" + request + "/approve", Map.of())
                .data();
        assertThat(members()).contains("Ben");
    }

    @Test
    void openTeamsAreJoinedHiddenOnesAreNotFound() {
        team = team("public");
        assertThat(ben.post("/access_requests", Map.of("target", team)).refusal(400))
                .contains("without asking");
        team = team("secret");
        assertThat(ben.post("/access_requests", Map.of("target", team)).status())
                .isEqualTo(404);
        assertThat(company.guest("Gil")
                        .post("/access_requests", Map.of("target", team("request_to_join")))
                        .status())
                .isEqualTo(404);
    }
}
