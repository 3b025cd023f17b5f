package dev.cairn.project;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.workspace.People;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class ProjectMembershipController {
    private final Access access;
    private final People people;
    private final Resources resources;

    ProjectMembershipController(Access access, People people, Resources resources) {
        this.access = access;
        this.people = people;
        this.resources = resources;
    }

    @GetMapping("/projects/{project}/project_memberships")
    @Operation(value = "List the memberships of a project", lists = "project_membership")
    Reply list(
            @PathVariable String project, @RequestParam(required = false) @Nullable String user, Actor actor, Ask ask) {
        var granted = access.project(actor, project, Level.VIEWER);
        var query = Query.from("project_membership t")
                .where("t.workspace_id = :workspace AND t.project_id = :project")
                .bind("workspace", granted.workspace())
                .bind("project", granted.id())
                .orderBy(Key.id("t.id"));
        if (user != null) {
            query.where("t.user_id = :user").bind("user", people.seen(actor, user));
        }
        return Reply.list(resources.page("project_membership", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/project_memberships/{project_membership}")
    @Operation(value = "Get a project membership", gives = "project_membership")
    Reply get(@PathVariable("project_membership") String membership, Actor actor, Ask ask) {
        var query = Query.from("project_membership t JOIN project p ON p.workspace_id = t.workspace_id"
                        + " AND p.id = t.project_id")
                .where("t.workspace_id = ANY(:workspaces) AND t.id = :id AND " + Visible.project("p"))
                .bind("id", Gid.inPath("project_membership", membership));
        return Reply.one(resources.one(
                "project_membership", query, ask.full(), actor, type -> ApiError.notFound(type, membership)));
    }
}
