package dev.cairn.event;

import java.util.Map;

/**
 * How entries of the change log read as events, in SQL. {@code c} is the alias of an entry; the parameter
 * {@code :workspace} is its workspace.
 */
public final class EventSql {
    /**
     * What contains an entry's subject, by the type of the container. Events rise as in the API: from a comment to its
     * task, from a subtask to the tasks above it, from a task to its projects, their sections and its assignee's list;
     * to a team and a portfolio come those of its projects themselves, not of the tasks in them.
     */
    private static final Map<String, String> CONTAINERS = Map.of(
            "task",
            "SELECT above.id FROM task t CROSS JOIN LATERAL unnest(t.path) above(id) WHERE {task} AND {placed}",
            "project",
            """
            SELECT p.project_id FROM task t JOIN task_project p ON p.workspace_id = :workspace
              AND p.task_id = ANY(t.path) WHERE {task} AND {placed}
            UNION ALL SELECT s.project_id FROM section s
              WHERE s.workspace_id = :workspace AND s.id = {c}.resource_id AND {c}.resource_type = 'section'""",
            "section",
            """
            SELECT p.section_id FROM task t JOIN task_project p ON p.workspace_id = :workspace
              AND p.task_id = ANY(t.path) WHERE {task} AND {placed}""",
            "user_task_list",
            """
            SELECT l.id FROM task t JOIN user_task_list l ON l.workspace_id = :workspace
                AND l.user_id = ANY(CASE WHEN {c}.field = 'assignee'
                  THEN ARRAY[({c}.detail->>'old')::bigint, ({c}.detail->>'new')::bigint]
                  ELSE ARRAY[t.assignee_id] END)
              WHERE {task}""",
            "goal",
            """
            SELECT y.goal_id FROM story y
              WHERE y.workspace_id = :workspace AND y.id = {c}.resource_id AND {c}.resource_type = 'story'""",
            "portfolio",
            """
            SELECT i.portfolio_id FROM portfolio_item i
              WHERE i.workspace_id = :workspace AND i.project_id = {c}.resource_id AND {c}.resource_type = 'project'
            UNION ALL SELECT i.portfolio_id FROM portfolio_item i
              WHERE i.workspace_id = :workspace AND i.nested_portfolio_id = {c}.resource_id
                AND {c}.resource_type = 'portfolio'""",
            "team",
            """
            SELECT p.team_id FROM project p
              WHERE p.workspace_id = :workspace AND p.id = {c}.resource_id AND {c}.resource_type = 'project'""",
            "workspace",
            "SELECT {c}.workspace_id");

    /** The tasks that an entry speaks of: the one changed, the one it was put under, or the one commented on. */
    private static final String TASK = """
            t.workspace_id = :workspace AND t.id = ANY(ARRAY[
              CASE WHEN {c}.resource_type = 'task' THEN {c}.resource_id END,
              CASE WHEN {c}.parent_type = 'task' THEN {c}.parent_id END,
              CASE WHEN {c}.resource_type = 'story' AND {c}.parent_id IS NULL THEN (SELECT y.task_id FROM story y
                WHERE y.workspace_id = :workspace AND y.id = {c}.resource_id) END])""";

    /** A new task is news to what it was put into by the entries that say so, not by the one that it exists. */
    private static final String PLACED = "({c}.action <> 'added' OR {c}.parent_id IS NOT NULL)";

    private EventSql() {}

    /** Whether an entry is an event: the deletion of a task is one, though the log tells all its parents of it. */
    public static String isEvent(String c) {
        return """
                NOT ({c}.resource_type = 'task' AND {c}.action IN ('deleted', 'undeleted') AND {c}.parent_id IS NOT NULL
                  AND EXISTS (SELECT 1 FROM change twin WHERE twin.workspace_id = :workspace
                    AND twin.resource_id = {c}.resource_id AND twin.seq > {c}.seq AND twin.action = {c}.action
                    AND twin.parent_id IS NULL AND twin.created_at = {c}.created_at))""".replace("{c}", c);
    }

    /** Whether an entry concerns {@code :resource}, which is of this type. */
    static String concerns(String c, String type) {
        String within = CONTAINERS.containsKey(type)
                ? " OR EXISTS (SELECT 1 FROM (" + containers(c, type) + ") up(id) WHERE up.id = :resource)"
                : "";
        return "(" + c + ".resource_id = :resource OR " + c + ".parent_id = :resource" + within + ")";
    }

    /** A query for the ids of all resources that an entry concerns, itself among them, some of them twice. */
    public static String concerned(String c) {
        var query = new StringBuilder("SELECT {c}.resource_id UNION ALL SELECT {c}.parent_id".replace("{c}", c));
        CONTAINERS.keySet().stream()
                .sorted()
                .forEach(type -> query.append(" UNION ALL ").append(containers(c, type)));
        return query.toString();
    }

    private static String containers(String c, String type) {
        return String.valueOf(CONTAINERS.get(type))
                .replace("{task}", TASK)
                .replace("{placed}", PLACED)
                .replace("{c}", c);
    }

    /** The action as the API names it: comments and memberships are removed from what they belong to. */
    public static String action(String c) {
        return """
                CASE WHEN {c}.action = 'deleted'
                    AND ({c}.resource_type = 'story' OR right({c}.resource_type, 11) = '_membership')
                  THEN 'removed' ELSE {c}.action END""".replace("{c}", c);
    }
}
