package dev.cairn.budget;

import dev.cairn.access.Access.Granted;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Stores what projects may take. */
@Component
class Budgets {
    private static final String TYPE = "budget";

    private final Database database;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    Budgets(Database database, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ApiError 400 where the project has one already */
    long create(Actor actor, Granted project, BudgetInput budget) {
        return writes.in(project.workspace(), actor, changes -> {
            long id = ids.next();
            int made = database.sql("""
                            INSERT INTO budget (workspace_id, id, project_id, budget_type, estimate_enabled,
                              estimate_source, estimate_billable, actual_billable, total_enabled, created_by, created_at)
                            VALUES (:workspace, :id, :project, :type, false, 'none', :billable, :billable, false, :author,
                              :now)
                            ON CONFLICT DO NOTHING""")
                    .bind("workspace", project.workspace())
                    .bind("id", id)
                    .bind("project", project.id())
                    .bind("type", budget.type())
                    .bind("billable", "billable")
                    .bind("author", actor.id())
                    .bind("now", clock.instant())
                    .update();
            if (made == 0) {
                throw ApiError.badInput("parent", "Has a budget already");
            }
            budget.columns().update(database, TYPE, project.workspace(), id);
            changes.added(TYPE, id, "project", project.id());
            return id;
        });
    }

    void update(Actor actor, Granted budget, Input input) {
        writes.in(budget.workspace(), actor, changes -> {
            locked(budget).with(input).columns().update(database, TYPE, budget.workspace(), budget.id());
            changes.changed(TYPE, budget.id(), "total", null);
            return budget.id();
        });
    }

    private BudgetInput locked(Granted budget) {
        return database.sql("""
                        SELECT budget_type, estimate_enabled, estimate_source, estimate_billable, actual_billable,
                          total_enabled, total_minutes, total_cost, alert_enabled, alert_threshold
                        FROM budget WHERE workspace_id = :workspace AND id = :id FOR NO KEY UPDATE""")
                .bind("workspace", budget.workspace())
                .bind("id", budget.id())
                .first(row -> new BudgetInput(
                        row.getString(1),
                        row.getBoolean(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getBigDecimal(7),
                        row.getBigDecimal(8),
                        new BudgetInput.Alert(row.getBoolean(9), row.getInt(10))))
                .orElseThrow();
    }

    void delete(Actor actor, Granted budget) {
        writes.in(budget.workspace(), actor, changes -> {
            database.sql("DELETE FROM budget WHERE workspace_id = :workspace AND id = :id RETURNING project_id")
                    .bind("workspace", budget.workspace())
                    .bind("id", budget.id())
                    .first(row -> row.getLong(1))
                    .ifPresent(project -> changes.deleted(TYPE, budget.id(), "project", project));
            return budget.id();
        });
    }
}
