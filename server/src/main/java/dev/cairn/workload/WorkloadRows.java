package dev.cairn.workload;

import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.preference.PreferredZone;
import dev.cairn.workload.EffortFields.EffortField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What work people have over some days, and when they are away: each one statement, however many they are. */
@Component
class WorkloadRows {
    private static final String OPEN =
            "t.workspace_id = :workspace AND NOT t.completed AND t.deleted_at IS NULL AND t.due_on >= :from::date - 1";

    /** What is due at an instant is due on the day that this is for whoever has to do it. */
    private static final String DAY =
            "coalesce((%1$s_at AT TIME ZONE coalesce(" + PreferredZone.sql("w.user_id") + ", 'UTC'))::date, %1$s_on)";

    /**
     * What has no start, which {@code least} passes over, is for its last day. A task is shared evenly by those who are
     * to do it. What many tasks have in common is one row.
     */
    private static final String TASKS =
            """
            WITH work AS (
              SELECT t.assignee_id AS user_id, t.* FROM task t WHERE %1$s AND t.assignee_id = ANY(:people)
              UNION ALL
              SELECT c.user_id, t.* FROM task_co_assignee c
                JOIN task t ON t.workspace_id = c.workspace_id AND t.id = c.task_id
              WHERE c.workspace_id = :workspace AND c.user_id = ANY(:people) AND NOT c.completed AND %1$s)
            SELECT d.user_id, least(d.first, d.last), d.last, d.seen, count(*), sum(d.effort)
            FROM (
              SELECT w.user_id, %2$s AS last, %3$s AS first, %4$s AS seen,
                coalesce(v.number, 0) / greatest(1, (w.assignee_id IS NOT NULL)::integer + coalesce(h.hands, 0)) AS effort
              FROM work w
                LEFT JOIN task_value v ON v.workspace_id = :workspace AND v.task_id = w.id AND v.custom_field_id = :field
                LEFT JOIN (SELECT task_id, count(*) AS hands FROM task_co_assignee WHERE workspace_id = :workspace
                  GROUP BY task_id) h ON h.task_id = w.id) d
            WHERE d.last >= :from AND least(d.first, d.last) <= :to
            GROUP BY 1, 2, 3, 4""".formatted(OPEN, DAY.formatted("w.due"), DAY.formatted("w.start"), Visible.task("w"));

    private static final String ALLOCATIONS = """
            SELECT coalesce(t.user_id, t.placeholder_id), t.start_date, t.end_date, %s,
              t.effort_type, coalesce(t.effort_value, 0)
            FROM allocation t JOIN project p ON p.workspace_id = t.workspace_id AND p.id = t.project_id
              AND p.deleted_at IS NULL AND NOT p.archived
            WHERE t.workspace_id = :workspace AND (t.user_id = ANY(:people) OR t.placeholder_id = ANY(:people))
              AND t.end_date >= :from AND t.start_date <= :to""".formatted(Visible.withProject("t"));

    private final Database database;

    WorkloadRows(Database database) {
        this.database = database;
    }

    /** Open tasks with a due date. A duration counts in hours, any other field in its own unit. */
    List<Work> tasks(
            Actor actor,
            long workspace,
            long[] people,
            Periods periods,
            @Nullable EffortField field,
            DraftChanges draft) {
        double unit = field != null && field.isDuration() ? 60 : 1;
        return about(actor, workspace, people, periods, TASKS, draft)
                .bind("field", field == null ? 0L : field.id())
                .list(row -> work(row, row.getInt(5), row.getDouble(6) / unit, 0));
    }

    List<Work> allocations(Actor actor, long workspace, long[] people, Periods periods, DraftChanges draft) {
        return about(actor, workspace, people, periods, ALLOCATIONS, draft).list(row -> {
            boolean percent = "percent".equals(row.getString(5));
            double value = row.getDouble(6);
            return work(row, 0, percent ? 0 : value, percent ? value / 100 : 0);
        });
    }

    private Database.Statement about(
            Actor actor, long workspace, long[] people, Periods periods, String sql, DraftChanges draft) {
        return database.sql(Drafted.in(draft, sql))
                .bindAll(Resources.of(actor))
                .bind("workspace", workspace)
                .bind("people", people)
                .bind("from", periods.first())
                .bind("to", periods.last())
                .bindAll(draft.parameters(workspace));
    }

    private static Work work(ResultSet row, int tasks, double effort, double share) throws SQLException {
        return new Work(
                row.getLong(1),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                row.getBoolean(4),
                tasks,
                effort,
                share);
    }

    Map<Long, List<Span>> absences(long workspace, long[] people) {
        var absences = new HashMap<Long, List<Span>>();
        database.sql("""
                        SELECT user_id, start_date, end_date FROM ooo_entry
                        WHERE workspace_id = :workspace AND user_id = ANY(:people)""")
                .bind("workspace", workspace)
                .bind("people", people)
                .list(row -> absences.computeIfAbsent(row.getLong(1), ignored -> new ArrayList<>())
                        .add(new Span(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))));
        return absences;
    }

    Set<LocalDate> holidays(long workspace) {
        return new HashSet<>(database.sql("SELECT date FROM holiday WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .list(row -> row.getObject(1, LocalDate.class)));
    }
}
