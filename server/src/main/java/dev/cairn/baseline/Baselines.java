package dev.cairn.baseline;

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
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Keeps, finds, names and removes baselines. Whoever sees a project sees them; its editors keep and remove them. */
@Component
class Baselines {
    private final Database database;
    private final Access access;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    Baselines(Database database, Access access, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.access = access;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    /** A baseline as a write needs to know it. */
    record Baseline(long workspace, long id, long project) {}

    long create(Actor actor, String project, String name) {
        var seen = access.project(actor, project, Level.EDITOR);
        return writes.in(seen.workspace(), actor, changes -> {
            var granted = access.projectForChange(actor, project, Level.EDITOR);
            var baseline = new Baseline(granted.workspace(), ids.next(), granted.id());
            database.sql("""
                            INSERT INTO baseline (workspace_id, id, project_id, name, created_by, created_at)
                            VALUES (:workspace, :id, :project, :name, :author, :now)""")
                    .bind("workspace", baseline.workspace())
                    .bind("id", baseline.id())
                    .bind("project", baseline.project())
                    .bind("name", name)
                    .bind("author", actor.id())
                    .bind("now", clock.instant())
                    .update();
            keepDates(baseline);
            changes.added("baseline", baseline.id(), "project", baseline.project());
            return baseline.id();
        });
    }

    private void keepDates(Baseline baseline) {
        long[] tasks = database
                .sql("""
                        SELECT t.id FROM task_project p JOIN task t ON t.workspace_id = p.workspace_id AND t.id = p.task_id
                        WHERE p.workspace_id = :workspace AND t.workspace_id = :workspace AND p.project_id = :project
                          AND t.deleted_at IS NULL""")
                .bind("workspace", baseline.workspace())
                .bind("project", baseline.project())
                .list(row -> row.getLong(1))
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
        long[] kept = new long[tasks.length];
        for (int place = 0; place < kept.length; place++) {
            kept[place] = ids.next();
        }
        database.sql("""
                        INSERT INTO baseline_task (workspace_id, id, baseline_id, task_id, start_on, start_at, due_on, due_at)
                        SELECT :workspace, n.id, :baseline, t.id, t.start_on, t.start_at, t.due_on, t.due_at
                        FROM unnest(:kept::bigint[], :tasks::bigint[]) n(id, task)
                        JOIN task t ON t.workspace_id = :workspace AND t.id = n.task""")
                .bind("workspace", baseline.workspace())
                .bind("baseline", baseline.id())
                .bind("kept", kept)
                .bind("tasks", tasks)
                .update();
    }

    /** The baseline of this gid, of a project that the actor sees. */
    Baseline find(Actor actor, String gid) {
        return database.sql("""
                        SELECT t.workspace_id, t.id, t.project_id FROM baseline t
                        WHERE t.workspace_id = ANY(:workspaces) AND t.id = :id AND %s""".formatted(Visible.withProject("t")))
                .bindAll(Resources.of(actor))
                .bind("id", Gid.inPath("baseline", gid))
                .first(row -> new Baseline(row.getLong(1), row.getLong(2), row.getLong(3)))
                .orElseThrow(() -> ApiError.notFound("baseline", gid));
    }

    /** Like {@link #find}, of a baseline that the actor may change. */
    Baseline own(Actor actor, String gid) {
        Baseline baseline = find(actor, gid);
        access.project(actor, String.valueOf(baseline.project()), Level.EDITOR);
        return baseline;
    }

    void rename(Actor actor, Baseline baseline, String name) {
        writes.in(baseline.workspace(), actor, changes -> {
            database.sql("UPDATE baseline SET name = :name WHERE workspace_id = :workspace AND id = :id")
                    .bind("name", name)
                    .bind("workspace", baseline.workspace())
                    .bind("id", baseline.id())
                    .update();
            changes.changed("baseline", baseline.id(), "name", null);
            return baseline.id();
        });
    }

    void delete(Actor actor, Baseline baseline) {
        writes.in(baseline.workspace(), actor, changes -> {
            database.delete("baseline", baseline.workspace(), baseline.id());
            changes.deleted("baseline", baseline.id(), "project", baseline.project());
            return baseline.id();
        });
    }
}
