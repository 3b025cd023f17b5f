package dev.cairn.project;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.field.FieldSettings;
import dev.cairn.field.FieldValues;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Permission;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import dev.cairn.richtext.Mentions;
import dev.cairn.richtext.RichText;
import dev.cairn.workspace.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class ProjectController {
    private final Access access;
    private final Projects projects;
    private final ProjectPeople projectPeople;
    private final FieldValues fields;
    private final FieldSettings settings;
    private final People people;
    private final Mentions mentions;
    private final Resources resources;
    private final Writes writes;

    ProjectController(
            Access access,
            Projects projects,
            ProjectPeople projectPeople,
            FieldValues fields,
            FieldSettings settings,
            People people,
            Mentions mentions,
            Resources resources,
            Writes writes) {
        this.access = access;
        this.projects = projects;
        this.projectPeople = projectPeople;
        this.fields = fields;
        this.settings = settings;
        this.people = people;
        this.mentions = mentions;
        this.resources = resources;
        this.writes = writes;
    }

    @GetMapping("/projects/{project}")
    @Operation(value = "Get a project", gives = "project", scope = "projects:read")
    Reply get(@PathVariable String project, Actor actor, Ask ask) {
        return Reply.one(read(project, actor, ask));
    }

    private Records read(String project, Actor actor, Ask ask) {
        var query = Query.from("project t")
                .where("t.workspace_id = ANY(:workspaces) AND t.id = :id AND " + Visible.project("t"))
                .bind("id", Gid.inPath("project", project));
        return resources.one("project", query, ask.full(), actor, type -> ApiError.notFound(type, project));
    }

    @PostMapping("/projects")
    @Operation(
            value = "Create a project",
            needs = "name",
            takes = ProjectInput.FIELDS + " team workspace followers",
            creates = "project",
            scope = "projects:write")
    Reply create(Actor actor, Ask ask, Input input) {
        if (input.isSet("team")) {
            return create(input.requiredReference("team"), input.reference("workspace"), actor, ask, input);
        }
        return create(null, input.requiredReference("workspace"), actor, ask, input);
    }

    @PostMapping("/workspaces/{workspace}/projects")
    @Operation(
            value = "Create a project in a workspace",
            needs = "name",
            takes = ProjectInput.FIELDS + " team followers",
            creates = "project",
            scope = "projects:write")
    Reply createInWorkspace(@PathVariable String workspace, Actor actor, Ask ask, Input input) {
        return create(input.reference("team"), workspace, actor, ask, input);
    }

    @PostMapping("/teams/{team}/projects")
    @Operation(
            value = "Create a project in a team",
            needs = "name",
            takes = ProjectInput.FIELDS + " followers",
            creates = "project",
            scope = "projects:write")
    Reply createInTeam(@PathVariable String team, Actor actor, Ask ask, Input input) {
        return create(team, null, actor, ask, input);
    }

    private Reply create(@Nullable String teamGid, @Nullable String workspaceGid, Actor actor, Ask ask, Input input) {
        var team = teamGid == null ? null : access.teamToAddTo(actor, teamGid);
        long workspace = team == null ? access.workspace(actor, String.valueOf(workspaceGid)) : team.workspace();
        if (workspaceGid != null && access.workspace(actor, workspaceGid) != workspace) {
            throw ApiError.badInput("team", "Not a team of this workspace: " + teamGid);
        }
        access.require(actor, workspace, Permission.CREATE_PROJECT);
        var given = ProjectInput.given(input);
        String name = input.requiredText("name", ProjectInput.LONGEST_NAME);
        RichText notes = mentions.given(actor, workspace, input, "notes", "html_notes");
        var references = references(actor, workspace, input);
        var values = fields.read(actor, workspace, input);
        List<Long> followers = people.ids(actor, workspace, "followers", input.references("followers"));
        long id = writes.in(workspace, actor, changes -> {
            long made = projects.create(workspace, team == null ? null : team.id(), actor.id(), name, null, changes);
            projects.update(workspace, made, given, notes, references, values, changes);
            if (team != null) {
                settings.begin(workspace, made, team.id(), changes);
            }
            projectPeople.addFollowers(workspace, made, followers, changes);
            return made;
        });
        return Reply.created("/projects/" + id, read(String.valueOf(id), actor, ask));
    }

    @PutMapping("/projects/{project}")
    @Operation(
            value = "Update a project",
            takes = "name " + ProjectInput.FIELDS + " team",
            gives = "project",
            scope = "projects:write")
    Reply update(@PathVariable String project, Actor actor, Ask ask, Input input) {
        var seen = access.project(actor, project, Level.EDITOR);
        var given = ProjectInput.given(input);
        RichText notes = mentions.given(actor, seen.workspace(), input, "notes", "html_notes");
        var references = references(actor, seen.workspace(), input);
        var values = fields.read(actor, seen.workspace(), input);
        if (input.has("team")) {
            references.put("team_id", team(actor, seen.workspace(), input));
        }
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.projectForChange(actor, project, needed(input));
            projects.update(granted.workspace(), granted.id(), given, notes, references, values, changes);
            return granted.id();
        });
        return get(project, actor, ask);
    }

    /** Who sees a project is for its admins to say. */
    private static Level needed(Input input) {
        boolean sharing = input.has("privacy_setting") || input.has("public") || input.has("default_access_level");
        return sharing ? Level.ADMIN : Level.EDITOR;
    }

    private @Nullable Long team(Actor actor, long workspace, Input input) {
        if (input.clears("team")) {
            return null;
        }
        var team = access.teamToAddTo(actor, input.requiredReference("team"));
        if (team.workspace() != workspace) {
            throw ApiError.badInput("team", "Not a team of this workspace: " + team.id());
        }
        return team.id();
    }

    private Map<String, @Nullable Object> references(Actor actor, long workspace, Input input) {
        var references = new HashMap<String, @Nullable Object>();
        if (input.has("owner")) {
            references.put(
                    "owner_id",
                    input.clears("owner")
                            ? null
                            : people.id(actor, workspace, "owner", input.requiredReference("owner")));
        }
        return references;
    }

    @DeleteMapping("/projects/{project}")
    @Operation(value = "Delete a project", scope = "projects:delete")
    Reply delete(@PathVariable String project, Actor actor) {
        var seen = access.project(actor, project, Level.ADMIN);
        writes.in(seen.workspace(), actor, changes -> {
            var granted = access.projectForChange(actor, project, Level.ADMIN);
            projects.delete(granted.workspace(), granted.id(), changes);
            return granted.id();
        });
        return Reply.empty();
    }
}
