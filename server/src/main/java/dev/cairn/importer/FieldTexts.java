package dev.cairn.importer;

import dev.cairn.field.FieldChanges;
import dev.cairn.field.ProjectFields.ProjectField;
import dev.cairn.platform.http.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the cells of a row into values of custom fields. */
final class FieldTexts {
    private FieldTexts() {}

    /**
     * The values of a row.
     *
     * @param cells what the row says, by column
     * @param fields the field that each column became
     */
    static FieldChanges values(Map<Integer, String> cells, Map<Integer, ProjectField> fields) {
        var values = new LinkedHashMap<Long, FieldChanges.Value>();
        fields.forEach((column, field) -> {
            JsonNode stored = stored(cells.get(column), field);
            values.put(field.id(), new FieldChanges.Value(field.subtype(), stored));
        });
        return new FieldChanges(values);
    }

    private static @Nullable JsonNode stored(@Nullable String cell, ProjectField field) {
        if (cell == null) {
            return null;
        }
        return switch (field.subtype()) {
            case "number" -> Json.tree(new BigDecimal(cell));
            case "enum" -> {
                Long option = field.options().get(cell);
                yield option == null ? null : Json.tree(option.toString());
            }
            case "date" -> {
                var date = new LinkedHashMap<String, @Nullable String>();
                date.put("date", cell);
                date.put("date_time", null);
                yield Json.tree(date);
            }
            default -> Json.tree(cell);
        };
    }

    /** What the values are told apart by in a later import. */
    static TreeMap<String, String> remembered(FieldChanges values) {
        var remembered = new TreeMap<String, String>();
        values.values().forEach((field, value) -> {
            if (value.stored() != null) {
                remembered.put(field.toString(), Fingerprint.of(value.stored().toString()));
            }
        });
        return remembered;
    }
}
