package dev.cairn.clients;

import static dev.cairn.clients.Demo.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asana.errors.ForbiddenError;
import com.asana.resources.gen.TeamMembershipsBase;
import com.asana.resources.gen.TeamsBase;
import com.asana.resources.gen.WorkspaceMembershipsBase;
import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Ana gathers a team that is to lend tools. */
@Order(1)
class PeopleTest extends Story {
    private static final String NEWCOMER = "wim.hammer@example.com";

    @Test
    @Order(1)
    void anaKnowsWhereSheIs() throws IOException {
        ana = ANA.users.me().execute();
        assertThat(ana.email).isEqualTo(Demo.text("email"));
        assertThat(ana.resourceType).isEqualTo("user");
        assertThat(gids(ana.workspaces)).contains(WORKSPACE);
        assertThat(gids(ANA.workspaces.findAll().execute())).contains(WORKSPACE);
        var workspace = ANA.workspaces.findById(WORKSPACE).execute();
        assertThat(workspace.name).isNotBlank();
        assertThat(workspace.emailDomains).isNotNull();
    }

    @Test
    @Order(2)
    void sheRenamesTheWorkspaceForAMoment() throws IOException {
        String name = ANA.workspaces.findById(WORKSPACE).execute().name;
        var renamed =
                ANA.workspaces.update(WORKSPACE).data("name", "Tools and co").execute();
        assertThat(renamed.name).isEqualTo("Tools and co");
        assertThat(PRIYA.workspaces.findById(WORKSPACE).execute().name).isEqualTo("Tools and co");
        assertThat(ANA.workspaces.update(WORKSPACE).data("name", name).execute().name)
                .isEqualTo(name);
    }

    @Test
    @Order(3)
    void sheLooksPeopleUp() throws IOException {
        priya = ANA.users.findById(PRIYA_EMAIL).execute();
        assertThat(priya.email).isEqualTo(PRIYA_EMAIL);
        assertThat(gids(ANA.users.findAll().query("workspace", WORKSPACE))).contains(priya.gid, ana.gid);
        assertThat(gids(ANA.users.findByWorkspace(WORKSPACE))).contains(priya.gid, ana.gid);
    }

    @Test
    @Order(4)
    void sheBringsInANewcomer() throws IOException {
        // The client takes the person for a workspace, which has the same fields as far as it looks.
        newcomer = ANA.workspaces.addUser(WORKSPACE).data("user", NEWCOMER).execute().gid;
        assertThat(ANA.users.findById(newcomer).execute().email).isEqualTo(NEWCOMER);
        var memberships = new WorkspaceMembershipsBase(ANA);
        var ofPerson = memberships.getWorkspaceMembershipsForUser(newcomer).execute();
        assertThat(ofPerson).hasSize(1);
        var read = memberships.getWorkspaceMembership(gid(ofPerson.getFirst())).execute();
        assertThat(text(read, "workspace.gid")).isEqualTo(WORKSPACE);
        assertThat(read.getAsJsonObject().get("is_guest").getAsBoolean()).isFalse();
        assertThat(read.getAsJsonObject().get("is_admin").getAsBoolean()).isFalse();
        var ofWorkspace = memberships
                .getWorkspaceMembershipsForWorkspace(WORKSPACE, newcomer)
                .execute();
        assertThat(unmodelled(ofWorkspace)).containsExactly(gid(read));
    }

    @Test
    @Order(5)
    void sheFoundsATeam() throws IOException {
        team = asking(
                        ANA.teams
                                .createTeam()
                                .data("name", "Tool lenders")
                                .data("organization", WORKSPACE)
                                .data("html_description", "<body>Lends <em>tools</em>.</body>"),
                        "name",
                        "description",
                        "html_description",
                        "organization")
                .execute();
        assertThat(team.name).isEqualTo("Tool lenders");
        assertThat(team.description).isEqualTo("Lends tools.");
        assertThat(team.organization.gid).isEqualTo(WORKSPACE);
        assertThat(ANA.teams.findById(team.gid).execute().name).isEqualTo("Tool lenders");
        assertThat(gids(ANA.teams.findByOrganization(WORKSPACE).execute())).contains(team.gid);
        assertThat(gids(new TeamsBase(ANA).getTeamsForWorkspace(WORKSPACE).execute()))
                .contains(team.gid);
        assertThatThrownBy(() -> CAMILLE.teams
                        .createTeam()
                        .data("name", "Not for guests")
                        .data("organization", WORKSPACE)
                        .execute())
                .isInstanceOf(ForbiddenError.class);
    }

    @Test
    @Order(6)
    void othersJoinIt() throws IOException {
        ANA.teams.addUser(team.gid).data("user", priya.gid).execute();
        ANA.teams.addUser(team.gid).data("user", newcomer).execute();
        ANA.teams.addUser(team.gid).data("user", CAMILLE_EMAIL).execute();
        ANA.teams.removeUser(team.gid).data("user", CAMILLE_EMAIL).execute();
        assertThat(gids(ANA.teams.users(team.gid).execute())).containsExactlyInAnyOrder(ana.gid, priya.gid, newcomer);
        assertThat(gids(PRIYA.teams
                        .findByUser("me")
                        .query("organization", WORKSPACE)
                        .execute()))
                .contains(team.gid);
    }

    @Test
    @Order(7)
    void membershipsTellWhoIsInWhichTeam() throws IOException {
        var memberships = new TeamMembershipsBase(ANA);
        var ofTeam = memberships.getTeamMembershipsForTeam(team.gid).execute();
        assertThat(ofTeam).hasSize(3);
        var ofPriya =
                memberships.getTeamMembershipsForUser(priya.gid, WORKSPACE).execute();
        String shared = unmodelled(ofTeam).stream()
                .filter(unmodelled(ofPriya)::contains)
                .findFirst()
                .orElseThrow();
        var read = memberships.getTeamMembership(shared).execute();
        assertThat(text(read, "user.gid")).isEqualTo(priya.gid);
        assertThat(text(read, "team.name")).isEqualTo("Tool lenders");
        assertThat(read.getAsJsonObject().get("is_guest").getAsBoolean()).isFalse();
        assertThat(unmodelled(
                        memberships.getTeamMemberships(null, null, team.gid).execute()))
                .containsExactlyElementsOf(unmodelled(ofTeam));
    }
}
