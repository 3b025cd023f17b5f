package dev.cairn.status;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How often somebody is to tell how something is doing: on the morning of a day of the week. */
record Rhythm(Frequency frequency, DayOfWeek weekday) {
    static final List<String> WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(Rhythm::word).toList();

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    enum Frequency {
        WEEKLY,
        EVERY_TWO_WEEKS,
        /** On the first such day of each month. */
        MONTHLY
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Rhythm named(String frequency, String weekday) {
        return new Rhythm(
                Frequency.valueOf(frequency.toUpperCase(Locale.ROOT)),
                DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT)));
    }

    /** The first reminder after a moment. */
    ZonedDateTime first(ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDate day = today.with(
                frequency == Frequency.MONTHLY
                        ? TemporalAdjusters.firstInMonth(weekday)
                        : TemporalAdjusters.nextOrSame(weekday));
        var reminder = day.atTime(MORNING).atZone(now.getZone());
        return reminder.isAfter(now) ? reminder : beside(reminder, 1);
    }

    /**
     * The reminder after one, or before it: on its day in the morning, also where {@code reminder} is not, since it was
     * reckoned for somebody in another time zone.
     */
    ZonedDateTime beside(ZonedDateTime reminder, int steps) {
        LocalDate day = reminder.toLocalDate().plusDays(3).with(TemporalAdjusters.previousOrSame(weekday));
        LocalDate beside = switch (frequency) {
            case WEEKLY -> day.plusWeeks(steps);
            case EVERY_TWO_WEEKS -> day.plusWeeks(2L * steps);
            case MONTHLY -> day.plusMonths(steps).with(TemporalAdjusters.firstInMonth(weekday));
        };
        return beside.atTime(MORNING).atZone(reminder.getZone());
    }

    /** The one after {@code reminder} that is still to come. */
    ZonedDateTime next(ZonedDateTime reminder, ZonedDateTime now) {
        var next = beside(reminder, 1);
        while (!next.isAfter(now)) {
            next = beside(next, 1);
        }
        return next;
    }
}
