package dev.cairn.workload;

import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.http.Input;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days that a request names, both included. */
record Span(LocalDate start, LocalDate end) {
    private static final int MOST_YEARS = 10;

    static final String FIELDS = "start_date:date end_date:date";

    /** Of something new, which needs both. */
    static Span of(Input input) {
        return of(input, null);
    }

    /** Of something that has days already: what is not named stays. */
    static Span of(Input input, @Nullable Span before) {
        LocalDate start = input.date("start_date");
        LocalDate end = input.date("end_date");
        if (start == null) {
            start = kept(input, "start_date", before == null ? null : before.start());
        }
        if (end == null) {
            end = kept(input, "end_date", before == null ? null : before.end());
        }
        if (end.isBefore(start)) {
            throw input.bad("end_date", "Must not be before start_date");
        }
        requireReach(input, start, end);
        return new Span(start, end);
    }

    /** Each of its days is looked at whenever it is counted. */
    static void requireReach(Input input, LocalDate start, LocalDate end) {
        if (end.isAfter(start.plusYears(MOST_YEARS))) {
            throw input.bad("end_date", "Must be within " + MOST_YEARS + " years of start_date");
        }
    }

    private static LocalDate kept(Input input, String field, @Nullable LocalDate before) {
        if (before == null || input.has(field)) {
            throw input.missing(field);
        }
        return before;
    }

    void setIn(Assignments assignments) {
        assignments.set("start_date", start).set("end_date", end);
    }
}
