package dev.cairn.importer;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brings in, and how it is to be read.
 *
 * @param orders what comes first in the dates of a field, where a person said so
 * @param project the project that was chosen for the file's main one
 * @param projectName the name chosen for it instead
 * @param creator in whose name the tasks are made
 */
record Import(
        long workspace,
        long id,
        Status status,
        boolean asanas,
        String fileName,
        String encoding,
        String delimiter,
        Mapping mapping,
        Map<TaskField, DateColumn.Order> orders,
        @Nullable Long project,
        @Nullable String projectName,
        long creator) {

    /** How far it has come. */
    enum Status {
        NEEDS_MAPPING,
        READY,
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    /** What the project is called where the file does not say so. */
    String fallbackProject() {
        if (projectName != null) {
            return projectName;
        }
        String bare = fileName.replaceFirst("(?i)\\.(csv|tsv|txt)$", "").strip();
        return bare.isEmpty() ? fileName : bare;
    }

    CsvFile open(CsvFile.Source source) throws IOException {
        return new CsvFile(source, Encodings.named(encoding), Delimiters.named(delimiter));
    }

    Import with(Mapping changed) {
        return new Import(
                workspace,
                id,
                status,
                asanas,
                fileName,
                encoding,
                delimiter,
                changed,
                orders,
                project,
                projectName,
                creator);
    }
}
