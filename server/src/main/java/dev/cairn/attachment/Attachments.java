package dev.cairn.attachment;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.log.Writes;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds and stores attachments. A file is on the disk before its row is written and goes after its row has. */
@Component
class Attachments {
    private final Access access;
    private final AttachmentFiles files;
    private final Database database;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    Attachments(Access access, AttachmentFiles files, Database database, Writes writes, Ids ids, Clock clock) {
        this.access = access;
        this.files = files;
        this.database = database;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    /** What attachments hang on. */
    record Parent(String type, Access.Granted granted) {
        long workspace() {
            return granted.workspace();
        }

        @Nullable
        Long ifIs(String wanted) {
            return type.equals(wanted) ? granted.id() : null;
        }
    }

    /** A stored attachment. */
    record Attachment(
            long workspace,
            long id,
            String parentType,
            long parent,
            String name,
            String contentType,
            @Nullable String storageKey,
            @Nullable Long author) {}

    /** What has this gid and takes attachments of the actor: whoever comments adds to tasks, other levels to the rest. */
    Parent parent(Actor actor, String gid, Level onTask, Level onOthers) {
        return found("task", () -> access.task(actor, gid, onTask))
                .or(() -> found("project", () -> access.project(actor, gid, onOthers)))
                .or(() -> found("project_brief", () -> access.projectBrief(actor, gid, onOthers)))
                .orElseThrow(() -> ApiError.notFound("parent", gid));
    }

    private static Optional<Parent> found(String type, Supplier<Access.Granted> look) {
        try {
            return Optional.of(new Parent(type, look.get()));
        } catch (ApiError refused) {
            if (refused.status() == ApiError.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Stores a file that a client sends; where anything fails afterwards, the file goes again. */
    long addFile(Actor actor, Parent parent, FileName name, InputStream content) {
        long id = ids.next();
        String key = parent.workspace() + "/" + id;
        long size = files.store(key, content);
        boolean kept = false;
        try {
            var row = new Row(name.shown(), "asana", name.contentType(), size, key, null);
            long written = add(actor, parent, id, row);
            // Sent again with the same Idempotency-Key: the file of the first time stays.
            kept = written == id;
            return written;
        } finally {
            if (!kept) {
                files.delete(key);
            }
        }
    }

    long addLink(Actor actor, Parent parent, String name, String url) {
        return add(actor, parent, ids.next(), new Row(name, "external", "text/uri-list", null, null, url));
    }

    private record Row(
            String name,
            String host,
            String contentType,
            @Nullable Long size,
            @Nullable String storageKey,
            @Nullable String url) {}

    private long add(Actor actor, Parent parent, long id, Row row) {
        return writes.in(parent.workspace(), actor, changes -> {
            database.sql("""
                            INSERT INTO attachment (workspace_id, id, task_id, project_id, project_brief_id, name,
                              resource_subtype, host, content_type, size, storage_key, url, created_by, created_at)
                            VALUES (:workspace, :id, :task, :project, :brief, :name, :host, :host, :content_type, :size,
                              :key, :url, :author, :now)""")
                    .bind("workspace", parent.workspace())
                    .bind("id", id)
                    .bind("task", parent.ifIs("task"))
                    .bind("project", parent.ifIs("project"))
                    .bind("brief", parent.ifIs("project_brief"))
                    .bind("name", row.name())
                    .bind("host", row.host())
                    .bind("content_type", row.contentType())
                    .bind("size", row.size())
                    .bind("key", row.storageKey())
                    .bind("url", row.url())
                    .bind("author", actor.id())
                    .bind("now", clock.instant())
                    .update();
            changes.added("attachment", id, parent.type(), parent.granted().id());
            return id;
        });
    }

    /** Deletes an attachment: its author may, and whoever edits what it hangs on. */
    void delete(Actor actor, String gid) {
        var attachment = find(actor, gid);
        boolean own = attachment.author() != null && attachment.author() == actor.id();
        parent(actor, String.valueOf(attachment.parent()), own ? Level.COMMENTER : Level.EDITOR, Level.EDITOR);
        writes.in(attachment.workspace(), actor, changes -> {
            if (database.delete("attachment", attachment.workspace(), attachment.id())) {
                changes.deleted("attachment", attachment.id(), attachment.parentType(), attachment.parent());
            }
            return attachment.id();
        });
        if (attachment.storageKey() != null) {
            files.delete(attachment.storageKey());
        }
    }

    /** The attachment of this gid, if the actor sees it. */
    Attachment find(Actor actor, String gid) {
        return database.sql(COLUMNS + "WHERE a.workspace_id = ANY(:workspaces) AND a.id = :id AND "
                        + AttachmentType.visible("a"))
                .bind("id", Gid.parse(gid))
                .bindAll(Resources.of(actor))
                .first(Attachments::read)
                .orElseThrow(() -> ApiError.notFound("attachment", gid));
    }

    /** The attachment that a signed link names. */
    Optional<Attachment> find(long workspace, long id) {
        return database.sql(COLUMNS + "WHERE a.workspace_id = :workspace AND a.id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .first(Attachments::read);
    }

    private static final String COLUMNS = """
            SELECT a.workspace_id, a.id,
              CASE WHEN a.task_id IS NOT NULL THEN 'task' WHEN a.project_id IS NOT NULL THEN 'project'
                ELSE 'project_brief' END,
              coalesce(a.task_id, a.project_id, a.project_brief_id),
              a.name, a.content_type, a.storage_key, a.created_by
            FROM attachment a\s""";

    private static Attachment read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Attachment(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, Long.class));
    }
}
