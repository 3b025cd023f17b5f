package dev.cairn.importer;

import dev.cairn.platform.http.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a file said about a task when it was last imported. The next import changes only what the file says anew:
 * edits that people made here in between stay.
 *
 * @param name the name's fingerprint
 * @param notes the notes' fingerprint
 * @param fields the fingerprints of the values of custom fields, by the fields' ids
 * @param homes the section in each project, 0 where the file does not say in which
 */
record TaskState(
        String name,
        String notes,
        @Nullable Long assignee,
        @Nullable String startOn,
        @Nullable String dueOn,
        boolean completed,
        @Nullable Long parent,
        Map<Long, Long> homes,
        TreeSet<Long> tags,
        TreeMap<String, String> fields) {

    String toJson() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", name);
        json.put("notes", notes);
        json.put("assignee", assignee);
        json.put("start_on", startOn);
        json.put("due_on", dueOn);
        json.put("completed", completed);
        json.put("parent", parent);
        json.put("homes", homes);
        json.put("tags", tags);
        json.put("fields", fields);
        return Json.write(json);
    }

    static TaskState of(String text) {
        JsonNode json = Json.read(text);
        var homes = new TreeMap<Long, Long>();
        json.path("homes")
                .properties()
                .forEach(home ->
                        homes.put(Long.valueOf(home.getKey()), home.getValue().asLong()));
        var tags = new TreeSet<Long>();
        json.path("tags").forEach(tag -> tags.add(tag.asLong()));
        var fields = new TreeMap<String, String>();
        json.path("fields")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        return new TaskState(
                json.path("name").asString(),
                json.path("notes").asString(),
                id(json.path("assignee")),
                day(json.path("start_on")),
                day(json.path("due_on")),
                json.path("completed").asBoolean(),
                id(json.path("parent")),
                homes,
                tags,
                fields);
    }

    private static @Nullable Long id(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asLong();
    }

    private static @Nullable String day(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }
}
