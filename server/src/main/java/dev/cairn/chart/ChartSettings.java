package dev.cairn.chart;

import dev.cairn.view.Filters;
import dev.cairn.view.Part;
import dev.cairn.view.ViewField;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a chart counts: {@code measure} is how many tasks there are, or the sum or average of the number {@code field};
 * of the tasks that all {@code filters} let through; {@code group_by} the field whose values are its bars, in spans of an
 * {@code interval} where that is a date or {@code as_of}, which is what was true at the end of each; and
 * {@code split_by} what each bar is divided by. A type of chart does not use all of them. On a dashboard of all work,
 * {@code of} says what is counted where that is not tasks.
 */
final class ChartSettings {
    private static final Set<String> NAMES =
            Set.of("of", "measure", "field", "group_by", "interval", "split_by", "filters");
    private static final Set<String> MEASURES = Set.of("count", "sum", "average");
    private static final Set<String> INTERVALS = Set.of("day", "week", "month");

    /** What tasks of all projects are told apart by, besides custom fields. */
    private static final Set<String> GROUPS = Set.of(
            "assignee",
            "created_by",
            "projects",
            "teams",
            "tags",
            "completed",
            "due_on",
            "start_on",
            "created_at",
            "completed_at");

    /** Grouped by it, a chart shows what was true at the end of each period. */
    private static final String AS_OF = "as_of";

    private static final String TIME_SPENT = "actual_time_minutes";

    private ChartSettings() {}

    static ObjectNode plain() {
        return read(JsonNodeFactory.instance.objectNode(), Page.PROJECT);
    }

    static ObjectNode read(JsonNode given, Page page) {
        var all = new Part("settings", given).object(NAMES);
        String of = page == Page.DASHBOARD ? wordIn(all, "of", WorkSettings.KINDS) : null;
        if (of != null && !of.equals("tasks")) {
            return WorkSettings.read(all, of);
        }
        if (page == Page.PROJECT && all.has("of")) {
            throw all.in("of").bad("A project's charts count tasks");
        }
        String measure = wordIn(all, "measure", MEASURES);
        var settings = JsonNodeFactory.instance.objectNode();
        settings.put("measure", measure == null ? "count" : measure);
        settings.put("field", numberIn(all, measure != null && !measure.equals("count")));
        boolean isCourse = all.has("group_by") && all.in("group_by").text().equals(AS_OF);
        settings.put("group_by", isCourse ? AS_OF : groupIn(all, "group_by", page));
        settings.put("interval", wordIn(all, "interval", INTERVALS));
        settings.put("split_by", groupIn(all, "split_by", page));
        settings.set("filters", Filters.in(all));
        if (all.has("interval") && !isCourse && !isDate(all)) {
            throw all.in("interval").bad("Only for dates");
        }
        return settings;
    }

    static @Nullable String wordIn(Part all, String name, Set<String> words) {
        if (!all.has(name)) {
            return null;
        }
        String word = all.in(name).text();
        if (!words.contains(word)) {
            throw all.in(name)
                    .bad("Not one of "
                            + String.join(", ", words.stream().sorted().toList()) + ": " + word);
        }
        return word;
    }

    private static @Nullable String numberIn(Part all, boolean needed) {
        if (!needed) {
            return null;
        }
        var named = all.in("field");
        if (!all.has("field")) {
            throw named.bad("Missing");
        }
        ViewField field = ViewField.of(named.text());
        if (!named.text().equals(TIME_SPENT) && (field == null || !field.isCountable())) {
            throw named.bad("Not a field with numbers: " + named.text());
        }
        return named.text();
    }

    private static @Nullable String groupIn(Part all, String name, Page page) {
        if (!all.has(name)) {
            return null;
        }
        var given = all.in(name);
        if (page == Page.PROJECT || ViewField.of(given.text()) == ViewField.CUSTOM) {
            return Filters.group(given);
        }
        if (!GROUPS.contains(given.text())) {
            throw given.bad("Not a field that a dashboard groups by: " + given.text());
        }
        return given.text();
    }

    private static boolean isDate(Part all) {
        ViewField field = all.has("group_by") ? ViewField.of(all.in("group_by").text()) : null;
        return field == null || field == ViewField.DATE || field == ViewField.CUSTOM;
    }
}
