package dev.cairn.story;

import dev.cairn.platform.log.Change;
import java.util.HashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts a new value of a custom field into words. */
final class FieldWording {
    /** More of a text than this is read in the field itself. */
    private static final int LONGEST = 100;

    private final Names names;

    FieldWording(Names names) {
        this.names = names;
    }

    /** The story of the change; null where the field is gone since. */
    @Nullable
    Telling of(Change change, JsonNode detail) {
        String field = names.of(detail.path("field").asLong());
        if (field == null) {
            return null;
        }
        String subtype = detail.path("subtype").asString();
        var kept = new HashMap<String, Object>();
        kept.put("custom_field", detail.path("field").asLong());
        keep(kept, "old_value", detail.path("old"));
        keep(kept, "new_value", detail.path("new"));
        return new Telling(
                change.id(),
                subtype + "_custom_field_changed",
                words(field, shown(subtype, detail.path("old")), shown(subtype, detail.path("new"))),
                kept);
    }

    private static void keep(HashMap<String, Object> kept, String key, JsonNode value) {
        if (!value.isNull() && !value.isMissingNode()) {
            kept.put(key, value);
        }
    }

    private static String words(String field, @Nullable String before, @Nullable String after) {
        if (after == null) {
            return "cleared " + field;
        }
        return before == null
                ? "set %s to %s".formatted(field, after)
                : "changed %s from %s to %s".formatted(field, before, after);
    }

    private @Nullable String shown(String subtype, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        return switch (subtype) {
            case "number" -> value.decimalValue().toPlainString();
            case "date" -> DateWording.shown(value.path("date").asString(), value.path("date_time"));
            case "enum" -> name(value);
            case "multi_enum", "people" -> listed(value);
            // The names of other resources are not for everybody who reads the story.
            case "reference" -> value.size() == 1 ? "another resource" : value.size() + " resources";
            default -> shortened(value.asString());
        };
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST).strip() + "…" : text;
    }

    private String listed(JsonNode ids) {
        return StreamSupport.stream(ids.spliterator(), false).map(this::name).collect(Collectors.joining(", "));
    }

    private String name(JsonNode id) {
        String name = names.of(Long.parseLong(id.asString()));
        return name == null ? "something deleted" : name;
    }
}
