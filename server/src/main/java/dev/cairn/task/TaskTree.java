package dev.cairn.task;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.RankedList;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done to a task together with all tasks below it: deleting, restoring, moving. */
@Component
class TaskTree {
    private final Database database;
    private final Places places;
    private final Clock clock;
    private final RankedList subtasks;

    TaskTree(Database database, Places places, Clock clock) {
        this.database = database;
        this.places = places;
        this.subtasks = new RankedList(database, "task", "subtask_rank", "parent_id = :list AND deleted_at IS NULL");
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
        for (long project : places.projectsOf(task.workspace(), task.id())) {
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
        for (long project : places.projectsOf(task.workspace(), task.id())) {
            changes.undeleted("task", task.id(), "project", project);
        }
        if (task.parent() != null) {
            changes.undeleted("task", task.id(), "task", task.parent());
        }
        changes.undeleted("task", task.id(), null, null);
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
        return subtasks.rank(
                workspace,
                parent,
                spot,
                moving,
                sibling -> ApiError.badInput(
                        spot instanceof Spot.Before ? "insert_before" : "insert_after",
                        "Not a subtask of the parent: " + sibling));
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
