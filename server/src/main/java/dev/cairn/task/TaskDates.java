package dev.cairn.task;

import dev.cairn.platform.ApiError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a task starts and is due: each a day, or an instant together with its day in UTC. */
public record TaskDates(
        @Nullable LocalDate startOn,
        @Nullable Instant startAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt) {
    public static final TaskDates NONE = new TaskDates(null, null, null, null);

    void check() {
        if (startOn != null && dueOn == null) {
            throw ApiError.badInput("start_on", "Needs a due_on as well");
        }
        if (startAt != null && dueAt == null) {
            throw ApiError.badInput("start_at", "Needs a due_at as well");
        }
        if (startOn != null && dueOn != null && startOn.isAfter(dueOn)) {
            throw ApiError.badInput("start_on", "Must not be after the due date");
        }
        if (startAt != null && dueAt != null && startAt.isAfter(dueAt)) {
            throw ApiError.badInput("start_at", "Must not be after due_at");
        }
    }

    Map<String, @Nullable Object> values() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("due_on", text(dueOn));
        values.put("due_at", text(dueAt));
        values.put("start_on", text(startOn));
        values.put("start_at", text(startAt));
        return values;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
