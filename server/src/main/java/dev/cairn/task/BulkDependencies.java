package dev.cairn.task;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes many tasks wait for others in few statements, refusing single ones that cannot be. */
@Component
public class BulkDependencies {
    private final Database database;
    private final TaskLinks links;
    private final Clock clock;

    BulkDependencies(Database database, TaskLinks links, Clock clock) {
        this.database = database;
        this.links = links;
        this.clock = clock;
    }

    /** One task waits for another. */
    public record Wait(long task, long dependsOn) {}

    /** Why two tasks were not linked. */
    public enum Refusal {
        /** The tasks would wait for each other. */
        CIRCLE,
        /** One of them has as many links as a task can have. */
        TOO_MANY
    }

    /** Links tasks in the given order; returns what was refused. Links that exist already stay as they are. */
    public Map<Wait, Refusal> add(long workspace, Collection<Wait> waits, Changes changes) {
        links.lockDependencies(workspace);
        var graph = new Graph(counts(workspace, waits));
        reachable(workspace, waits).forEach(graph::know);
        var refused = new LinkedHashMap<Wait, Refusal>();
        var rows = new ArrayList<Map<String, Object>>();
        Instant now = clock.instant();
        for (Wait wait : waits) {
            if (graph.has(wait)) {
                continue;
            }
            if (graph.leads(wait.dependsOn(), wait.task())) {
                refused.put(wait, Refusal.CIRCLE);
            } else if (graph.isFull(wait)) {
                refused.put(wait, Refusal.TOO_MANY);
            } else {
                graph.add(wait);
                rows.add(Map.of("workspace", workspace, "task", wait.task(), "other", wait.dependsOn(), "now", now));
                changes.changed("task", wait.task(), "dependencies", Map.of("added", wait.dependsOn()));
                changes.changed("task", wait.dependsOn(), "dependents", Map.of("added", wait.task()));
            }
        }
        database.batch("""
                INSERT INTO task_dependency (workspace_id, task_id, depends_on_id, created_at)
                VALUES (:workspace, :task, :other, :now)""", rows);
        return refused;
    }

    /** All links that can be walked to from the given tasks: enough to see every circle that they could close. */
    private List<Wait> reachable(long workspace, Collection<Wait> waits) {
        return database.sql("""
                        WITH RECURSIVE chain AS (
                          SELECT task_id, depends_on_id FROM task_dependency
                          WHERE workspace_id = :workspace AND task_id = ANY(:tasks)
                          UNION
                          SELECT d.task_id, d.depends_on_id FROM chain c JOIN task_dependency d
                            ON d.workspace_id = :workspace AND d.task_id = c.depends_on_id)
                        SELECT task_id, depends_on_id FROM chain""")
                .bind("workspace", workspace)
                .bind("tasks", ends(waits))
                .list(row -> new Wait(row.getLong(1), row.getLong(2)));
    }

    private Map<Long, Integer> counts(long workspace, Collection<Wait> waits) {
        var counts = new HashMap<Long, Integer>();
        database.sql("""
                        SELECT id, sum(n) FROM (
                          SELECT task_id AS id, count(*) AS n FROM task_dependency
                          WHERE workspace_id = :workspace AND task_id = ANY(:tasks) GROUP BY task_id
                          UNION ALL
                          SELECT depends_on_id, count(*) FROM task_dependency
                          WHERE workspace_id = :workspace AND depends_on_id = ANY(:tasks) GROUP BY depends_on_id) links
                        GROUP BY id""")
                .bind("workspace", workspace)
                .bind("tasks", ends(waits))
                .list(row -> counts.put(row.getLong(1), row.getInt(2)));
        return counts;
    }

    private static long[] ends(Collection<Wait> waits) {
        var ends = new HashSet<Long>();
        for (Wait wait : waits) {
            ends.add(wait.task());
            ends.add(wait.dependsOn());
        }
        return ends.stream().mapToLong(Long::longValue).toArray();
    }

    /** The links as they are and as they become. */
    private static final class Graph {
        private final Map<Long, Set<Long>> waitsFor = new HashMap<>();
        private final Map<Long, Integer> counts;

        Graph(Map<Long, Integer> counts) {
            this.counts = counts;
        }

        void know(Wait wait) {
            waitsFor.computeIfAbsent(wait.task(), ignored -> new HashSet<>()).add(wait.dependsOn());
        }

        void add(Wait wait) {
            know(wait);
            counts.merge(wait.task(), 1, Integer::sum);
            counts.merge(wait.dependsOn(), 1, Integer::sum);
        }

        boolean has(Wait wait) {
            return waitsFor.getOrDefault(wait.task(), Set.of()).contains(wait.dependsOn());
        }

        boolean isFull(Wait wait) {
            return counts.getOrDefault(wait.task(), 0) >= TaskLinks.MOST_DEPENDENCIES
                    || counts.getOrDefault(wait.dependsOn(), 0) >= TaskLinks.MOST_DEPENDENCIES;
        }

        /** Whether one task waits for another, directly or through others, or is the other. */
        boolean leads(long from, long to) {
            var seen = new HashSet<Long>();
            var open = new ArrayDeque<Long>(List.of(from));
            while (!open.isEmpty()) {
                long task = open.pop();
                if (task == to) {
                    return true;
                }
                if (seen.add(task)) {
                    open.addAll(waitsFor.getOrDefault(task, Set.of()));
                }
            }
            return false;
        }
    }
}
