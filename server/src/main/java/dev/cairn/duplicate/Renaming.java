package dev.cairn.duplicate;

import dev.cairn.field.CopiedFields;
import dev.cairn.platform.Gid;
import dev.cairn.platform.http.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of the things of an original in its copy, for settings that name them: sections and options that views
 * filter by, fields that they show. What was not copied stays who it is.
 *
 * @param copies the copies by the ids of their originals
 */
record Renaming(Map<Long, Long> copies) {
    private static final Pattern NAME = Pattern.compile("(custom_fields\\.|)(\\d+)");

    static Renaming to(long project, long original, Map<Long, Long> sections, CopiedFields fields) {
        var copies = new HashMap<>(sections);
        copies.put(original, project);
        copies.putAll(fields.copies());
        copies.putAll(fields.options());
        return new Renaming(copies);
    }

    Renaming and(List<Content.Item> originals, List<Long> tasks) {
        var more = new HashMap<>(copies);
        for (int i = 0; i < tasks.size(); i++) {
            more.put(originals.get(i).id(), tasks.get(i));
        }
        return new Renaming(more);
    }

    JsonNode of(JsonNode settings) {
        if (settings.isObject()) {
            var renamed = (ObjectNode) Json.read("{}");
            settings.forEachEntry((key, value) -> renamed.set(key, of(value)));
            return renamed;
        }
        if (settings.isArray()) {
            var renamed = (ArrayNode) Json.read("[]");
            settings.forEach(element -> renamed.add(of(element)));
            return renamed;
        }
        return settings.isString() ? Json.tree(of(settings.stringValue())) : settings;
    }

    private String of(String text) {
        var name = NAME.matcher(text);
        if (!name.matches()) {
            return text;
        }
        Long copy = copies.get(Gid.parse(name.group(2)));
        return copy == null ? text : name.group(1) + copy;
    }
}
