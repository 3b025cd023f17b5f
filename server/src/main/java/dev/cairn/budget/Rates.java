package dev.cairn.budget;

import dev.cairn.access.Access.Granted;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Writes;
import dev.cairn.workload.Assignees.Assignee;
import java.math.BigDecimal;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Stores what an hour of people costs. */
@Component
class Rates {
    private static final String TYPE = "rate";

    private final Database database;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    Rates(Database database, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ApiError 400 where there is a rate of theirs in the project already */
    long create(Actor actor, Granted project, Assignee whose, BigDecimal amount) {
        return writes.in(project.workspace(), actor, changes -> {
            long id = ids.next();
            int made = database.sql("""
                            INSERT INTO rate (workspace_id, id, project_id, user_id, placeholder_id, rate, created_by,
                              created_at)
                            VALUES (:workspace, :id, :project, :user, :placeholder, :rate, :author, :now)
                            ON CONFLICT DO NOTHING""")
                    .bind("workspace", project.workspace())
                    .bind("id", id)
                    .bind("project", project.id())
                    .bind("user", whose.user())
                    .bind("placeholder", whose.placeholder())
                    .bind("rate", amount)
                    .bind("author", actor.id())
                    .bind("now", clock.instant())
                    .update();
            if (made == 0) {
                throw ApiError.badInput("resource", "Has a rate in this project already");
            }
            changes.added(TYPE, id, "project", project.id());
            return id;
        });
    }

    void update(Actor actor, Granted rate, BigDecimal amount) {
        writes.in(rate.workspace(), actor, changes -> {
            new Assignments().set("rate", amount).update(database, TYPE, rate.workspace(), rate.id());
            changes.changed(TYPE, rate.id(), "rate", null);
            return rate.id();
        });
    }

    void delete(Actor actor, Granted rate) {
        writes.in(rate.workspace(), actor, changes -> {
            database.sql("DELETE FROM rate WHERE workspace_id = :workspace AND id = :id RETURNING project_id")
                    .bind("workspace", rate.workspace())
                    .bind("id", rate.id())
                    .first(row -> row.getLong(1))
                    .ifPresent(project -> changes.deleted(TYPE, rate.id(), "project", project));
            return rate.id();
        });
    }
}
