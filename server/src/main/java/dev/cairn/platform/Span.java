package dev.cairn.platform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days from a {@code start_on} to a {@code due_on}. */
public final class Span {
    private Span() {}

    /** @throws ApiError 400 where there is a start without an end, or after it */
    public static void check(@Nullable LocalDate start, @Nullable LocalDate due) {
        if (start != null && due == null) {
            throw ApiError.badInput("start_on", "Needs a due_on as well");
        }
        if (start != null && due != null && start.isAfter(due)) {
            throw ApiError.badInput("start_on", "Must not be after due_on");
        }
    }
}
