package dev.cairn.report;

import dev.cairn.past.Past;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Input;
import dev.cairn.search.TaskFilters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tasks as they were at the end of each day, week or month, told apart by one field. */
@Component
class Course {
    /** What {@code group_by} calls it: the groups are days, and their tasks those that {@code as_of} each of them shows. */
    static final String NAME = "as_of";

    /** How many ends are looked at, at most. */
    private static final Map<String, Integer> MOST = Map.of("day", 30, "week", 26, "month", 24, "quarter", 12);

    private static final int MOST_YEARS = 10;

    private static final int MOST_FIGURES = 5_000;

    /** Read once, other than a parameter that is turned into times for each row. */
    private static final String ENDS = "(SELECT :ends::text[]::timestamptz[])";

    private static final String BEGUN = "width_bucket(%s, " + ENDS + ")";
    private static final String ENDED = "width_bucket(t.until, " + ENDS + ")";

    /**
     * What was true for some time counts at all ends within: those after as many as there are up to its beginning. Times
     * with the same ends are put together first, so that it matters little how many ends there are.
     */
    private static final String STATEMENT = """
            WITH lasted AS (%s),
              c AS (SELECT begun, ended, key, name, count(*) AS tasks, sum(number) AS sum, count(number) AS known
                FROM lasted GROUP BY begun, ended, key, name)
            SELECT p.day, NULL, c.key, c.name, coalesce(sum(c.tasks), 0), %s
            FROM unnest(:days::text[]) WITH ORDINALITY p(day, place)
              LEFT JOIN c ON c.begun < p.place AND c.ended >= p.place
            GROUP BY 1, 3, 4 ORDER BY 1, 5 DESC, 3 LIMIT\s""" + (MOST_FIGURES + 1);

    /** From when on a task is as it was, and late: not on the day that it is due. */
    private static final String LATE = "greatest(t.since, (t.due_on + 1)::timestamp AT TIME ZONE :zone)";

    private final TaskFilters filters;
    private final Parts parts;
    private final Measure measure;
    private final Past past;
    private final Database database;
    private final Clock clock;

    Course(TaskFilters filters, Parts parts, Measure measure, Past past, Database database, Clock clock) {
        this.filters = filters;
        this.parts = parts;
        this.measure = measure;
        this.past = past;
        this.database = database;
        this.clock = clock;
    }

    List<Figure> figures(Input input, Actor actor, long workspace, Days days) {
        if (input.isSet("group")) {
            throw input.bad("group", "Ask for the day itself by as_of");
        }
        var asked = measure.read(input, actor, workspace, true);
        boolean isOverdue = input.flag("overdue", false);
        String begun = BEGUN.formatted(isOverdue ? LATE : "t.since");
        var ends = ends(input, workspace, days);
        var zone = ZoneId.of(days.zone());
        var query = Query.from(Past.TASKS + parts.split(input, actor, workspace, days))
                .where("t.workspace_id = :workspace AND " + begun + " < " + ENDED)
                .bind("workspace", workspace)
                .bind("days", ends.stream().map(LocalDate::toString).toArray(String[]::new))
                .bind(
                        "ends",
                        ends.stream()
                                .map(day -> Past.endOf(day, zone).toString())
                                .toArray(String[]::new));
        if (isOverdue) {
            query.where("t.due_on IS NOT NULL AND NOT t.completed");
        }
        filters.addTo(query, input, actor, workspace);
        Parts.narrow(query, input, days);
        var seen = query.reworded(Past::then).where(Past.SEEN);
        String lasted = seen.selecting(begun + " AS begun, " + ENDED + " AS ended, b.key, b.name, "
                + Past.then(asked.number()) + " AS number");
        var figures = database.plannedAnew(STATEMENT.formatted(lasted, asked.inTwoSteps()))
                .bindAll(Resources.of(actor))
                .bindAll(seen.values())
                .list(Figure::read);
        if (figures.size() > MOST_FIGURES) {
            throw input.bad("split_by", "Has too many values to be followed");
        }
        return figures;
    }

    /** The last day of each period up to one day, as far back as tasks are known as they were. */
    private List<LocalDate> ends(Input input, long workspace, Days days) {
        past.endOfDay(input, workspace);
        ZoneId zone = ZoneId.of(days.zone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate asked = input.date("as_of");
        LocalDate last = asked == null || asked.isAfter(today) ? today : asked;
        Instant beginning = past.beginning(workspace).orElseGet(clock::instant);
        var ends = new ArrayList<LocalDate>();
        for (LocalDate day = last;
                ends.size() < MOST.getOrDefault(days.interval(), MOST_YEARS)
                        && beginning.isBefore(Past.endOf(day, zone));
                day = days.firstOf(day).minusDays(1)) {
            ends.addFirst(day);
        }
        return ends;
    }
}
