package dev.cairn.map;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Query;
import java.time.LocalDate;

/** What stands on the map, each kind of thing by one statement, however much of it there is. */
final class MapQueries {
    /** Whoever sees a project sees its tasks, so they are counted without asking of each. */
    private static final String OF_PROJECTS = """
            project t LEFT JOIN (
              SELECT l.workspace_id, l.project_id, %s
              FROM task_project l
                JOIN task k ON k.workspace_id = l.workspace_id AND k.id = l.task_id AND k.deleted_at IS NULL
                %s
              WHERE l.workspace_id = :workspace GROUP BY l.workspace_id, l.project_id
            ) c ON c.workspace_id = t.workspace_id AND c.project_id = t.id""".formatted(TaskCounts.COUNTED, TaskCounts.WITH_WAITING);

    /** What is on the map already counts there: in a project, or for the goal that the task has supported longest. */
    private static final String COUNTS_ELSEWHERE = """
            (EXISTS (SELECT 1 FROM task_project l
                JOIN project p ON p.workspace_id = l.workspace_id AND p.id = l.project_id AND NOT p.archived AND %s
              WHERE l.workspace_id = :workspace AND l.task_id = s.id)
            OR EXISTS (SELECT 1 FROM goal_relationship o
                JOIN goal g ON g.workspace_id = o.workspace_id AND g.id = o.supported_goal_id AND %s
              WHERE o.workspace_id = :workspace AND o.supporting_task_id = s.id AND o.id < r.id))""".formatted(Visible.project("p"), Visible.goal("g"));

    private static final String OF_GOALS =
            """
            goal t LEFT JOIN (
              SELECT r.workspace_id, r.supported_goal_id, %s, count(s.id) - count(k.id) AS num_tasks_elsewhere
              FROM goal_relationship r
                JOIN task s ON s.workspace_id = r.workspace_id AND s.id = r.supporting_task_id AND %s
                LEFT JOIN task k ON k.workspace_id = s.workspace_id AND k.id = s.id AND NOT %s
                %s
              WHERE r.workspace_id = :workspace GROUP BY r.workspace_id, r.supported_goal_id
            ) c ON c.workspace_id = t.workspace_id AND c.supported_goal_id = t.id""".formatted(TaskCounts.COUNTED, Visible.task("s"), COUNTS_ELSEWHERE, TaskCounts.WITH_WAITING);

    /**
     * Tasks that are in several projects on the map, by the projects that they are in: each of these counts them, and
     * whatever is around some of them takes off what it has more than once.
     */
    private static final String OVERLAPS =
            """
            (SELECT m.workspace_id, m.projects, %s
              FROM (SELECT l.workspace_id, l.task_id, array_agg(l.project_id ORDER BY l.project_id) AS projects
                FROM task_project l
                  JOIN project p ON p.workspace_id = l.workspace_id AND p.id = l.project_id AND NOT p.archived AND %s
                WHERE l.workspace_id = :workspace AND l.task_id IN (
                  SELECT task_id FROM task_project WHERE workspace_id = :workspace GROUP BY task_id HAVING count(*) > 1)
                GROUP BY l.workspace_id, l.task_id HAVING count(*) > 1) m
                JOIN task k ON k.workspace_id = m.workspace_id AND k.id = m.task_id AND k.deleted_at IS NULL
                %s
              GROUP BY m.workspace_id, m.projects) t""".formatted(TaskCounts.COUNTED, Visible.project("p"), TaskCounts.WITH_WAITING);

    /** Tasks by the projects that they are in: in whatever is around several of these, each waits once. */
    private static final String BLOCKERS = """
            (SELECT o.workspace_id, o.projects, o.assignee_id, count(*) AS num_tasks
              FROM (
                SELECT d.workspace_id, k.id, b.assignee_id, array_agg(DISTINCT l.project_id) AS projects
                FROM task_dependency d
                  JOIN task k ON k.workspace_id = d.workspace_id AND k.id = d.task_id AND NOT k.completed
                    AND k.deleted_at IS NULL
                  JOIN task b ON b.workspace_id = d.workspace_id AND b.id = d.depends_on_id AND %s
                  JOIN task_project l ON l.workspace_id = d.workspace_id AND l.task_id = k.id
                  JOIN project p ON p.workspace_id = d.workspace_id AND p.id = l.project_id AND NOT p.archived AND %s
                WHERE d.workspace_id = :workspace
                GROUP BY d.workspace_id, k.id, b.assignee_id) o
              GROUP BY o.workspace_id, o.projects, o.assignee_id) t""".formatted(TaskCounts.WAITED_FOR, Visible.project("p"));

    private static final String STANDS_OUT = """
            (t.resource_subtype = 'milestone' OR NOT t.completed AND (t.due_on < :today OR EXISTS (
              SELECT 1 FROM task_dependency d
                JOIN task b ON b.workspace_id = d.workspace_id AND b.id = d.depends_on_id AND %s
              WHERE d.workspace_id = :workspace AND d.task_id = t.id)))""".formatted(TaskCounts.WAITED_FOR);

    private MapQueries() {}

    static Query goals(long workspace, LocalDate today) {
        return Query.from(OF_GOALS)
                .where("t.workspace_id = :workspace AND " + Visible.goal("t"))
                .bind("workspace", workspace)
                .bind("today", today)
                .orderBy(Key.id("t.id"))
                .plannedAnew();
    }

    static Query projects(long workspace, LocalDate today) {
        return Query.from(OF_PROJECTS)
                .where("t.workspace_id = :workspace AND NOT t.archived AND " + Visible.project("t"))
                .bind("workspace", workspace)
                .bind("today", today)
                .orderBy(Key.id("t.id"))
                .plannedAnew();
    }

    static Query portfolios(long workspace) {
        return Query.from("portfolio t")
                .where("t.workspace_id = :workspace AND NOT t.archived AND " + Visible.portfolio("t"))
                .bind("workspace", workspace)
                .orderBy(Key.id("t.id"))
                .plannedAnew();
    }

    static Query items(long workspace) {
        return Query.from("portfolio_item t")
                .where("t.workspace_id = :workspace AND " + Visible.withPortfolio("t") + " AND "
                        + Visible.portfolioItem("t"))
                .bind("workspace", workspace)
                .orderBy(Key.text("t.rank"), Key.id("t.id"))
                .plannedAnew();
    }

    /** Tasks are counted, and those that support a goal are among its counts. */
    static Query supports(long workspace) {
        return Query.from("goal_relationship t")
                .where("t.workspace_id = :workspace AND t.supporting_task_id IS NULL AND "
                        + Visible.goalRelationship("t"))
                .bind("workspace", workspace)
                .orderBy(Key.text("t.rank"), Key.id("t.id"))
                .plannedAnew();
    }

    static Query overlaps(long workspace, LocalDate today) {
        return Query.from(OVERLAPS)
                .bind("workspace", workspace)
                .bind("today", today)
                .orderBy(Key.id("t.projects[1]"), Key.text("t.projects::text"))
                .plannedAnew();
    }

    static Query blockers(long workspace) {
        return Query.from(BLOCKERS)
                .bind("workspace", workspace)
                .orderBy(Key.id("t.projects[1]"), Key.text("t.projects::text"), Key.id("coalesce(t.assignee_id, 0)"))
                .plannedAnew();
    }

    /** The milestones of a project, and what is late or waits there; the first to be due first. */
    static Query standingOut(long workspace, long project, LocalDate today) {
        return Query.from("task_project l JOIN task t ON t.workspace_id = l.workspace_id AND t.id = l.task_id")
                .where("l.workspace_id = :workspace AND l.project_id = :project AND t.deleted_at IS NULL")
                .where(STANDS_OUT)
                .bind("workspace", workspace)
                .bind("project", project)
                .bind("today", today)
                .orderBy(new Key("coalesce(t.due_on, '9999-12-31')", Kind.DATE, false), Key.id("t.id"));
    }
}
