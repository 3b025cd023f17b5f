package dev.cairn.importer;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What would come of an import: reads the whole file as the import itself will, and writes nothing. */
@Component
class Preview {
    /** A column with more values than this is none of sections or projects, whatever it is called. */
    static final int MOST_SECTIONS = 200;

    private static final int SHOWN = 100;
    private static final int SAMPLES = 3;

    private final Imports imports;
    private final Targets targets;
    private final Clock clock;

    Preview(Imports imports, Targets targets, Clock clock) {
        this.imports = imports;
        this.targets = targets;
        this.clock = clock;
    }

    /**
     * The import as it can be read, and its preview. A guess that turns out wrong is taken back.
     *
     * @param guessed whether the mapping is a guess
     */
    Result of(Import from, CsvFile.Source source, Actor actor, boolean guessed) throws IOException {
        var file = from.open(source);
        var outline = outline(from, file);
        for (TaskField field : List.of(TaskField.SECTION, TaskField.PROJECTS)) {
            int values = field == TaskField.SECTION ? outline.sections.size() : outline.projects.size();
            if (values > MOST_SECTIONS && !guessed) {
                throw ApiError.badInput(
                        "mapping",
                        "%s has %d different values, too many to be %ss"
                                .formatted(from.mapping().column(field), values, field.word()));
            }
            if (values > MOST_SECTIONS) {
                return of(from.with(from.mapping().without(field)), source, actor, true);
            }
        }
        var drafts = new Drafts(
                file, from.mapping(), from.asanas(), outline, imports.members(from.workspace()), clock.instant());
        for (int depth = 0; depth <= outline.depth; depth++) {
            drafts.forEach(depth, draft -> {});
        }
        Reading.waits(file, from.mapping(), from.asanas(), outline);
        return new Result(from, json(from, outline, actor));
    }

    record Result(Import from, Map<String, ?> json) {}

    private static Outline outline(Import from, CsvFile file) throws IOException {
        return Reading.outline(file, from.mapping(), from.asanas(), from.orders(), from.fallbackProject());
    }

    private Map<String, ?> json(Import from, Outline outline, Actor actor) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("row_count", outline.rows);
        json.put("task_count", outline.entries.size());
        json.put(
                "projects",
                outline.projects.entrySet().stream()
                        .map(project -> project(from, outline, actor, project.getKey(), project.getValue()))
                        .toList());
        json.put("sections", List.copyOf(outline.sections));
        json.put("tags", outline.tags.stream().limit(SHOWN).toList());
        json.put("people", people(from, outline));
        json.put("first_rows", outline.firstRows);
        json.put("samples", samples(from, outline));
        json.put("date_orders", dateOrders(outline));
        json.put("skipped", count(outline, Problem.Severity.SKIPPED));
        json.put("partial", count(outline, Problem.Severity.PARTIAL));
        json.put(
                "problems",
                outline.problems.stream().limit(SHOWN).map(Problem::toJson).toList());
        return json;
    }

    private Map<String, ?> project(Import from, Outline outline, Actor actor, String name, int tasks) {
        boolean main = name.equals(outline.mainProject);
        var found = targets.find(from, actor, name, main).orElse(null);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", found == null && main && from.projectName() != null ? from.projectName() : name);
        json.put(
                "project",
                found == null
                        ? null
                        : Map.of("gid", String.valueOf(found.id()), "resource_type", "project", "name", found.name()));
        json.put("task_count", tasks);
        return json;
    }

    private List<Map<String, ?>> people(Import from, Outline outline) {
        var members = imports.members(from.workspace());
        var people = new ArrayList<Map<String, ?>>();
        outline.people.entrySet().stream().limit(SHOWN).forEach(person -> {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("name", person.getKey().name());
            json.put("email", person.getKey().email());
            json.put("task_count", person.getValue());
            json.put(
                    "known",
                    members.find(person.getKey().name(), person.getKey().email())
                            .filter(id -> id != Members.SEVERAL)
                            .isPresent());
            people.add(json);
        });
        return people;
    }

    /** The first few values of each column, for whoever says what the column means. */
    private static Map<String, List<String>> samples(Import from, Outline outline) {
        var samples = new LinkedHashMap<String, List<String>>();
        var columns = from.mapping().columns();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            samples.put(
                    columns.get(i),
                    outline.firstRows.stream()
                            .map(cells -> column < cells.size() ? cells.get(column) : "")
                            .filter(cell -> !cell.isEmpty())
                            .distinct()
                            .limit(SAMPLES)
                            .toList());
        }
        return samples;
    }

    /** For the fields whose dates depend on it: dmy, mdy, or unclear. */
    private static Map<String, String> dateOrders(Outline outline) {
        var orders = new LinkedHashMap<String, String>();
        outline.dates.forEach((field, dates) -> {
            var order = dates.order();
            if (dates.dependsOnOrder()) {
                orders.put(field.word(), order == null ? "unclear" : order.word());
            }
        });
        return orders;
    }

    private static long count(Outline outline, Problem.Severity severity) {
        return outline.problems.stream()
                .filter(problem -> problem.kind().severity() == severity)
                .mapToInt(Problem::row)
                .distinct()
                .count();
    }
}
