package dev.cairn.webhook;

import dev.cairn.platform.http.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One of the kinds of event that a webhook is for; what it leaves open may be anything. */
record Filter(
        @Nullable String type,
        @Nullable String subtype,
        @Nullable String action,
        @Nullable List<String> fields) {
    private static final List<String> ACTIONS = List.of("added", "changed", "removed", "deleted", "undeleted");

    /** Such webhooks would be told of everything, so they must say what they are for. */
    private static final Set<String> WIDE = Set.of("workspace", "team", "portfolio");

    /** What does not rise as far as that. */
    private static final Set<String> NARROW = Set.of("task", "section", "story", "attachment");

    private static final int MOST = 100;
    private static final int LONGEST = 100;

    /** Reads the filters of a webhook on a resource of this type. */
    static List<Filter> read(Input input, String resourceType) {
        boolean isWide = WIDE.contains(resourceType);
        var objects = input.objects("filters");
        if (isWide && objects.isEmpty()) {
            throw input.bad("filters", "Missing; a webhook on a " + resourceType + " needs some");
        }
        if (objects.size() > MOST) {
            throw input.bad("filters", "More than " + MOST);
        }
        return objects.stream().map(object -> read(object, isWide)).toList();
    }

    private static Filter read(Input input, boolean isWide) {
        var filter = new Filter(
                word(input, "resource_type"),
                word(input, "resource_subtype"),
                input.oneOf("action", ACTIONS),
                fields(input));
        if (filter.fields() != null && (isWide || !"changed".equals(filter.action()))) {
            throw input.bad("fields", isWide ? "Not for such a webhook" : "Only for the action changed");
        }
        if (isWide && (filter.type() == null || NARROW.contains(filter.type()))) {
            throw input.bad(
                    "resource_type",
                    filter.type() == null ? "Missing input" : "Such events do not reach a webhook of this kind");
        }
        return filter;
    }

    private static @Nullable String word(Input input, String field) {
        String word = input.text(field, LONGEST);
        return word == null || word.isBlank() ? null : word;
    }

    private static @Nullable List<String> fields(Input input) {
        if (!input.isSet("fields")) {
            return null;
        }
        JsonNode given = input.raw("fields");
        if (!given.isArray() || given.size() > MOST) {
            throw input.bad("fields", "Not an array of at most " + MOST + " names");
        }
        var fields = new ArrayList<String>();
        for (JsonNode field : given) {
            if (!field.isString() || field.stringValue().indexOf('\u0000') >= 0) {
                throw input.bad("fields", "Not an array of names");
            }
            fields.add(field.stringValue());
        }
        return fields.isEmpty() ? null : fields;
    }
}
