package dev.cairn.importer;

import dev.cairn.importer.Outline.Entry;
import dev.cairn.importer.Problem.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds which rows wait for which. Both ends of a link may name it; it is still one. */
final class Waits {
    private final Mapping mapping;
    private final boolean asanas;
    private final Outline outline;
    private final Map<Long, int[]> found = new LinkedHashMap<>();
    private int next;

    Waits(Mapping mapping, boolean asanas, Outline outline) {
        this.mapping = mapping;
        this.asanas = asanas;
        this.outline = outline;
    }

    Collection<int[]> found() {
        return found.values();
    }

    void take(CsvFile.Row row) {
        if (next == outline.entries.size() || outline.entries.get(next).row != row.number()) {
            return;
        }
        int entry = next++;
        for (int other : named(entry, row, TaskField.DEPENDENCIES)) {
            add(entry, other);
        }
        for (int other : named(entry, row, TaskField.DEPENDENTS)) {
            add(other, entry);
        }
    }

    private void add(int waiting, int other) {
        found.putIfAbsent((long) waiting << 32 | other, new int[] {waiting, other});
    }

    private List<Integer> named(int entry, CsvFile.Row row, TaskField field) {
        String cell = mapping.text(row, field);
        if (cell.isEmpty()) {
            return List.of();
        }
        // A name may have a comma in it: the whole cell is tried as one name first.
        List<String> names =
                outline.called(Reading.name(cell)).isEmpty() ? Lists.names(cell, asanas) : List.of(Reading.name(cell));
        return names.stream()
                .map(name -> one(outline.entries.get(entry), name, mapping.column(field)))
                .filter(found -> found >= 0)
                .toList();
    }

    private int one(Entry entry, String name, @Nullable String column) {
        var called = outline.called(name);
        if (called.size() == 1) {
            return called.getFirst();
        }
        outline.problem(
                entry,
                column,
                called.isEmpty() ? Kind.UNKNOWN_DEPENDENCY : Kind.UNCLEAR_DEPENDENCY,
                CsvFile.shortened(name, 100));
        return -1;
    }
}
