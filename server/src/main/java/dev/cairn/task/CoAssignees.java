package dev.cairn.task;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works on a task beside its assignee, each with a done mark of their own. */
@Component
public class CoAssignees {
    /** More people than that are a project. */
    static final int MOST = 20;

    private static final String ADD = """
            INSERT INTO task_co_assignee (workspace_id, task_id, user_id, added_by, added_at)
            VALUES (:workspace, :task, :user, :actor, :now) ON CONFLICT DO NOTHING""";

    private final Database database;
    private final TaskLinks links;
    private final Clock clock;

    CoAssignees(Database database, TaskLinks links, Clock clock) {
        this.database = database;
        this.links = links;
        this.clock = clock;
    }

    /** Adds people, who follow the task from now on; whoever has it as the assignee already is left out. */
    public void add(long workspace, long task, long actor, Collection<Long> users, Changes changes) {
        var added = new ArrayList<Long>();
        for (long user : users) {
            if (!isAssignee(workspace, task, user) && insert(workspace, task, actor, user)) {
                changes.changed("task", task, "co_assignees", Map.of("added", user));
                added.add(user);
            }
        }
        links.follow(workspace, task, added, changes);
        checkNumber(workspace, task);
    }

    private boolean insert(long workspace, long task, long actor, long user) {
        return database.sql(ADD)
                        .bind("workspace", workspace)
                        .bind("task", task)
                        .bind("user", user)
                        .bind("actor", actor)
                        .bind("now", clock.instant())
                        .update()
                == 1;
    }

    private boolean isAssignee(long workspace, long task, long user) {
        return database.sql("SELECT 1 FROM task WHERE workspace_id = :workspace AND id = :task AND assignee_id = :user")
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("user", user)
                .exists();
    }

    private void checkNumber(long workspace, long task) {
        if (of(workspace, task).size() > MOST) {
            throw ApiError.badInput("co_assignees", "A task can have at most " + MOST + " co-assignees");
        }
    }

    public List<Long> of(long workspace, long task) {
        return database.sql("""
                        SELECT user_id FROM task_co_assignee WHERE workspace_id = :workspace AND task_id = :task
                        ORDER BY added_at, user_id""").bind("workspace", workspace).bind("task", task).list(row -> row.getLong(1));
    }

    /**
     * The first ones of new tasks, in one statement for all of them.
     *
     * @param users of each task, who follow it already
     */
    public void addToNew(long workspace, long actor, Map<Long, List<Long>> users, Changes changes) {
        var rows = new ArrayList<Map<String, Object>>();
        users.forEach((task, people) -> people.forEach(user -> {
            rows.add(
                    Map.of("workspace", workspace, "task", task, "user", user, "actor", actor, "now", clock.instant()));
            changes.changed("task", task, "co_assignees", Map.of("added", user));
        }));
        database.batch(ADD, rows);
    }

    public void remove(long workspace, long task, Collection<Long> users, Changes changes) {
        for (long user : users) {
            int removed = database.sql("""
                            DELETE FROM task_co_assignee
                            WHERE workspace_id = :workspace AND task_id = :task AND user_id = :user""")
                    .bind("workspace", workspace)
                    .bind("task", task)
                    .bind("user", user)
                    .update();
            if (removed == 1) {
                changes.changed("task", task, "co_assignees", Map.of("removed", user));
            }
        }
    }

    /** Says whether a person has done their part; the task itself is completed by itself. */
    void mark(long workspace, long task, long user, boolean completed, Changes changes) {
        int marked = database.sql("""
                        UPDATE task_co_assignee SET completed = :completed, completed_at = :at
                        WHERE workspace_id = :workspace AND task_id = :task AND user_id = :user
                          AND completed <> :completed""")
                .bind("completed", completed)
                .bind("at", completed ? clock.instant() : null)
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("user", user)
                .update();
        if (marked == 1) {
            var detail = new HashMap<String, @Nullable Object>();
            detail.put("marked", user);
            detail.put("completed", completed);
            changes.changed("task", task, "co_assignees", detail);
        }
    }

    boolean has(long workspace, long task, long user) {
        return of(workspace, task).contains(user);
    }

    /** All that a person co-assigns in a workspace. */
    List<Long> tasksOf(long workspace, long user) {
        return database.sql("SELECT task_id FROM task_co_assignee WHERE workspace_id = :workspace AND user_id = :user")
                .bind("workspace", workspace)
                .bind("user", user)
                .list(row -> row.getLong(1));
    }
}
