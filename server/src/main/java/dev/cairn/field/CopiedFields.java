package dev.cairn.field;

import dev.cairn.field.FieldSettings.Use;
import dev.cairn.platform.Gid;
import dev.cairn.platform.http.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which field became which when fields were copied; those that were not copied stay who they are.
 *
 * @param copies the copies by the ids of their originals
 * @param options the same of the fields' options
 */
public record CopiedFields(Map<Long, Long> copies, Map<Long, Long> options) {
    public static final CopiedFields NONE = new CopiedFields(Map.of(), Map.of());

    long field(long original) {
        return copies.getOrDefault(original, original);
    }

    long[] fields(long[] originals) {
        return Arrays.stream(originals).map(this::field).toArray();
    }

    /** A stored formula that uses the copies. */
    String formula(String stored) {
        String copied = stored;
        for (var copy : copies.entrySet()) {
            copied = copied.replace("[" + copy.getKey() + "]", "[" + copy.getValue() + "]");
        }
        return copied;
    }

    public List<Use> uses(List<Use> originals) {
        return originals.stream()
                .map(use -> new Use(field(use.field()), use.isImportant()))
                .toList();
    }

    /** Values as they are stored, of the copies instead of their originals. */
    public JsonNode values(JsonNode stored) {
        if (copies.isEmpty() || stored.isEmpty()) {
            return stored;
        }
        var values = (ObjectNode) Json.read("{}");
        stored.forEachEntry((key, value) -> {
            long field = Long.parseLong(key);
            values.set(String.valueOf(field(field)), copies.containsKey(field) ? value(value) : value);
        });
        return values;
    }

    /** The ids of options are texts, one or several. */
    private JsonNode value(JsonNode value) {
        if (value.isArray()) {
            ArrayNode several = (ArrayNode) Json.read("[]");
            value.forEach(element -> several.add(value(element)));
            return several;
        }
        Long option = value.isString() ? options.get(Gid.parse(value.stringValue())) : null;
        return option == null ? value : Json.tree(option.toString());
    }
}
