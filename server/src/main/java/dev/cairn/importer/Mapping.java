package dev.cairn.importer;

import dev.cairn.platform.ApiError;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which column says what about a task.
 *
 * @param columns all columns of the file, in their order
 * @param fields the columns that become custom fields
 */
record Mapping(List<String> columns, Map<TaskField, Integer> places, Set<Integer> fields) {
    /** What the API calls a column that becomes a custom field. */
    static final String CUSTOM_FIELD = "custom_field";

    /** Columns of Asana's that say nothing of a task. */
    private static final Set<String> SAYING_NOTHING = Set.of("Last Modified");

    private static final List<String> ASANAS =
            List.of("Task ID", "Created At", "Completed At", "Name", "Section/Column", "Assignee", "Due Date");

    /** Whether Asana wrote the file: its columns always have the same names. */
    static boolean isAsanas(List<String> columns) {
        return columns.containsAll(ASANAS);
    }

    /** For each field the column whose name fits best. */
    static Mapping guess(List<String> columns) {
        var places = new EnumMap<TaskField, Integer>(TaskField.class);
        for (TaskField field : TaskField.values()) {
            int best = Integer.MAX_VALUE;
            for (int i = 0; i < columns.size(); i++) {
                int fit = field.fit(columns.get(i));
                if (fit >= 0 && fit < best && !places.containsValue(i)) {
                    best = fit;
                    places.put(field, i);
                }
            }
        }
        return new Mapping(columns, places, isAsanas(columns) ? others(columns, places) : Set.of());
    }

    /** Whatever else stands in a file of Asana's are custom fields. */
    private static Set<Integer> others(List<String> columns, Map<TaskField, Integer> places) {
        var others = new TreeSet<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            if (!places.containsValue(i) && !columns.get(i).isBlank() && !SAYING_NOTHING.contains(columns.get(i))) {
                others.add(i);
            }
        }
        return others;
    }

    /** What a request says: {@code {"column": "field" or null}}; columns that it leaves out are not taken. */
    static Mapping of(List<String> columns, JsonNode given) {
        if (!given.isObject()) {
            throw ApiError.badInput("mapping", "Not an object of columns and their fields");
        }
        var places = new EnumMap<TaskField, Integer>(TaskField.class);
        var fields = new TreeSet<Integer>();
        for (var entry : given.properties()) {
            int column = columns.indexOf(entry.getKey());
            if (column < 0) {
                throw ApiError.badInput("mapping", "Not a column of this file: " + entry.getKey());
            }
            String word = entry.getValue().isNull() ? "" : entry.getValue().asString("");
            if (word.isEmpty()) {
                continue;
            }
            if (word.equals(CUSTOM_FIELD)) {
                fields.add(column);
                continue;
            }
            var field = TaskField.of(word)
                    .orElseThrow(() -> ApiError.badInput(
                            "mapping",
                            "Not one of " + String.join(", ", TaskField.words()) + ", " + CUSTOM_FIELD + ": " + word));
            if (places.put(field, column) != null) {
                throw ApiError.badInput("mapping", "Two columns for the same field: " + word);
            }
        }
        return new Mapping(columns, places, fields);
    }

    boolean hasName() {
        return places.containsKey(TaskField.NAME);
    }

    boolean has(TaskField field) {
        return places.containsKey(field);
    }

    Mapping without(TaskField field) {
        var fewer = new EnumMap<TaskField, Integer>(TaskField.class);
        fewer.putAll(places);
        fewer.remove(field);
        return new Mapping(columns, fewer, fields);
    }

    /** What a row says about this field, empty where it says nothing. */
    String text(CsvFile.Row row, TaskField field) {
        return row.cell(places.getOrDefault(field, -1));
    }

    /** The name of the column that this field comes from. */
    @Nullable
    String column(TaskField field) {
        Integer column = places.get(field);
        return column == null ? null : columns.get(column);
    }

    Map<String, @Nullable String> toJson() {
        var json = new LinkedHashMap<String, @Nullable String>();
        columns.forEach(column -> json.put(column, null));
        places.forEach((field, column) -> json.put(columns.get(column), field.word()));
        fields.forEach(column -> json.put(columns.get(column), CUSTOM_FIELD));
        return json;
    }

    List<String> columnsNotTaken() {
        return columns.stream()
                .filter(column -> !places.containsValue(columns.indexOf(column)))
                .filter(column -> !fields.contains(columns.indexOf(column)))
                .toList();
    }
}
