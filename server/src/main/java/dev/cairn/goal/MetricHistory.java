package dev.cairn.goal;

import dev.cairn.past.Quarter;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeReader;
import dev.cairn.platform.log.Reactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Keeps what the metric of each goal was at the end of each quarter of an hour, as the change log tells it. Readings of a
 * metric say nothing about one in another unit, so those of before go when the unit changes.
 */
@Component
class MetricHistory implements ChangeReader {
    private final Database database;
    private final Ids ids;

    MetricHistory(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** A quarter of an hour of a goal, and its beginning. */
    private record Reading(long goal, Instant quarter) {}

    @Override
    public String name() {
        return "metric_history";
    }

    @Override
    public void read(long workspace, List<Change> changes, Reactions reactions) {
        var readings = new LinkedHashMap<Reading, BigDecimal>();
        for (Change change : changes) {
            if (change.type().equals("goal") && Progress.FIELD.equals(change.field())) {
                note(workspace, change, readings);
            }
        }
        store(workspace, readings);
    }

    private void note(long workspace, Change change, Map<Reading, BigDecimal> readings) {
        if (at(change, Progress.ANEW).asBoolean(false)) {
            readings.keySet().removeIf(reading -> reading.goal() == change.id());
            forget(workspace, change.id());
        }
        BigDecimal number = number(change);
        if (number != null) {
            readings.put(new Reading(change.id(), Quarter.of(change.createdAt())), number);
        }
    }

    /** The number that somebody told, or that it was set to or came to by itself. */
    private static @Nullable BigDecimal number(Change change) {
        for (String key : List.of(Progress.VALUE, "new")) {
            JsonNode number = at(change, key);
            if (number.isNumber()) {
                return number.decimalValue().stripTrailingZeros();
            }
        }
        return null;
    }

    private static JsonNode at(Change change, String key) {
        return change.detail() == null
                ? MissingNode.getInstance()
                : change.detail().path(key);
    }

    private void forget(long workspace, long goal) {
        database.sql("DELETE FROM goal_metric_value WHERE workspace_id = :workspace AND goal_id = :goal")
                .bind("workspace", workspace)
                .bind("goal", goal)
                .update();
    }

    private void store(long workspace, Map<Reading, BigDecimal> readings) {
        var rows = new ArrayList<Map<String, Object>>();
        readings.forEach((reading, number) -> rows.add(Map.of(
                "workspace",
                workspace,
                "id",
                ids.next(),
                "goal",
                reading.goal(),
                "day",
                LocalDate.ofInstant(reading.quarter(), ZoneOffset.UTC),
                "quarter",
                reading.quarter(),
                "number",
                number)));
        database.batch("""
                INSERT INTO goal_metric_value (workspace_id, id, goal_id, recorded_on, recorded_at, number_value)
                VALUES (:workspace, :id, :goal, :day, :quarter, :number)
                ON CONFLICT (workspace_id, goal_id, recorded_at) DO UPDATE SET number_value = excluded.number_value""", rows);
    }
}
