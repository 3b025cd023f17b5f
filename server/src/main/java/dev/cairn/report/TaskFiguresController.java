package dev.cairn.report;

import dev.cairn.access.Access;
import dev.cairn.past.Past;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.search.TaskFilters;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** Counts the tasks of a workspace that a reader sees, by one or two of their fields. */
@RestController
@RequestMapping("/api/1.0")
class TaskFiguresController {
    private static final int MOST = 5_000;

    private final Access access;
    private final TaskFilters filters;
    private final Parts parts;
    private final Measure measure;
    private final Course course;
    private final Past past;
    private final Database database;

    TaskFiguresController(
            Access access,
            TaskFilters filters,
            Parts parts,
            Measure measure,
            Course course,
            Past past,
            Database database) {
        this.access = access;
        this.filters = filters;
        this.parts = parts;
        this.measure = measure;
        this.course = course;
        this.past = past;
        this.database = database;
    }

    @GetMapping("/workspaces/{workspace}/task_figures")
    @Operation(
            value = "Count tasks by their fields",
            asks = TaskFilters.PARAMETERS + " " + Measure.PARAMETERS + " " + Parts.PARAMETERS + " as_of:date"
                    + " overdue:boolean",
            tells = Figure.TELLS,
            several = true,
            scope = "tasks:read")
    Reply count(@PathVariable String workspace, Actor actor, Ask ask, Input input) {
        long in = access.workspace(actor, workspace);
        var days = Days.read(input);
        boolean isCourse = Course.NAME.equals(input.text("group_by", 100));
        if (!isCourse && input.isSet("overdue")) {
            throw input.bad("overdue", "Only with group_by " + Course.NAME + "; otherwise it is due_on.before");
        }
        var moment = new Moment(past.endOfDay(input, in));
        if (isCourse || moment.then() != null) {
            Moment.requireKnown(input);
        }
        var figures = isCourse ? course.figures(input, actor, in, days) : figures(input, actor, in, days, moment);
        return new Reply(200, (json, baseUrl) -> write(json, figures, ask), null, null, null, Map.of());
    }

    private List<Figure> figures(Input input, Actor actor, long workspace, Days days, Moment moment) {
        var asked = measure.read(input, actor, workspace, moment.then() != null);
        var query = moment.tasks(parts.joined(input, actor, workspace, days)).bind("workspace", workspace);
        filters.addTo(query, input, actor, workspace);
        Parts.narrow(query, input, days);
        var seen = moment.seen(query);
        String counted = seen.selecting("a.key, a.name, b.key, b.name, count(*), " + moment.said(asked.inOneStep()));
        return database.plannedAnew(counted + " GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 1, 3 LIMIT " + MOST)
                .bindAll(Resources.of(actor))
                .bindAll(seen.values())
                .list(Figure::read);
    }

    private static void write(JsonGenerator json, List<Figure> figures, Ask ask) {
        json.writeStartArray();
        figures.forEach(figure -> figure.write(json, ask));
        json.writeEndArray();
    }
}
