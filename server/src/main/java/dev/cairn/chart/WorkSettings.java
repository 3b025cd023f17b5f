package dev.cairn.chart;

import dev.cairn.view.Part;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a chart of goals, projects or portfolios counts: how many there are, or how far they have come on average. */
final class WorkSettings {
    static final Set<String> KINDS = Set.of("tasks", "goals", "projects", "portfolios");

    private static final Set<String> MEASURES = Set.of("count", "average");
    private static final Set<String> NUMBERS = Set.of("progress");

    private static final Map<String, Set<String>> GROUPS = Map.of(
            "goals", Set.of("status", "owner", "team", "time_period"),
            "projects", Set.of("status", "owner", "team"),
            "portfolios", Set.of("status", "owner"));

    private WorkSettings() {}

    static ObjectNode read(Part all, String of) {
        String measure = ChartSettings.wordIn(all, "measure", MEASURES);
        boolean isAverage = "average".equals(measure);
        if (isAverage && !all.has("field")) {
            throw all.in("field").bad("Missing");
        }
        var settings = JsonNodeFactory.instance.objectNode();
        settings.put("of", of);
        settings.put("measure", isAverage ? "average" : "count");
        settings.put("field", isAverage ? ChartSettings.wordIn(all, "field", NUMBERS) : null);
        settings.put("group_by", group(all, "group_by", of));
        settings.putNull("interval");
        settings.put("split_by", group(all, "split_by", of));
        settings.putArray("filters");
        return settings;
    }

    private static @Nullable String group(Part all, String name, String of) {
        return ChartSettings.wordIn(all, name, GROUPS.getOrDefault(of, Set.of()));
    }
}
