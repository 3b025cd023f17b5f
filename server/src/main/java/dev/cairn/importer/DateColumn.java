package dev.cairn.importer;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Instants;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one column. Whether 3/4/2026 is in March or in April is decided by the column's other dates, as
 * one file writes them all alike; where they do not decide it, such a date is unclear and never guessed.
 */
final class DateColumn {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4})(?:,?[ T].*)?");

    private boolean dayFirstSeen;
    private boolean monthFirstSeen;
    private boolean eitherSeen;
    private @Nullable Order chosen;

    /** What comes first in dates that end with the year. */
    enum Order {
        DAY("dmy"),
        MONTH("mdy");

        private final String word;

        Order(String word) {
            this.word = word;
        }

        /** As the API writes it. */
        String word() {
            return word;
        }

        static Order of(String word) {
            return switch (word) {
                case "dmy" -> DAY;
                case "mdy" -> MONTH;
                default -> throw ApiError.badInput("date_orders", "Not one of dmy, mdy: " + word);
            };
        }
    }

    /** How a cell reads. */
    sealed interface Reading {
        record Day(LocalDate day, Instant instant) implements Reading {}

        /** It could be two days. */
        record Unclear() implements Reading {}

        /** There is no such day, or it is no date at all. */
        record NoDate() implements Reading {}
    }

    /** Takes a person's word for the order. */
    void choose(Order order) {
        chosen = order;
    }

    /** Looks at a cell before any is read. */
    void see(String cell) {
        Matcher last = YEAR_LAST.matcher(cell);
        if (!last.matches() || last.group(2).equals(".")) {
            return;
        }
        boolean dayFirst = day(last, Order.DAY) != null;
        boolean monthFirst = day(last, Order.MONTH) != null;
        boolean same = last.group(1).equals(last.group(3));
        dayFirstSeen |= dayFirst && !monthFirst;
        monthFirstSeen |= monthFirst && !dayFirst;
        eitherSeen |= dayFirst && monthFirst && !same;
    }

    /** The order that the column's dates show; null where they show none or contradict each other. */
    @Nullable
    Order order() {
        if (chosen != null) {
            return chosen;
        }
        if (dayFirstSeen == monthFirstSeen) {
            return null;
        }
        return dayFirstSeen ? Order.DAY : Order.MONTH;
    }

    /** Whether the column has dates that only a person can make clear. */
    boolean isUnclear() {
        return eitherSeen && order() == null;
    }

    /** Whether some dates depend on the order, be it clear or not. */
    boolean dependsOnOrder() {
        return eitherSeen || dayFirstSeen || monthFirstSeen;
    }

    Reading read(String cell) {
        Matcher first = YEAR_FIRST.matcher(cell);
        if (first.matches()) {
            var day = day(first.group(1), first.group(3), first.group(4));
            Instant instant = Instants.parse(cell);
            return day != null && instant != null ? new Reading.Day(day, instant) : found(day);
        }
        Matcher last = YEAR_LAST.matcher(cell);
        if (!last.matches()) {
            return new Reading.NoDate();
        }
        var dayFirst = day(last, Order.DAY);
        var monthFirst = last.group(2).equals(".") ? null : day(last, Order.MONTH);
        if (dayFirst == null && monthFirst == null) {
            return new Reading.NoDate();
        }
        if (dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst)) {
            var order = order();
            return order == null ? new Reading.Unclear() : found(order == Order.DAY ? dayFirst : monthFirst);
        }
        return found(dayFirst == null ? monthFirst : dayFirst);
    }

    private static Reading found(@Nullable LocalDate day) {
        return day == null
                ? new Reading.NoDate()
                : new Reading.Day(day, day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static @Nullable LocalDate day(Matcher yearLast, Order order) {
        boolean dayFirst = order == Order.DAY;
        return day(yearLast.group(4), yearLast.group(dayFirst ? 3 : 1), yearLast.group(dayFirst ? 1 : 3));
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 1 ? null : date;
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
