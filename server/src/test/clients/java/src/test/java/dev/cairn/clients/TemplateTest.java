package dev.cairn.clients;

import static dev.cairn.clients.Demo.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asana.errors.ForbiddenError;
import com.asana.resources.gen.ProjectTemplatesBase;
import com.google.gson.JsonElement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What takes a while is done by jobs: templates, copies, exports. */
@Order(7)
class TemplateTest extends Story {
    private static JsonElement template;

    @Test
    @Order(1)
    void theProjectBecomesATemplate() throws Exception {
        var job = ANA.projects
                .projectSaveAsTemplate(shed.gid)
                .data("name", "Any shed")
                .data("team", team.gid)
                .data("public", true)
                .execute();
        assertThat(job.status).isIn("not_started", "in_progress", "succeeded");
        done(job);
        var templates = new ProjectTemplatesBase(ANA);
        var ofTeam = templates.getProjectTemplatesForTeam(team.gid).execute();
        template = templates.getProjectTemplate(gid(ofTeam.getFirst())).execute();
        assertThat(text(template, "name")).isEqualTo("Any shed");
        assertThat(text(template, "owner.gid")).isEqualTo(ana.gid);
        assertThat(unmodelled(templates.getProjectTemplates(team.gid, null).execute()))
                .containsExactly(gid(template));
    }

    @Test
    @Order(2)
    void theTemplateBecomesAProject() throws Exception {
        var dates = template.getAsJsonObject().getAsJsonArray("requested_dates").asList().stream()
                .map(date -> Map.of(
                        "gid",
                        gid(date),
                        "value",
                        text(date, "name").startsWith("Start") ? "2031-05-01" : "2031-06-30"))
                .toList();
        var job = new ProjectTemplatesBase(ANA)
                .instantiateProject(gid(template))
                .data("name", "The second shed")
                .data("public", false)
                .data("team", team.gid)
                .data("requested_dates", dates)
                .execute();
        var made = ANA.projects.findById(done(job).new_project.gid).execute();
        assertThat(made.name).isEqualTo("The second shed");
        assertThat(made.startOn.toStringRfc3339()).isEqualTo("2031-05-01");
        assertThat(names(ANA.tasks.findByProject(made.gid).execute()))
                .containsExactlyInAnyOrder("Buy a good drill", "The shed opens", "Sharpen the long saw");
        ANA.projects.delete(made.gid).execute();
    }

    @Test
    @Order(3)
    void copiesAreMade() throws Exception {
        var project = done(ANA.projects
                        .duplicateProject(shed.gid)
                        .data("name", "The shed next door")
                        .data("include", List.of("members", "task_notes"))
                        .execute())
                .new_project;
        assertThat(ANA.projects.findById(project.gid).execute().name).isEqualTo("The shed next door");
        ANA.projects.delete(project.gid).execute();
        var task = done(ANA.tasks
                        .duplicateTask(drill.gid)
                        .data("name", "Buy a second drill")
                        .data("include", List.of("notes", "tags", "projects"))
                        .execute())
                .new_task;
        var copy = ANA.tasks.findById(task.gid).execute();
        assertThat(copy.notes).isEqualTo("With a cord");
        assertThat(gids(copy.tags)).containsExactly(heavy.gid);
        assertThat(copy.assignee).isNull();
    }

    @Test
    @Order(4)
    void theWholeOrganizationIsExportedForAdmins() throws Exception {
        assertThatThrownBy(() -> PRIYA.organizationExports
                        .create()
                        .data("organization", WORKSPACE)
                        .execute())
                .isInstanceOf(ForbiddenError.class);
        var asked =
                ANA.organizationExports.create().data("organization", WORKSPACE).execute();
        assertThat(asked.organization.gid).isEqualTo(WORKSPACE);
        var ready = eventually(
                () -> ANA.organizationExports.findById(asked.gid).execute(), now -> now.state.equals("finished"));
        var packed = Demo.download(ready.downloadUrl.toURI());
        try (var content = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Buy a good drill");
        }
    }
}
