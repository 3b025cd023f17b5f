package dev.cairn.attachment;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.ApiArguments;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class AttachmentController {
    private static final String IN_PROJECT = """
            WITH RECURSIVE below AS (
              SELECT k.id FROM task_project tp JOIN task k ON k.workspace_id = tp.workspace_id AND k.id = tp.task_id
              WHERE tp.workspace_id = :workspace AND tp.project_id = :project AND k.deleted_at IS NULL
              UNION SELECT k.id FROM below JOIN task k ON k.workspace_id = :workspace AND k.parent_id = below.id
              WHERE k.deleted_at IS NULL)
            SELECT a.id FROM below JOIN attachment a ON a.workspace_id = :workspace AND a.task_id = below.id
            UNION ALL SELECT a.id FROM attachment a WHERE a.workspace_id = :workspace AND a.project_id = :project
            UNION ALL SELECT a.id FROM project_brief b JOIN attachment a ON a.workspace_id = b.workspace_id
              AND a.project_brief_id = b.id WHERE b.workspace_id = :workspace AND b.project_id = :project""";

    private final Access access;
    private final Attachments attachments;
    private final Uploads uploads;
    private final FileLinks links;
    private final Resources resources;

    AttachmentController(
            Access access, Attachments attachments, Uploads uploads, FileLinks links, Resources resources) {
        this.access = access;
        this.attachments = attachments;
        this.uploads = uploads;
        this.links = links;
        this.resources = resources;
    }

    @GetMapping("/attachments")
    @Operation(
            value = "List the attachments of a task, project or project brief",
            lists = "attachment",
            scope = "attachments:read")
    Reply list(@RequestParam(required = false) @Nullable String parent, Actor actor, Ask ask) {
        if (parent == null || parent.isEmpty()) {
            throw ApiError.badInput("parent", "Missing input");
        }
        var on = attachments.parent(actor, parent, Level.VIEWER, Level.VIEWER);
        var query = Query.from("attachment t")
                .where("t.workspace_id = :workspace AND t." + on.type() + "_id = :parent")
                .bind("workspace", on.workspace())
                .bind("parent", on.granted().id())
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("attachment", query, ask.compact(), ask.paging(), actor));
    }

    /** All that a project has to show: its own, its brief's, and those of its tasks and the tasks below them. */
    @GetMapping("/projects/{project}/attachments")
    @Operation(
            value = "List the attachments of a project and of its tasks, the newest first",
            lists = "attachment",
            scope = "attachments:read")
    Reply ofProject(@PathVariable String project, Actor actor, Ask ask) {
        var granted = access.project(actor, project, Level.VIEWER);
        var query = Query.from("attachment t")
                .where("t.workspace_id = :workspace AND t.id IN (" + IN_PROJECT + ")")
                .bind("workspace", granted.workspace())
                .bind("project", granted.id())
                .orderBy(Key.newestFirst("t.id"));
        return Reply.list(resources.page("attachment", query, ask.compact(), ask.paging(), actor));
    }

    /** The older path of the same list. */
    @GetMapping("/tasks/{task}/attachments")
    @Operation(value = "List the attachments of a task", lists = "attachment", scope = "attachments:read")
    Reply ofTask(@PathVariable String task, Actor actor, Ask ask) {
        return list(task, actor, ask);
    }

    @GetMapping("/attachments/{attachment}")
    @Operation(value = "Get an attachment", gives = "attachment", scope = "attachments:read")
    Reply get(@PathVariable String attachment, Actor actor, Ask ask) {
        return Reply.one(read(attachment, actor, ask));
    }

    @PostMapping("/attachments")
    @Operation(
            value = "Attach a file or a link",
            needs = "parent",
            takes = "name url resource_subtype",
            file = true,
            gives = "attachment",
            scope = "attachments:write")
    Reply create(Actor actor, Ask ask, Input input, HttpServletRequest request) throws IOException {
        return created(uploads.take(actor, request, input, null), actor, ask);
    }

    /** The older path for files of tasks. */
    @PostMapping("/tasks/{task}/attachments")
    @Operation(
            value = "Attach a file or a link to a task",
            takes = "name url resource_subtype",
            file = true,
            gives = "attachment",
            scope = "attachments:write")
    Reply createOnTask(@PathVariable String task, Actor actor, Ask ask, Input input, HttpServletRequest request)
            throws IOException {
        return created(uploads.take(actor, request, input, task), actor, ask);
    }

    /** Clients expect 200 of this one creation. */
    private Reply created(long id, Actor actor, Ask ask) {
        return Reply.created("/attachments/" + id, read(String.valueOf(id), actor, ask))
                .withStatus(200);
    }

    @DeleteMapping("/attachments/{attachment}")
    @Operation(value = "Delete an attachment", scope = "attachments:delete")
    Reply delete(@PathVariable String attachment, Actor actor) {
        attachments.delete(actor, attachment);
        return Reply.empty();
    }

    /** A link that does not expire, for those who are signed in. */
    @GetMapping("/attachments/{attachment}/download")
    @Operation(value = "Download an attachment", status = 302, media = "*/*", scope = "attachments:read")
    ResponseEntity<Void> download(@PathVariable String attachment, Actor actor, HttpServletRequest request) {
        var found = attachments.find(actor, attachment);
        if (found.storageKey() == null) {
            throw ApiError.notFound("attachment", attachment);
        }
        String path = links.path(
                FileLinks.Purpose.DOWNLOAD,
                String.valueOf(found.workspace()),
                String.valueOf(found.id()),
                found.name());
        return ResponseEntity.status(302)
                .header("Location", ApiArguments.baseUrl(request) + path)
                .header("Cache-Control", "no-store")
                .build();
    }

    private Records read(String attachment, Actor actor, Ask ask) {
        var query = Query.from("attachment t")
                .where("t.workspace_id = ANY(:workspaces) AND t.id = :id AND " + AttachmentType.visible("t"))
                .bind("id", Gid.inPath("attachment", attachment));
        return resources.one("attachment", query, ask.full(), actor, type -> ApiError.notFound(type, attachment));
    }
}
