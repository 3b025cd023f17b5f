package dev.cairn.brief;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import dev.cairn.richtext.Mentions;
import dev.cairn.richtext.RichText;
import java.time.Clock;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The brief of a project: seen with the project, written by those who may edit it. */
@RestController
@RequestMapping("/api/1.0")
class BriefController {
    private static final int LONGEST_TITLE = 1_024;

    private final Access access;
    private final Database database;
    private final Mentions mentions;
    private final Resources resources;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    BriefController(
            Access access,
            Database database,
            Mentions mentions,
            Resources resources,
            Writes writes,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.database = database;
        this.mentions = mentions;
        this.resources = resources;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    private record Brief(long workspace, long id, long project) {}

    @GetMapping("/project_briefs/{project_brief}")
    @Operation(value = "Get a project brief", gives = "project_brief")
    Reply get(@PathVariable("project_brief") String brief, Actor actor, Ask ask) {
        var found = find(actor, brief, Level.VIEWER);
        return Reply.one(read(found.workspace(), found.id(), actor, ask));
    }

    @PostMapping("/projects/{project}/project_briefs")
    @Operation(value = "Write a project brief", takes = "title text html_text", creates = "project_brief")
    Reply create(@PathVariable String project, Actor actor, Ask ask, Input input) {
        var seen = access.project(actor, project, Level.EDITOR);
        String title = input.text("title", LONGEST_TITLE);
        RichText given = mentions.given(actor, seen.workspace(), input, "text", "html_text");
        RichText text = given == null ? RichText.EMPTY : given;
        long id = writes.in(seen.workspace(), actor, changes -> {
            var granted = access.projectForChange(actor, project, Level.EDITOR);
            long made = ids.next();
            int added = database.sql("""
                            INSERT INTO project_brief (workspace_id, id, project_id, title, text, html_text, created_by,
                              created_at, modified_at)
                            VALUES (:workspace, :id, :project, :title, :text, :html, :author, :now, :now)
                            ON CONFLICT (workspace_id, project_id) DO NOTHING""")
                    .bind("workspace", granted.workspace())
                    .bind("id", made)
                    .bind("project", granted.id())
                    .bind("title", title == null ? "" : title)
                    .bind("text", text.plain())
                    .bind("html", text.html())
                    .bind("author", actor.id())
                    .bind("now", clock.instant())
                    .update();
            if (added == 0) {
                throw ApiError.badInput("project", "The project has a brief already");
            }
            changes.added("project_brief", made, "project", granted.id());
            return made;
        });
        return Reply.created("/project_briefs/" + id, read(seen.workspace(), id, actor, ask));
    }

    @PutMapping("/project_briefs/{project_brief}")
    @Operation(value = "Update a project brief", takes = "title text html_text", gives = "project_brief")
    Reply update(@PathVariable("project_brief") String brief, Actor actor, Ask ask, Input input) {
        var found = find(actor, brief, Level.EDITOR);
        var assignments = new Assignments();
        if (input.has("title")) {
            String title = input.text("title", LONGEST_TITLE);
            assignments.set("title", title == null ? "" : title);
        }
        RichText text = mentions.given(actor, found.workspace(), input, "text", "html_text");
        if (text != null) {
            assignments.set("text", text.plain()).set("html_text", text.html());
        }
        if (!assignments.isEmpty()) {
            assignments.set("modified_at", clock.instant());
            writes.in(found.workspace(), actor, changes -> {
                access.projectForChange(actor, String.valueOf(found.project()), Level.EDITOR);
                assignments.update(database, "project_brief", found.workspace(), found.id());
                changes.changed("project_brief", found.id(), text == null ? "title" : "text", null);
                return found.id();
            });
        }
        return get(brief, actor, ask);
    }

    @DeleteMapping("/project_briefs/{project_brief}")
    @Operation("Delete a project brief")
    Reply delete(@PathVariable("project_brief") String brief, Actor actor) {
        var found = find(actor, brief, Level.EDITOR);
        writes.in(found.workspace(), actor, changes -> {
            database.delete("project_brief", found.workspace(), found.id());
            changes.deleted("project_brief", found.id(), "project", found.project());
            return found.id();
        });
        return Reply.empty();
    }

    private Brief find(Actor actor, String gid, Level needed) {
        var brief = database.sql("""
                        SELECT t.workspace_id, t.id, t.project_id FROM project_brief t
                        WHERE t.workspace_id = ANY(:workspaces) AND t.id = :id AND %s""".formatted(Visible.withProject("t")))
                .bindAll(Resources.of(actor))
                .bind("id", Gid.inPath("project_brief", gid))
                .first(row -> new Brief(row.getLong(1), row.getLong(2), row.getLong(3)))
                .orElseThrow(() -> ApiError.notFound("project_brief", gid));
        access.project(actor, String.valueOf(brief.project()), needed);
        return brief;
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId("project_brief", workspace, id, ask.full(), actor);
    }
}
