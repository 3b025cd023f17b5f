package dev.cairn.field;

import dev.cairn.platform.http.Json;
import dev.cairn.platform.log.Revision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** New values of custom fields by the fields' ids, as they are stored. */
public record FieldChanges(Map<Long, Value> values) {
    public static final FieldChanges NONE = new FieldChanges(Map.of());

    /**
     * A new value.
     *
     * @param subtype of its field
     * @param stored null where the value is cleared
     */
    public record Value(String subtype, @Nullable JsonNode stored) {}

    /** The values of something that had none before, as they are stored. */
    public String stored() {
        return merged(Json.read("{}")).toString();
    }

    /** All values once these are put over the stored ones of before. */
    public JsonNode merged(JsonNode before) {
        var merged = (ObjectNode) before.deepCopy();
        values.forEach((field, value) -> {
            if (value.stored() == null) {
                merged.remove(String.valueOf(field));
            } else {
                merged.set(String.valueOf(field), value.stored());
            }
        });
        return merged;
    }

    /** What the change log tells of those that differ from before: the field, its subtype, the old and new value. */
    public List<Map<String, @Nullable Object>> news(JsonNode before) {
        var news = new ArrayList<Map<String, @Nullable Object>>();
        values.forEach((field, value) -> {
            JsonNode old = before.get(String.valueOf(field));
            if (!isSame(old, value.stored())) {
                var detail = new HashMap<String, @Nullable Object>();
                detail.put("field", field);
                detail.put("subtype", value.subtype());
                detail.put("old", old);
                detail.put("new", value.stored());
                news.add(detail);
            }
        });
        return news;
    }

    /** Puts them into the {@code custom_values} of a row. */
    public void into(Revision revision) {
        var before = Json.read(String.valueOf(revision.value("custom_values")));
        var news = news(before);
        if (!news.isEmpty()) {
            revision.setJson("custom_values", merged(before));
            news.forEach(detail -> revision.tell("custom_fields", detail));
        }
    }

    /** Numbers are the same whatever their digits: 5.20 is 5.2. */
    private static boolean isSame(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(Json.read(other.toString()));
    }
}
