package dev.cairn.clients;

import static dev.cairn.clients.Demo.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asana.errors.NotFoundError;
import com.asana.models.Project;
import com.asana.models.Resource;
import com.asana.models.Section;
import com.asana.resources.gen.ProjectBriefsBase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The project is set up: its description, its columns, its members. */
@Order(3)
class ProjectTest extends Story {

    @Test
    @Order(1)
    void anaCreatesIt() throws IOException {
        shed = ANA.projects
                .create()
                .data("name", "Tool shed")
                .data("workspace", WORKSPACE)
                .data("team", team.gid)
                .data("notes", "What is where")
                .data("color", "dark-teal")
                .data("start_on", "2030-05-01")
                .data("due_on", "2030-06-30")
                .data("privacy_setting", "private")
                .execute();
        assertThat(shed.name).isEqualTo("Tool shed");
        assertThat(shed.notes).isEqualTo("What is where");
        assertThat(shed.color).isEqualTo("dark-teal");
        assertThat(shed.dueOn.toStringRfc3339()).isEqualTo("2030-06-30");
        assertThat(shed.startOn.toStringRfc3339()).isEqualTo("2030-05-01");
        assertThat(shed.isPublic).isFalse();
        assertThat(shed.isArchived).isFalse();
        assertThat(shed.team.gid).isEqualTo(team.gid);
        assertThat(shed.owner.gid).isEqualTo(ana.gid);
        assertThat(shed.createdAt.getValue()).isPositive();
        assertThatThrownBy(() -> PRIYA.projects.findById(shed.gid).execute()).isInstanceOf(NotFoundError.class);
    }

    @Test
    @Order(2)
    void andTwoBesideIt() throws IOException {
        hedge = ANA.projects.createInTeam(team.gid).data("name", "Hedge").execute();
        var fence = ANA.projects
                .createInWorkspace(WORKSPACE)
                .data("name", "Fence")
                .data("team", team.gid)
                .execute();
        assertThat(hedge.team.gid).isEqualTo(team.gid);
        assertThat(fence.workspace.gid).isEqualTo(WORKSPACE);
        assertThat(gids(ANA.projects.findByTeam(team.gid).execute()))
                .containsExactlyInAnyOrder(shed.gid, hedge.gid, fence.gid);
        assertThat(gids(ANA.projects.findByWorkspace(WORKSPACE))).contains(shed.gid, fence.gid);
        assertThat(gids(ANA.projects.findAll().query("workspace", WORKSPACE).query("archived", false)))
                .contains(shed.gid, fence.gid);
        ANA.projects.delete(fence.gid).execute();
        assertThatThrownBy(() -> ANA.projects.findById(fence.gid).execute()).isInstanceOf(NotFoundError.class);
    }

    @Test
    @Order(3)
    void sheDescribesItBetter() throws IOException {
        var changed = asking(
                        ANA.projects
                                .update(shed.gid)
                                .data("name", "The tool shed")
                                .data("html_notes", "<body>What is <strong>where</strong></body>"),
                        "name",
                        "notes",
                        "html_notes",
                        "color")
                .execute();
        assertThat(changed.name).isEqualTo("The tool shed");
        assertThat(changed.notes).isEqualTo("What is where");
        assertThat(changed.htmlNotes).isEqualTo("<body>What is <strong>where</strong></body>");
        assertThat(changed.color).isEqualTo("dark-teal");
        assertThat(changed.owner).isNull();
    }

    @Test
    @Order(4)
    void itGetsItsColumns() throws IOException {
        wanted = ANA.sections.createInProject(shed.gid).data("name", "Wanted").execute();
        there = ANA.sections
                .createInProject(shed.gid)
                .data("name", "On the wall")
                .execute();
        var broken =
                ANA.sections.createInProject(shed.gid).data("name", "Broken").execute();
        assertThat(wanted.project.gid).isEqualTo(shed.gid);
        ANA.sections
                .insertInProject(shed.gid)
                .data("section", broken.gid)
                .data("before_section", wanted.gid)
                .execute();
        assertThat(lastColumns(3)).containsExactly("Broken", "Wanted", "On the wall");
        var renamed = ANA.sections.update(there.gid).data("name", "There").execute();
        assertThat(renamed.name).isEqualTo("There");
        assertThat(ANA.sections.findById(there.gid).execute().createdAt).isNotNull();
        ANA.sections.delete(broken.gid).execute();
        assertThat(lastColumns(2)).containsExactly("Wanted", "There");
    }

    private static List<String> lastColumns(int count) throws IOException {
        var names = new ArrayList<String>();
        for (Section section : ANA.sections.findByProject(shed.gid).execute()) {
            names.add(section.name);
        }
        return names.subList(names.size() - count, names.size());
    }

    @Test
    @Order(5)
    void itUsesTheFields() throws IOException {
        for (Resource field : List.of(state, weight)) {
            ANA.projects
                    .addCustomFieldSetting(shed.gid)
                    .data("custom_field", field.gid)
                    .data("is_important", field == state)
                    .execute();
        }
        var settings = ANA.customFieldSettings.findByProject(shed.gid).execute();
        assertThat(settings).extracting(setting -> setting.customField.gid).containsExactly(state.gid, weight.gid);
        assertThat(settings).extracting(setting -> setting.isImportant).containsExactly(true, false);
        assertThat(settings.getFirst().customField.enumOptions)
                .extracting(option -> option.name)
                .containsExactly("Sharp", "Worn", "Blunt");
        var spare = ANA.customFields
                .create()
                .data("workspace", WORKSPACE)
                .data("name", "Handle")
                .data("resource_subtype", "text")
                .execute();
        ANA.projects
                .addCustomFieldSetting(shed.gid)
                .data("custom_field", spare.gid)
                .execute();
        ANA.projects
                .removeCustomFieldSetting(shed.gid)
                .data("custom_field", spare.gid)
                .execute();
        ANA.customFields.delete(spare.gid).execute();
        assertThat(ANA.customFieldSettings.findByProject(shed.gid).execute()).hasSize(2);
    }

    @Test
    @Order(6)
    void peopleJoinFollowAndLeaveIt() throws IOException {
        Project joined = ANA.projects
                .addMembers(shed.gid)
                .data("members", List.of(priya.gid, CAMILLE_EMAIL))
                .execute();
        assertThat(joined.members).hasSize(3);
        Project left = ANA.projects
                .removeMembers(shed.gid)
                .data("members", List.of(CAMILLE_EMAIL))
                .execute();
        assertThat(gids(left.members)).containsExactlyInAnyOrder(ana.gid, priya.gid);
        assertThat(gids(PRIYA.projects
                        .addFollowers(shed.gid)
                        .data("followers", List.of("me"))
                        .execute()
                        .followers))
                .contains(priya.gid);
        assertThat(gids(PRIYA.projects
                        .removeFollowers(shed.gid)
                        .data("followers", List.of("me"))
                        .execute()
                        .followers))
                .doesNotContain(priya.gid);
        var memberships = ANA.projectMemberships.findByProject(shed.gid).execute();
        assertThat(memberships).hasSize(2);
        var read = ANA.projectMemberships.findById(memberships.getFirst().gid).execute();
        assertThat(List.of(ana.gid, priya.gid)).contains(read.user.gid);
        assertThat(read.project.gid).isEqualTo(shed.gid);
        assertThat(read.writeAccess).isEqualTo("full_write");
    }

    @Test
    @Order(7)
    void aBriefExplainsIt() throws IOException {
        var briefs = new ProjectBriefsBase(ANA);
        var brief = briefs.createProjectBrief(shed.gid)
                .data("title", "Why lend")
                .data("text", "Nobody needs a drill every day.")
                .execute();
        assertThat(text(brief, "title")).isEqualTo("Why lend");
        assertThat(text(brief, "project.gid")).isEqualTo(shed.gid);
        var changed = briefs.updateProjectBrief(gid(brief))
                .data("title", "Why we lend")
                .execute();
        assertThat(text(changed, "title")).isEqualTo("Why we lend");
        assertThat(text(
                        briefs.getProjectBrief(gid(brief), List.of("title", "text"), false)
                                .execute(),
                        "text"))
                .isEqualTo("Nobody needs a drill every day.");
        briefs.deleteProjectBrief(gid(brief)).execute();
        assertThatThrownBy(() -> briefs.getProjectBrief(gid(brief)).execute()).isInstanceOf(NotFoundError.class);
    }

    @Test
    @Order(8)
    void anaKeepsItAtHand() throws Exception {
        Demo.own("/users/me/addFavorite", Map.of("project", shed.gid));
        var kept = ANA.users
                .getUserFavorites("me")
                .query("resource_type", "project")
                .query("workspace", WORKSPACE)
                .execute();
        assertThat(kept.getLast().gid).isEqualTo(shed.gid);
        assertThat(kept.getLast().resourceType).isEqualTo("project");
    }
}
