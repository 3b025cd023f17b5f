package dev.cairn.importer;

import dev.cairn.task.Places;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of the whole file before any row can be read: which rows are taken, how dates are written,
 * who is under whom, and which projects, sections, tags and people it names.
 */
final class Outline {
    final List<Entry> entries = new ArrayList<>();
    final Map<TaskField, DateColumn> dates = new EnumMap<>(TaskField.class);
    final Map<Integer, FieldColumn> fields = new LinkedHashMap<>();
    final Map<String, Integer> projects = new LinkedHashMap<>();
    final Set<String> sections = new LinkedHashSet<>();
    final Set<String> tags = new LinkedHashSet<>();
    final Map<Person, Integer> people = new LinkedHashMap<>();
    final List<List<String>> firstRows = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<Integer>> named = new HashMap<>();
    int rows;
    int skipped;
    String mainProject = "";
    boolean mainProjectNeedsFirstSection;
    int depth;

    /** A row that is taken. */
    static final class Entry {
        final int row;
        final String key;
        final String name;
        final List<String> projects;
        final String section;
        final String parentName;
        int parent = -1;
        int depth;

        Entry(int row, String key, String name, List<String> projects, String section, String parentName) {
            this.row = row;
            this.key = key;
            this.name = name;
            this.projects = projects;
            this.section = section;
            this.parentName = parentName;
        }
    }

    /** Somebody whom the file names as an assignee. */
    record Person(String name, String email) {}

    void add(Entry entry) {
        named.computeIfAbsent(entry.name, ignored -> new ArrayList<>()).add(entries.size());
        entries.add(entry);
    }

    /** The entries of this name. */
    List<Integer> called(String name) {
        return named.getOrDefault(name, List.of());
    }

    void problem(Entry entry, @Nullable String column, Problem.Kind kind, Object value) {
        problems.add(new Problem(entry.row, column, CsvFile.shortened(entry.name, 100), kind, value.toString()));
    }

    /** The projects that a row goes to: at most as many as a task can be in. */
    List<String> homes(Entry entry) {
        if (entry.projects.isEmpty()) {
            return entry.parent < 0 ? List.of(mainProject) : List.of();
        }
        return entry.projects.size() <= Places.MOST_PROJECTS
                ? entry.projects
                : entry.projects.subList(0, Places.MOST_PROJECTS);
    }

    /** Called when all entries and their parents are known. */
    void settle(String fallbackProject) {
        var counts = new LinkedHashMap<String, Integer>();
        for (Entry entry : entries) {
            entry.projects.forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        // An export holds one project's tasks: the project that most rows are in, whatever else they are in.
        mainProject = fallbackProject;
        int most = 0;
        for (var count : counts.entrySet()) {
            if (count.getValue() > most) {
                mainProject = count.getKey();
                most = count.getValue();
            }
        }
        for (Entry entry : entries) {
            depth = Math.max(depth, entry.depth);
            for (String project : homes(entry)) {
                projects.merge(project, 1, Integer::sum);
                if (project.equals(mainProject)) {
                    if (entry.section.isEmpty()) {
                        mainProjectNeedsFirstSection = true;
                    } else {
                        sections.add(entry.section);
                    }
                }
            }
        }
    }
}
