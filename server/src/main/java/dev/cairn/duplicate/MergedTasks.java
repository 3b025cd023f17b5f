package dev.cairn.duplicate;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.task.BulkTasks;
import dev.cairn.task.CoAssignees;
import dev.cairn.task.TaskLinks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Closes tasks that are the same as others into these. People and, where wanted, subtasks go over; what was said stays
 * where it was said.
 */
@Component
class MergedTasks {
    private static final String FOLLOWERS = "SELECT user_id FROM task_follower WHERE workspace_id = :workspace"
            + " AND task_id = :task AND user_id NOT IN (SELECT user_id FROM task_follower"
            + " WHERE workspace_id = :workspace AND task_id = :into) ORDER BY followed_at, user_id";

    private static final String SUBTASKS = "SELECT id FROM task WHERE workspace_id = :workspace AND parent_id = :task"
            + " AND deleted_at IS NULL AND id <> :into ORDER BY subtask_rank, id";

    private final Database database;
    private final BulkTasks tasks;
    private final TaskLinks links;
    private final CoAssignees coAssignees;
    private final Clock clock;

    MergedTasks(Database database, BulkTasks tasks, TaskLinks links, CoAssignees coAssignees, Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.links = links;
        this.coAssignees = coAssignees;
        this.clock = clock;
    }

    /** That a task was merged, and what went over. */
    record Merged(long into, boolean wasCompleted, List<Long> followers, List<Long> coAssignees, List<Long> subtasks) {
        private static Merged read(ResultSet row) throws SQLException {
            return new Merged(row.getLong(1), row.getBoolean(2), longs(row, 3), longs(row, 4), longs(row, 5));
        }

        private static List<Long> longs(ResultSet row, int column) throws SQLException {
            return Arrays.stream(Database.longs(row.getArray(column))).boxed().toList();
        }
    }

    Optional<Merged> find(long workspace, long task) {
        return database.sql("""
                        SELECT into_id, was_completed, followers, co_assignees, subtasks FROM merged_task
                        WHERE workspace_id = :workspace AND task_id = :task""").bind("workspace", workspace).bind("task", task).first(Merged::read);
    }

    void merge(long workspace, long task, long into, long actor, boolean withSubtasks, Changes changes) {
        check(workspace, task, into);
        var followers = ids(FOLLOWERS, workspace, task, into);
        var others = coAssignees.of(workspace, into);
        var helpers = coAssignees.of(workspace, task).stream()
                .filter(person -> !others.contains(person))
                .toList();
        var subtasks = withSubtasks ? ids(SUBTASKS, workspace, task, into) : List.<Long>of();
        changes.changed("task", task, "duplicate_of", Map.of("new", into));
        changes.changed("task", into, "duplicates", Map.of("added", task));
        links.follow(workspace, into, followers, changes);
        coAssignees.add(workspace, into, actor, helpers, changes);
        subtasks.forEach(subtask -> tasks.setParent(workspace, subtask, into, changes));
        var edit = tasks.edit(workspace, task, actor, changes);
        boolean wasCompleted = edit.isCompleted();
        edit.completed(true).save();
        database.sql("""
                        INSERT INTO merged_task (workspace_id, task_id, into_id, was_completed, followers, co_assignees,
                          subtasks, merged_by, merged_at)
                        VALUES (:workspace, :task, :into, :completed, :followers, :helpers, :subtasks, :actor, :now)""")
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("into", into)
                .bind("completed", wasCompleted)
                .bind("followers", array(followers))
                .bind("helpers", array(helpers))
                .bind("subtasks", array(subtasks))
                .bind("actor", actor)
                .bind("now", clock.instant())
                .update();
    }

    private void check(long workspace, long task, long into) {
        if (task == into) {
            throw ApiError.badInput("task", "A task cannot be merged into itself");
        }
        if (find(workspace, task).isPresent()) {
            throw ApiError.badInput("This task is merged already; take that back first");
        }
        if (find(workspace, into).isPresent()) {
            throw ApiError.badInput("task", "It is merged into another one itself; name that one");
        }
    }

    /** @param into what the task was merged into, null where it is to stay as it is */
    void separate(long workspace, long task, Merged merged, @Nullable Long into, long actor, Changes changes) {
        database.sql("DELETE FROM merged_task WHERE workspace_id = :workspace AND task_id = :task")
                .bind("workspace", workspace)
                .bind("task", task)
                .update();
        changes.changed("task", task, "duplicate_of", Map.of("old", merged.into()));
        if (into != null) {
            changes.changed("task", into, "duplicates", Map.of("removed", task));
            coAssignees.remove(workspace, into, merged.coAssignees(), changes);
            links.unfollow(workspace, into, merged.followers(), changes);
            stillBelow(workspace, into, merged.subtasks())
                    .forEach(subtask -> tasks.setParent(workspace, subtask, task, changes));
        }
        if (!merged.wasCompleted()) {
            tasks.edit(workspace, task, actor, changes).completed(false).save();
        }
    }

    /** Those of the subtasks that nobody has moved on or deleted since, in the order in which they came. */
    private List<Long> stillBelow(long workspace, long parent, List<Long> subtasks) {
        var below = database.sql("""
                        SELECT id FROM task WHERE workspace_id = :workspace AND parent_id = :parent
                          AND id = ANY(:subtasks) AND deleted_at IS NULL""")
                .bind("workspace", workspace)
                .bind("parent", parent)
                .bind("subtasks", array(subtasks))
                .list(row -> row.getLong(1));
        return subtasks.stream().filter(below::contains).toList();
    }

    private List<Long> ids(String sql, long workspace, long task, long into) {
        return database.sql(sql)
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("into", into)
                .list(row -> row.getLong(1));
    }

    private static long[] array(List<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
