package dev.cairn.goal;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The years around now of each workspace, with their halves and quarters. */
@Component
public class TimePeriods {
    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 3;

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    TimePeriods(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** A part of a year: its name, and its months, counted from 1. */
    private record Part(String period, String parent, int first, int months) {
        static Part named(String period) {
            return PARTS.stream()
                    .filter(part -> part.period().equals(period))
                    .findFirst()
                    .orElseThrow();
        }

        /** Its first day and its last within a year that begins on a day. */
        Map<String, LocalDate> days(LocalDate year) {
            LocalDate start = year.plusMonths(first - 1L);
            return Map.of("start", start, "end", start.plusMonths(months).minusDays(1));
        }
    }

    private static final List<Part> PARTS = List.of(
            new Part("FY", "", 1, 12),
            new Part("H1", "FY", 1, 6),
            new Part("H2", "FY", 7, 6),
            new Part("Q1", "H1", 1, 3),
            new Part("Q2", "H1", 4, 3),
            new Part("Q3", "H2", 7, 3),
            new Part("Q4", "H2", 10, 3));

    /**
     * Makes the periods of the years around now that a workspace does not have yet. Nobody makes a workspace for its
     * periods, and a year begins without anybody asking, so they come to be when somebody first looks for them.
     */
    void provide(long workspace) {
        int month = firstMonth(workspace);
        var today = LocalDate.now(clock);
        int now = month > 1 && today.getMonthValue() >= month ? today.getYear() + 1 : today.getYear();
        var there = database.sql("""
                        SELECT fiscal_year FROM time_period
                        WHERE workspace_id = :workspace AND period = 'FY'""").bind("workspace", workspace).list(row -> row.getInt(1));
        for (int year = now - YEARS_BACK; year <= now + YEARS_AHEAD; year++) {
            if (!there.contains(year)) {
                make(workspace, year, month);
            }
        }
    }

    /** In which month the years of the company begin. */
    private int firstMonth(long workspace) {
        return database.sql("SELECT fiscal_year_start FROM workspace WHERE id = :workspace")
                .bind("workspace", workspace)
                .first(row -> row.getInt(1))
                .orElseThrow();
    }

    /** The first day of a year, which is named after that in which it ends. */
    private static LocalDate begin(int year, int month) {
        return LocalDate.of(month == 1 ? year : year - 1, month, 1);
    }

    /** All in one batch, which is one transaction: two who make the same year at once wait for each other. */
    private void make(long workspace, int year, int month) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        var made = new HashMap<String, Long>();
        for (Part part : PARTS) {
            long id = ids.next();
            made.put(part.period(), id);
            var row = new HashMap<String, @Nullable Object>(part.days(begin(year, month)));
            row.put("workspace", workspace);
            row.put("id", id);
            row.put("period", part.period());
            row.put("year", year);
            row.put("parent", made.get(part.parent()));
            rows.add(row);
        }
        database.batch("""
                INSERT INTO time_period (workspace_id, id, period, fiscal_year, start_on, end_on, parent_id)
                SELECT :workspace, :id, :period, :year, :start, :end, :parent::bigint
                WHERE :parent::bigint IS NULL OR EXISTS (SELECT 1 FROM time_period p
                  WHERE p.workspace_id = :workspace AND p.id = :parent::bigint)
                ON CONFLICT DO NOTHING""", rows);
    }

    /** Lets all periods lie where the years of the company begin now: what people call Q1 stays what they call it. */
    List<Long> move(long workspace) {
        int month = firstMonth(workspace);
        var rows = database.sql("SELECT id, period, fiscal_year FROM time_period WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .list(row -> {
                    var moved = new HashMap<String, @Nullable Object>(
                            Part.named(row.getString(2)).days(begin(row.getInt(3), month)));
                    moved.put("workspace", workspace);
                    moved.put("id", row.getLong(1));
                    return moved;
                });
        database.batch("""
                UPDATE time_period SET start_on = :start, end_on = :end
                WHERE workspace_id = :workspace AND id = :id""", rows);
        return rows.stream().map(row -> (Long) row.get("id")).toList();
    }

    /**
     * The period of this id in a workspace.
     *
     * @throws ApiError 400 where the workspace has none such
     */
    long named(long workspace, long id) {
        boolean there = database.sql("SELECT 1 FROM time_period WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .exists();
        if (!there) {
            throw ApiError.badInput("time_period", "Not a time period of this workspace: " + id);
        }
        return id;
    }

    /** The period of this name that begins on this day. For the demo. */
    public long of(long workspace, String period, LocalDate startOn) {
        provide(workspace);
        return database.sql("""
                        SELECT id FROM time_period
                        WHERE workspace_id = :workspace AND period = :period AND start_on = :start""")
                .bind("workspace", workspace)
                .bind("period", period)
                .bind("start", startOn)
                .number();
    }
}
