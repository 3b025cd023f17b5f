package dev.cairn.report;

import dev.cairn.access.Access;
import dev.cairn.field.FieldFigures;
import dev.cairn.field.FieldFilters;
import dev.cairn.past.Past;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.search.TaskFilters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** Counts the tasks of a workspace that a reader sees, by one or two of their fields. */
@RestController
@RequestMapping("/api/1.0")
class TaskFiguresController {
    private static final List<String> MEASURES = List.of("count", "sum", "average");
    private static final List<String> OWN_NUMBERS = List.of("actual_time_minutes", "num_likes", "num_subtasks");
    private static final int MOST = 5_000;
    private static final String NOTHING = "SELECT NULL::text AS key, NULL::text AS name";

    private final Access access;
    private final TaskFilters filters;
    private final Grouping grouping;
    private final FieldFigures fields;
    private final Past past;
    private final Database database;

    TaskFiguresController(
            Access access, TaskFilters filters, Grouping grouping, FieldFigures fields, Past past, Database database) {
        this.access = access;
        this.past = past;
        this.filters = filters;
        this.grouping = grouping;
        this.fields = fields;
        this.database = database;
    }

    private record Figure(
            @Nullable String group,
            @Nullable String groupName,
            @Nullable String split,
            @Nullable String splitName,
            long tasks,
            @Nullable BigDecimal value) {}

    @GetMapping("/workspaces/{workspace}/task_figures")
    @Operation(
            value = "Count tasks by their fields",
            asks = TaskFilters.PARAMETERS
                    + " measure field group_by split_by interval week_starts_on time_zone as_of:date",
            tells = "group:text-or-null group_name:text-or-null split:text-or-null split_name:text-or-null"
                    + " num_tasks:integer value:number-or-null",
            several = true,
            scope = "tasks:read")
    Reply count(@PathVariable String workspace, Actor actor, Ask ask, Input input) {
        long in = access.workspace(actor, workspace);
        var days = Days.read(input);
        var moment = new Moment(past.endOfDay(input, in));
        moment.check(input);
        String measured = measured(input, actor, in, moment);
        var query = moment.tasks(joined(input, "group_by", "a", actor, in, days)
                        + joined(input, "split_by", "b", actor, in, days))
                .bind("workspace", in);
        filters.addTo(query, input, actor, in);
        String counted = query.selecting("a.key, a.name, b.key, b.name, count(*), " + measured);
        var figures = database.plannedAnew(
                        moment.seen(counted) + " GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 1, 3 LIMIT " + MOST)
                .bindAll(Resources.of(actor))
                .bindAll(query.values())
                .bind("zone", days.zone())
                .list(row -> new Figure(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getBigDecimal(6)));
        return new Reply(200, (json, baseUrl) -> write(json, figures, ask), null, null, null, Map.of());
    }

    private String joined(Input input, String parameter, String alias, Actor actor, long workspace, Days days) {
        String field = input.text(parameter, 100);
        String table = field == null ? NOTHING : grouping.table(actor, workspace, parameter, field, days);
        return " LEFT JOIN LATERAL (" + table + ") " + alias + " ON true";
    }

    /** The SQL of what is given for each group. */
    private String measured(Input input, Actor actor, long workspace, Moment moment) {
        String measure = input.oneOf("measure", MEASURES);
        String field = input.text("field", 100);
        if (measure == null || measure.equals("count")) {
            return "count(*)::numeric";
        }
        if (field == null) {
            throw input.missing("field");
        }
        if (!FieldFilters.isNamed(field) && !OWN_NUMBERS.contains(field)) {
            throw input.bad("field", "Not a field with numbers: " + field);
        }
        if (!FieldFilters.isNamed(field) && moment.then() != null) {
            throw input.bad("field", "Not known of past days: " + field);
        }
        String number = FieldFilters.isNamed(field) ? fields.number(actor, workspace, "field", field) : "t." + field;
        return measure.equals("sum") ? "sum(" + number + ")" : "trim_scale(round(avg(" + number + "), 6))";
    }

    private static void write(JsonGenerator json, List<Figure> figures, Ask ask) {
        json.writeStartArray();
        for (var figure : figures) {
            json.writeStartObject();
            text(json, "group", figure.group(), ask);
            text(json, "group_name", figure.groupName(), ask);
            text(json, "split", figure.split(), ask);
            text(json, "split_name", figure.splitName(), ask);
            if (ask.wants("num_tasks")) {
                json.writeNumberProperty("num_tasks", figure.tasks());
            }
            if (ask.wants("value")) {
                json.writePOJOProperty("value", figure.value());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value, Ask ask) {
        if (ask.wants(name)) {
            json.writeStringProperty(name, value);
        }
    }
}
