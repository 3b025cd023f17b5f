package dev.cairn.template;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.job.JobReplies;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class TaskTemplateController {
    private final Access access;
    private final TaskTemplates templates;
    private final InstantiateTask instantiation;
    private final Resources resources;
    private final JobReplies jobs;
    private final Writes writes;

    TaskTemplateController(
            Access access,
            TaskTemplates templates,
            InstantiateTask instantiation,
            Resources resources,
            JobReplies jobs,
            Writes writes) {
        this.access = access;
        this.templates = templates;
        this.instantiation = instantiation;
        this.resources = resources;
        this.jobs = jobs;
        this.writes = writes;
    }

    @GetMapping("/task_templates")
    @Operation(value = "List the task templates of a project", lists = "task_template", scope = "task_templates:read")
    Reply list(@RequestParam String project, Actor actor, Ask ask) {
        var granted = access.project(actor, project, Level.VIEWER);
        var query = Query.from("task_template t")
                .where("t.workspace_id = :workspace AND t.project_id = :project")
                .bind("workspace", granted.workspace())
                .bind("project", granted.id())
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("task_template", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/task_templates/{task_template}")
    @Operation(value = "Get a task template", gives = "task_template", scope = "task_templates:read")
    Reply get(@PathVariable("task_template") String template, Actor actor, Ask ask) {
        return Reply.one(read(template, actor, ask));
    }

    Records read(String template, Actor actor, Ask ask) {
        var query = Query.from("task_template t")
                .where("t.workspace_id = ANY(:workspaces) AND t.id = :id AND " + Visible.withProject("t"))
                .bind("id", Gid.inPath("task_template", template));
        return resources.one("task_template", query, ask.full(), actor, type -> ApiError.notFound(type, template));
    }

    @DeleteMapping("/task_templates/{task_template}")
    @Operation("Delete a task template")
    Reply delete(@PathVariable("task_template") String template, Actor actor) {
        var granted = access.taskTemplate(actor, template, Level.EDITOR);
        writes.in(granted.workspace(), actor, changes -> {
            templates.delete(granted.workspace(), granted.id(), changes);
            return granted.id();
        });
        return Reply.empty();
    }

    @PostMapping("/task_templates/{task_template}/instantiateTask")
    @Operation(value = "Make a task from a template", takes = "name", creates = "job")
    Reply instantiate(@PathVariable("task_template") String template, Actor actor, Ask ask, Input input) {
        var granted = access.taskTemplate(actor, template, Level.EDITOR);
        String name = input.text("name", SaveController.LONGEST_NAME);
        return jobs.begun(instantiation.begin(actor, granted, name), actor, ask);
    }
}
