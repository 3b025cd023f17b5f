package dev.cairn.task;

import dev.cairn.platform.Rank;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.task.TaskTrees.Node;
import dev.cairn.task.TaskTrees.Place;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts many new tasks into their sections, and gives them the values that Cairn makes there. */
@Component
class BulkPlaces {
    private final Database database;
    private final ComputedValues values;
    private final Clock clock;

    BulkPlaces(Database database, ComputedValues values, Clock clock) {
        this.database = database;
        this.values = values;
        this.clock = clock;
    }

    /** Puts the tasks into their places; returns which computed fields each of them has there. */
    List<Set<Long>> put(long workspace, List<Long> added, List<Node> nodes) {
        var ends = ends(workspace, nodes);
        var rows = new ArrayList<Map<String, Object>>();
        var computed = new ArrayList<Set<Long>>();
        for (int i = 0; i < nodes.size(); i++) {
            var fields = new TreeSet<Long>();
            for (Place place : nodes.get(i).places()) {
                var end = ends.get(place.section());
                if (end == null) {
                    throw new IllegalStateException("No section " + place.section());
                }
                fields.addAll(end.computed);
                var row = new HashMap<String, Object>();
                row.put("workspace", workspace);
                row.put("project", place.project());
                row.put("task", added.get(i));
                row.put("section", place.section());
                row.put("rank", place.rank() == null ? end.next() : place.rank());
                row.put("now", clock.instant());
                rows.add(row);
            }
            computed.add(fields);
        }
        database.batch("""
                INSERT INTO task_project (workspace_id, project_id, task_id, section_id, rank, added_at)
                VALUES (:workspace, :project, :task, :section, :rank, :now)""", rows);
        return computed;
    }

    /** The end of a section, which moves on with each task. */
    private static final class End {
        private @Nullable String last;
        private final List<Long> computed;

        End(@Nullable String last, List<Long> computed) {
            this.last = last;
            this.computed = computed;
        }

        String next() {
            last = Rank.between(last, null);
            return last;
        }
    }

    /** The end of each section that gets tasks, with the computed fields of its project, which is given no others. */
    private Map<Long, End> ends(long workspace, List<Node> nodes) {
        long[] sections = nodes.stream()
                .flatMap(node -> node.places().stream())
                .mapToLong(Place::section)
                .distinct()
                .toArray();
        var ends = new HashMap<Long, End>();
        database.sql("""
                        SELECT s.id, (SELECT p.rank FROM task_project p WHERE p.workspace_id = :workspace
                            AND p.section_id = s.id ORDER BY p.rank DESC, p.task_id DESC LIMIT 1), j.computed_fields
                        FROM section s JOIN project j ON j.workspace_id = s.workspace_id AND j.id = s.project_id
                        WHERE s.workspace_id = :workspace AND s.id = ANY(:sections) FOR KEY SHARE OF j""")
                .bind("workspace", workspace)
                .bind("sections", sections)
                .list(row -> ends.put(row.getLong(1), new End(row.getString(2), List.of((Long[])
                        row.getArray(3).getArray()))));
        return ends;
    }

    /**
     * Makes the values that Cairn makes. Tasks with the same fields are taken together, which in most cases is all of them.
     *
     * @param computed what {@link #put} returned
     */
    void compute(long workspace, List<Long> added, List<Set<Long>> computed, Changes changes) {
        var together = new LinkedHashMap<Set<Long>, List<Long>>();
        for (int i = 0; i < added.size(); i++) {
            together.computeIfAbsent(computed.get(i), fields -> new ArrayList<>())
                    .add(added.get(i));
        }
        together.forEach((fields, tasks) -> values.refresh(workspace, longs(tasks), longs(fields), changes));
    }

    private static long[] longs(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
