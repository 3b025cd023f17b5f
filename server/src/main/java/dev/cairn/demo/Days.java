package dev.cairn.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;

/** The working days around today. Nothing happens on or after today, so that a day always gives the same demo. */
record Days(LocalDate today) {
    LocalDate plus(int days) {
        return today.plusDays(days);
    }

    /** The day itself or the Friday before the weekend that it is in. */
    static LocalDate working(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    LocalDate yesterday() {
        return working(today.minusDays(1));
    }

    /** A moment in the working hours of this day, at the latest yesterday. */
    Instant on(LocalDate day, RandomGenerator random) {
        LocalDate past = working(day.isBefore(today) ? day : yesterday());
        return past.atTime(7, 30)
                .toInstant(ZoneOffset.UTC)
                .plusSeconds(random.nextLong(9 * 3_600))
                .plusMillis(random.nextLong(1_000));
    }

    /** A moment after another, some days later, at the latest last night. */
    Instant after(Instant moment, int days, RandomGenerator random) {
        LocalDate day = moment.atZone(ZoneOffset.UTC).toLocalDate().plusDays(days);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        Instant chosen = on(day, random);
        if (chosen.isAfter(moment)) {
            return chosen;
        }
        Instant soon = moment.plusSeconds(60 + random.nextLong(5_400));
        Instant midnight = today.atStartOfDay().toInstant(ZoneOffset.UTC);
        return soon.isBefore(midnight) ? soon : moment.plusMillis(1_000);
    }

    static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
