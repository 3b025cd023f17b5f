package dev.cairn.budget;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeReader;
import dev.cairn.platform.log.Reactions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Reads the change log for what projects take, and tells it when a budget has come to the per cent at which its admins
 * want to know, and to its end: once for each, until more is allowed.
 */
@Component
class BudgetAlerts implements ChangeReader {
    private static final String FIELD = "alert";
    private static final int ALL = 100;

    /** Those that changed themselves, and those of the projects for which the entries and rates are. */
    private static final String TOUCHED =
            """
            SELECT {t}.id, {t}.project_id, {t}.alert_reached, {t}.alert_threshold, {t}.id = ANY(:budgets) AS is_new,
              %s AS actual, %s AS total
            FROM budget {t} WHERE {t}.workspace_id = :workspace AND {t}.alert_enabled AND ({t}.id = ANY(:budgets)
              OR {t}.project_id IN (SELECT r.project_id FROM rate r
                WHERE r.workspace_id = :workspace AND r.id = ANY(:rates))
              OR {t}.project_id IN (SELECT e.project_id FROM time_tracking_entry e
                WHERE e.workspace_id = :workspace AND e.id = ANY(:entries)))""".formatted(BudgetSums.ACTUAL, BudgetSums.TOTAL).replace("{t}", "t");

    private final Database database;

    BudgetAlerts(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "budget_alerts";
    }

    @Override
    public void read(long workspace, List<Change> changes, Reactions reactions) {
        long[] budgets = ids(changes, "budget");
        long[] rates = ids(changes, "rate");
        long[] entries = ids(changes, "time_tracking_entry");
        if (budgets.length + rates.length + entries.length == 0) {
            return;
        }
        var moved = standing(workspace, budgets, rates, entries).stream()
                .filter(Standing::isMoved)
                .toList();
        remember(workspace, moved);
        moved.stream()
                .filter(Standing::isHigher)
                .forEach(one -> reactions
                        .by(null)
                        .changed(
                                "budget", one.budget(), FIELD, Map.of("new", one.reached(), "project", one.project())));
    }

    private static long[] ids(List<Change> changes, String type) {
        return changes.stream()
                .filter(change -> change.type().equals(type) && !FIELD.equals(change.field()))
                .mapToLong(Change::id)
                .distinct()
                .toArray();
    }

    /**
     * How far a budget has come.
     *
     * @param isNew whether the budget itself is another one than before
     * @param told at how many per cent its admins were told, 0 if not at all
     */
    private record Standing(long budget, long project, boolean isNew, int told, int reached) {
        boolean isHigher() {
            return reached > told;
        }

        /** What was taken back and is entered again is no news: only another budget begins anew. */
        boolean isMoved() {
            return isHigher() || isNew && reached < told;
        }
    }

    private List<Standing> standing(long workspace, long[] budgets, long[] rates, long[] entries) {
        return database.sql("""
                        SELECT b.id, b.project_id, b.is_new, coalesce(b.alert_reached, 0), CASE
                          WHEN b.total > 0 AND b.actual >= b.total THEN %d
                          WHEN b.total > 0 AND b.actual * 100 >= b.total * b.alert_threshold THEN b.alert_threshold
                          ELSE 0 END
                        FROM (%s) b ORDER BY b.id""".formatted(ALL, TOUCHED))
                .bind("workspace", workspace)
                .bind("budgets", budgets)
                .bind("rates", rates)
                .bind("entries", entries)
                .list(row ->
                        new Standing(row.getLong(1), row.getLong(2), row.getBoolean(3), row.getInt(4), row.getInt(5)));
    }

    private void remember(long workspace, List<Standing> moved) {
        if (moved.isEmpty()) {
            return;
        }
        database.sql("""
                        UPDATE budget b SET alert_reached = nullif(n.reached, 0)
                        FROM unnest(:budgets::bigint[], :reached::bigint[]) n(id, reached)
                        WHERE b.workspace_id = :workspace AND b.id = n.id""")
                .bind("workspace", workspace)
                .bind("budgets", moved.stream().mapToLong(Standing::budget).toArray())
                .bind("reached", moved.stream().mapToLong(Standing::reached).toArray())
                .update();
    }
}
