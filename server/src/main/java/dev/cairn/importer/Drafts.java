package dev.cairn.importer;

import dev.cairn.importer.DateColumn.Reading.Day;
import dev.cairn.importer.DateColumn.Reading.NoDate;
import dev.cairn.importer.DateColumn.Reading.Unclear;
import dev.cairn.importer.Outline.Entry;
import dev.cairn.importer.Problem.Kind;
import dev.cairn.task.Places;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the rows that are taken as tasks, and says what had to be left out. */
final class Drafts {
    static final int LONGEST_NAME = 1_024;
    static final int LONGEST_NOTES = 65_535;

    private static final Set<String> YES = Set.of(
            "true",
            "yes",
            "y",
            "1",
            "x",
            "✓",
            "✔",
            "done",
            "complete",
            "completed",
            "closed",
            "finished",
            "tak",
            "prawda",
            "zrobione",
            "ukończone",
            "zakończone",
            "wykonane",
            "gotowe",
            "zamknięte");
    private static final Set<String> NO = Set.of(
            "",
            "false",
            "no",
            "n",
            "0",
            "-",
            "open",
            "not done",
            "incomplete",
            "to do",
            "todo",
            "nie",
            "fałsz",
            "otwarte",
            "do zrobienia",
            "niezrobione",
            "nieukończone");

    private final CsvFile file;
    private final Mapping mapping;
    private final boolean asanas;
    private final Outline outline;
    private final Members members;
    private final Instant now;

    /** @param now the time of a completion that the file tells no time of */
    Drafts(CsvFile file, Mapping mapping, boolean asanas, Outline outline, Members members, Instant now) {
        this.file = file;
        this.mapping = mapping;
        this.asanas = asanas;
        this.outline = outline;
        this.members = members;
        this.now = now;
    }

    /** Hands over the tasks of one depth, in the file's order; those above them have been handed over before. */
    void forEach(int depth, Consumer<Draft> taker) throws IOException {
        int[] next = {0};
        file.forEach(row -> {
            if (next[0] < outline.entries.size() && outline.entries.get(next[0]).row == row.number()) {
                int entry = next[0]++;
                if (outline.entries.get(entry).depth == depth) {
                    taker.accept(draft(entry, row));
                }
            }
        });
    }

    private Draft draft(int at, CsvFile.Row row) {
        Entry entry = outline.entries.get(at);
        if (row.cells().size() > mapping.columns().size()) {
            outline.problem(entry, null, Kind.TOO_MANY_CELLS, "");
        }
        if (entry.projects.size() > Places.MOST_PROJECTS) {
            outline.problem(entry, mapping.column(TaskField.PROJECTS), Kind.TOO_MANY_PROJECTS, Places.MOST_PROJECTS);
        }
        var due = day(entry, row, TaskField.DUE_ON);
        var start = start(entry, day(entry, row, TaskField.START_ON), due);
        return new Draft(
                at,
                entry.key,
                CsvFile.shortened(entry.name, LONGEST_NAME),
                notes(entry, row),
                outline.homes(entry),
                entry.section,
                assignee(entry, row),
                start,
                due,
                Lists.names(mapping.text(row, TaskField.TAGS), asanas),
                completedAt(entry, row),
                instant(read(entry, row, TaskField.CREATED_AT)),
                fields(entry, row));
    }

    private Map<Integer, String> fields(Entry entry, CsvFile.Row row) {
        var fields = new HashMap<Integer, String>();
        outline.fields.forEach((column, field) -> {
            String cell = row.cell(column);
            String value = cell.isEmpty() ? "" : field.read(cell);
            if (value == null) {
                Kind kind = field.subtype().equals("number") ? Kind.NO_NUMBER : Kind.NO_DATE;
                outline.problem(entry, field.name(), kind, CsvFile.shortened(cell, 100));
            } else if (!value.isEmpty()) {
                fields.put(column, CsvFile.shortened(value, LONGEST_NOTES));
            }
        });
        return fields;
    }

    /** What does not fit into the name goes to the notes, so that nothing is lost. */
    private String notes(Entry entry, CsvFile.Row row) {
        String notes = mapping.text(row, TaskField.NOTES);
        if (!CsvFile.shortened(entry.name, LONGEST_NAME).equals(entry.name)) {
            outline.problem(entry, mapping.column(TaskField.NAME), Kind.NAME_TOO_LONG, LONGEST_NAME);
            notes = notes.isEmpty() ? entry.name : entry.name + "\n\n" + notes;
        }
        if (notes.codePointCount(0, notes.length()) > LONGEST_NOTES) {
            outline.problem(entry, mapping.column(TaskField.NOTES), Kind.NOTES_TOO_LONG, LONGEST_NOTES);
            return CsvFile.shortened(notes, LONGEST_NOTES);
        }
        return notes;
    }

    private @Nullable Long assignee(Entry entry, CsvFile.Row row) {
        String name = mapping.text(row, TaskField.ASSIGNEE);
        String email = mapping.text(row, TaskField.ASSIGNEE_EMAIL);
        if (name.isEmpty() && email.isEmpty()) {
            return null;
        }
        Long found = members.find(name, email).orElse(null);
        if (found != null && found != Members.SEVERAL) {
            return found;
        }
        String who = email.isEmpty() ? name : name.isEmpty() ? email : name + " <" + email + ">";
        String column = mapping.column(email.isEmpty() ? TaskField.ASSIGNEE : TaskField.ASSIGNEE_EMAIL);
        outline.problem(
                entry,
                column,
                found == null ? Kind.UNKNOWN_ASSIGNEE : Kind.UNCLEAR_ASSIGNEE,
                CsvFile.shortened(who, 200));
        return null;
    }

    private @Nullable Instant completedAt(Entry entry, CsvFile.Row row) {
        String text = mapping.text(row, TaskField.COMPLETED_AT);
        if (!text.isEmpty()) {
            if (dates(TaskField.COMPLETED_AT).read(text) instanceof Day day) {
                return day.instant();
            }
            outline.problem(
                    entry,
                    mapping.column(TaskField.COMPLETED_AT),
                    Kind.UNCLEAR_COMPLETED_AT,
                    CsvFile.shortened(text, 100));
            return now;
        }
        String word = mapping.text(row, TaskField.COMPLETED).toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return now;
        }
        if (!NO.contains(word)) {
            outline.problem(
                    entry, mapping.column(TaskField.COMPLETED), Kind.UNCLEAR_COMPLETED, CsvFile.shortened(word, 100));
        }
        return null;
    }

    private @Nullable LocalDate start(Entry entry, @Nullable LocalDate start, @Nullable LocalDate due) {
        if (start == null || due != null && !start.isAfter(due)) {
            return start;
        }
        outline.problem(
                entry,
                mapping.column(TaskField.START_ON),
                due == null ? Kind.START_WITHOUT_DUE : Kind.START_AFTER_DUE,
                start);
        return null;
    }

    private @Nullable LocalDate day(Entry entry, CsvFile.Row row, TaskField field) {
        return read(entry, row, field) instanceof Day day ? day.day() : null;
    }

    private static @Nullable Instant instant(DateColumn.@Nullable Reading reading) {
        return reading instanceof Day day ? day.instant() : null;
    }

    private DateColumn.@Nullable Reading read(Entry entry, CsvFile.Row row, TaskField field) {
        String text = mapping.text(row, field);
        if (text.isEmpty()) {
            return null;
        }
        var reading = dates(field).read(text);
        switch (reading) {
            case Day ignored -> {}
            case Unclear ignored -> outline.problem(entry, mapping.column(field), Kind.UNCLEAR_DATE, shown(text));
            case NoDate ignored -> outline.problem(entry, mapping.column(field), Kind.NO_DATE, shown(text));
        }
        return reading;
    }

    private DateColumn dates(TaskField field) {
        return outline.dates.getOrDefault(field, new DateColumn());
    }

    private static String shown(String text) {
        return CsvFile.shortened(text, 100);
    }
}
