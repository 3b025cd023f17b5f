package dev.cairn.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts new dates of a task into words. Clients that know their reader's calendar use the dates themselves. */
final class DateWording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "MMM d, uuuu 'at' HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private DateWording() {}

    static Telling of(long task, JsonNode detail) {
        JsonNode before = detail.path("old");
        JsonNode after = detail.path("new");
        return new Telling(
                task,
                "due_date_changed",
                words(before, after),
                Map.of("old_dates", dates(before), "new_dates", dates(after)));
    }

    private static String words(JsonNode before, JsonNode after) {
        String start = shown(after, "start");
        String due = shown(after, "due");
        if (due == null) {
            return "removed the due date";
        }
        if (start != null) {
            return "changed the dates to " + start + " – " + due;
        }
        return due.equals(shown(before, "due")) ? "removed the start date" : "changed the due date to " + due;
    }

    private static @Nullable String shown(JsonNode dates, String which) {
        String on = text(dates, which + "_on");
        return on == null ? null : shown(on, dates.path(which + "_at"));
    }

    /** A day, or an instant of it where there is one. */
    static String shown(String day, JsonNode instant) {
        return instant.isString()
                ? TIME.format(Instant.parse(instant.stringValue()))
                : DAY.format(LocalDate.parse(day));
    }

    private static Map<String, @Nullable String> dates(JsonNode dates) {
        var kept = new HashMap<String, @Nullable String>();
        for (String name : new String[] {"start_on", "due_on", "due_at"}) {
            kept.put(name, text(dates, name));
        }
        return kept;
    }

    private static @Nullable String text(JsonNode dates, String name) {
        JsonNode value = dates.path(name);
        return value.isString() ? value.stringValue() : null;
    }
}
