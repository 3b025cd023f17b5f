package dev.cairn.goal;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers that people tell of how far goals have come. */
@Component
class Progress {
    /** The field that changes with a goal's numbers, in the change log. */
    static final String FIELD = "metric";

    /** What the number is, in the change log, where nobody told it. */
    static final String VALUE = "value";

    /** Whether something else is measured than before, in the change log. */
    static final String ANEW = "anew";

    private final Database database;
    private final Clock clock;

    Progress(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Measured(
            String source,
            BigDecimal initial,
            BigDecimal target,
            BigDecimal current,
            @Nullable Long setBy) {}

    /** Tells the current number of a goal, whose row the transaction holds. */
    void tell(long workspace, long goal, long actor, BigDecimal current, Changes changes) {
        var measured = database.sql("""
                        SELECT progress_source, metric_initial, metric_target, metric_current, metric_set_by FROM goal
                        WHERE workspace_id = :workspace AND id = :goal AND metric_id IS NOT NULL""")
                .bind("workspace", workspace)
                .bind("goal", goal)
                .first(row -> new Measured(
                        row.getString(1),
                        row.getBigDecimal(2),
                        row.getBigDecimal(3),
                        row.getBigDecimal(4),
                        row.getObject(5, Long.class)))
                .orElseThrow(() -> ApiError.badInput("current_number_value", "The goal has no metric"));
        if (Metric.isRolledUp(measured.source())) {
            throw ApiError.badInput("current_number_value", "Follows from what supports the goal");
        }
        if (measured.source().equals("external") && measured.setBy() != null && measured.setBy() != actor) {
            throw ApiError.forbidden("Only who set the metric can bring in its numbers");
        }
        if (measured.current().compareTo(current) == 0) {
            return;
        }
        new Assignments()
                .set("metric_current", current)
                .set("progress", Metric.progress(measured.initial(), measured.target(), current))
                .set("modified_at", clock.instant())
                .update(database, "goal", workspace, goal);
        var detail = new LinkedHashMap<String, Object>();
        detail.put("old", measured.current());
        detail.put("new", current);
        changes.changed("goal", goal, FIELD, detail);
    }
}
