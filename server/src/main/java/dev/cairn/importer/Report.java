package dev.cairn.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an import did, and what it could not. */
final class Report {
    private final List<String> columnsNotTaken;
    private int created;
    private int updated;
    private int unchanged;
    private int skipped;

    Report(List<String> columnsNotTaken) {
        this.columnsNotTaken = columnsNotTaken;
    }

    void skip(int rows) {
        skipped += rows;
    }

    void count(TaskWriter.Outcome outcome) {
        switch (outcome) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
            case DELETED, NOT_EDITABLE -> skipped++;
        }
    }

    int done() {
        return created + updated + unchanged + skipped;
    }

    /** @param failure why the import ended early, null where it did not */
    Map<String, @Nullable Object> toJson(List<Problem> problems, @Nullable String failure) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("created", created);
        json.put("updated", updated);
        json.put("unchanged", unchanged);
        json.put("skipped", skipped);
        var listed = new ArrayList<>(problems);
        listed.sort(Comparator.comparingInt(Problem::row));
        json.put("problems", listed.stream().map(Problem::toJson).toList());
        json.put("columns_not_taken", columnsNotTaken);
        json.put("failure", failure);
        return json;
    }
}
