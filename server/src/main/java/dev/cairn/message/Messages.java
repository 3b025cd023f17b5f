package dev.cairn.message;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.log.Writes;
import dev.cairn.richtext.RichText;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds, stores, changes and removes messages. Whoever may comment in a project may write some. */
@Component
class Messages {
    private final Database database;
    private final Access access;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    Messages(Database database, Access access, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.access = access;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    /** A message as a write needs to know it. */
    record Message(
            long workspace,
            long id,
            long project,
            @Nullable Long replyTo,
            @Nullable Long author) {
        private boolean isOf(Actor actor) {
            return author != null && author == actor.id();
        }
    }

    /** The message of this gid, of a project that the actor sees. */
    Message find(Actor actor, String gid) {
        return database.sql("""
                        SELECT t.workspace_id, t.id, t.project_id, t.reply_to_id, t.created_by FROM message t
                        WHERE t.workspace_id = ANY(:workspaces) AND t.id = :id AND %s""".formatted(Visible.withProject("t")))
                .bindAll(Resources.of(actor))
                .bind("id", Gid.inPath("message", gid))
                .first(row -> new Message(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getObject(4, Long.class),
                        row.getObject(5, Long.class)))
                .orElseThrow(() -> ApiError.notFound("message", gid));
    }

    long create(Actor actor, String project, String title, RichText text) {
        return insert(actor, project, null, title, text);
    }

    /** A reply to a reply is one to the message that began it all. */
    long reply(Actor actor, Message to, RichText text) {
        long first = to.replyTo() == null ? to.id() : to.replyTo();
        return insert(actor, String.valueOf(to.project()), first, "", text);
    }

    private long insert(Actor actor, String project, @Nullable Long replyTo, String title, RichText text) {
        var granted = access.project(actor, project, Level.COMMENTER);
        return writes.in(granted.workspace(), actor, changes -> {
            long id = ids.next();
            Instant now = clock.instant();
            database.sql("""
                            INSERT INTO message (workspace_id, id, project_id, reply_to_id, title, text, html_text,
                              created_by, created_at, modified_at)
                            VALUES (:workspace, :id, :project, :reply_to, :title, :text, :html, :author, :now, :now)""")
                    .bind("workspace", granted.workspace())
                    .bind("id", id)
                    .bind("project", granted.id())
                    .bind("reply_to", replyTo)
                    .bind("title", title)
                    .bind("text", text.plain())
                    .bind("html", text.html())
                    .bind("author", actor.id())
                    .bind("now", now)
                    .update();
            changes.added("message", id, "project", granted.id());
            return id;
        });
    }

    /** Only who wrote it changes what it says. */
    void update(Actor actor, Message message, @Nullable String title, @Nullable RichText text) {
        access.project(actor, String.valueOf(message.project()), Level.COMMENTER);
        if (!message.isOf(actor)) {
            throw ApiError.forbidden("Only its author can change a message");
        }
        writes.in(message.workspace(), actor, changes -> {
            var assignments = new Assignments().set("modified_at", clock.instant());
            if (title != null) {
                assignments.set("title", title);
                changes.changed("message", message.id(), "title", null);
            }
            if (text != null) {
                assignments.set("text", text.plain()).set("html_text", text.html());
                changes.changed("message", message.id(), "text", null);
            }
            assignments.update(database, "message", message.workspace(), message.id());
            return message.id();
        });
    }

    /** Authors remove what they wrote, admins of the project anything; the replies go with it. */
    void delete(Actor actor, Message message) {
        access.project(actor, String.valueOf(message.project()), message.isOf(actor) ? Level.COMMENTER : Level.ADMIN);
        writes.in(message.workspace(), actor, changes -> {
            var gone = database.sql("""
                            DELETE FROM message WHERE workspace_id = :workspace AND (id = :id OR reply_to_id = :id)
                            RETURNING id""")
                    .bind("workspace", message.workspace())
                    .bind("id", message.id())
                    .list(row -> row.getLong(1));
            gone.forEach(id -> changes.deleted("message", id, "project", message.project()));
            return message.id();
        });
    }
}
