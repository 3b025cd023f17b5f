package dev.cairn.view;

import java.util.Arrays;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which tasks are shown, and by what they are told apart, as somebody sent it; what means nothing is refused. */
public final class Filters {
    private static final int MOST = 50;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Filters() {}

    /** Its {@code filters}, of which all hold. */
    public static ArrayNode in(Part all) {
        var filters = JSON.arrayNode();
        all.each("filters", MOST, part -> filters.add(filter(part)));
        return filters;
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

    /** The name of a field that tasks can be grouped by. */
    public static String group(Part given) {
        ViewField field = ViewField.of(given.text());
        if (field == null || !field.isGroupable()) {
            throw given.bad("Not a field that tasks can be grouped by: " + given.text());
        }
        return given.text();
    }

    static ViewField fieldOf(Part part) {
        var named = part.in("field");
        ViewField field = ViewField.of(named.text());
        if (field == null) {
            throw named.bad("Not a field of tasks: " + named.text());
        }
        return field;
    }
}
