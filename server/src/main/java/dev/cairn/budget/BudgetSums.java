package dev.cairn.budget;

/**
 * What a project is estimated to take and has taken, in SQL: in minutes, or in money by the hourly rates of those who do
 * it. {@code {t}} stands for the budget. Work of those without a rate costs nothing. Money is rounded to thousandths,
 * since a dinar has as many fils.
 */
final class BudgetSums {
    /** The minutes and the person or placeholder of everything, as {@code w}. */
    private static final String SUM = """
            (SELECT CASE {t}.budget_type WHEN 'time' THEN coalesce(trim_scale(round(sum(w.minutes), 2)), 0)
              ELSE coalesce(trim_scale(round(sum(w.minutes * coalesce(r.rate, 0)) / 60, 3)), 0) END
              FROM (%s) w LEFT JOIN rate r ON r.workspace_id = {t}.workspace_id AND r.project_id = {t}.project_id
                AND coalesce(r.user_id, r.placeholder_id) = w.who)""";

    /** By the field that the workspace plans with: a duration is in minutes, any other number in hours. */
    private static final String TASKS = """
            SELECT bt.assignee_id AS who, v.number * CASE f.format WHEN 'duration' THEN 1 ELSE 60 END AS minutes
            FROM workload_setting s
              JOIN custom_field f ON f.workspace_id = s.workspace_id AND f.id = s.effort_field_id
                AND f.resource_subtype = 'number'
              JOIN task_project tp ON tp.workspace_id = s.workspace_id AND tp.project_id = {t}.project_id
              JOIN task bt ON bt.workspace_id = s.workspace_id AND bt.id = tp.task_id AND bt.deleted_at IS NULL
              JOIN task_value v ON v.workspace_id = s.workspace_id AND v.task_id = bt.id AND v.custom_field_id = f.id
            WHERE s.workspace_id = {t}.workspace_id AND {t}.estimate_billable <> 'non_billable'""";

    /** Of what is allocated in per cent, the hours that this is on the days when the person works. */
    private static final String PLANS = """
            SELECT coalesce(a.user_id, a.placeholder_id) AS who, 60 * CASE a.effort_type WHEN 'hours' THEN a.effort_value
              ELSE a.effort_value / 100 * (
                SELECT coalesce(sum((coalesce(c.hours, s.hours, '{8,8,8,8,8,0,0}'))[extract(isodow FROM d)::integer]), 0)
                FROM generate_series(a.start_date, a.end_date, interval '1 day') d
                WHERE NOT EXISTS (SELECT 1 FROM holiday h
                    WHERE h.workspace_id = a.workspace_id AND h.date = d::date)
                  AND NOT EXISTS (SELECT 1 FROM ooo_entry o WHERE o.workspace_id = a.workspace_id
                    AND o.user_id = a.user_id AND d::date BETWEEN o.start_date AND o.end_date)) END AS minutes
            FROM allocation a
              LEFT JOIN capacity c ON c.workspace_id = a.workspace_id AND c.user_id = a.user_id
              LEFT JOIN workload_setting s ON s.workspace_id = a.workspace_id
            WHERE a.workspace_id = {t}.workspace_id AND a.project_id = {t}.project_id AND a.effort_type IS NOT NULL""";

    private static final String ENTRIES = """
            SELECT e.created_by AS who, e.duration_minutes::numeric AS minutes FROM time_tracking_entry e
              JOIN task et ON et.workspace_id = e.workspace_id AND et.id = e.task_id AND et.deleted_at IS NULL
            WHERE e.workspace_id = {t}.workspace_id AND e.project_id = {t}.project_id
              AND CASE {t}.actual_billable WHEN 'any' THEN true
                WHEN 'billable' THEN e.billable_status = 'billable' ELSE e.billable_status = 'nonBillable' END""";

    static final String ESTIMATE = "CASE {t}.estimate_source WHEN 'tasks' THEN " + SUM.formatted(TASKS)
            + " WHEN 'capacity_plans' THEN " + SUM.formatted(PLANS) + " END";

    static final String ACTUAL = SUM.formatted(ENTRIES);

    static final String TOTAL =
            "CASE WHEN {t}.total_enabled THEN CASE {t}.budget_type WHEN 'time' THEN {t}.total_minutes"
                    + " ELSE {t}.total_cost END END";

    /**
     * What is estimated for each person and placeholder and what they have taken, in the units of the budget, as rows
     * {@code t}: everyone who has a rate or has to do with the project, and nobody, where work is nobody's.
     */
    static final String BY_PERSON = """
            (SELECT b.workspace_id, b.budget_type, w.who, r.id AS rate_id,
              CASE WHEN EXISTS (SELECT 1 FROM placeholder p WHERE p.workspace_id = b.workspace_id AND p.id = w.who)
                THEN 'placeholder' ELSE 'user' END AS type,
              trim_scale(round(sum(w.estimated) * %1$s, 3)) AS estimate,
              trim_scale(round(sum(w.worked) * %1$s, 3)) AS actual
            FROM budget b CROSS JOIN LATERAL (
                SELECT e.who, e.minutes AS estimated, 0 AS worked FROM (%2$s) e WHERE b.estimate_source = 'tasks'
                UNION ALL SELECT e.who, e.minutes, 0 FROM (%3$s) e WHERE b.estimate_source = 'capacity_plans'
                UNION ALL SELECT e.who, 0, e.minutes FROM (%4$s) e
                UNION ALL SELECT coalesce(o.user_id, o.placeholder_id), 0, 0 FROM rate o
                  WHERE o.workspace_id = b.workspace_id AND o.project_id = b.project_id) w
              LEFT JOIN rate r ON r.workspace_id = b.workspace_id AND r.project_id = b.project_id
                AND coalesce(r.user_id, r.placeholder_id) = w.who
            WHERE b.workspace_id = :workspace AND b.id = :budget
            GROUP BY b.workspace_id, b.budget_type, w.who, r.id, r.rate) t""".formatted(
                    "CASE b.budget_type WHEN 'time' THEN 1 ELSE coalesce(r.rate, 0) / 60 END",
                    TASKS.replace("{t}", "b"),
                    PLANS.replace("{t}", "b"),
                    ENTRIES.replace("{t}", "b"));

    private BudgetSums() {}
}
