package dev.cairn.template;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.duplicate.TeamChoice;
import dev.cairn.job.JobReplies;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Permission;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import dev.cairn.workspace.People;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class ProjectTemplateController {
    private final Access access;
    private final ProjectTemplates templates;
    private final InstantiateProject instantiation;
    private final TeamChoice teams;
    private final People people;
    private final Resources resources;
    private final JobReplies jobs;
    private final Writes writes;
    private final Clock clock;

    ProjectTemplateController(
            Access access,
            ProjectTemplates templates,
            InstantiateProject instantiation,
            TeamChoice teams,
            People people,
            Resources resources,
            JobReplies jobs,
            Writes writes,
            Clock clock) {
        this.access = access;
        this.templates = templates;
        this.instantiation = instantiation;
        this.teams = teams;
        this.people = people;
        this.resources = resources;
        this.jobs = jobs;
        this.writes = writes;
        this.clock = clock;
    }

    @GetMapping("/project_templates")
    @Operation(value = "List project templates", lists = "project_template", scope = "project_templates:read")
    Reply list(
            @RequestParam(required = false) @Nullable String workspace,
            @RequestParam(required = false) @Nullable String team,
            Actor actor,
            Ask ask) {
        if (team != null) {
            return ofTeam(team, actor, ask);
        }
        if (workspace == null) {
            throw ApiError.badInput("You should specify one of workspace, team");
        }
        return page(
                Query.from("project_template t")
                        .where("t.workspace_id = :workspace")
                        .bind("workspace", access.workspace(actor, workspace)),
                actor,
                ask);
    }

    @GetMapping("/teams/{team}/project_templates")
    @Operation(
            value = "List the project templates of a team",
            lists = "project_template",
            scope = "project_templates:read")
    Reply ofTeam(@PathVariable String team, Actor actor, Ask ask) {
        var granted = access.team(actor, team, Level.VIEWER);
        return page(
                Query.from("project_template t")
                        .where("t.workspace_id = :workspace AND t.team_id = :team")
                        .bind("workspace", granted.workspace())
                        .bind("team", granted.id()),
                actor,
                ask);
    }

    private Reply page(Query query, Actor actor, Ask ask) {
        var seen = query.where(Visible.projectTemplate("t")).orderBy(Key.id("t.id"));
        return Reply.list(resources.page("project_template", seen, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/project_templates/{project_template}")
    @Operation(value = "Get a project template", gives = "project_template", scope = "project_templates:read")
    Reply get(@PathVariable("project_template") String template, Actor actor, Ask ask) {
        var query = Query.from("project_template t")
                .where("t.workspace_id = ANY(:workspaces) AND t.id = :id AND " + Visible.projectTemplate("t"))
                .bind("id", Gid.inPath("project_template", template));
        return Reply.one(
                resources.one("project_template", query, ask.full(), actor, type -> ApiError.notFound(type, template)));
    }

    @DeleteMapping("/project_templates/{project_template}")
    @Operation("Delete a project template")
    Reply delete(@PathVariable("project_template") String template, Actor actor) {
        var granted = access.projectTemplate(actor, template, Level.EDITOR);
        writes.in(granted.workspace(), actor, changes -> {
            templates.delete(granted.workspace(), granted.id(), changes);
            return granted.id();
        });
        return Reply.empty();
    }

    @PostMapping("/project_templates/{project_template}/instantiateProject")
    @Operation(
            value = "Make a project from a template",
            needs = "name",
            takes = InstantiationInput.FIELDS,
            creates = "job",
            scope = "projects:write")
    Reply instantiate(@PathVariable("project_template") String gid, Actor actor, Ask ask, Input input) {
        var granted = access.projectTemplate(actor, gid, Level.VIEWER);
        long workspace = granted.workspace();
        access.require(actor, workspace, Permission.CREATE_PROJECT);
        var read = new InstantiationInput(input);
        String privacy = read.privacy();
        String name = input.requiredText("name", SaveController.LONGEST_NAME);
        var template = templates
                .find(workspace, granted.id())
                .orElseThrow(() -> ApiError.conflict("The template is still being saved; try again in a moment"));
        var request = new InstantiateProject.Request(
                granted.id(),
                read.date(template.anchoredBy(), LocalDate.now(clock)),
                read.people(actor, workspace, templates.roles(workspace, granted.id()), people));
        Long team = teams.of(actor, workspace, input, template.team());
        long job = instantiation.begin(actor, workspace, template.saved(), name, team, privacy, request);
        return jobs.begun(job, actor, ask);
    }
}
