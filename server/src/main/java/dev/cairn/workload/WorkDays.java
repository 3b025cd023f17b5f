package dev.cairn.workload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** On which days somebody works, and for how long: not on public holidays, nor when they are out of office. */
final class WorkDays {
    private final LocalDate first;

    /** What there is before each day from the first on: days of work, hours of them, and hours out of office. */
    private final int[] days;

    private final double[] hours;
    private final double[] lost;

    /** @param reach the days that can be asked about */
    WorkDays(WeekHours week, Set<LocalDate> holidays, List<Span> away, Span reach) {
        first = reach.start();
        int length = (int) ChronoUnit.DAYS.between(first, reach.end()) + 2;
        days = new int[length];
        hours = new double[length];
        lost = new double[length];
        LocalDate day = first;
        for (int i = 1; i < length; i++) {
            double planned = holidays.contains(day) ? 0 : week.on(day);
            boolean isAway = planned > 0 && isAway(away, day);
            days[i] = days[i - 1] + (planned > 0 && !isAway ? 1 : 0);
            hours[i] = hours[i - 1] + (isAway ? 0 : planned);
            lost[i] = lost[i - 1] + (isAway ? planned : 0);
            day = day.plusDays(1);
        }
    }

    private static boolean isAway(List<Span> away, LocalDate day) {
        for (Span absence : away) {
            if (!day.isBefore(absence.start()) && !day.isAfter(absence.end())) {
                return true;
            }
        }
        return false;
    }

    /** The hours that are worked on these days. */
    double capacity(LocalDate from, LocalDate to) {
        return hours[place(to) + 1] - hours[place(from)];
    }

    /** The hours that would be worked on these days, were the person not out of office. */
    double lost(LocalDate from, LocalDate to) {
        return lost[place(to) + 1] - lost[place(from)];
    }

    /** How many of these days are worked on. */
    int between(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? 0 : days[place(to) + 1] - days[place(from)];
    }

    private int place(LocalDate day) {
        long place = ChronoUnit.DAYS.between(first, day);
        return (int) Math.clamp(place, 0, days.length - 2L);
    }
}
