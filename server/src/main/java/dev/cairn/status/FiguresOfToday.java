package dev.cairn.status;

import dev.cairn.access.Access;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts what a status update is about on the day that it is made: the tasks of a project, of what supports a goal, or of
 * all projects in and below a portfolio. Each counts once, also what the author does not see, as progress counts it.
 */
@Component
class FiguresOfToday {
    private static final String OF_PROJECT = """
            SELECT l.task_id FROM task_project l WHERE l.workspace_id = :workspace AND l.project_id = :parent""";

    private static final String OF_PROJECTS = """
            SELECT l.task_id FROM (%s) i
              JOIN project p ON p.workspace_id = :workspace AND p.id = i.id AND p.deleted_at IS NULL
              JOIN task_project l ON l.workspace_id = :workspace AND l.project_id = p.id""";

    private static final String OF_GOAL = OF_PROJECTS.formatted(Reported.GOAL.projects()) + """

            UNION
            SELECT r.supporting_task_id FROM goal_relationship r
            WHERE r.workspace_id = :workspace AND r.supported_goal_id = :parent""";

    private static final String OF_PORTFOLIO = OF_PROJECTS.formatted(Reported.PORTFOLIO.projects());

    private static final String COUNT = """
            SELECT count(*) AS num_tasks, count(*) FILTER (WHERE t.completed) AS num_completed_tasks,
              count(*) FILTER (WHERE NOT t.completed AND t.due_on < :today) AS num_overdue_tasks,
              count(*) FILTER (WHERE t.resource_subtype = 'milestone') AS num_milestones,
              count(*) FILTER (WHERE t.resource_subtype = 'milestone' AND t.completed) AS num_completed_milestones,
              (SELECT g.progress FROM goal g WHERE g.workspace_id = :workspace AND g.id = :parent
                AND g.metric_id IS NOT NULL) AS progress
            FROM task t
            WHERE t.workspace_id = :workspace AND t.deleted_at IS NULL AND t.id IN (%s)""";

    private final Database database;

    FiguresOfToday(Database database) {
        this.database = database;
    }

    /** As JSON; the {@code progress} is a goal's own, from 0 to 1. */
    String of(Reported kind, Access.Granted parent, LocalDate today) {
        String tasks = switch (kind) {
            case PROJECT -> OF_PROJECT;
            case GOAL -> OF_GOAL;
            case PORTFOLIO -> OF_PORTFOLIO;
        };
        return database.sql(COUNT.formatted(tasks))
                .bind("workspace", parent.workspace())
                .bind("parent", parent.id())
                .bind("today", today)
                .first(FiguresOfToday::written)
                .orElseThrow();
    }

    private static String written(ResultSet row) throws SQLException {
        var figures = new LinkedHashMap<String, @Nullable Object>();
        for (String name : new String[] {
            "num_tasks", "num_completed_tasks", "num_overdue_tasks", "num_milestones", "num_completed_milestones"
        }) {
            figures.put(name, row.getLong(name));
        }
        BigDecimal progress = row.getBigDecimal("progress");
        figures.put("progress", progress);
        return Json.write(figures);
    }
}
