package dev.cairn.story;

import java.util.Map;

/**
 * What a story tells.
 *
 * @param on what kind of thing it stands
 * @param target on whose list of stories it stands
 * @param text without its author: "marked this complete"
 * @param detail what it is about: ids of people, sections, a project or another task, and old and new values
 */
record Telling(Subject on, long target, String subtype, String text, Map<String, ?> detail) {
    Telling(long task, String subtype, String text, Map<String, ?> detail) {
        this(Subject.TASK, task, subtype, text, detail);
    }
}
