package dev.cairn.view;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a view shows and how: {@code filters} that all hold, {@code sorts} of which the first counts most,
 * {@code group_by}, {@code columns} from left to right, and whether {@code subtasks} are rows of their own. What the
 * input leaves out is as in a view that nobody changed; what it should not have is refused.
 */
final class ViewSettings {
    private static final Set<String> NAMES = Set.of("filters", "sorts", "group_by", "columns", "subtasks");
    private static final Set<String> TOTALS = Set.of("sum", "average", "min", "max", "count");
    private static final int MOST_SORTS = 10;
    private static final int MOST_COLUMNS = 300;
    private static final int NARROWEST = 32;
    private static final int WIDEST = 2_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ViewSettings() {}

    static ObjectNode plain() {
        return read(JSON.objectNode());
    }

    static ObjectNode read(JsonNode given) {
        var all = new Part("settings", given).object(NAMES);
        var settings = JSON.objectNode();
        settings.set("filters", Filters.in(all));
        var sorts = settings.putArray("sorts");
        all.each("sorts", MOST_SORTS, part -> sorts.add(sort(part)));
        settings.put("group_by", all.has("group_by") ? Filters.group(all.in("group_by")) : null);
        var columns = settings.putArray("columns");
        var shown = new HashSet<String>();
        all.each("columns", MOST_COLUMNS, part -> {
            var column = column(part);
            if (!shown.add(column.path("field").stringValue())) {
                throw part.bad("Names a field that another column shows");
            }
            columns.add(column);
        });
        settings.put("subtasks", all.flag("subtasks"));
        return settings;
    }

    private static ObjectNode sort(Part given) {
        var part = given.object(Set.of("field", "descending"));
        Filters.fieldOf(part);
        return JSON.objectNode().put("field", part.in("field").text()).put("descending", part.flag("descending"));
    }

    private static ObjectNode column(Part given) {
        var part = given.object(Set.of("field", "width", "hidden", "total"));
        Filters.fieldOf(part);
        var column = JSON.objectNode().put("field", part.in("field").text()).put("hidden", part.flag("hidden"));
        if (part.has("width")) {
            column.put("width", part.in("width").whole(NARROWEST, WIDEST));
        }
        if (part.has("total")) {
            String total = part.in("total").text();
            if (!TOTALS.contains(total)) {
                throw part.in("total").bad("Not one of sum, average, min, max, count: " + total);
            }
            column.put("total", total);
        }
        return column;
    }
}
