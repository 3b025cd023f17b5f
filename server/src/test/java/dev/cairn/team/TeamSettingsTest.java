package dev.cairn.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class TeamSettingsTest {
    private static final String ADMINS = "only_team_admins";

    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    Person ben;
    Person cleo;
    Person gil;
    String path;

    @BeforeEach
    void aTeamOfBenAndCleo() {
        company = companies.make();
        ana = company.admin("Ana");
        ben = company.member("Ben");
        cleo = company.member("Cleo");
        gil = company.guest("Gil");
        path = "/teams/"
                + ben.post("/teams", Map.of("name", "Design", "organization", company.gid()))
                        .gid();
        ben.post(path + "/addUser", Map.of("user", cleo.gid())).data();
    }

    private void settle(String setting) {
        assertThat(ben.put(path, Map.of(setting, ADMINS)).at(setting)).isEqualTo(ADMINS);
    }

    @Test
    void aTeamTellsWhoMayDoWhat() {
        var read = cleo.get(path);
        assertThat(read.at(TeamSettings.NAME)).isEqualTo("all_team_members");
        assertThat(read.at(TeamSettings.VISIBILITY)).isEqualTo(ADMINS);
        assertThat(read.at(TeamSettings.CONTENT)).isEqualTo("no_restriction");
        assertThat(read.at("endorsed")).isEqualTo("false");
    }

    @Test
    void itsAdminsSettleIt() {
        assertThat(cleo.put(path, Map.of(TeamSettings.REMOVAL, ADMINS)).status())
                .isEqualTo(403);
        assertThat(ben.put(path, Map.of(TeamSettings.REMOVAL, "nobody")).refusal(400))
                .startsWith(TeamSettings.REMOVAL + ": Not one of");
        settle(TeamSettings.REMOVAL);
        assertThat(ana.put(path, Map.of(TeamSettings.REMOVAL, "all_team_members"))
                        .at(TeamSettings.REMOVAL))
                .isEqualTo("all_team_members");
    }

    @Test
    void aNewTeamIsSettledAtOnce() {
        var data = new HashMap<String, Object>(Map.of("name", "Legal", "organization", company.gid()));
        data.put(TeamSettings.GUESTS, ADMINS);
        assertThat(ben.post("/teams", data).at(TeamSettings.GUESTS)).isEqualTo(ADMINS);
    }

    @Test
    void onlyAdminsOfTheWorkspaceEndorseATeam() {
        assertThat(ben.put(path, Map.of("endorsed", true)).status()).isEqualTo(403);
        assertThat(ana.put(path, Map.of("endorsed", true)).at("endorsed")).isEqualTo("true");
        var made = Map.of("name", "Legal", "organization", company.gid(), "endorsed", true);
        assertThat(ben.post("/teams", made).status()).isEqualTo(403);
    }

    @Test
    void nameAndVisibilityAreLeftToWhomTheSettingSays() {
        assertThat(cleo.put(path, Map.of("visibility", "public")).status()).isEqualTo(403);
        ben.put(path, Map.of(TeamSettings.VISIBILITY, "all_team_members")).data();
        assertThat(cleo.put(path, Map.of("visibility", "public")).at("visibility"))
                .isEqualTo("public");
        settle(TeamSettings.NAME);
        assertThat(cleo.put(path, Map.of("name", "Cleo's")).status()).isEqualTo(403);
        assertThat(cleo.put(path, Map.of("description", "Cleo's")).status()).isEqualTo(403);
        assertThat(ben.put(path, Map.of("name", "Ben's")).at("name")).isEqualTo("Ben's");
    }

    @Test
    void guestsAndMembersAreBroughtInByWhomTheSettingsSay() {
        settle(TeamSettings.GUESTS);
        assertThat(cleo.post(path + "/addUser", Map.of("user", gil.gid())).status())
                .isEqualTo(403);
        assertThat(cleo.post(path + "/addUser", Map.of("user", ana.gid())).status())
                .isEqualTo(200);
        assertThat(ben.post(path + "/addUser", Map.of("user", gil.gid())).status())
                .isEqualTo(200);
        settle(TeamSettings.MEMBERS);
        String dora = company.member("Dora").gid();
        assertThat(cleo.post(path + "/addUser", Map.of("user", dora)).status()).isEqualTo(403);
        var invitation =
                Map.of("email", "eve@example.com", "role", "member", "team", path.substring("/teams/".length()));
        String invitations = "/workspaces/" + company.gid() + "/invitations";
        assertThat(cleo.post(invitations, invitation).status()).isEqualTo(403);
        assertThat(ben.post(invitations, invitation).status()).isEqualTo(201);
    }

    @Test
    void peopleAreRemovedByWhomTheSettingSaysAndLeaveByThemselves() {
        ben.post(path + "/addUser", Map.of("user", gil.gid())).data();
        settle(TeamSettings.REMOVAL);
        assertThat(cleo.post(path + "/removeUser", Map.of("user", gil.gid())).status())
                .isEqualTo(403);
        assertThat(cleo.post(path + "/removeUser", Map.of("user", "me")).status())
                .isEqualTo(200);
        assertThat(ben.post(path + "/removeUser", Map.of("user", gil.gid())).status())
                .isEqualTo(200);
    }

    @Test
    void projectsAreMadeInTheTeamByWhomTheSettingSays() {
        settle(TeamSettings.CONTENT);
        assertThat(cleo.post(path + "/projects", Map.of("name", "Posters")).status())
                .isEqualTo(403);
        String project = ben.post(path + "/projects", Map.of("name", "Posters")).gid();
        String other = cleo.post("/projects", Map.of("name", "Flyers", "workspace", company.gid()))
                .gid();
        String team = path.substring("/teams/".length());
        assertThat(cleo.put("/projects/" + other, Map.of("team", team)).status())
                .isEqualTo(403);
        assertThat(cleo.get(path + "/projects").all("gid")).containsExactly(project);
    }

    @Test
    void requestsAreAnsweredOnlyWherePeopleAsk() {
        settle(TeamSettings.REQUESTS);
        ben.put(path, Map.of("visibility", "public")).data();
        assertThat(ben.put(path, Map.of(TeamSettings.REQUESTS, "all_team_members"))
                        .refusal(400))
                .startsWith(TeamSettings.REQUESTS);
    }
}
