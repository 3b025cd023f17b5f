package dev.cairn.map;

import dev.cairn.access.Access.Granted;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds why something is there: the chains from it up to the goals that it serves. */
@Component
class Why {
    /** More reasons than this are as good as these. */
    private static final int MOST = 20;

    /**
     * All that is above, by one climb. What something supports or is in is asked of each kind of thing by itself, as there
     * is an index for each.
     */
    private static final String ABOVE = """
            WITH RECURSIVE above AS (
              %s
              UNION
              SELECT a.id, n.id, n.type, n.name
              FROM above a CROSS JOIN LATERAL (
                  SELECT g.id, 'goal' AS type, g.name FROM (
                      SELECT supported_goal_id FROM goal_relationship
                        WHERE workspace_id = :workspace AND supporting_goal_id = a.id
                      UNION ALL SELECT supported_goal_id FROM goal_relationship
                        WHERE workspace_id = :workspace AND supporting_project_id = a.id
                      UNION ALL SELECT supported_goal_id FROM goal_relationship
                        WHERE workspace_id = :workspace AND supporting_portfolio_id = a.id
                      UNION ALL SELECT supported_goal_id FROM goal_relationship
                        WHERE workspace_id = :workspace AND supporting_task_id = a.id) r
                    JOIN goal g ON g.workspace_id = :workspace AND g.id = r.supported_goal_id AND %s
                  UNION ALL
                  SELECT f.id, 'portfolio', f.name FROM (
                      SELECT portfolio_id FROM portfolio_item WHERE workspace_id = :workspace AND project_id = a.id
                      UNION ALL SELECT portfolio_id FROM portfolio_item
                        WHERE workspace_id = :workspace AND nested_portfolio_id = a.id) i
                    JOIN portfolio f ON f.workspace_id = :workspace AND f.id = i.portfolio_id AND %s) n)
            SELECT below, id, type, name FROM above ORDER BY type DESC, id""";

    /** The task, those above it, and the projects that any of them is in. */
    private static final String FROM_TASK = """
            SELECT * FROM (
              WITH own AS (
                SELECT t.id, t.parent_id, t.name FROM task s JOIN task t ON t.workspace_id = :workspace
                  AND t.id = ANY(s.path) AND %s
                WHERE s.workspace_id = :workspace AND s.id = :id)
              SELECT NULL::bigint AS below, o.id, 'task' AS type, o.name FROM own o WHERE o.id = :id
              UNION ALL
              SELECT o.id, p.id, 'task', p.name FROM own o JOIN own p ON p.id = o.parent_id
              UNION ALL
              SELECT o.id, p.id, 'project', p.name FROM own o
                JOIN task_project l ON l.workspace_id = :workspace AND l.task_id = o.id
                JOIN project p ON p.workspace_id = :workspace AND p.id = l.project_id AND %s) f""".formatted(Visible.task("t"), Visible.project("p"));

    private static final String FROM_ITSELF = """
            SELECT NULL::bigint AS below, t.id, '%1$s' AS type, t.name FROM %1$s t
              WHERE t.workspace_id = :workspace AND t.id = :id""";

    private final Database database;

    Why(Database database) {
        this.database = database;
    }

    /** One step of a chain. */
    record Step(long id, String type, String name) {}

    private record Found(long below, Step step) {}

    /** Each from the thing itself upwards; those that reach a goal come first, the shortest of them before the others. */
    List<List<Step>> of(Actor actor, String type, Granted thing) {
        String first = type.equals("task") ? FROM_TASK : FROM_ITSELF.formatted(type);
        var found = database.sql(ABOVE.formatted(first, Visible.goal("g"), Visible.portfolio("f")))
                .bindAll(Resources.of(actor))
                .bind("workspace", thing.workspace())
                .bind("id", thing.id())
                .list(row -> new Found(row.getLong(1), new Step(row.getLong(2), row.getString(3), row.getString(4))));
        var above = new HashMap<Long, List<Step>>();
        found.forEach(one ->
                above.computeIfAbsent(one.below(), id -> new ArrayList<>()).add(one.step()));
        var chains = new ArrayList<List<Step>>();
        climb(new ArrayList<>(), above.getOrDefault(0L, List.of()), above, chains);
        chains.sort(Comparator.comparing(
                        (List<Step> chain) -> !chain.getLast().type().equals("goal"))
                .thenComparing(List::size));
        return chains;
    }

    private static void climb(List<Step> below, List<Step> next, Map<Long, List<Step>> above, List<List<Step>> chains) {
        if (next.isEmpty()) {
            chains.add(List.copyOf(below));
        }
        for (Step step : next) {
            if (chains.size() < MOST) {
                below.addLast(step);
                climb(below, above.getOrDefault(step.id(), List.of()), above, chains);
                below.removeLast();
            }
        }
    }
}
