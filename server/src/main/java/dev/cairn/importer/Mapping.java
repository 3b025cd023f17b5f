package dev.cairn.importer;

import dev.cairn.platform.ApiError;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which column says what about a task.
 *
 * @param columns all columns of the file, in their order
 */
record Mapping(List<String> columns, Map<TaskField, Integer> places) {
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
        return new Mapping(columns, places);
    }

    /** What a request says: {@code {"column": "field" or null}}; columns that it leaves out are not taken. */
    static Mapping of(List<String> columns, JsonNode given) {
        if (!given.isObject()) {
            throw ApiError.badInput("mapping", "Not an object of columns and their fields");
        }
        var places = new EnumMap<TaskField, Integer>(TaskField.class);
        for (var entry : given.properties()) {
            int column = columns.indexOf(entry.getKey());
            if (column < 0) {
                throw ApiError.badInput("mapping", "Not a column of this file: " + entry.getKey());
            }
            String word = entry.getValue().isNull() ? "" : entry.getValue().asString("");
            if (word.isEmpty()) {
                continue;
            }
            var field = TaskField.of(word)
                    .orElseThrow(() -> ApiError.badInput(
                            "mapping", "Not one of " + String.join(", ", TaskField.words()) + ": " + word));
            if (places.put(field, column) != null) {
                throw ApiError.badInput("mapping", "Two columns for the same field: " + word);
            }
        }
        return new Mapping(columns, places);
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
        return new Mapping(columns, fewer);
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
        return json;
    }

    List<String> columnsNotTaken() {
        return columns.stream()
                .filter(column -> !places.containsValue(columns.indexOf(column)))
                .toList();
    }
}
