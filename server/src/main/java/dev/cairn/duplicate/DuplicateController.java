package dev.cairn.duplicate;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.job.JobReplies;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Permission;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.project.ProjectCopies;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class DuplicateController {
    private static final int LONGEST_NAME = 1_024;

    /** Some are words of things that projects do not have here, and that so are always copied completely. */
    private static final Set<String> PARTS_OF_PROJECTS = Set.of(
            "allocations",
            "forms",
            "members",
            "notes",
            "permissions",
            "task_assignee",
            "task_attachments",
            "task_dates",
            "task_dependencies",
            "task_followers",
            "task_notes",
            "task_projects",
            "task_subtasks",
            "task_tags",
            "task_templates",
            "task_type_default");

    private final Access access;
    private final DuplicateTask task;
    private final DuplicateProject project;
    private final ProjectCopies copies;
    private final TeamChoice teams;
    private final JobReplies jobs;

    DuplicateController(
            Access access,
            DuplicateTask task,
            DuplicateProject project,
            ProjectCopies copies,
            TeamChoice teams,
            JobReplies jobs) {
        this.access = access;
        this.task = task;
        this.project = project;
        this.copies = copies;
        this.teams = teams;
        this.jobs = jobs;
    }

    @PostMapping("/tasks/{task}/duplicate")
    @Operation(value = "Duplicate a task", takes = "name include:text", creates = "job", scope = "tasks:write")
    Reply duplicate(@PathVariable("task") String gid, Actor actor, Ask ask, Input input) {
        var original = access.task(actor, gid, Level.VIEWER);
        String name = input.text("name", LONGEST_NAME);
        var include = Parts.included(input, DuplicateTask.PARTS);
        return jobs.begun(task.begin(actor, original, name, include), actor, ask);
    }

    @PostMapping("/projects/{project}/duplicate")
    @Operation(
            value = "Duplicate a project",
            needs = "name",
            takes = "include:text team schedule_dates:object schedule_dates.should_skip_weekends:boolean"
                    + " schedule_dates.start_on:date schedule_dates.due_on:date",
            creates = "job",
            scope = "projects:write")
    Reply duplicateProject(@PathVariable("project") String gid, Actor actor, Ask ask, Input input) {
        var original = access.project(actor, gid, Level.VIEWER);
        access.require(actor, original.workspace(), Permission.CREATE_PROJECT);
        String name = input.requiredText("name", LONGEST_NAME);
        var include = Parts.included(input, PARTS_OF_PROJECTS);
        var schedule = schedule(input, include);
        Long team = teams.of(
                actor,
                original.workspace(),
                input,
                copies.original(original.workspace(), original.id()).team());
        return jobs.begun(project.begin(actor, original, name, team, include, schedule), actor, ask);
    }

    private static DuplicateProject.@Nullable Schedule schedule(Input input, Set<String> include) {
        var dates = input.object("schedule_dates");
        if (dates == null) {
            return null;
        }
        var schedule = new DuplicateProject.Schedule(
                dates.date("start_on"), dates.date("due_on"), dates.flag("should_skip_weekends", false));
        if (!include.contains(DuplicateProject.TASK_DATES)) {
            throw input.bad("schedule_dates", "Needs " + DuplicateProject.TASK_DATES + " to be included");
        }
        if (!dates.isSet("should_skip_weekends")) {
            throw dates.missing("should_skip_weekends");
        }
        if ((schedule.startOn() == null) == (schedule.dueOn() == null)) {
            throw input.bad("schedule_dates", "Needs either start_on or due_on");
        }
        return schedule;
    }
}
