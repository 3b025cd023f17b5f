package dev.cairn.past;

import dev.cairn.access.Visible;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Input;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The end of a past day, and the SQL that reads tasks as they were then in place of those of now. */
@Component
public class Past {
    /** In place of {@code task t}, for statements that bind {@code :then}. Its id is not the task's. */
    public static final String TASKS = "past_task t";

    public static final String WERE_THERE = "t.since < :then AND t.until >= :then";

    /** Who may see a task is decided by how it is now. */
    public static final String SEEN = "EXISTS (SELECT 1 FROM task pn WHERE pn.workspace_id = :workspace"
            + " AND pn.id = t.task_id AND " + Visible.task("pn") + ")";

    /** Found by an index, which what its places are unfolded to is not. */
    private static final Pattern IN_ANY_PROJECT = Pattern.compile("EXISTS \\(SELECT 1 FROM task_project (\\w+)"
            + " WHERE \\1\\.workspace_id = :workspace AND \\1\\.task_id = t\\.id"
            + " AND \\1\\.project_id = ANY\\((:\\w+)\\)\\)");

    private static final Pattern PLACES = Pattern.compile("\\btask_project (\\w+)\\b");
    private static final Pattern TAGS = Pattern.compile("\\btask_tag (\\w+)\\b");
    private static final Pattern VALUES = Pattern.compile("\\btask_value (\\w+)\\b");

    /** Numbers, and dates as days since 1970, as the index of values has them. */
    private static final String NUMBERS = """
            (SELECT t.workspace_id, t.id AS task_id, pe.key::bigint AS custom_field_id,
                CASE jsonb_typeof(pe.value) WHEN 'number' THEN pe.value::numeric
                  WHEN 'object' THEN ((pe.value->>'date')::date - DATE '1970-01-01')::numeric END AS number
              FROM jsonb_each(t.custom_values) pe) $1""";

    private final Database database;
    private final Clock clock;

    Past(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Conditions on tasks {@code t}, of what was around them then. */
    public static String then(String sql) {
        String places = "(SELECT t.workspace_id, t.id AS task_id, pe.project_id, pe.section_id"
                + " FROM unnest(t.projects, t.sections) pe(project_id, section_id)) $1";
        String tags = "(SELECT t.workspace_id, t.id AS task_id, pe.tag_id FROM unnest(t.tags) pe(tag_id)) $1";
        String found = IN_ANY_PROJECT.matcher(sql).replaceAll("t.projects && $2");
        String placed = PLACES.matcher(found).replaceAll(places);
        return VALUES.matcher(TAGS.matcher(placed).replaceAll(tags)).replaceAll(NUMBERS);
    }

    /** From when on it is known; empty where nothing has happened yet. */
    public Optional<Instant> beginning(long workspace) {
        return database.sql("SELECT begins_at FROM past WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .first(row -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    /** The time zone that {@code time_zone} names, in which instants have their days. */
    public static ZoneId zone(Input input) {
        String zone = input.text("time_zone", 60);
        try {
            return ZoneId.of(zone == null ? "UTC" : zone);
        } catch (DateTimeException none) {
            throw input.bad("time_zone", "Not a time zone: " + zone);
        }
    }

    /**
     * The end of the day {@code as_of}; null where none is asked for.
     *
     * @throws dev.cairn.platform.ApiError 400 for a day of which nothing is known
     */
    public @Nullable Instant endOfDay(Input input, long workspace) {
        LocalDate day = input.date("as_of");
        if (day == null) {
            return null;
        }
        ZoneId zone = zone(input);
        Instant end = endOf(day, zone);
        Instant beginning = beginning(workspace).orElseGet(clock::instant);
        if (!beginning.isBefore(end)) {
            throw input.bad("as_of", "Nothing is known of days before " + LocalDate.ofInstant(beginning, zone));
        }
        return end;
    }

    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
