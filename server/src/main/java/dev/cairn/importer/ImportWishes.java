package dev.cairn.importer;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.importer.Import.Status;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.Input;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How somebody wants a file to be read: which column is what, and where its tasks go. */
@Component
class ImportWishes {
    private static final int LONGEST_NAME = 1_024;

    private final Access access;

    ImportWishes(Access access) {
        this.access = access;
    }

    /** The import as it is to be; what the input does not name stays. */
    Import applied(Import before, CsvFile.Source source, Actor actor, Input input) throws IOException {
        String encoding = input.isSet("encoding")
                ? Encodings.named(input.requiredText("encoding", 100)).name().toLowerCase(Locale.ROOT)
                : before.encoding();
        String delimiter = input.isSet("delimiter") ? input.requiredText("delimiter", 100) : before.delimiter();
        var file = new CsvFile(source, Encodings.named(encoding), Delimiters.named(delimiter));
        var columns = file.columns();
        var mapping = input.has("mapping")
                ? Mapping.of(columns, input.raw("mapping"))
                : columns.equals(before.mapping().columns()) ? before.mapping() : Mapping.guess(columns);
        Long project = before.project();
        String name = before.projectName();
        if (input.has("project_name")) {
            String given = input.text("project_name", LONGEST_NAME);
            name = given == null || given.isBlank() ? null : given.strip();
            project = name == null ? project : null;
        }
        if (input.has("project")) {
            project = input.isSet("project")
                    ? Long.valueOf(project(actor, before.workspace(), input.requiredReference("project")))
                    : null;
            name = project == null ? name : null;
        }
        boolean ready = mapping.hasName() && (input.has("mapping") || before.status() != Status.NEEDS_MAPPING);
        return new Import(
                before.workspace(),
                before.id(),
                ready ? Status.READY : Status.NEEDS_MAPPING,
                before.asanas(),
                before.fileName(),
                encoding,
                delimiter,
                mapping,
                orders(before, input),
                project,
                name,
                before.creator());
    }

    private static Map<TaskField, DateColumn.Order> orders(Import before, Input input) {
        var given = input.object("date_orders");
        if (given == null) {
            return before.orders();
        }
        var orders = new EnumMap<TaskField, DateColumn.Order>(TaskField.class);
        for (TaskField field : TaskField.values()) {
            if (field.isDate() && given.isSet(field.word())) {
                orders.put(field, DateColumn.Order.of(given.requiredText(field.word(), 10)));
            }
        }
        return orders;
    }

    long project(Actor actor, long workspace, String gid) {
        var granted = access.project(actor, gid, Level.EDITOR);
        if (granted.workspace() != workspace) {
            throw ApiError.badInput("project", "Not in the same workspace");
        }
        return granted.id();
    }
}
