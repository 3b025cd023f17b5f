package dev.cairn.demo;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;

/** How the goals of the demo came to where they are: a number each week since their time began. */
@Component
class DemoMetricHistory {
    private static final int DIGITS = 4;

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    DemoMetricHistory(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    private record Measured(long id, BigDecimal initial, BigDecimal current, LocalDate begun, LocalDate end) {}

    /** Call it when what is rolled up has been computed. */
    void fill(long workspace) {
        var random = new Random(11);
        var rows = new ArrayList<Map<String, Object>>();
        LocalDate today = LocalDate.now(clock);
        for (var goal : measured(workspace)) {
            LocalDate last = today.isBefore(goal.end()) ? today : goal.end();
            long days = Math.max(1, last.toEpochDay() - goal.begun().toEpochDay());
            for (LocalDate day = goal.begun(); day.isBefore(last); day = day.plusDays(7)) {
                double part = (double) (day.toEpochDay() - goal.begun().toEpochDay()) / days;
                // Most comes late, and not evenly.
                double come = part == 0 ? 0 : Math.min(1, Math.pow(part, 1.4) * (0.97 + random.nextDouble() * 0.06));
                var way = goal.current().subtract(goal.initial()).multiply(BigDecimal.valueOf(come));
                rows.add(Map.of(
                        "workspace", workspace,
                        "id", ids.next(),
                        "goal", goal.id(),
                        "day", day,
                        "number", goal.initial().add(way).setScale(DIGITS, RoundingMode.HALF_UP)));
            }
        }
        database.batch("""
                INSERT INTO goal_metric_value (workspace_id, id, goal_id, recorded_on, recorded_at, number_value)
                VALUES (:workspace, :id, :goal, :day, :day::timestamp AT TIME ZONE 'UTC', :number)""", rows);
    }

    private List<Measured> measured(long workspace) {
        return database.sql("""
                        SELECT g.id, g.metric_initial, g.metric_current, p.start_on, p.end_on FROM goal g
                          JOIN time_period p ON p.workspace_id = :workspace AND p.id = g.time_period_id
                        WHERE g.workspace_id = :workspace AND g.metric_id IS NOT NULL ORDER BY g.id""")
                .bind("workspace", workspace)
                .list(row -> new Measured(
                        row.getLong(1),
                        row.getBigDecimal(2),
                        row.getBigDecimal(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)));
    }
}
