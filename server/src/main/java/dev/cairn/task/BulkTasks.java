package dev.cairn.task;

import dev.cairn.field.FieldChanges;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.richtext.RichText;
import dev.cairn.task.TaskTrees.Above;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
    private final TaskTrees trees;

    BulkTasks(Database database, Tasks tasks, TaskTree tree, TaskTrees trees) {
        this.database = database;
        this.tasks = tasks;
        this.tree = tree;
        this.trees = trees;
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
            Collection<Long> tags,
            FieldChanges customFields) {

        private TaskTrees.Node node() {
            return new TaskTrees.Node(
                    name,
                    "default_task",
                    null,
                    notes,
                    parent == null ? new Above.Nothing() : new Above.Existing(parent),
                    assignee,
                    completedAt,
                    new TaskDates(startOn, null, dueOn, null),
                    createdAt,
                    customFields.stored(),
                    homes.stream()
                            .map(home -> new TaskTrees.Place(home.project(), home.section(), null))
                            .toList(),
                    tags,
                    List.of());
        }
    }

    /**
     * Makes tasks at the end of their sections, of their parents' subtasks and of their assignees' lists, in the
     * given order; assignees follow them. Parents must exist.
     *
     * @return the ids in the same order
     */
    public List<Long> create(long workspace, long creator, List<NewTask> made, Changes changes) {
        return trees.add(workspace, creator, made.stream().map(NewTask::node).toList(), changes);
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

    /** Deletes a task with all below it. */
    public void delete(long workspace, long task, Changes changes) {
        lock(workspace, task);
        tree.delete(tasks.row(workspace, task), changes);
    }

    private void lock(long workspace, long task) {
        database.sql("SELECT id FROM task WHERE workspace_id = :workspace AND id = :task FOR UPDATE")
                .bind("workspace", workspace)
                .bind("task", task)
                .number();
    }
}
