package dev.cairn.rollup;

import dev.cairn.platform.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many tasks and milestones the projects have that are in portfolios or support goals, and how many of them are
 * complete. As what each task was counted is kept, so that it is looked at alone when something happens to it: what counts is how it is now,
 * not what the change says, and looking twice changes nothing.
 */
@Component
class ProjectCounts {
    private static final String COUNTED = """
            UPDATE project_progress c SET tasks = n.tasks, completed_tasks = n.completed_tasks, milestones = n.milestones,
              completed_milestones = n.completed_milestones
            FROM (SELECT project_id, count(*) AS tasks, count(*) FILTER (WHERE completed) AS completed_tasks,
                count(*) FILTER (WHERE milestone) AS milestones,
                count(*) FILTER (WHERE milestone AND completed) AS completed_milestones
              FROM project_progress_task WHERE workspace_id = :workspace AND project_id = ANY(:projects)
              GROUP BY project_id) n
            WHERE c.workspace_id = :workspace AND c.project_id = n.project_id""";

    /** What was counted of the tasks that something happened to, beside how they are, where the two differ. */
    private static final String DIFFERENCES = """
            WITH RECURSIVE below AS (
              SELECT id FROM task WHERE workspace_id = :workspace AND id = ANY(:trees)
              UNION
              SELECT s.id FROM below b CROSS JOIN LATERAL (
                SELECT id FROM task WHERE workspace_id = :workspace AND parent_id = b.id AND deleted_at IS NULL
                UNION ALL
                SELECT id FROM task WHERE workspace_id = :workspace AND parent_id = b.id AND deleted_at IS NOT NULL) s),
            touched AS (SELECT unnest(:tasks::bigint[]) AS id UNION SELECT id FROM below),
            counted AS (
              SELECT c.task_id, c.project_id, c.completed, c.milestone FROM touched x JOIN project_progress_task c
                ON c.workspace_id = :workspace AND c.task_id = x.id),
            there AS (
              SELECT t.id AS task_id, p.project_id, t.completed, t.resource_subtype = 'milestone' AS milestone
              FROM touched x
                JOIN task t ON t.workspace_id = :workspace AND t.id = x.id AND t.deleted_at IS NULL
                JOIN task_project p ON p.workspace_id = :workspace AND p.task_id = t.id
                JOIN project_progress g ON g.workspace_id = :workspace AND g.project_id = p.project_id)
            SELECT coalesce(n.task_id, c.task_id) AS task, coalesce(n.project_id, c.project_id) AS project,
              c.completed AS was_completed, c.milestone AS was_milestone, n.completed, n.milestone
            FROM counted c FULL JOIN there n ON n.task_id = c.task_id AND n.project_id = c.project_id
            WHERE (c.completed, c.milestone) IS DISTINCT FROM (n.completed, n.milestone)""";

    /** Which projects {@code p} are counted. */
    private static final String WANTED = """
            p.workspace_id = :workspace AND p.deleted_at IS NULL AND (
              EXISTS (SELECT 1 FROM goal_relationship r
                WHERE r.workspace_id = :workspace AND r.supporting_project_id = p.id)
              OR EXISTS (SELECT 1 FROM portfolio_item i WHERE i.workspace_id = :workspace AND i.project_id = p.id))""";

    private final Database database;
    private final SharedTasks shared;

    ProjectCounts(Database database, SharedTasks shared) {
        this.database = database;
        this.shared = shared;
    }

    /** Begins to count the tasks of these projects where that is asked for, and forgets the others. */
    void follow(long workspace, Collection<Long> projects) {
        if (projects.isEmpty()) {
            return;
        }
        long[] ids = longs(projects);
        database.sql("""
                        DELETE FROM project_progress c WHERE c.workspace_id = :workspace AND c.project_id = ANY(:projects)
                          AND NOT EXISTS (SELECT 1 FROM project p WHERE p.id = c.project_id AND %s)""".formatted(WANTED))
                .bind("workspace", workspace)
                .bind("projects", ids)
                .update();
        var begun = database.sql("""
                        INSERT INTO project_progress (workspace_id, project_id)
                        SELECT p.workspace_id, p.id FROM project p WHERE p.id = ANY(:projects) AND %s
                        ON CONFLICT DO NOTHING RETURNING project_id""".formatted(WANTED))
                .bind("workspace", workspace)
                .bind("projects", ids)
                .list(row -> row.getLong(1));
        if (!begun.isEmpty()) {
            count(workspace, longs(begun));
        }
    }

    private void count(long workspace, long[] projects) {
        database.sql("""
                        INSERT INTO project_progress_task (workspace_id, task_id, project_id, completed, milestone)
                        SELECT p.workspace_id, p.task_id, p.project_id, t.completed, t.resource_subtype = 'milestone'
                        FROM task_project p JOIN task t ON t.workspace_id = p.workspace_id AND t.id = p.task_id
                        WHERE p.workspace_id = :workspace AND p.project_id = ANY(:projects)
                          AND t.deleted_at IS NULL""")
                .bind("workspace", workspace)
                .bind("projects", projects)
                .update();
        database.sql(COUNTED)
                .bind("workspace", workspace)
                .bind("projects", projects)
                .update();
        shared.markIn(workspace, projects);
    }

    /** Counts all anew, for data that came without a log. */
    void countAnew(long workspace) {
        database.sql("DELETE FROM project_progress WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .update();
        var wanted = database.sql("SELECT p.id FROM project p WHERE " + WANTED)
                .bind("workspace", workspace)
                .list(row -> row.getLong(1));
        follow(workspace, wanted);
    }

    /** As what a task counts, for 1 or for 0 each; nothing where it is not there. */
    private record Weight(int task, int completed, int milestone, int completedMilestone) {
        static Weight read(ResultSet row, String completed, String milestone) throws SQLException {
            boolean isCompleted = row.getBoolean(completed);
            if (row.wasNull()) {
                return new Weight(0, 0, 0, 0);
            }
            boolean isMilestone = row.getBoolean(milestone);
            return new Weight(1, isCompleted ? 1 : 0, isMilestone ? 1 : 0, isCompleted && isMilestone ? 1 : 0);
        }

        Weight minus(Weight other) {
            return new Weight(
                    task - other.task,
                    completed - other.completed,
                    milestone - other.milestone,
                    completedMilestone - other.completedMilestone);
        }

        Weight plus(Weight other) {
            return minus(new Weight(0, 0, 0, 0).minus(other));
        }
    }

    private record Difference(long task, long project, Weight was, Weight now, boolean completed, boolean milestone) {}

    /**
     * Brings the counts up to date.
     *
     * @param tasks to which something happened
     * @param trees tasks to which it happened together with all below them
     * @return the projects whose counts are different now
     */
    Set<Long> update(long workspace, Collection<Long> tasks, Collection<Long> trees) {
        if (tasks.isEmpty() && trees.isEmpty()) {
            return Set.of();
        }
        var differences = database.sql(DIFFERENCES)
                .bind("workspace", workspace)
                .bind("tasks", longs(tasks))
                .bind("trees", longs(trees))
                .list(row -> new Difference(
                        row.getLong("task"),
                        row.getLong("project"),
                        Weight.read(row, "was_completed", "was_milestone"),
                        Weight.read(row, "completed", "milestone"),
                        row.getBoolean("completed"),
                        row.getBoolean("milestone")));
        remember(workspace, differences);
        shared.markAmong(
                workspace, differences.stream().mapToLong(Difference::task).toArray());
        var byProject = new TreeMap<Long, Weight>();
        for (var difference : differences) {
            byProject.merge(difference.project(), difference.now().minus(difference.was()), Weight::plus);
        }
        add(workspace, byProject);
        return new TreeSet<>(byProject.keySet());
    }

    private void remember(long workspace, List<Difference> differences) {
        var gone = new ArrayList<Map<String, Object>>();
        var there = new ArrayList<Map<String, Object>>();
        for (var difference : differences) {
            var row = new HashMap<String, Object>();
            row.put("workspace", workspace);
            row.put("task", difference.task());
            row.put("project", difference.project());
            row.put("completed", difference.completed());
            row.put("milestone", difference.milestone());
            (difference.now().task() == 0 ? gone : there).add(row);
        }
        database.batch("""
                DELETE FROM project_progress_task
                WHERE workspace_id = :workspace AND task_id = :task AND project_id = :project""", gone);
        database.batch("""
                INSERT INTO project_progress_task (workspace_id, task_id, project_id, completed, milestone)
                VALUES (:workspace, :task, :project, :completed, :milestone)
                ON CONFLICT (workspace_id, task_id, project_id)
                DO UPDATE SET completed = excluded.completed, milestone = excluded.milestone""", there);
    }

    private void add(long workspace, Map<Long, Weight> byProject) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        byProject.forEach((project, by) -> rows.add(Map.of(
                "workspace",
                workspace,
                "project",
                project,
                "tasks",
                by.task(),
                "completed",
                by.completed(),
                "milestones",
                by.milestone(),
                "completed_milestones",
                by.completedMilestone())));
        database.batch("""
                UPDATE project_progress SET tasks = tasks + :tasks, completed_tasks = completed_tasks + :completed,
                  milestones = milestones + :milestones,
                  completed_milestones = completed_milestones + :completed_milestones
                WHERE workspace_id = :workspace AND project_id = :project""", rows);
    }

    private static long[] longs(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
