package dev.cairn.demo;

import dev.cairn.platform.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The change log of the demo's past: collected in any order, written in the order of time. */
final class Log {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(
            Instant at,
            @Nullable Long actor,
            String action,
            String type,
            long id,
            @Nullable String parentType,
            @Nullable Long parent,
            @Nullable String field,
            @Nullable Map<String, ?> detail) {}

    void added(Instant at, Long actor, String type, long id, @Nullable String parentType, @Nullable Long parent) {
        added(at, actor, type, id, parentType, parent, null);
    }

    void added(
            Instant at,
            Long actor,
            String type,
            long id,
            @Nullable String parentType,
            @Nullable Long parent,
            @Nullable Map<String, ?> detail) {
        entries.add(new Entry(at, actor, "added", type, id, parentType, parent, null, detail));
    }

    void removed(Instant at, Long actor, String type, long id, String parentType, long parent) {
        entries.add(new Entry(at, actor, "removed", type, id, parentType, parent, null, null));
    }

    void changed(Instant at, Long actor, String type, long id, String field, @Nullable Map<String, ?> detail) {
        entries.add(new Entry(at, actor, "changed", type, id, null, null, field, detail));
    }

    /** Writes the log and puts its readers at its end: what they would have done is written already. */
    void writeTo(Rows rows, long workspace, List<String> readers) {
        entries.sort(Comparator.comparing(Entry::at));
        long seq = 0;
        for (Entry entry : entries) {
            rows.add(
                    Table.CHANGE,
                    workspace,
                    ++seq,
                    entry.action(),
                    entry.type(),
                    entry.id(),
                    entry.parentType(),
                    entry.parent(),
                    entry.field(),
                    entry.detail() == null ? null : Json.write(entry.detail()),
                    entry.actor(),
                    entry.at());
        }
        rows.add(Table.CHANGE_COUNTER, workspace, seq);
        for (String reader : readers) {
            rows.add(Table.CHANGE_READER, workspace, reader, seq);
        }
    }
}
