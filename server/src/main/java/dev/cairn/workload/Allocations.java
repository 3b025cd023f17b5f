package dev.cairn.workload;

import dev.cairn.access.Access.Granted;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores allocations. */
@Component
class Allocations {
    private static final String TYPE = "allocation";

    private final Database database;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    Allocations(Database database, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    long create(Actor actor, Granted project, Assignees.Assignee whom, Span span, Effort effort) {
        return writes.in(project.workspace(), actor, changes -> {
            long id = ids.next();
            database.sql("""
                            INSERT INTO allocation (workspace_id, id, project_id, user_id, placeholder_id, start_date,
                              end_date, effort_type, effort_value, created_by, created_at)
                            VALUES (:workspace, :id, :project, :user, :placeholder, :start, :end, :type, :value,
                              :author, :now)""")
                    .bind("workspace", project.workspace())
                    .bind("id", id)
                    .bind("project", project.id())
                    .bind("user", whom.user())
                    .bind("placeholder", whom.placeholder())
                    .bind("start", span.start())
                    .bind("end", span.end())
                    .bind("type", effort.type())
                    .bind("value", effort.value())
                    .bind("author", actor.id())
                    .bind("now", clock.instant())
                    .update();
            changes.added(TYPE, id, "project", project.id());
            return id;
        });
    }

    Span span(Granted allocation) {
        return database.sql("""
                        SELECT start_date, end_date FROM allocation WHERE workspace_id = :workspace AND id = :id""")
                .bind("workspace", allocation.workspace())
                .bind("id", allocation.id())
                .first(row -> new Span(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .orElseThrow();
    }

    void update(Actor actor, Granted allocation, Assignments given) {
        if (given.isEmpty()) {
            return;
        }
        writes.in(allocation.workspace(), actor, changes -> {
            given.update(database, TYPE, allocation.workspace(), allocation.id());
            changes.changed(TYPE, allocation.id(), "effort", null);
            return allocation.id();
        });
    }

    void delete(Actor actor, Granted allocation) {
        writes.in(allocation.workspace(), actor, changes -> {
            delete(allocation.workspace(), "id", allocation.id(), changes);
            return allocation.id();
        });
    }

    /** Deletes those of one person or placeholder. The column is part of the SQL and never comes from a request. */
    void delete(long workspace, String column, long id, Changes changes) {
        record Gone(long id, long project) {}
        List<Gone> gone = database.sql("DELETE FROM allocation WHERE workspace_id = :workspace AND " + column + " = :of"
                        + " RETURNING id, project_id")
                .bind("workspace", workspace)
                .bind("of", id)
                .list(row -> new Gone(row.getLong(1), row.getLong(2)));
        gone.forEach(one -> changes.deleted(TYPE, one.id(), "project", one.project()));
    }
}
