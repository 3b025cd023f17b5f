package dev.cairn.past;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps tasks as they are, and what they were until now. */
@Component
class PastTasks {
    /** What a task is told by, besides where it is and which tags it has. */
    private static final String[] COLUMNS = {
        "resource_subtype",
        "approval_status",
        "parent_id",
        "assignee_id",
        "completed",
        "completed_at",
        "start_on",
        "due_on",
        "due_at",
        "custom_values"
    };

    private static final String[] LINKS = {"projects", "sections", "tags"};

    /** Columns of a task {@code t} that never change. */
    private static final String[] ORIGIN = {"created_by", "created_at"};

    /** What is written down, in the order of {@link #FACTS}. */
    static final String NAMES = all("", COLUMNS) + ", " + all("", ORIGIN) + ", " + all("", LINKS);

    /** A task {@code t} with its links, joined as {@code places} and {@code labels}. */
    static final String FACTS = all("t.", COLUMNS) + ", " + all("t.", ORIGIN)
            + ", coalesce(places.projects, '{}') AS projects, coalesce(places.sections, '{}') AS sections,"
            + " coalesce(labels.tags, '{}') AS tags";

    static final String LINKED = """
            LEFT JOIN LATERAL (SELECT array_agg(l.project_id ORDER BY l.project_id) AS projects,
                  array_agg(l.section_id ORDER BY l.project_id) AS sections
                FROM task_project l WHERE l.workspace_id = :workspace AND l.task_id = t.id) places ON true
            LEFT JOIN LATERAL (SELECT array_agg(g.tag_id ORDER BY g.tag_id) AS tags
                FROM task_tag g WHERE g.workspace_id = :workspace AND g.task_id = t.id) labels ON true""";

    /** Those that were touched, as they are; never from before the last that is known of them. */
    private static final String TOUCHED = """
            (SELECT x.id, t.id AS task_id, %s, greatest(x.at, (SELECT max(k.since) FROM past_task k
                WHERE k.workspace_id = :workspace AND k.task_id = t.id)) AS at
              FROM unnest(:ids::bigint[], :tasks::bigint[], :times::text[]::timestamptz[]) x(id, task_id, at)
                JOIN task t ON t.workspace_id = :workspace AND t.id = x.task_id AND t.deleted_at IS NULL
              %s) n""".formatted(FACTS, LINKED);

    private static final String OPEN = "v.workspace_id = :workspace AND v.task_id = n.task_id AND v.until = 'infinity'";

    private static final String CLOSE = "UPDATE past_task v SET until = n.at FROM %s WHERE %s AND v.since < n.at AND %s"
            .formatted(TOUCHED, OPEN, compared("IS DISTINCT FROM"));

    private static final String BEGIN = """
            INSERT INTO past_task (workspace_id, id, task_id, since, until, %1$s, %2$s, %3$s)
            SELECT :workspace, n.id, n.task_id, n.at, 'infinity', %4$s, %5$s, %6$s FROM %7$s
            WHERE NOT EXISTS (SELECT 1 FROM past_task v WHERE %8$s AND %9$s)
            ON CONFLICT (workspace_id, task_id, since) DO UPDATE SET until = excluded.until, %10$s""".formatted(
                    all("", COLUMNS),
                    all("", LINKS),
                    all("", ORIGIN),
                    all("n.", COLUMNS),
                    all("n.", LINKS),
                    all("n.", ORIGIN),
                    TOUCHED,
                    OPEN,
                    compared("IS NOT DISTINCT FROM"),
                    excluded());

    private final Database database;
    private final Ids ids;

    PastTasks(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    private static String all(String prefix, String[] columns) {
        return Arrays.stream(columns).map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    private static String compared(String how) {
        return "(%s, %s) %s (%s, %s)"
                .formatted(all("v.", COLUMNS), all("v.", LINKS), how, all("n.", COLUMNS), all("n.", LINKS));
    }

    private static String excluded() {
        return Arrays.stream((all("", COLUMNS) + ", " + all("", LINKS)).split(", "))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
    }

    /**
     * Writes down how tasks are now, where that is not what was known of them.
     *
     * @param touched when something happened to each, at the beginning of a quarter of an hour
     */
    void keep(long workspace, Map<Long, Instant> touched) {
        if (touched.isEmpty()) {
            return;
        }
        for (String sql : new String[] {CLOSE, BEGIN}) {
            database.sql(sql)
                    .bind("workspace", workspace)
                    .bind(
                            "ids",
                            touched.keySet().stream()
                                    .mapToLong(task -> ids.next())
                                    .toArray())
                    .bind(
                            "tasks",
                            touched.keySet().stream().mapToLong(Long::longValue).toArray())
                    .bind(
                            "times",
                            touched.values().stream().map(Instant::toString).toArray(String[]::new))
                    .update();
        }
    }
}
