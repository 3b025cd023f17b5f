package dev.cairn.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much the due date of a task asks for on a day, from little to much. */
enum Urgency {
    NONE,
    WEEK,
    TODAY;

    private static final int DAYS_OF_WEEK = 7;

    /** Before anybody has put the task anywhere, its due date has asked for nothing yet. */
    static Urgency of(LocalDate due, @Nullable LocalDate day) {
        if (day == null || due.isAfter(day.plusDays(DAYS_OF_WEEK))) {
            return NONE;
        }
        return due.isAfter(day) ? WEEK : TODAY;
    }

    /** That of the tasks which come into such a section by themselves. */
    static Urgency receivedBy(@Nullable String receives) {
        return switch (receives) {
            case "week" -> WEEK;
            case "today" -> TODAY;
            case null, default -> NONE;
        };
    }

    boolean exceeds(Urgency other) {
        return compareTo(other) > 0;
    }
}
