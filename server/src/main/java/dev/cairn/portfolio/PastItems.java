package dev.cairn.portfolio;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.ResourceType;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the items of a portfolio were doing at the end of a past day, of those that are in it and were made by then. */
@Configuration
class PastItems {
    static final List<String> COUNTS =
            List.of("num_projects", "num_tasks", "num_completed_tasks", "num_milestones", "num_completed_milestones");

    /** The projects in and below each item and the tasks in these, each once. */
    private static final String SUMS = """
            (WITH RECURSIVE below AS (
                SELECT i.id AS item, i.project_id, i.nested_portfolio_id FROM portfolio_item i
                WHERE i.workspace_id = :workspace AND i.portfolio_id = :portfolio
                UNION
                SELECT b.item, i.project_id, i.nested_portfolio_id FROM below b
                  JOIN portfolio f ON f.workspace_id = :workspace AND f.id = b.nested_portfolio_id AND f.deleted_at IS NULL
                  JOIN portfolio_item i ON i.workspace_id = :workspace AND i.portfolio_id = f.id),
              parts AS (
                SELECT DISTINCT %1$s AS item, p.id AS project FROM below b
                  JOIN project p ON p.workspace_id = :workspace AND p.id = b.project_id AND p.deleted_at IS NULL
                    AND p.created_at < :then),
              counted AS (
                SELECT item, count(*) AS tasks, count(*) FILTER (WHERE completed) AS completed_tasks,
                  count(*) FILTER (WHERE milestone) AS milestones,
                  count(*) FILTER (WHERE milestone AND completed) AS completed_milestones
                FROM (
                  SELECT DISTINCT x.item, k.task_id, k.completed, k.resource_subtype = 'milestone' AS milestone
                  FROM past_task k CROSS JOIN LATERAL unnest(k.projects) e(project)
                    JOIN parts x ON x.project = e.project
                    JOIN task n ON n.workspace_id = :workspace AND n.id = k.task_id AND n.deleted_at IS NULL
                  WHERE k.workspace_id = :workspace AND k.since < :then AND k.until >= :then
                    AND k.projects && (SELECT array_agg(project) FROM parts)) d
                GROUP BY item)
              SELECT x.item, x.num_projects, coalesce(c.tasks, 0) AS num_tasks,
                coalesce(c.completed_tasks, 0) AS num_completed_tasks, coalesce(c.milestones, 0) AS num_milestones,
                coalesce(c.completed_milestones, 0) AS num_completed_milestones
              FROM (SELECT item, count(*) AS num_projects FROM parts GROUP BY item) x
                LEFT JOIN counted c ON c.item = x.item)""";

    static final String TOTAL = "SELECT " + String.join(", ", COUNTS) + " FROM " + SUMS.formatted("0") + " c";

    /** Of the newest status update of then. */
    private static final String TOLD = """
            (SELECT s.%s FROM status_update s WHERE s.workspace_id = {t}.workspace_id AND s.created_at < :then
                AND (s.project_id = {t}.project_id OR s.portfolio_id = {t}.nested_portfolio_id)
              ORDER BY s.created_at DESC, s.id DESC LIMIT 1)""";

    /** A younger portfolio of older projects shows these. */
    private static final String WAS_THERE = """
            (c.num_projects > 0 OR coalesce(
              (SELECT p.created_at FROM project p WHERE p.workspace_id = t.workspace_id AND p.id = t.project_id),
              (SELECT f.created_at FROM portfolio f WHERE f.workspace_id = t.workspace_id
                AND f.id = t.nested_portfolio_id)) < :then)""";

    static Query in(long workspace, long portfolio, Instant then) {
        return Query.from("portfolio_item t LEFT JOIN " + SUMS.formatted("b.item") + " c ON c.item = t.id")
                .where("t.workspace_id = :workspace AND t.portfolio_id = :portfolio AND " + Visible.portfolioItem("t"))
                .where(WAS_THERE)
                .bind("workspace", workspace)
                .bind("portfolio", portfolio)
                .bind("then", then)
                .orderBy(Key.text("t.rank"), Key.id("t.id"))
                .plannedAnew();
    }

    @Bean
    ResourceType pastItem() {
        var type = ResourceType.named("past_item", "portfolio_item")
                .withoutGid()
                .any(
                        ItemController.ITEM,
                        "CASE WHEN {t}.project_id IS NULL THEN 'portfolio' ELSE 'project' END",
                        "coalesce({t}.project_id, {t}.nested_portfolio_id)",
                        false,
                        Form.FULL)
                .value("status_type", Kind.TEXT, TOLD.formatted("status_type"), Form.FULL)
                .value("status_title", Kind.TEXT, TOLD.formatted("title"), Form.FULL);
        for (String count : COUNTS) {
            type.value(count, Kind.INTEGER, "coalesce(c." + count + ", 0)", Form.FULL);
        }
        return type.build();
    }
}
