package dev.cairn.demo;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often the people of the demo are to tell how their goals, portfolios and projects are doing. */
@Component
class DemoRhythms {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final String GOALS = """
            SELECT id FROM goal WHERE workspace_id = :workspace AND is_workspace_level ORDER BY id""";
    private static final String PORTFOLIOS = "SELECT id FROM portfolio WHERE workspace_id = :workspace ORDER BY id";
    private static final String PROJECTS = """
            SELECT id FROM project WHERE workspace_id = :workspace AND due_on IS NOT NULL AND NOT completed
            ORDER BY id LIMIT 6""";

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    DemoRhythms(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    void fill(long workspace) {
        add(workspace, "goal_id", of(workspace, GOALS), "every_two_weeks", DayOfWeek.MONDAY);
        add(workspace, "portfolio_id", of(workspace, PORTFOLIOS), "monthly", DayOfWeek.TUESDAY);
        add(workspace, "project_id", of(workspace, PROJECTS), "weekly", DayOfWeek.FRIDAY);
    }

    private List<Long> of(long workspace, String sql) {
        return database.sql(sql).bind("workspace", workspace).list(row -> row.getLong(1));
    }

    private void add(long workspace, String column, List<Long> parents, String frequency, DayOfWeek weekday) {
        var today = LocalDate.now(clock);
        var next = frequency.equals("monthly")
                ? today.plusMonths(1).with(TemporalAdjusters.firstInMonth(weekday))
                : today.with(TemporalAdjusters.next(weekday));
        var rows = new ArrayList<Map<String, Object>>();
        for (long parent : parents) {
            rows.add(Map.of(
                    "workspace",
                    workspace,
                    "id",
                    ids.next(),
                    "parent",
                    parent,
                    "frequency",
                    frequency,
                    "weekday",
                    weekday.name().toLowerCase(Locale.ROOT),
                    "at",
                    next.atTime(MORNING).toInstant(ZoneOffset.UTC)));
        }
        database.batch("""
                INSERT INTO status_rhythm (workspace_id, id, %s, frequency, weekday, remind_at)
                VALUES (:workspace, :id, :parent, :frequency, :weekday, :at)""".formatted(column), rows);
        database.batch("""
                INSERT INTO status_reminder (rhythm_id, workspace_id, remind_at) VALUES (:id, :workspace, :at)""", rows);
    }
}
