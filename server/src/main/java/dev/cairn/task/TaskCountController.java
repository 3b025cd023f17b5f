package dev.cairn.task;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.ResourceType;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts the tasks of a project. Each number costs a count of its own, so only those asked for are told. */
@RestController
@RequestMapping("/api/1.0")
class TaskCountController {
    private final Access access;
    private final Resources resources;

    TaskCountController(Access access, Resources resources) {
        this.access = access;
        this.resources = resources;
    }

    @GetMapping("/projects/{project}/task_counts")
    @Operation(value = "Count the tasks of a project", gives = "task_count", scope = "projects:read")
    Reply count(@PathVariable String project, Actor actor, Ask ask) {
        var granted = access.project(actor, project, Level.VIEWER);
        return Reply.one(resources.one(
                "task_count",
                Query.byId("project", granted.workspace(), granted.id()),
                ask.full(),
                actor,
                type -> ApiError.notFound("project", project)));
    }

    @Configuration
    static class TaskCountType {
        @Bean
        ResourceType taskCount() {
            return ResourceType.named("task_count", "project")
                    .withoutGid()
                    .value("num_tasks", Kind.INTEGER, count("true"), Form.ASKED)
                    .value("num_incomplete_tasks", Kind.INTEGER, count("NOT k.completed"), Form.ASKED)
                    .value("num_completed_tasks", Kind.INTEGER, count("k.completed"), Form.ASKED)
                    .value("num_milestones", Kind.INTEGER, count(MILESTONE), Form.ASKED)
                    .value(
                            "num_incomplete_milestones",
                            Kind.INTEGER,
                            count(MILESTONE + " AND NOT k.completed"),
                            Form.ASKED)
                    .value("num_completed_milestones", Kind.INTEGER, count(MILESTONE + " AND k.completed"), Form.ASKED)
                    .build();
        }

        private static final String MILESTONE = "k.resource_subtype = 'milestone'";

        private static String count(String which) {
            return "(SELECT count(*) FROM task_project l JOIN task k ON k.workspace_id = l.workspace_id"
                    + " AND k.id = l.task_id WHERE l.workspace_id = {t}.workspace_id AND l.project_id = {t}.id"
                    + " AND k.deleted_at IS NULL AND " + which + ")";
        }
    }
}
