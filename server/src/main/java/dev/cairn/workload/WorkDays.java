package dev.cairn.workload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** On which days somebody works, and for how long: not on public holidays, nor when they are out of office. */
final class WorkDays {
    private final WeekHours week;
    private final Set<LocalDate> holidays;
    private final List<Span> away;
    private final LocalDate first;

    /** How many days of work there are before each day from the first on. */
    private final int[] before;

    /** @param reach the days of which it can be asked how many of them are worked on */
    WorkDays(WeekHours week, Set<LocalDate> holidays, List<Span> away, Span reach) {
        this.week = week;
        this.holidays = holidays;
        this.away = away;
        this.first = reach.start();
        before = new int[(int) ChronoUnit.DAYS.between(first, reach.end()) + 2];
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + (capacity(first.plusDays(i - 1L)) > 0 ? 1 : 0);
        }
    }

    /** The hours that are worked on a day. */
    double capacity(LocalDate day) {
        return isAway(day) ? 0 : planned(day);
    }

    /** The hours that would be worked on a day, were the person not out of office. */
    double lost(LocalDate day) {
        return isAway(day) ? planned(day) : 0;
    }

    private double planned(LocalDate day) {
        return holidays.contains(day) ? 0 : week.on(day);
    }

    private boolean isAway(LocalDate day) {
        for (Span absence : away) {
            if (!day.isBefore(absence.start()) && !day.isAfter(absence.end())) {
                return true;
            }
        }
        return false;
    }

    /** How many of these days are worked on. */
    int between(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? 0 : before[place(to) + 1] - before[place(from)];
    }

    private int place(LocalDate day) {
        long place = ChronoUnit.DAYS.between(first, day);
        return (int) Math.clamp(place, 0, before.length - 2L);
    }
}
