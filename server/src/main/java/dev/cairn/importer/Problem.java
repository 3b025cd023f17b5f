package dev.cairn.importer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a row was not taken, or not as it stands.
 *
 * @param row as a spreadsheet counts
 * @param column where the reason is, where it is in one
 * @param task the row's name, shortened
 * @param value what the reason is about: the text of a cell, a name
 */
record Problem(int row, @Nullable String column, @Nullable String task, Kind kind, String value) {

    /** Whether the row was left out, or taken in part. */
    enum Severity {
        SKIPPED,
        PARTIAL
    }

    enum Kind {
        NO_NAME(Severity.SKIPPED, "The row has no name"),
        REPEATED_ID(Severity.SKIPPED, "The same ID stands in row %s; that row was taken"),
        NOT_EDITABLE(Severity.SKIPPED, "An earlier import made this task, and you may not edit it"),
        DELETED(Severity.SKIPPED, "An earlier import made this task, and it has been deleted since"),
        NAME_TOO_LONG(
                Severity.PARTIAL,
                "The name is longer than %s characters; it was shortened, the whole stands in the notes"),
        NOTES_TOO_LONG(Severity.PARTIAL, "The notes are longer than %s characters; the rest was left out"),
        NO_NUMBER(Severity.PARTIAL, "Not a number: %s; it was left out"),
        NO_DATE(Severity.PARTIAL, "Not a date: %s; it was left out"),
        UNCLEAR_DATE(Severity.PARTIAL, "Day and month cannot be told apart: %s; the date was left out"),
        START_WITHOUT_DUE(Severity.PARTIAL, "A start date needs a due date; the start date %s was left out"),
        START_AFTER_DUE(Severity.PARTIAL, "The start date %s is after the due date; it was left out"),
        UNKNOWN_ASSIGNEE(Severity.PARTIAL, "Nobody in this workspace is %s; the task has no assignee"),
        UNCLEAR_ASSIGNEE(Severity.PARTIAL, "Several people in this workspace are called %s; the task has no assignee"),
        UNKNOWN_PARENT(Severity.PARTIAL, "No task in this file is called %s; the task has no parent"),
        UNCLEAR_PARENT(Severity.PARTIAL, "Several tasks in this file are called %s; the task has no parent"),
        PARENT_CIRCLE(Severity.PARTIAL, "The tasks would be subtasks of each other; the task has no parent"),
        PARENT_TOO_DEEP(Severity.PARTIAL, "Subtasks can be at most %s levels deep; the task has no parent"),
        PARENT_NOT_TAKEN(Severity.PARTIAL, "The parent %s could not be taken; the task has no parent"),
        UNKNOWN_DEPENDENCY(Severity.PARTIAL, "No task in this file is called %s; the dependency was left out"),
        UNCLEAR_DEPENDENCY(Severity.PARTIAL, "Several tasks in this file are called %s; the dependency was left out"),
        DEPENDENCY_CIRCLE(Severity.PARTIAL, "The task and %s would wait for each other; the dependency was left out"),
        TOO_MANY_DEPENDENCIES(Severity.PARTIAL, "Too many dependencies; the one with %s was left out"),
        UNCLEAR_COMPLETED(Severity.PARTIAL, "Neither yes nor no: %s; the task is not marked complete"),
        UNCLEAR_COMPLETED_AT(Severity.PARTIAL, "Not a clear date: %s; the task is complete since the import"),
        TOO_MANY_PROJECTS(Severity.PARTIAL, "A task can be in at most %s projects; the rest was left out"),
        TOO_MANY_CELLS(Severity.PARTIAL, "The row has more cells than there are columns; the rest was left out");

        private final Severity severity;
        private final String sentence;

        Kind(Severity severity, String sentence) {
            this.severity = severity;
            this.sentence = sentence;
        }

        Severity severity() {
            return severity;
        }
    }

    String reason() {
        return kind.sentence.replace("%s", value);
    }

    /** The record in a report: a sentence for people, and its kind for programs that say it in their own words. */
    Map<String, @Nullable Object> toJson() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("row", row);
        json.put("column", column);
        json.put("task", task);
        json.put("kind", kind.name().toLowerCase(Locale.ROOT));
        json.put("value", value);
        json.put("reason", reason());
        json.put("severity", kind.severity().name().toLowerCase(Locale.ROOT));
        return json;
    }
}
