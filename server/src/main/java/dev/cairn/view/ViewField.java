package dev.cairn.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What views filter by, sort by, group by and show: the fields of tasks, named as in the API. */
public enum ViewField {
    FLAG,
    CHOICE,
    DATE,
    TEXT,
    NUMBER,
    /** A custom field, whose own kind decides; it may be gone by the time somebody looks. */
    CUSTOM;

    private static final Map<String, ViewField> NAMED = Map.ofEntries(
            Map.entry("name", TEXT),
            Map.entry("completed", FLAG),
            Map.entry("is_blocked", FLAG),
            Map.entry("assignee", CHOICE),
            Map.entry("created_by", CHOICE),
            Map.entry("section", CHOICE),
            Map.entry("tags", CHOICE),
            Map.entry("projects", CHOICE),
            Map.entry("dependencies", CHOICE),
            Map.entry("due_on", DATE),
            Map.entry("start_on", DATE),
            Map.entry("created_at", DATE),
            Map.entry("modified_at", DATE),
            Map.entry("completed_at", DATE),
            Map.entry("num_likes", NUMBER),
            Map.entry("num_subtasks", NUMBER));

    /** The kind of the field with this name; null where tasks have none such. */
    public static @Nullable ViewField of(String name) {
        return name.matches("custom_fields\\.\\d{1,19}") ? CUSTOM : NAMED.get(name);
    }

    boolean isGroupable() {
        return this != TEXT && this != NUMBER;
    }

    public boolean isCountable() {
        return this == NUMBER || this == CUSTOM;
    }
}
