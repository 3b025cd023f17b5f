package dev.cairn.project;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class ProjectListController {
    private final Access access;
    private final Resources resources;

    ProjectListController(Access access, Resources resources) {
        this.access = access;
        this.resources = resources;
    }

    @GetMapping("/projects")
    @Operation(value = "List projects", lists = "project", scope = "projects:read")
    Reply list(
            @RequestParam(required = false) @Nullable String workspace,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String archived,
            Actor actor,
            Ask ask) {
        if (team != null) {
            return inTeam(team, archived, actor, ask);
        }
        if (workspace != null) {
            return inWorkspace(workspace, archived, actor, ask);
        }
        var query = visible().where("t.workspace_id = ANY(:workspaces)");
        return answer(query, archived, actor, ask);
    }

    @GetMapping("/workspaces/{workspace}/projects")
    @Operation(value = "List the projects of a workspace", lists = "project", scope = "projects:read")
    Reply inWorkspace(
            @PathVariable String workspace,
            @RequestParam(required = false) @Nullable String archived,
            Actor actor,
            Ask ask) {
        var query =
                visible().where("t.workspace_id = :workspace").bind("workspace", access.workspace(actor, workspace));
        return answer(query, archived, actor, ask);
    }

    @GetMapping("/teams/{team}/projects")
    @Operation(value = "List the projects of a team", lists = "project", scope = "projects:read")
    Reply inTeam(
            @PathVariable String team,
            @RequestParam(required = false) @Nullable String archived,
            Actor actor,
            Ask ask) {
        var granted = access.team(actor, team, Level.VIEWER);
        var query = visible()
                .where("t.workspace_id = :workspace AND t.team_id = :team")
                .bind("workspace", granted.workspace())
                .bind("team", granted.id());
        return answer(query, archived, actor, ask);
    }

    @GetMapping("/tasks/{task}/projects")
    @Operation(value = "List the projects of a task", lists = "project", scope = "projects:read")
    Reply ofTask(@PathVariable String task, Actor actor, Ask ask) {
        var granted = access.task(actor, task, Level.VIEWER);
        var query = Query.from("""
                        task_project l JOIN project t ON t.workspace_id = l.workspace_id AND t.id = l.project_id""")
                .where(Visible.project("t"))
                .where("l.workspace_id = :workspace AND l.task_id = :task")
                .bind("workspace", granted.workspace())
                .bind("task", granted.id());
        return answer(query, null, actor, ask);
    }

    private static Query visible() {
        return Query.from("project t").where(Visible.project("t"));
    }

    private Reply answer(Query query, @Nullable String archived, Actor actor, Ask ask) {
        if (archived != null && !archived.isEmpty()) {
            query.where("t.archived = :archived").bind("archived", flag(archived));
        }
        query.orderBy(Key.id("t.id"));
        return Reply.list(resources.page("project", query, ask.compact(), ask.paging(), actor));
    }

    private static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw ApiError.badInput("archived", "Not a boolean");
        };
    }
}
