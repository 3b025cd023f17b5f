package dev.cairn.workload;

import dev.cairn.platform.ApiError;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Days in a row, cut into days or into weeks that begin where the whole does; the last one may be shorter. */
record Periods(LocalDate first, LocalDate last, int length) {
    static final int DAY = 1;
    static final int WEEK = 7;

    private static final int MOST = 100;

    /** @throws ApiError 400 where that would be too many to look at */
    static Periods of(LocalDate first, LocalDate last, int length) {
        if (last.isBefore(first)) {
            throw ApiError.badInput("end_date", "Must not be before start_date");
        }
        if (ChronoUnit.DAYS.between(first, last) / length >= MOST) {
            throw ApiError.badInput("end_date", "More than " + MOST + " periods");
        }
        return new Periods(first, last, length);
    }

    int count() {
        return indexOf(last) + 1;
    }

    /** Which one a day is in; negative before the first. */
    int indexOf(LocalDate day) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(first, day), length);
    }

    LocalDate start(int index) {
        return first.plusDays((long) index * length);
    }

    LocalDate end(int index) {
        LocalDate end = start(index).plusDays(length - 1L);
        return end.isAfter(last) ? last : end;
    }

    /** Those that have days in common with these, in order. */
    List<Integer> touchedBy(LocalDate from, LocalDate to) {
        var touched = new ArrayList<Integer>();
        for (int i = Math.max(0, indexOf(from)); i <= Math.min(count() - 1, indexOf(to)); i++) {
            touched.add(i);
        }
        return touched;
    }
}
