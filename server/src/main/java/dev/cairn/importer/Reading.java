package dev.cairn.importer;

import dev.cairn.importer.Outline.Entry;
import dev.cairn.importer.Problem.Kind;
import dev.cairn.platform.ApiError;
import dev.cairn.task.Tasks;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through a whole file once and finds its {@link Outline}. */
final class Reading {
    private static final int SHOWN_ROWS = 10;
    private static final int SHOWN_CHARACTERS = 200;

    /** More than anybody plans in one project; larger files are imported in pieces. */
    static final int MOST_ROWS = 100_000;

    private final Mapping mapping;
    private final boolean asanas;
    private final Outline outline = new Outline();
    private final Map<String, Integer> rowOfId = new HashMap<>();
    private final Map<String, Integer> occurrences = new HashMap<>();

    private Reading(Mapping mapping, boolean asanas) {
        this.mapping = mapping;
        this.asanas = asanas;
    }

    /**
     * The outline of a file.
     *
     * @param orders the orders of day and month that a person has chosen
     * @param fallbackProject the project's name where the file names none
     */
    static Outline outline(
            CsvFile file,
            Mapping mapping,
            boolean asanas,
            Map<TaskField, DateColumn.Order> orders,
            String fallbackProject)
            throws IOException {
        var reading = new Reading(mapping, asanas);
        for (TaskField field : TaskField.values()) {
            if (field.isDate() && mapping.has(field)) {
                var dates = new DateColumn();
                if (orders.containsKey(field)) {
                    dates.choose(orders.get(field));
                }
                reading.outline.dates.put(field, dates);
            }
        }
        mapping.fields()
                .forEach(column -> reading.outline.fields.put(
                        column,
                        new FieldColumn(CsvFile.shortened(name(mapping.columns().get(column)), 200))));
        file.forEach(reading::take);
        reading.findParents();
        reading.outline.settle(fallbackProject);
        return reading.outline;
    }

    private void take(CsvFile.Row row) {
        outline.rows++;
        if (outline.rows > MOST_ROWS) {
            throw ApiError.badInput("file", "More than " + MOST_ROWS + " rows; divide it into several files");
        }
        if (outline.firstRows.size() < SHOWN_ROWS) {
            outline.firstRows.add(row.cells().stream()
                    .limit(mapping.columns().size())
                    .map(cell -> CsvFile.shortened(cell, SHOWN_CHARACTERS))
                    .toList());
        }
        outline.dates.forEach((field, dates) -> dates.see(mapping.text(row, field)));
        outline.fields.forEach((column, field) -> field.see(row.cell(column)));
        String name = name(mapping.text(row, TaskField.NAME));
        var entry = new Entry(
                row.number(),
                key(row, name),
                name,
                Lists.names(mapping.text(row, TaskField.PROJECTS), asanas),
                CsvFile.shortened(name(mapping.text(row, TaskField.SECTION)), 1_024),
                name(mapping.text(row, TaskField.PARENT)));
        if (name.isEmpty() && mapping.hasName()) {
            skip(entry, mapping.column(TaskField.NAME), Kind.NO_NAME, "");
            return;
        }
        Integer before = rowOfId.putIfAbsent(entry.key, row.number());
        if (before != null) {
            skip(entry, mapping.column(TaskField.ID), Kind.REPEATED_ID, before.toString());
            return;
        }
        outline.add(entry);
        outline.tags.addAll(Lists.names(mapping.text(row, TaskField.TAGS), asanas));
        var person =
                new Outline.Person(mapping.text(row, TaskField.ASSIGNEE), mapping.text(row, TaskField.ASSIGNEE_EMAIL));
        if (!person.name().isEmpty() || !person.email().isEmpty()) {
            outline.people.merge(person, 1, Integer::sum);
        }
    }

    private void skip(Entry entry, @Nullable String column, Kind kind, String value) {
        outline.skipped++;
        outline.problem(entry, column, kind, value);
    }

    /** A name is one line. */
    static String name(String text) {
        return text.replaceAll("\\R+", " ").strip();
    }

    /**
     * The row's own ID; where there is none, its name and parent, counted where several rows have the same.
     */
    private String key(CsvFile.Row row, String name) {
        String id = mapping.text(row, TaskField.ID);
        if (!id.isEmpty()) {
            return id.length() <= 100 ? "id:" + id : "id#" + Fingerprint.of(id);
        }
        String same = Fingerprint.of(name, name(mapping.text(row, TaskField.PARENT)));
        return "name:" + same + ":" + occurrences.merge(same, 1, Integer::sum);
    }

    private void findParents() {
        String column = mapping.column(TaskField.PARENT);
        for (Entry entry : outline.entries) {
            if (entry.parentName.isEmpty()) {
                continue;
            }
            var called = outline.called(entry.parentName);
            if (called.isEmpty()) {
                outline.problem(entry, column, Kind.UNKNOWN_PARENT, CsvFile.shortened(entry.parentName, 100));
            } else if (called.size() > 1) {
                outline.problem(entry, column, Kind.UNCLEAR_PARENT, CsvFile.shortened(entry.parentName, 100));
            } else {
                entry.parent = called.getFirst();
            }
        }
        outline.entries.forEach(this::breakCircle);
        outline.entries.forEach(this::findDepth);
    }

    private void breakCircle(Entry entry) {
        Set<Entry> above = new LinkedHashSet<>();
        for (Entry at = entry; at.parent >= 0; at = outline.entries.get(at.parent)) {
            if (!above.add(at)) {
                if (at == entry) {
                    outline.problem(entry, mapping.column(TaskField.PARENT), Kind.PARENT_CIRCLE, entry.parentName);
                    entry.parent = -1;
                }
                return;
            }
            if (above.size() > Tasks.DEEPEST) {
                // No circle this near: should there be one further up, its own rows find it.
                return;
            }
        }
    }

    private void findDepth(Entry entry) {
        int depth = 0;
        for (Entry at = entry; at.parent >= 0 && depth < Tasks.DEEPEST; at = outline.entries.get(at.parent)) {
            depth++;
        }
        if (depth >= Tasks.DEEPEST) {
            outline.problem(entry, mapping.column(TaskField.PARENT), Kind.PARENT_TOO_DEEP, Tasks.DEEPEST);
            entry.parent = -1;
            depth = 0;
        }
        entry.depth = depth;
    }

    /** Which rows wait for which, as far as the file makes it clear; as entries, the waiting one first. */
    static Collection<int[]> waits(CsvFile file, Mapping mapping, boolean asanas, Outline outline) throws IOException {
        if (!mapping.has(TaskField.DEPENDENCIES) && !mapping.has(TaskField.DEPENDENTS)) {
            return List.of();
        }
        var waits = new Waits(mapping, asanas, outline);
        file.forEach(waits::take);
        return waits.found();
    }
}
