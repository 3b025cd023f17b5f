package dev.cairn.chart;

import dev.cairn.platform.http.Input;
import dev.cairn.search.SearchTerms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Charts as they are sent. */
final class ChartInput {
    static final int LONGEST_NAME = 200;
    static final String FIELDS = "name size settings settings.* insert_before:gid insert_after:gid";

    private ChartInput() {}

    static Charts.Chart read(Input input, Page page) {
        String name = input.text("name", LONGEST_NAME);
        String type = input.oneOf("chart_type", ChartType.TYPES);
        String size = input.oneOf("size", ChartType.SIZES);
        JsonNode settings =
                input.isSet("settings") ? ChartSettings.read(input.raw("settings"), page) : ChartSettings.plain();
        JsonNode query = page == Page.DASHBOARD ? query(input) : null;
        if (type == null) {
            throw input.missing("chart_type");
        }
        return new Charts.Chart(name == null ? "" : name, type, size == null ? "medium" : size, settings, query);
    }

    /** Which tasks a chart on a dashboard counts: all of the workspace where nothing is said. */
    static JsonNode query(Input input) {
        @Nullable Input given = input.object("query");
        return given == null ? JsonNodeFactory.instance.objectNode() : SearchTerms.read(given);
    }
}
