package dev.cairn.task;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Rank;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.richtext.RichText;
import dev.cairn.type.CustomTypes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes many tasks in few statements, whole trees of them too: one for each table, and one for each person and each
 * existing parent that is to have them. Whoever calls it has checked that the actor may edit the projects and parents,
 * and runs it inside a write.
 */
@Component
public class TaskTrees {
    private final Database database;
    private final Tasks tasks;
    private final UserTaskLists lists;
    private final BulkPlaces places;
    private final TaskValues taskValues;
    private final CustomTypes types;
    private final Ids ids;
    private final Clock clock;

    TaskTrees(
            Database database,
            Tasks tasks,
            UserTaskLists lists,
            BulkPlaces places,
            TaskValues taskValues,
            CustomTypes types,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.lists = lists;
        this.places = places;
        this.taskValues = taskValues;
        this.types = types;
        this.ids = ids;
        this.clock = clock;
    }

    /** Where a new task stands: under none, under a task that exists, or under one that is made with it. */
    public sealed interface Above {
        /** It is no subtask. */
        record Nothing() implements Above {}

        record Existing(long task) implements Above {}

        /** @param node the number of the parent in the list, before the task's own */
        record Made(int node) implements Above {}
    }

    /**
     * A place in a project.
     *
     * @param rank in the section, which holds no other task; null for the end of one that does
     */
    public record Place(
            long project, long section, @Nullable String rank) {}

    /**
     * A task to be made.
     *
     * @param customType of which it begins in the first state; where the type is gone, it is a usual task
     * @param completedAt when it was completed, null while it is not
     * @param createdAt when it came to be, which may be long ago; null for now
     * @param values of custom fields, as they are stored
     * @param followers beside the assignee
     */
    public record Node(
            String name,
            String subtype,
            @Nullable Long customType,
            RichText notes,
            Above above,
            @Nullable Long assignee,
            @Nullable Instant completedAt,
            TaskDates dates,
            @Nullable Instant createdAt,
            String values,
            Collection<Place> places,
            Collection<Long> tags,
            Collection<Long> followers) {}

    /**
     * Makes tasks at the end of their sections, of their parents' subtasks and of their assignees' lists, in the given
     * order.
     *
     * @return the ids in the same order
     */
    public List<Long> add(long workspace, long creator, List<Node> nodes, Changes changes) {
        if (nodes.isEmpty()) {
            return List.of();
        }
        var parents = parents(workspace, nodes);
        var lists = assigneePlaces(workspace, nodes);
        var made = new ArrayList<Made>();
        var statuses = types.firstStatuses(workspace, types.hold(workspace, customTypes(nodes)));
        var ranks = new HashMap<Object, String>();
        for (Node node : nodes) {
            made.add(made(node, made, parents, ranks));
        }
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < made.size(); i++) {
            var row = row(workspace, creator, made.get(i), nodes.get(i), lists, ranks);
            type(row, nodes.get(i), statuses);
            rows.add(row);
        }
        insert(rows);
        var added = made.stream().map(Made::id).toList();
        noteValues(workspace, added, nodes);
        insertFollowers(workspace, added, nodes);
        insertTags(workspace, added, nodes);
        var computed = places.put(workspace, added, nodes);
        for (int i = 0; i < nodes.size(); i++) {
            tell(made.get(i), nodes.get(i), changes);
        }
        places.compute(workspace, added, computed, changes);
        return added;
    }

    /** What a new task's place in its tree makes of it. */
    private static final class Made {
        private final long id;
        private final @Nullable Long parent;
        private final long[] path;
        private final @Nullable String rank;
        private int subtasks;

        Made(long id, @Nullable Long parent, long[] path, @Nullable String rank) {
            this.id = id;
            this.parent = parent;
            this.path = path;
            this.rank = rank;
        }

        long id() {
            return id;
        }
    }

    private Made made(Node node, List<Made> before, Map<Long, Tasks.Below> parents, Map<Object, String> ranks) {
        long id = ids.next();
        return switch (node.above()) {
            case Above.Nothing ignored -> new Made(id, null, new long[] {id}, null);
            case Above.Existing(long task) -> {
                var below = parents.get(task);
                if (below == null) {
                    throw new IllegalStateException("No place below " + task);
                }
                yield new Made(id, task, Tasks.extended(below.path(), id), step(ranks, task, below.rank()));
            }
            case Above.Made(int number) -> {
                var parent = before.get(number);
                if (parent.path.length >= Tasks.DEEPEST) {
                    throw ApiError.badInput("parent", "Subtasks can be at most " + Tasks.DEEPEST + " levels deep");
                }
                parent.subtasks++;
                yield new Made(id, parent.id, Tasks.extended(parent.path, id), step(ranks, parent.id, Rank.first()));
            }
        };
    }

    private Map<Long, Tasks.Below> parents(long workspace, List<Node> nodes) {
        var counts = new HashMap<Long, Integer>();
        for (Node node : nodes) {
            if (node.above() instanceof Above.Existing(long task)) {
                counts.merge(task, 1, Integer::sum);
            }
        }
        var parents = new HashMap<Long, Tasks.Below>();
        counts.keySet().stream()
                .sorted()
                .forEach(parent ->
                        parents.put(parent, tasks.newSubtasks(workspace, parent, counts.getOrDefault(parent, 0))));
        return parents;
    }

    /** The end of each assignee's list: what comes in bulk does not push down what they are working on. */
    private Map<Long, UserTaskLists.Place> assigneePlaces(long workspace, List<Node> nodes) {
        var places = new HashMap<Long, UserTaskLists.Place>();
        for (Node node : nodes) {
            if (node.assignee() != null && !places.containsKey(node.assignee())) {
                long section = lists.top(workspace, node.assignee()).section();
                places.put(node.assignee(), new UserTaskLists.Place(section, lists.endOf(workspace, section)));
            }
        }
        return places;
    }

    private Map<String, @Nullable Object> row(
            long workspace,
            long creator,
            Made made,
            Node node,
            Map<Long, UserTaskLists.Place> lists,
            Map<Object, String> ranks) {
        var place = node.assignee() == null ? null : lists.get(node.assignee());
        var row = new HashMap<String, @Nullable Object>();
        row.put("workspace", workspace);
        row.put("id", made.id);
        row.put("name", node.name());
        row.put("subtype", node.subtype());
        row.put("approval", node.subtype().equals("approval") ? "pending" : null);
        row.put("notes", node.notes().plain());
        row.put("html", node.notes().html());
        row.put("parent", made.parent);
        row.put("path", made.path);
        row.put("subtask_rank", made.rank);
        row.put("subtasks", made.subtasks);
        row.put("assignee", node.assignee());
        row.put("assigned_by", node.assignee() == null ? null : creator);
        row.put("assignee_section", place == null ? null : place.section());
        row.put("assignee_rank", place == null ? null : step(ranks, place.section(), place.rank()));
        row.put("completed", node.completedAt() != null);
        row.put("completed_at", node.completedAt());
        row.put("start_on", node.dates().startOn());
        row.put("start_at", node.dates().startAt());
        row.put("due_on", node.dates().dueOn());
        row.put("due_at", node.dates().dueAt());
        row.put("values", node.values());
        row.put("creator", creator);
        row.put("created_at", node.createdAt() == null ? clock.instant() : node.createdAt());
        row.put("now", clock.instant());
        return row;
    }

    private static Set<Long> customTypes(List<Node> nodes) {
        var types = new TreeSet<Long>();
        for (Node node : nodes) {
            if (node.customType() != null) {
                types.add(node.customType());
            }
        }
        return types;
    }

    private static void type(Map<String, @Nullable Object> row, Node node, Map<Long, Long> statuses) {
        Long status = node.customType() == null ? null : statuses.get(node.customType());
        row.put("type", status == null ? null : node.customType());
        row.put("status", status);
        if (status == null && node.subtype().equals("custom")) {
            row.put("subtype", "default_task");
        }
    }

    /** The next rank at the end of a list, the first one being given. */
    private static String step(Map<Object, String> ranks, Object list, String first) {
        String last = ranks.get(list);
        String rank = last == null ? first : Rank.between(last, null);
        ranks.put(list, rank);
        return rank;
    }

    private void insert(List<Map<String, @Nullable Object>> rows) {
        database.batch("""
                INSERT INTO task (workspace_id, id, name, resource_subtype, approval_status, notes, html_notes,
                  parent_id, path, subtask_rank, num_subtasks, assignee_id, assigned_by, assignee_section_id,
                  assignee_rank, completed, completed_at, start_on, start_at, due_on, due_at, custom_values,
                  custom_type_id, custom_type_status_option_id, created_by, created_at, modified_at)
                VALUES (:workspace, :id, :name, :subtype, :approval, :notes, :html,
                  :parent, :path, :subtask_rank, :subtasks, :assignee, :assigned_by, :assignee_section,
                  :assignee_rank, :completed, :completed_at, :start_on, :start_at, :due_on, :due_at, :values::jsonb,
                  :type, :status, :creator, :created_at, :now)""", rows);
    }

    private void noteValues(long workspace, List<Long> added, List<Node> nodes) {
        var valued = new ArrayList<Long>();
        for (int i = 0; i < nodes.size(); i++) {
            if (!nodes.get(i).values().equals("{}")) {
                valued.add(added.get(i));
            }
        }
        taskValues.note(workspace, valued);
    }

    private void insertFollowers(long workspace, List<Long> added, List<Node> nodes) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < nodes.size(); i++) {
            var followers = new LinkedHashSet<Long>(nodes.get(i).followers());
            if (nodes.get(i).assignee() instanceof Long assignee) {
                followers.add(assignee);
            }
            for (long user : followers) {
                rows.add(Map.of("workspace", workspace, "task", added.get(i), "user", user, "now", clock.instant()));
            }
        }
        database.batch("""
                INSERT INTO task_follower (workspace_id, task_id, user_id, followed_at)
                VALUES (:workspace, :task, :user, :now)""", rows);
    }

    private void insertTags(long workspace, List<Long> added, List<Node> nodes) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < nodes.size(); i++) {
            for (long tag : nodes.get(i).tags()) {
                rows.add(Map.of("workspace", workspace, "task", added.get(i), "tag", tag, "now", clock.instant()));
            }
        }
        database.batch("""
                INSERT INTO task_tag (workspace_id, task_id, tag_id, added_at)
                VALUES (:workspace, :task, :tag, :now)""", rows);
    }

    private static void tell(Made made, Node node, Changes changes) {
        changes.added(
                "task", made.id, null, null, node.assignee() == null ? null : Map.of("assignee", node.assignee()));
        if (made.parent != null) {
            changes.added("task", made.id, "task", made.parent);
        }
        for (Place place : node.places()) {
            changes.added("task", made.id, "project", place.project(), Map.of("new", place.project()));
            changes.added("task", made.id, "section", place.section());
        }
    }
}
