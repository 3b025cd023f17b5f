package dev.cairn.task;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Rank;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.section.Sections.Spot;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done to a task together with all tasks below it: deleting, restoring, moving. */
@Component
class TaskTree {
    private final Database database;
    private final Clock clock;

    TaskTree(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Marks a task and all tasks below it as deleted; they can be restored for thirty days. */
    void delete(TaskRow task, Changes changes) {
        database.sql("""
                        WITH RECURSIVE below AS (
                          SELECT id FROM task WHERE workspace_id = :workspace AND id = :id
                          UNION ALL
                          SELECT t.id FROM below b JOIN task t ON t.workspace_id = :workspace AND t.parent_id = b.id
                          WHERE t.deleted_at IS NULL)
                        UPDATE task SET deleted_at = :now WHERE workspace_id = :workspace AND id IN (SELECT id FROM below)""")
                .bind("workspace", task.workspace())
                .bind("id", task.id())
                .bind("now", clock.instant())
                .update();
        countSubtask(task, -1);
        for (long project : projectsOf(task)) {
            changes.deleted("task", task.id(), "project", project);
        }
        if (task.parent() != null) {
            changes.deleted("task", task.id(), "task", task.parent());
        }
        changes.deleted("task", task.id(), null, null);
    }

    /** Brings back a deleted task with those that were deleted together with it. */
    void restore(TaskRow task, Changes changes) {
        database.sql("""
                        WITH RECURSIVE below AS (
                          SELECT id, deleted_at FROM task WHERE workspace_id = :workspace AND id = :id
                          UNION ALL
                          SELECT t.id, t.deleted_at FROM below b JOIN task t ON t.workspace_id = :workspace
                            AND t.parent_id = b.id AND t.deleted_at = b.deleted_at)
                        UPDATE task SET deleted_at = NULL WHERE workspace_id = :workspace AND id IN (SELECT id FROM below)""")
                .bind("workspace", task.workspace())
                .bind("id", task.id())
                .update();
        countSubtask(task, 1);
        for (long project : projectsOf(task)) {
            changes.undeleted("task", task.id(), "project", project);
        }
        if (task.parent() != null) {
            changes.undeleted("task", task.id(), "task", task.parent());
        }
        changes.undeleted("task", task.id(), null, null);
    }

    private Iterable<Long> projectsOf(TaskRow task) {
        return database.sql("""
                        SELECT project_id FROM task_project WHERE workspace_id = :workspace AND task_id = :task
                        ORDER BY project_id""")
                .bind("workspace", task.workspace())
                .bind("task", task.id())
                .list(row -> row.getLong(1));
    }

    private void countSubtask(TaskRow task, int by) {
        if (task.parent() != null) {
            count(task.workspace(), task.parent(), by);
        }
    }

    private void count(long workspace, long parent, int by) {
        database.sql(
                        "UPDATE task SET num_subtasks = num_subtasks + :by WHERE workspace_id = :workspace AND id = :parent")
                .bind("by", by)
                .bind("workspace", workspace)
                .bind("parent", parent)
                .update();
    }

    /** The rank of a spot among a parent's subtasks. */
    String rank(long workspace, long parent, long moving, Spot spot) {
        List<Sibling> siblings = siblings(workspace, parent, moving);
        int at = switch (spot) {
            case Spot.Start ignored -> 0;
            case Spot.End ignored -> siblings.size();
            case Spot.Before before -> indexOf(siblings, "insert_before", before.sibling());
            case Spot.After after -> indexOf(siblings, "insert_after", after.sibling()) + 1;
        };
        String previous = at == 0 ? null : siblings.get(at - 1).rank();
        String next = at == siblings.size() ? null : siblings.get(at).rank();
        if (previous != null && next != null && previous.compareTo(next) >= 0) {
            rebalance(workspace, siblings);
            return rank(workspace, parent, moving, spot);
        }
        return Rank.between(previous, next);
    }

    private record Sibling(long id, String rank) {}

    private List<Sibling> siblings(long workspace, long parent, long without) {
        return database.sql("""
                        SELECT id, subtask_rank FROM task
                        WHERE workspace_id = :workspace AND parent_id = :parent AND id <> :without
                          AND deleted_at IS NULL ORDER BY subtask_rank, id""")
                .bind("workspace", workspace)
                .bind("parent", parent)
                .bind("without", without)
                .list(row -> new Sibling(row.getLong(1), row.getString(2)));
    }

    private static int indexOf(List<Sibling> siblings, String field, long task) {
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i).id() == task) {
                return i;
            }
        }
        throw ApiError.badInput(field, "Not a subtask of the parent: " + task);
    }

    private void rebalance(long workspace, List<Sibling> siblings) {
        var rows = new ArrayList<Map<String, Object>>();
        String rank = null;
        for (Sibling sibling : siblings) {
            rank = Rank.between(rank, null);
            rows.add(Map.of("workspace", workspace, "id", sibling.id(), "rank", rank));
        }
        database.batch("UPDATE task SET subtask_rank = :rank WHERE workspace_id = :workspace AND id = :id", rows);
    }

    /** Puts a task under another, or under none; its own subtasks come along. */
    void setParent(TaskRow task, @Nullable TaskRow parent, @Nullable String rank, Changes changes) {
        if (parent != null) {
            for (long above : parent.path()) {
                if (above == task.id()) {
                    throw ApiError.badInput("parent", "A task cannot be a subtask of itself or of its own subtasks");
                }
            }
            if (parent.path().length >= Tasks.DEEPEST) {
                throw ApiError.badInput("parent", "Subtasks can be at most " + Tasks.DEEPEST + " levels deep");
            }
        }
        new Assignments()
                .set("parent_id", parent == null ? null : parent.id())
                .set("subtask_rank", rank)
                .set("modified_at", clock.instant())
                .increment("version")
                .update(database, "task", task.workspace(), task.id());
        Long now = parent == null ? null : parent.id();
        if (Objects.equals(task.parent(), now)) {
            changes.changed("task", task.id(), "parent", null);
            return;
        }
        movePaths(task, parent == null ? new long[] {task.id()} : Tasks.extended(parent.path(), task.id()));
        tellMove(task, now, changes);
    }

    private void tellMove(TaskRow task, @Nullable Long now, Changes changes) {
        if (task.parent() != null) {
            count(task.workspace(), task.parent(), -1);
            changes.removed("task", task.id(), "task", task.parent(), null);
        }
        if (now != null) {
            count(task.workspace(), now, 1);
            changes.added("task", task.id(), "task", now);
        }
        var detail = new HashMap<String, @Nullable Object>();
        detail.put("old", task.parent());
        detail.put("new", now);
        changes.changed("task", task.id(), "parent", detail);
    }

    /** Every task below has the same path from here on down. */
    private void movePaths(TaskRow task, long[] path) {
        database.sql("""
                        WITH RECURSIVE below AS (
                          SELECT id FROM task WHERE workspace_id = :workspace AND id = :id
                          UNION ALL
                          SELECT t.id FROM below b JOIN task t ON t.workspace_id = :workspace AND t.parent_id = b.id)
                        UPDATE task SET path = :path || path[(:depth + 1):]
                        WHERE workspace_id = :workspace AND id IN (SELECT id FROM below)""")
                .bind("workspace", task.workspace())
                .bind("id", task.id())
                .bind("path", path)
                .bind("depth", task.path().length)
                .update();
    }
}
