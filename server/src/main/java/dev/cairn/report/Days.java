package dev.cairn.report;

import dev.cairn.past.Past;
import dev.cairn.platform.http.Input;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * How dates are put together: by {@code day}, {@code week}, {@code month}, {@code quarter} or {@code year}. The key of each
 * is its first day, as {@code 2026-11-30}.
 *
 * @param shift the days from the first day of a week to the Monday in it
 * @param zone in which instants have their days
 */
record Days(String interval, int shift, String zone) {
    private static final List<String> INTERVALS = List.of("day", "week", "month", "quarter", "year");
    private static final List<String> FIRST = List.of("monday", "sunday", "saturday");

    static Days read(Input input) {
        String interval = input.oneOf("interval", INTERVALS);
        String first = input.oneOf("week_starts_on", FIRST);
        return new Days(
                interval == null ? "week" : interval,
                first == null ? 0 : FIRST.indexOf(first),
                Past.zone(input).getId());
    }

    String table(String day) {
        String shifted = interval.equals("week") && shift > 0
                ? "date_trunc('week', %1$s + %2$d)::date - %2$d".formatted(day, shift)
                : "date_trunc('%s', %s)".formatted(interval, day);
        return "SELECT to_char(" + shifted + ", 'YYYY-MM-DD') AS key, NULL::text AS name";
    }

    /** The first day of the period that a day is in. */
    LocalDate firstOf(LocalDate day) {
        return switch (interval) {
            case "day" -> day;
            case "week" ->
                day.plusDays(shift)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusDays(shift);
            case "month" -> day.withDayOfMonth(1);
            case "quarter" -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            default -> day.withDayOfYear(1);
        };
    }
}
