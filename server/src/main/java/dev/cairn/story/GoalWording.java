package dev.cairn.story;

import dev.cairn.platform.log.Change;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Puts changes of goals into words. What follows from what supports a goal is no story: it changes all the time. */
final class GoalWording {
    private static final Map<String, String> STATUSES = Map.of(
            "green", "on track",
            "yellow", "at risk",
            "red", "off track",
            "missed", "missed",
            "achieved", "achieved",
            "partial", "partly achieved",
            "dropped", "dropped");

    private final Names names;

    GoalWording(Names names) {
        this.names = names;
    }

    /** The story of a change, or null where it makes none. */
    @Nullable
    Telling of(Change change) {
        if (change.type().equals("goal_relationship")) {
            return change.parentId() == null ? null : supported(change, change.parentId());
        }
        return change.action().equals("changed") ? changed(change) : null;
    }

    private @Nullable Telling supported(Change change, long goal) {
        for (String type : new String[] {"goal", "project", "portfolio", "task"}) {
            JsonNode id = at(change, type);
            String name = id.isIntegralNumber() ? names.of(id.longValue()) : null;
            if (name != null) {
                boolean added = change.action().equals("added");
                String what = type.equals("goal") ? "sub-goal" : type;
                return new Telling(
                        Subject.GOAL,
                        goal,
                        added ? "support_added" : "support_removed",
                        (added ? "added the %s %s" : "removed the %s %s").formatted(what, name),
                        Map.of(type, id.longValue()));
            }
        }
        return null;
    }

    private @Nullable Telling changed(Change change) {
        return switch (String.valueOf(change.field())) {
            case "name" ->
                telling(
                        change,
                        "name_changed",
                        "changed the name to " + text(change, "new"),
                        Map.of("old_name", text(change, "old"), "new_name", text(change, "new")));
            case "notes" -> telling(change, "notes_changed", "changed the description", Map.of());
            case "status" -> restated(change);
            case "owner" -> owned(change);
            case "due_on" -> dated(change, "due_on", "due_date_changed", "due date");
            case "start_on" -> dated(change, "start_on", "start_date_changed", "start date");
            case "time_period" -> telling(change, "time_period_changed", "changed the time period", Map.of());
            case "metric" -> measured(change);
            default -> null;
        };
    }

    private @Nullable Telling restated(Change change) {
        String status = STATUSES.get(text(change, "new"));
        return status == null
                ? null
                : telling(
                        change,
                        "goal_status_changed",
                        "marked this as " + status,
                        Map.of("new_status", text(change, "new")));
    }

    private Telling owned(Change change) {
        JsonNode id = at(change, "new");
        String name = id.isIntegralNumber() ? names.of(id.longValue()) : null;
        return name == null
                ? telling(change, "owner_removed", "left this without an owner", Map.of())
                : telling(change, "owner_changed", "made " + name + " the owner", Map.of("assignee", id.longValue()));
    }

    private static Telling dated(Change change, String date, String subtype, String what) {
        String day = text(change, "new");
        return telling(
                change,
                subtype,
                day.isEmpty() ? "removed the " + what : "changed the %s to %s".formatted(what, day),
                Map.of("new_dates", day.isEmpty() ? Map.of() : Map.of(date, day)));
    }

    private static @Nullable Telling measured(Change change) {
        return text(change, "new").isEmpty()
                ? null
                : telling(
                        change,
                        "metric_changed",
                        "changed the current value from %s to %s".formatted(text(change, "old"), text(change, "new")),
                        Map.of("old_value", text(change, "old"), "new_value", text(change, "new")));
    }

    private static Telling telling(Change change, String subtype, String text, Map<String, ?> detail) {
        return new Telling(Subject.GOAL, change.id(), subtype, text, detail);
    }

    private static JsonNode at(Change change, String key) {
        return change.detail() == null
                ? MissingNode.getInstance()
                : change.detail().path(key);
    }

    private static String text(Change change, String key) {
        JsonNode value = at(change, key);
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }
}
