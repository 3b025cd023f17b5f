package dev.cairn.time;

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
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores time entries and keeps the sum of each task's. People change their own entries, admins of the workspace all. */
@Component
class TimeEntries {
    private final Database database;
    private final Access access;
    private final Timesheets timesheets;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    TimeEntries(Database database, Access access, Timesheets timesheets, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.access = access;
        this.timesheets = timesheets;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    /** What an entry says. */
    record Said(
            int minutes,
            LocalDate day,
            @Nullable Long project,
            String billable,
            String description,
            List<Long> categories) {}

    /** An entry as a write needs to know it. */
    record Entry(long workspace, long id, long task, long author, LocalDate day) {}

    long create(Actor actor, Access.Granted task, Said said) {
        return writes.in(task.workspace(), actor, changes -> {
            access.taskForChange(actor, String.valueOf(task.id()), Level.EDITOR);
            timesheets.requireOpen(task.workspace(), actor.id(), said.day());
            long id = ids.next();
            database.sql("""
                            INSERT INTO time_tracking_entry (workspace_id, id, task_id, project_id, duration_minutes,
                              entered_on, billable_status, description, category_ids, created_by, created_at)
                            VALUES (:workspace, :id, :task, :project, :minutes, :day, :billable, :description, :categories,
                              :author, :now)""")
                    .bind("workspace", task.workspace())
                    .bind("id", id)
                    .bind("task", task.id())
                    .bind("project", said.project())
                    .bind("minutes", said.minutes())
                    .bind("day", said.day())
                    .bind("billable", said.billable())
                    .bind("description", said.description())
                    .bind("categories", array(said.categories()))
                    .bind("author", actor.id())
                    .bind("now", clock.instant())
                    .update();
            changes.added("time_tracking_entry", id, "task", task.id());
            sum(task.workspace(), task.id(), changes);
            return id;
        });
    }

    /** The project that a task is in, or what it is a part of; null where there are several or none. */
    @Nullable
    Long onlyProject(long workspace, long task) {
        return database.sql("""
                        SELECT min(p.project_id) FROM task t
                          JOIN task_project p ON p.workspace_id = t.workspace_id AND p.task_id = ANY(t.path)
                          JOIN project f ON f.workspace_id = t.workspace_id AND f.id = p.project_id AND f.deleted_at IS NULL
                        WHERE t.workspace_id = :workspace AND t.id = :task
                        HAVING count(DISTINCT p.project_id) = 1""")
                .bind("workspace", workspace)
                .bind("task", task)
                .first(row -> row.getLong(1))
                .orElse(null);
    }

    static long[] array(List<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    /** @param day of the entry from now on */
    void update(Actor actor, Entry entry, LocalDate day, Assignments assignments) {
        if (assignments.isEmpty()) {
            return;
        }
        writes.in(entry.workspace(), actor, changes -> {
            timesheets.requireOpen(entry.workspace(), entry.author(), entry.day());
            timesheets.requireOpen(entry.workspace(), entry.author(), day);
            assignments.update(database, "time_tracking_entry", entry.workspace(), entry.id());
            changes.changed("time_tracking_entry", entry.id(), "duration_minutes", null);
            sum(entry.workspace(), entry.task(), changes);
            return entry.id();
        });
    }

    void delete(Actor actor, Entry entry) {
        writes.in(entry.workspace(), actor, changes -> {
            timesheets.requireOpen(entry.workspace(), entry.author(), entry.day());
            database.delete("time_tracking_entry", entry.workspace(), entry.id());
            changes.deleted("time_tracking_entry", entry.id(), "task", entry.task());
            sum(entry.workspace(), entry.task(), changes);
            return entry.id();
        });
    }

    private void sum(long workspace, long task, Changes changes) {
        // Two writers at once take turns at the task's row, so that each sums what the other has written.
        database.sql("SELECT id FROM task WHERE workspace_id = :workspace AND id = :task FOR NO KEY UPDATE")
                .bind("workspace", workspace)
                .bind("task", task)
                .exists();
        database.sql("""
                        UPDATE task SET actual_time_minutes = (SELECT sum(e.duration_minutes) FROM time_tracking_entry e
                          WHERE e.workspace_id = :workspace AND e.task_id = :task)
                        WHERE workspace_id = :workspace AND id = :task""").bind("workspace", workspace).bind("task", task).update();
        changes.changed("task", task, "actual_time_minutes", null);
    }

    /** The entry of this gid, of a task that the actor sees. */
    Entry find(Actor actor, String gid) {
        return database.sql("""
                        SELECT t.workspace_id, t.id, t.task_id, t.created_by, t.entered_on FROM time_tracking_entry t
                        WHERE t.workspace_id = ANY(:workspaces) AND t.id = :id AND %s""".formatted(Visible.withTask("t")))
                .bindAll(Resources.of(actor))
                .bind("id", Gid.inPath("time_tracking_entry", gid))
                .first(row -> new Entry(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getObject(5, LocalDate.class)))
                .orElseThrow(() -> ApiError.notFound("time_tracking_entry", gid));
    }

    /** Like {@link #find}, of an entry that the actor may change. */
    Entry own(Actor actor, String gid) {
        Entry entry = find(actor, gid);
        if (entry.author() != actor.id() && !actor.isAdminOf(entry.workspace())) {
            throw ApiError.forbidden("Only who made a time entry can change it");
        }
        return entry;
    }
}
