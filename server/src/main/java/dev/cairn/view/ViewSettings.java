package dev.cairn.view;

import java.util.Arrays;
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
    private static final int MOST_FILTERS = 50;
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
        var filters = settings.putArray("filters");
        all.each("filters", MOST_FILTERS, part -> filters.add(filter(part)));
        var sorts = settings.putArray("sorts");
        all.each("sorts", MOST_SORTS, part -> sorts.add(sort(part)));
        settings.put("group_by", all.has("group_by") ? group(all.in("group_by")) : null);
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

    private static ObjectNode filter(Part given) {
        var part = given.object(Set.of("field", "op", "values"));
        String name = part.in("field").text();
        ViewField field = fieldOf(part);
        String word = part.in("op").text();
        Operator operator = Arrays.stream(Operator.values())
                .filter(each -> each.word().equals(word) && each.suits(field))
                .findFirst()
                .orElseThrow(() -> part.in("op").bad("Not one of " + Operator.wordsFor(field) + ": " + word));
        var values = part.texts("values");
        if (!operator.takes(values)) {
            throw part.in("values").bad("Not what " + word + " takes");
        }
        var filter = JSON.objectNode().put("field", name).put("op", word);
        var array = filter.putArray("values");
        values.forEach(array::add);
        return filter;
    }

    private static ObjectNode sort(Part given) {
        var part = given.object(Set.of("field", "descending"));
        fieldOf(part);
        return JSON.objectNode().put("field", part.in("field").text()).put("descending", part.flag("descending"));
    }

    private static String group(Part given) {
        ViewField field = ViewField.of(given.text());
        if (field == null || !field.isGroupable()) {
            throw given.bad("Not a field that tasks can be grouped by: " + given.text());
        }
        return given.text();
    }

    private static ObjectNode column(Part given) {
        var part = given.object(Set.of("field", "width", "hidden", "total"));
        fieldOf(part);
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

    private static ViewField fieldOf(Part part) {
        var named = part.in("field");
        ViewField field = ViewField.of(named.text());
        if (field == null) {
            throw named.bad("Not a field of tasks: " + named.text());
        }
        return field;
    }
}
