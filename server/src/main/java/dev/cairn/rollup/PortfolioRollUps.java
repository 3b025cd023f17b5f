package dev.cairn.rollup;

import dev.cairn.platform.db.Database;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Keeps what portfolios sum up of what is in them and below. A project that is there on several ways counts once, as
 * does a task that is in several of its projects, so that sums do not add up from portfolio to portfolio: each is
 * computed from the counts of its projects, without what is beyond once in these.
 */
@Component
class PortfolioRollUps {
    private static final String SUM = """
            WITH RECURSIVE below AS (
              SELECT f.id AS top, f.id FROM portfolio f
              WHERE f.workspace_id = :workspace AND f.id = ANY(:portfolios) AND f.deleted_at IS NULL
              UNION
              SELECT b.top, n.id FROM below b
                JOIN portfolio_item i ON i.workspace_id = :workspace AND i.portfolio_id = b.id
                JOIN portfolio n ON n.workspace_id = :workspace AND n.id = i.nested_portfolio_id
                  AND n.deleted_at IS NULL),
            parts AS (
              SELECT DISTINCT b.top, p.id AS project, p.start_on, p.due_on FROM below b
                JOIN portfolio_item i ON i.workspace_id = :workspace AND i.portfolio_id = b.id
                JOIN project p ON p.workspace_id = :workspace AND p.id = i.project_id AND p.deleted_at IS NULL
              UNION ALL
              SELECT b.top, NULL, n.start_on, n.due_on FROM below b
                JOIN portfolio n ON n.workspace_id = :workspace AND n.id = b.id AND b.id <> b.top),
            beyond AS (
              SELECT s.top, sum(s.times) AS tasks, sum(s.times * s.completed::int) AS completed_tasks,
                sum(s.times * s.milestone::int) AS milestones,
                sum(s.times * (s.completed AND s.milestone)::int) AS completed_milestones
              FROM (
                SELECT x.top, c.task_id, c.completed, c.milestone, count(*) - 1 AS times
                FROM parts x JOIN project_progress_task c
                  ON c.workspace_id = :workspace AND c.project_id = x.project AND c.shared
                GROUP BY x.top, c.task_id, c.completed, c.milestone HAVING count(*) > 1) s
              GROUP BY s.top),
            sums AS (
              SELECT f.id, count(x.project) AS projects,
                coalesce(sum(c.tasks), 0) - coalesce(max(b.tasks), 0) AS tasks,
                coalesce(sum(c.completed_tasks), 0) - coalesce(max(b.completed_tasks), 0) AS completed_tasks,
                coalesce(sum(c.milestones), 0) - coalesce(max(b.milestones), 0) AS milestones,
                coalesce(sum(c.completed_milestones), 0)
                  - coalesce(max(b.completed_milestones), 0) AS completed_milestones,
                min(x.start_on) AS first_start_on, max(x.due_on) AS last_due_on
              FROM portfolio f LEFT JOIN parts x ON x.top = f.id
                LEFT JOIN beyond b ON b.top = f.id
                LEFT JOIN project_progress c ON c.workspace_id = :workspace AND c.project_id = x.project
              WHERE f.workspace_id = :workspace AND f.id = ANY(:portfolios) AND f.deleted_at IS NULL GROUP BY f.id)
            UPDATE portfolio f SET num_projects = s.projects, num_tasks = s.tasks,
              num_completed_tasks = s.completed_tasks, num_milestones = s.milestones,
              num_completed_milestones = s.completed_milestones, first_start_on = s.first_start_on,
              last_due_on = s.last_due_on
            FROM sums s
            WHERE f.workspace_id = :workspace AND f.id = s.id
              AND (f.num_projects, f.num_tasks, f.num_completed_tasks, f.num_milestones, f.num_completed_milestones,
                f.first_start_on, f.last_due_on)
                IS DISTINCT FROM (s.projects, s.tasks, s.completed_tasks, s.milestones, s.completed_milestones,
                s.first_start_on, s.last_due_on)
            RETURNING f.id""";

    private static final String STATUSES = """
            UPDATE portfolio f SET status_counts = s.counts
            FROM (
              SELECT g.id, coalesce(jsonb_object_agg(g.status, g.items) FILTER (WHERE g.items > 0), '{}') AS counts
              FROM (
                SELECT o.id, coalesce(u.status_type, 'none') AS status, count(coalesce(p.id, n.id)) AS items
                FROM portfolio o
                  LEFT JOIN portfolio_item i ON i.workspace_id = :workspace AND i.portfolio_id = o.id
                  LEFT JOIN project p ON p.workspace_id = :workspace AND p.id = i.project_id AND p.deleted_at IS NULL
                  LEFT JOIN portfolio n ON n.workspace_id = :workspace AND n.id = i.nested_portfolio_id
                    AND n.deleted_at IS NULL
                  LEFT JOIN LATERAL (
                    SELECT coalesce(
                      (SELECT a.status_type FROM status_update a WHERE a.workspace_id = :workspace
                        AND a.project_id = p.id ORDER BY a.created_at DESC, a.id DESC LIMIT 1),
                      (SELECT a.status_type FROM status_update a WHERE a.workspace_id = :workspace
                        AND a.portfolio_id = n.id ORDER BY a.created_at DESC, a.id DESC LIMIT 1)) AS status_type) u ON true
                WHERE o.workspace_id = :workspace AND o.id = ANY(:portfolios) AND o.deleted_at IS NULL
                GROUP BY o.id, 2) g
              GROUP BY g.id) s
            WHERE f.workspace_id = :workspace AND f.id = s.id AND f.status_counts <> s.counts
            RETURNING f.id""";

    private final Database database;

    PortfolioRollUps(Database database) {
        this.database = database;
    }

    /** Sums these portfolios up anew; returns those that have come to something else. */
    Set<Long> sum(long workspace, Collection<Long> portfolios) {
        return update(SUM, workspace, portfolios);
    }

    /** Counts anew how the items of these portfolios stand; returns those where that is different now. */
    Set<Long> countStatuses(long workspace, Collection<Long> portfolios) {
        return update(STATUSES, workspace, portfolios);
    }

    private Set<Long> update(String sql, long workspace, Collection<Long> portfolios) {
        return portfolios.isEmpty()
                ? Set.of()
                : new TreeSet<>(database.sql(sql)
                        .bind("workspace", workspace)
                        .bind("portfolios", longs(portfolios))
                        .list(row -> row.getLong(1)));
    }

    /** The portfolios that have any of these in them themselves. */
    Set<Long> holding(long workspace, Collection<Long> projects, Collection<Long> portfolios) {
        return projects.isEmpty() && portfolios.isEmpty()
                ? new TreeSet<>()
                : new TreeSet<>(database.sql("""
                                SELECT portfolio_id FROM portfolio_item
                                  WHERE workspace_id = :workspace AND project_id = ANY(:projects)
                                UNION SELECT portfolio_id FROM portfolio_item
                                  WHERE workspace_id = :workspace AND nested_portfolio_id = ANY(:portfolios)""")
                        .bind("workspace", workspace)
                        .bind("projects", longs(projects))
                        .bind("portfolios", longs(portfolios))
                        .list(row -> row.getLong(1)));
    }

    /** These portfolios and all above them. */
    Set<Long> withThoseAbove(long workspace, Collection<Long> portfolios) {
        return portfolios.isEmpty()
                ? Set.of()
                : new TreeSet<>(database.sql("""
                                WITH RECURSIVE above AS (
                                  SELECT unnest(:portfolios::bigint[]) AS id
                                  UNION
                                  SELECT i.portfolio_id FROM above a JOIN portfolio_item i
                                    ON i.workspace_id = :workspace AND i.nested_portfolio_id = a.id)
                                SELECT id FROM above""")
                        .bind("workspace", workspace)
                        .bind("portfolios", longs(portfolios))
                        .list(row -> row.getLong(1)));
    }

    private static long[] longs(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
