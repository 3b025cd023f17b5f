package dev.cairn.duplicate;

import dev.cairn.task.TaskDates;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Moves dates, so that one day becomes another and all others keep their distance: in days, or in working days, in
 * which case nothing falls on a weekend.
 */
public record Shift(LocalDate from, LocalDate to, boolean skipsWeekends) {
    private static final int WEEK = 7;
    private static final int WORKING_DAYS = 5;

    public @Nullable LocalDate of(@Nullable LocalDate date) {
        if (date == null) {
            return null;
        }
        return skipsWeekends
                ? workingDay(number(to) + number(date) - number(from))
                : date.plusDays(ChronoUnit.DAYS.between(from, to));
    }

    private @Nullable Instant of(@Nullable Instant instant, @Nullable LocalDate day) {
        LocalDate moved = of(day);
        return instant == null || day == null || moved == null
                ? instant
                : instant.plus(ChronoUnit.DAYS.between(day, moved), ChronoUnit.DAYS);
    }

    /** An instant keeps its time of day in UTC. */
    public TaskDates of(TaskDates dates) {
        return new TaskDates(
                of(dates.startOn()),
                of(dates.startAt(), dates.startOn()),
                of(dates.dueOn()),
                of(dates.dueAt(), dates.dueOn()));
    }

    /** Working days are numbered one after another; a weekend counts as the Monday after it. */
    private static long number(LocalDate date) {
        // The first day that Java counts from was a Thursday.
        long days = date.toEpochDay() + DayOfWeek.THURSDAY.ordinal();
        return Math.floorDiv(days, WEEK) * WORKING_DAYS + Math.min(Math.floorMod(days, WEEK), WORKING_DAYS);
    }

    private static LocalDate workingDay(long number) {
        long days = Math.floorDiv(number, WORKING_DAYS) * WEEK + Math.floorMod(number, WORKING_DAYS);
        return LocalDate.ofEpochDay(days - DayOfWeek.THURSDAY.ordinal());
    }
}
