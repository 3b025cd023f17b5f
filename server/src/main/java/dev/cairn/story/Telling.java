package dev.cairn.story;

import java.util.Map;

/**
 * What a story tells.
 *
 * @param task on whose list of stories it stands
 * @param text without its author: "marked this complete"
 * @param detail what it is about: ids of people, sections, a project or another task, and old and new values
 */
record Telling(long task, String subtype, String text, Map<String, ?> detail) {}
