package dev.cairn.inbox;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The projects of which only what concerns oneself comes into one's inbox. */
@RestController
@RequestMapping("/api/1.0/inbox")
class QuietProjectController {
    private final Access access;
    private final Database database;
    private final Resources resources;
    private final Writes writes;
    private final Clock clock;

    QuietProjectController(Access access, Database database, Resources resources, Writes writes, Clock clock) {
        this.access = access;
        this.database = database;
        this.resources = resources;
        this.writes = writes;
        this.clock = clock;
    }

    @GetMapping("/quiet_projects")
    @Operation(value = "List quiet projects", lists = "project", asks = "workspace:gid")
    Reply list(Actor actor, Ask ask, Input input) {
        var query = Query.from(
                        "quiet_project q JOIN project t ON t.workspace_id = q.workspace_id AND t.id = q.project_id")
                .where("q.workspace_id = :workspace AND q.user_id = :me AND " + Visible.project("t"))
                .bind("workspace", access.workspace(actor, input.requiredReference("workspace")))
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("project", query, ask.compact(), ask.paging(), actor));
    }

    @PostMapping("/addQuietProject")
    @Operation(value = "Make a project quiet", needs = "project")
    Reply add(Actor actor, Input input) {
        return write(actor, input, """
                INSERT INTO quiet_project (workspace_id, user_id, project_id, created_at)
                VALUES (:workspace, :me, :project, :now) ON CONFLICT DO NOTHING""");
    }

    @PostMapping("/removeQuietProject")
    @Operation(value = "Make a project heard again", needs = "project")
    Reply remove(Actor actor, Input input) {
        return write(actor, input, """
                DELETE FROM quiet_project
                WHERE workspace_id = :workspace AND user_id = :me AND project_id = :project""");
    }

    private Reply write(Actor actor, Input input, String sql) {
        var project = access.project(actor, input.requiredReference("project"), Level.VIEWER);
        writes.in(project.workspace(), actor, changes -> {
            database.sql(sql)
                    .bind("workspace", project.workspace())
                    .bind("me", actor.id())
                    .bind("project", project.id())
                    .bind("now", clock.instant())
                    .update();
            InboxChange.tell(project.workspace(), new long[] {actor.id()}, changes);
            return project.id();
        });
        return Reply.empty();
    }
}
