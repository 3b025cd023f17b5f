package dev.cairn.task;

import dev.cairn.platform.Ids;
import dev.cairn.platform.Rank;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.richtext.RichText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Many tasks in few statements, as an import writes them. Whoever calls it has checked that the actor may edit the
 * projects and parents, and runs it inside a write.
 */
@Component
public class BulkTasks {
    private final Database database;
    private final Tasks tasks;
    private final TaskTree tree;
    private final UserTaskLists lists;
    private final Ids ids;
    private final Clock clock;

    BulkTasks(Database database, Tasks tasks, TaskTree tree, UserTaskLists lists, Ids ids, Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.tree = tree;
        this.lists = lists;
        this.ids = ids;
        this.clock = clock;
    }

    /** A section of a project. */
    public record Home(long project, long section) {}

    /**
     * A task to be made.
     *
     * @param completedAt when it was completed, null while it is not
     * @param createdAt when it came to be, which may be long ago
     */
    public record NewTask(
            String name,
            RichText notes,
            @Nullable Long parent,
            @Nullable Long assignee,
            @Nullable Instant completedAt,
            @Nullable LocalDate startOn,
            @Nullable LocalDate dueOn,
            Instant createdAt,
            Collection<Home> homes,
            Collection<Long> tags) {}

    /**
     * Makes tasks at the end of their sections, of their parents' subtasks and of their assignees' lists, in the
     * given order; assignees follow them. Parents must exist.
     *
     * @return the ids in the same order
     */
    public List<Long> create(long workspace, long creator, List<NewTask> made, Changes changes) {
        var ranks = new HashMap<Long, String>();
        var parents = parents(workspace, made);
        var places = assigneePlaces(workspace, made);
        var created = new ArrayList<Long>();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (NewTask task : made) {
            long id = ids.next();
            created.add(id);
            rows.add(row(workspace, creator, id, task, parents, places, ranks));
        }
        insert(rows);
        insertFollowers(workspace, created, made);
        insertTags(workspace, created, made);
        insertHomes(workspace, created, made);
        for (int i = 0; i < made.size(); i++) {
            tell(created.get(i), made.get(i), changes);
        }
        return created;
    }

    private Map<Long, Tasks.Below> parents(long workspace, List<NewTask> made) {
        var counts = new HashMap<Long, Integer>();
        for (NewTask task : made) {
            if (task.parent() != null) {
                counts.merge(task.parent(), 1, Integer::sum);
            }
        }
        var parents = new HashMap<Long, Tasks.Below>();
        counts.keySet().stream()
                .sorted()
                .forEach(parent ->
                        parents.put(parent, tasks.newSubtasks(workspace, parent, counts.getOrDefault(parent, 0))));
        return parents;
    }

    /** The end of each assignee's list: what was brought in does not push down what they are working on. */
    private Map<Long, UserTaskLists.Place> assigneePlaces(long workspace, List<NewTask> made) {
        var places = new HashMap<Long, UserTaskLists.Place>();
        for (NewTask task : made) {
            if (task.assignee() != null && !places.containsKey(task.assignee())) {
                long section = lists.top(workspace, task.assignee()).section();
                places.put(task.assignee(), new UserTaskLists.Place(section, lists.endOf(workspace, section)));
            }
        }
        return places;
    }

    private Map<String, @Nullable Object> row(
            long workspace,
            long creator,
            long id,
            NewTask task,
            Map<Long, Tasks.Below> parents,
            Map<Long, UserTaskLists.Place> places,
            Map<Long, String> ranks) {
        var below = task.parent() == null ? null : parents.get(task.parent());
        var place = task.assignee() == null ? null : places.get(task.assignee());
        var row = new HashMap<String, @Nullable Object>();
        row.put("workspace", workspace);
        row.put("id", id);
        row.put("name", task.name());
        row.put("notes", task.notes().plain());
        row.put("html", task.notes().html());
        row.put("parent", task.parent());
        row.put("path", below == null ? new long[] {id} : Tasks.extended(below.path(), id));
        row.put("subtask_rank", below == null ? null : step(ranks, task.parent(), below.rank()));
        row.put("assignee", task.assignee());
        row.put("assigned_by", task.assignee() == null ? null : creator);
        row.put("assignee_section", place == null ? null : place.section());
        row.put("assignee_rank", place == null ? null : step(ranks, place.section(), place.rank()));
        row.put("completed", task.completedAt() != null);
        row.put("completed_at", task.completedAt());
        row.put("start_on", task.startOn());
        row.put("due_on", task.dueOn());
        row.put("creator", creator);
        row.put("created_at", task.createdAt());
        row.put("now", clock.instant());
        return row;
    }

    /** The next rank at the end of a list, the first one being given. */
    private static String step(Map<Long, String> ranks, @Nullable Long list, String first) {
        String last = ranks.get(list);
        String rank = last == null ? first : Rank.between(last, null);
        ranks.put(list, rank);
        return rank;
    }

    private void insert(List<Map<String, @Nullable Object>> rows) {
        database.batch("""
                INSERT INTO task (workspace_id, id, name, notes, html_notes, parent_id, path, subtask_rank, assignee_id,
                  assigned_by, assignee_section_id, assignee_rank, completed, completed_at, start_on, due_on,
                  created_by, created_at, modified_at)
                VALUES (:workspace, :id, :name, :notes, :html, :parent, :path, :subtask_rank, :assignee,
                  :assigned_by, :assignee_section, :assignee_rank, :completed, :completed_at, :start_on, :due_on,
                  :creator, :created_at, :now)""", rows);
    }

    private void insertFollowers(long workspace, List<Long> created, List<NewTask> made) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < made.size(); i++) {
            Long assignee = made.get(i).assignee();
            if (assignee != null) {
                rows.add(Map.of(
                        "workspace", workspace, "task", created.get(i), "user", assignee, "now", clock.instant()));
            }
        }
        database.batch("""
                INSERT INTO task_follower (workspace_id, task_id, user_id, followed_at)
                VALUES (:workspace, :task, :user, :now)""", rows);
    }

    private void insertTags(long workspace, List<Long> created, List<NewTask> made) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < made.size(); i++) {
            for (long tag : made.get(i).tags()) {
                rows.add(Map.of("workspace", workspace, "task", created.get(i), "tag", tag, "now", clock.instant()));
            }
        }
        database.batch("""
                INSERT INTO task_tag (workspace_id, task_id, tag_id, added_at)
                VALUES (:workspace, :task, :tag, :now)""", rows);
    }

    private void insertHomes(long workspace, List<Long> created, List<NewTask> made) {
        var ends = ends(workspace, made);
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < made.size(); i++) {
            for (Home home : made.get(i).homes()) {
                String rank = Rank.between(ends.get(home.section()), null);
                ends.put(home.section(), rank);
                var row = new HashMap<String, Object>();
                row.put("workspace", workspace);
                row.put("project", home.project());
                row.put("task", created.get(i));
                row.put("section", home.section());
                row.put("rank", rank);
                row.put("now", clock.instant());
                rows.add(row);
            }
        }
        database.batch("""
                INSERT INTO task_project (workspace_id, project_id, task_id, section_id, rank, added_at)
                VALUES (:workspace, :project, :task, :section, :rank, :now)""", rows);
    }

    /** The last rank of each section that gets tasks. */
    private Map<Long, @Nullable String> ends(long workspace, List<NewTask> made) {
        long[] sections = made.stream()
                .flatMap(task -> task.homes().stream())
                .mapToLong(Home::section)
                .distinct()
                .toArray();
        var ends = new HashMap<Long, @Nullable String>();
        database.sql("""
                        SELECT s.id, (SELECT p.rank FROM task_project p WHERE p.workspace_id = :workspace
                            AND p.section_id = s.id ORDER BY p.rank DESC, p.task_id DESC LIMIT 1)
                        FROM section s WHERE s.workspace_id = :workspace AND s.id = ANY(:sections)""")
                .bind("workspace", workspace)
                .bind("sections", sections)
                .list(row -> ends.put(row.getLong(1), row.getString(2)));
        return ends;
    }

    private static void tell(long id, NewTask task, Changes changes) {
        changes.added("task", id, null, null, task.assignee() == null ? null : Map.of("assignee", task.assignee()));
        if (task.parent() != null) {
            changes.added("task", id, "task", task.parent());
        }
        for (Home home : task.homes()) {
            changes.added("task", id, "project", home.project(), Map.of("new", home.project()));
            changes.added("task", id, "section", home.section());
        }
    }

    /** Begins to change a task, which nobody else changes until the transaction ends. */
    public TaskEdit edit(long workspace, long task, long actor, Changes changes) {
        lock(workspace, task);
        return tasks.edit(tasks.row(workspace, task), actor, changes);
    }

    /** Puts a task at the end of another's subtasks, or under none. */
    public void setParent(long workspace, long task, @Nullable Long parent, Changes changes) {
        lock(workspace, task);
        var above = parent == null ? null : tasks.row(workspace, parent);
        String rank = parent == null ? null : tree.rank(workspace, parent, task, new Spot.End());
        tree.setParent(tasks.row(workspace, task), above, rank, changes);
    }

    private void lock(long workspace, long task) {
        database.sql("SELECT id FROM task WHERE workspace_id = :workspace AND id = :task FOR UPDATE")
                .bind("workspace", workspace)
                .bind("task", task)
                .number();
    }
}
