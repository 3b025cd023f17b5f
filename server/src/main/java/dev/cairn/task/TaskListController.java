package dev.cairn.task;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Instants;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.workspace.People;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of tasks: of a project, a section, a tag, a person, a task. */
@RestController
@RequestMapping("/api/1.0")
class TaskListController {
    private final Access access;
    private final People people;
    private final UserTaskLists lists;
    private final Resources resources;
    private final Clock clock;

    TaskListController(Access access, People people, UserTaskLists lists, Resources resources, Clock clock) {
        this.access = access;
        this.people = people;
        this.lists = lists;
        this.resources = resources;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    @Operation(value = "List tasks", lists = "task", scope = "tasks:read")
    Reply list(
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String workspace,
            @RequestParam(name = "completed_since", required = false) @Nullable String completedSince,
            @RequestParam(name = "modified_since", required = false) @Nullable String modifiedSince,
            Actor actor,
            Ask ask) {
        var since = since(completedSince, modifiedSince);
        if (section != null) {
            return page(ofSection(access.sectionInList(actor, section, Level.VIEWER), since), since, actor, ask);
        }
        if (project != null) {
            return page(ofProject(access.project(actor, project, Level.VIEWER), since), since, actor, ask);
        }
        if (tag != null) {
            return page(ofTag(access.tag(actor, tag, Level.VIEWER), since), since, actor, ask);
        }
        if (assignee == null || workspace == null) {
            throw ApiError.badInput("You should specify one of project, tag, section, or assignee + workspace");
        }
        long in = access.workspace(actor, workspace);
        return page(ofAssignee(in, people.id(actor, in, "assignee", assignee), actor, since), since, actor, ask);
    }

    @GetMapping("/projects/{project}/tasks")
    @Operation(value = "List the tasks of a project", lists = "task", scope = "tasks:read")
    Reply inProject(
            @PathVariable String project,
            @RequestParam(name = "completed_since", required = false) @Nullable String completedSince,
            Actor actor,
            Ask ask) {
        var since = since(completedSince, null);
        return page(ofProject(access.project(actor, project, Level.VIEWER), since), since, actor, ask);
    }

    /** All tasks below those of the project, at any depth. The siblings among them stand in their order. */
    @GetMapping("/projects/{project}/subtasks")
    @Operation(value = "List the subtasks of a project", lists = "task", scope = "tasks:read")
    Reply subtasksInProject(@PathVariable String project, Actor actor, Ask ask) {
        var granted = access.project(actor, project, Level.VIEWER);
        var query = Query.from("""
                        (WITH RECURSIVE below AS (
                          SELECT s.id FROM task_project p JOIN task a ON a.workspace_id = p.workspace_id
                              AND a.id = p.task_id AND a.deleted_at IS NULL
                            JOIN task s ON s.workspace_id = p.workspace_id AND s.parent_id = p.task_id
                          WHERE p.workspace_id = :workspace AND p.project_id = :project AND s.deleted_at IS NULL
                          UNION
                          SELECT s.id FROM below b JOIN task s ON s.parent_id = b.id
                          WHERE s.workspace_id = :workspace AND s.deleted_at IS NULL)
                        SELECT id FROM below) b JOIN task t ON t.id = b.id""")
                .where("t.workspace_id = :workspace")
                .bind("workspace", granted.workspace())
                .bind("project", granted.id())
                .orderBy(Key.text("t.subtask_rank"), Key.id("t.id"));
        return Reply.list(resources.page("task", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/sections/{section}/tasks")
    @Operation(value = "List the tasks of a section", lists = "task", scope = "tasks:read")
    Reply inSection(
            @PathVariable String section,
            @RequestParam(name = "completed_since", required = false) @Nullable String completedSince,
            Actor actor,
            Ask ask) {
        var since = since(completedSince, null);
        return page(ofSection(access.sectionInList(actor, section, Level.VIEWER), since), since, actor, ask);
    }

    @GetMapping("/tags/{tag}/tasks")
    @Operation(value = "List the tasks with a tag", lists = "task", scope = "tasks:read")
    Reply withTag(@PathVariable String tag, Actor actor, Ask ask) {
        var since = since(null, null);
        return page(ofTag(access.tag(actor, tag, Level.VIEWER), since), since, actor, ask);
    }

    @GetMapping("/tasks/{task}/subtasks")
    @Operation(value = "List the subtasks of a task", lists = "task", scope = "tasks:read")
    Reply subtasks(@PathVariable String task, Actor actor, Ask ask) {
        var granted = access.task(actor, task, Level.VIEWER);
        var query = Query.from("task t")
                .where("t.workspace_id = :workspace AND t.parent_id = :parent AND t.deleted_at IS NULL")
                .bind("workspace", granted.workspace())
                .bind("parent", granted.id())
                .orderBy(Key.text("t.subtask_rank"), Key.id("t.id"));
        return Reply.list(resources.page("task", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/user_task_lists/{user_task_list}/tasks")
    @Operation(value = "List the tasks of a user task list", lists = "task", scope = "tasks:read")
    Reply inUserTaskList(
            @PathVariable("user_task_list") String list,
            @RequestParam(name = "completed_since", required = false) @Nullable String completedSince,
            Actor actor,
            Ask ask) {
        var since = since(completedSince, null);
        var found = lists.find(actor, list);
        var query = found.user() == actor.id()
                ? PlacedTasks.ofUserTaskList(found.workspace(), found.id(), since.filter())
                : ofAssignee(found.workspace(), found.user(), actor, since);
        return page(query, since, actor, ask);
    }

    private static Query ofProject(Access.Granted project, Since since) {
        return PlacedTasks.ofProject(project.workspace(), project.id(), since.filter());
    }

    private static Query ofSection(Access.InList section, Since since) {
        var granted = section.granted();
        return section.own()
                ? PlacedTasks.ofOwnSection(granted.workspace(), granted.id(), since.filter())
                : PlacedTasks.ofSection(granted.workspace(), granted.id(), since.filter());
    }

    private static Query ofTag(Access.Granted tag, Since since) {
        return Query.from("task_tag l JOIN task t ON t.workspace_id = l.workspace_id AND t.id = l.task_id")
                .where("l.workspace_id = :workspace AND l.tag_id = :tag AND " + Visible.task("t") + since.filter())
                .bind("workspace", tag.workspace())
                .bind("tag", tag.id())
                .orderBy(Key.id("t.id"));
    }

    /** Another person's tasks are seen as far as each of them is. */
    private static Query ofAssignee(long workspace, long assignee, Actor actor, Since since) {
        String visible = assignee == actor.id() ? "t.deleted_at IS NULL" : Visible.task("t");
        return Query.from("task t")
                .where("t.workspace_id = :workspace AND t.assignee_id = :assignee AND " + visible + since.filter())
                .bind("workspace", workspace)
                .bind("assignee", assignee)
                .orderBy(Key.id("t.id"));
    }

    private Reply page(Query query, Since since, Actor actor, Ask ask) {
        if (since.completed() != null) {
            query.bind("completed_since", since.completed());
        }
        if (since.modified() != null) {
            query.bind("modified_since", since.modified());
        }
        return Reply.list(resources.page("task", query, ask.compact(), ask.paging(), actor));
    }

    /** Only tasks that are incomplete or were completed since; only those modified since. */
    private record Since(
            @Nullable Instant completed, @Nullable Instant modified) {
        String filter() {
            return (completed == null ? "" : " AND (NOT t.completed OR t.completed_at >= :completed_since)")
                    + (modified == null ? "" : " AND t.modified_at > :modified_since");
        }
    }

    private Since since(@Nullable String completed, @Nullable String modified) {
        return new Since(instant("completed_since", completed), instant("modified_since", modified));
    }

    private @Nullable Instant instant(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.equals("now")) {
            return clock.instant();
        }
        Instant instant = Instants.parse(text);
        if (instant == null) {
            throw ApiError.badInput(name, "Not a date-time, such as 2026-02-22T02:06:58.158Z: " + text);
        }
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9_999) {
            throw ApiError.badInput(name, "Out of range: " + text);
        }
        return instant;
    }
}
