package dev.cairn.importer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as a task, after everything unclear has been left out.
 *
 * @param entry its place among the rows that are taken, counted from 0
 * @param key what tells the row apart from all others, also in a later file
 * @param projects the names of the projects that it goes to; none for a subtask that is only under its parent
 * @param section the name of its section in the file's main project, empty for the first
 * @param fields what it says of custom fields, by column, in the form of the column's type
 * @param completedAt when it was completed, null while it is not
 */
record Draft(
        int entry,
        String key,
        String name,
        String notes,
        List<String> projects,
        String section,
        @Nullable Long assignee,
        @Nullable LocalDate startOn,
        @Nullable LocalDate dueOn,
        List<String> tags,
        @Nullable Instant completedAt,
        @Nullable Instant createdAt,
        Map<Integer, String> fields) {}
