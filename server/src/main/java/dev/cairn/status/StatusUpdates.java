package dev.cairn.status;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.log.Writes;
import dev.cairn.project.Projects;
import dev.cairn.richtext.RichText;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds, stores and removes status updates. */
@Component
class StatusUpdates {
    static final int LONGEST_TITLE = 1_024;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Database database;
    private final Access access;
    private final Projects projects;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    StatusUpdates(Database database, Access access, Projects projects, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.access = access;
        this.projects = projects;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    /** A status update as a write needs to know it. */
    record StatusUpdate(
            long workspace, long id, long project, @Nullable Long author) {}

    /** Tells how a project is doing; one that is told to be complete is completed by it, and reopened by any other. */
    long create(Actor actor, String project, @Nullable String title, RichText text, String type) {
        var seen = access.project(actor, project, Level.EDITOR);
        return writes.in(seen.workspace(), actor, changes -> {
            var granted = access.projectForChange(actor, project, Level.EDITOR);
            long id = ids.next();
            Instant now = clock.instant();
            database.sql("""
                            INSERT INTO status_update (workspace_id, id, project_id, title, text, html_text, status_type,
                              created_by, created_at, modified_at)
                            VALUES (:workspace, :id, :project, :title, :text, :html, :type, :author, :now, :now)""")
                    .bind("workspace", granted.workspace())
                    .bind("id", id)
                    .bind("project", granted.id())
                    .bind("title", title == null ? "Status update – " + DAY.format(now) : title)
                    .bind("text", text.plain())
                    .bind("html", text.html())
                    .bind("type", type)
                    .bind("author", actor.id())
                    .bind("now", now)
                    .update();
            changes.added("status_update", id, "project", granted.id());
            projects.complete(granted.workspace(), granted.id(), type.equals("complete"), actor.id(), changes);
            return id;
        });
    }

    /** The update of this gid, of a project that the actor sees. */
    StatusUpdate find(Actor actor, String name, String gid) {
        return database.sql("""
                        SELECT t.workspace_id, t.id, t.project_id, t.created_by FROM status_update t
                        WHERE t.workspace_id = ANY(:workspaces) AND t.id = :id AND %s""".formatted(Visible.withProject("t")))
                .bindAll(Resources.of(actor))
                .bind("id", Gid.inPath(name, gid))
                .first(row ->
                        new StatusUpdate(row.getLong(1), row.getLong(2), row.getLong(3), row.getObject(4, Long.class)))
                .orElseThrow(() -> ApiError.notFound(name, gid));
    }

    /** Authors remove what they wrote, admins of the project anything. */
    void delete(Actor actor, StatusUpdate update) {
        boolean own = update.author() != null && update.author() == actor.id();
        access.project(actor, String.valueOf(update.project()), own ? Level.EDITOR : Level.ADMIN);
        writes.in(update.workspace(), actor, changes -> {
            database.sql("DELETE FROM status_update WHERE workspace_id = :workspace AND id = :id")
                    .bind("workspace", update.workspace())
                    .bind("id", update.id())
                    .update();
            changes.deleted("status_update", update.id(), "project", update.project());
            return update.id();
        });
    }
}
