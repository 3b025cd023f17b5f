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
import org.springframework.stereotype.Component;

/** Stores when people are out of office. */
@Component
class OooEntries {
    private static final String TYPE = "ooo_entry";

    private final Database database;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    OooEntries(Database database, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    long create(Actor actor, long workspace, long person, Span span) {
        return writes.in(workspace, actor, changes -> {
            long id = ids.next();
            database.sql("""
                            INSERT INTO ooo_entry (workspace_id, id, user_id, start_date, end_date, created_by, created_at)
                            VALUES (:workspace, :id, :user, :start, :end, :author, :now)""")
                    .bind("workspace", workspace)
                    .bind("id", id)
                    .bind("user", person)
                    .bind("start", span.start())
                    .bind("end", span.end())
                    .bind("author", actor.id())
                    .bind("now", clock.instant())
                    .update();
            changes.added(TYPE, id, "workspace", workspace);
            return id;
        });
    }

    Span span(Granted entry) {
        return database.sql("SELECT start_date, end_date FROM ooo_entry WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", entry.workspace())
                .bind("id", entry.id())
                .first(row -> new Span(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .orElseThrow();
    }

    void update(Actor actor, Granted entry, Assignments given) {
        writes.in(entry.workspace(), actor, changes -> {
            given.update(database, TYPE, entry.workspace(), entry.id());
            changes.changed(TYPE, entry.id(), "start_date", null);
            return entry.id();
        });
    }

    void delete(Actor actor, Granted entry) {
        writes.in(entry.workspace(), actor, changes -> {
            delete(entry.workspace(), "id", entry.id(), changes);
            return entry.id();
        });
    }

    /** Deletes those of one person. The column is part of the SQL and never comes from a request. */
    void delete(long workspace, String column, long id, Changes changes) {
        database.sql("DELETE FROM ooo_entry WHERE workspace_id = :workspace AND " + column + " = :of RETURNING id")
                .bind("workspace", workspace)
                .bind("of", id)
                .list(row -> row.getLong(1))
                .forEach(gone -> changes.deleted(TYPE, gone, "workspace", workspace));
    }
}
