package dev.cairn.template;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.duplicate.TeamChoice;
import dev.cairn.job.JobReplies;
import dev.cairn.platform.Actor;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.project.ProjectCopies;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes templates of what is there. */
@RestController
@RequestMapping("/api/1.0")
class SaveController {
    static final int LONGEST_NAME = 1_024;

    private final Access access;
    private final SaveProject project;
    private final TaskTemplates tasks;
    private final TaskTemplateController reader;
    private final ProjectCopies projects;
    private final TeamChoice teams;
    private final JobReplies jobs;

    SaveController(
            Access access,
            SaveProject project,
            TaskTemplates tasks,
            TaskTemplateController reader,
            ProjectCopies projects,
            TeamChoice teams,
            JobReplies jobs) {
        this.access = access;
        this.project = project;
        this.tasks = tasks;
        this.reader = reader;
        this.projects = projects;
        this.teams = teams;
        this.jobs = jobs;
    }

    @PostMapping("/projects/{project}/saveAsTemplate")
    @Operation(
            value = "Save a project as a template",
            needs = "name public:boolean",
            takes = "team workspace",
            creates = "job")
    Reply saveProject(@PathVariable("project") String gid, Actor actor, Ask ask, Input input) {
        var original = access.project(actor, gid, Level.VIEWER);
        access.requireMember(actor, original.workspace());
        String name = input.requiredText("name", LONGEST_NAME);
        if (!input.isSet("public")) {
            throw input.missing("public");
        }
        boolean isPublic = input.flag("public", false);
        boolean isOfWorkspace = input.isSet("workspace");
        if (isOfWorkspace && access.workspace(actor, input.requiredReference("workspace")) != original.workspace()) {
            throw input.bad("workspace", "Not the workspace of the project");
        }
        Long otherwise = isOfWorkspace
                ? null
                : projects.original(original.workspace(), original.id()).team();
        Long team = teams.of(actor, original.workspace(), input, otherwise);
        return jobs.begun(project.begin(actor, original, name, team, isPublic), actor, ask);
    }

    /** The API has no other way to make a template of a task. */
    @PostMapping("/tasks/{task}/saveAsTemplate")
    @Operation(value = "Save a task as a template", needs = "project", takes = "name", creates = "task_template")
    Reply saveTask(@PathVariable("task") String gid, Actor actor, Ask ask, Input input) {
        var original = access.task(actor, gid, Level.VIEWER);
        String name = input.text("name", LONGEST_NAME);
        var into = access.project(actor, input.requiredReference("project"), Level.EDITOR);
        if (into.workspace() != original.workspace()) {
            throw input.bad("project", "Not a project of this workspace: " + into.id());
        }
        long id = tasks.save(actor, original, into, name);
        return Reply.created("/task_templates/" + id, reader.read(String.valueOf(id), actor, ask));
    }
}
