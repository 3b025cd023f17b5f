package dev.cairn.task;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Followers;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a task is linked with: followers, likes, tags, and the tasks that it waits for. */
@Component
public class TaskLinks {
    /** The most tasks that one task can wait for and be waited for by. */
    public static final int MOST_DEPENDENCIES = 30;

    private final Database database;
    private final Clock clock;
    private final Followers followers;

    TaskLinks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.followers = new Followers(database, clock, "task");
    }

    /** The first followers of a new task, who are no news. */
    void followNew(long workspace, long task, long creator, @Nullable Long assignee, Collection<Long> others) {
        var first = new LinkedHashSet<Long>();
        first.add(creator);
        if (assignee != null) {
            first.add(assignee);
        }
        first.addAll(others);
        var now = clock.instant();
        database.batch(
                """
                INSERT INTO task_follower (workspace_id, task_id, user_id, followed_at)
                VALUES (:workspace, :task, :user, :now)""",
                first.stream()
                        .map(user ->
                                Map.<String, Object>of("workspace", workspace, "task", task, "user", user, "now", now))
                        .toList());
    }

    public void follow(long workspace, long task, Collection<Long> users, Changes changes) {
        followers.add(workspace, task, users, changes);
    }

    public void unfollow(long workspace, long task, Collection<Long> users, Changes changes) {
        followers.remove(workspace, task, users, changes);
    }

    void like(long workspace, long task, long user, boolean liked, Changes changes) {
        var statement = liked ? database.sql("""
                        INSERT INTO task_like (workspace_id, task_id, user_id, liked_at)
                        VALUES (:workspace, :task, :user, :now) ON CONFLICT DO NOTHING""").bind("now", clock.instant()) : database.sql("""
                        DELETE FROM task_like
                        WHERE workspace_id = :workspace AND task_id = :task AND user_id = :user""");
        int changed = statement
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("user", user)
                .update();
        if (changed == 0) {
            return;
        }
        database.sql("UPDATE task SET num_likes = num_likes + :by WHERE workspace_id = :workspace AND id = :task")
                .bind("by", liked ? 1 : -1)
                .bind("workspace", workspace)
                .bind("task", task)
                .update();
        changes.changed("task", task, "likes", Map.of(liked ? "added" : "removed", user));
    }

    public void addTag(long workspace, long task, long tag, Changes changes) {
        int added = database.sql("""
                        INSERT INTO task_tag (workspace_id, task_id, tag_id, added_at)
                        VALUES (:workspace, :task, :tag, :now) ON CONFLICT DO NOTHING""")
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("tag", tag)
                .bind("now", clock.instant())
                .update();
        if (added == 1) {
            changes.changed("task", task, "tags", Map.of("added", tag));
        }
    }

    public void removeTag(long workspace, long task, long tag, Changes changes) {
        int removed = database.sql("""
                        DELETE FROM task_tag WHERE workspace_id = :workspace AND task_id = :task AND tag_id = :tag""")
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("tag", tag)
                .update();
        if (removed == 1) {
            changes.changed("task", task, "tags", Map.of("removed", tag));
        }
    }

    /** Makes a task wait for others. A circle of tasks that wait for each other is refused. */
    public void addDependencies(long workspace, long task, Collection<Long> others, Changes changes) {
        lockDependencies(workspace);
        for (long other : others) {
            if (other == task || waitsFor(workspace, other, task)) {
                throw ApiError.badInput("dependencies", "The tasks would wait for each other: " + other);
            }
            int added = database.sql("""
                            INSERT INTO task_dependency (workspace_id, task_id, depends_on_id, created_at)
                            VALUES (:workspace, :task, :other, :now) ON CONFLICT DO NOTHING""")
                    .bind("workspace", workspace)
                    .bind("task", task)
                    .bind("other", other)
                    .bind("now", clock.instant())
                    .update();
            if (added == 1) {
                changes.changed("task", task, "dependencies", Map.of("added", other));
                changes.changed("task", other, "dependents", Map.of("added", task));
                checkDependencies(workspace, task);
                checkDependencies(workspace, other);
            }
        }
    }

    void removeDependencies(long workspace, long task, Collection<Long> others, Changes changes) {
        for (long other : others) {
            int removed = database.sql("""
                            DELETE FROM task_dependency
                            WHERE workspace_id = :workspace AND task_id = :task AND depends_on_id = :other""")
                    .bind("workspace", workspace)
                    .bind("task", task)
                    .bind("other", other)
                    .update();
            if (removed == 1) {
                changes.changed("task", task, "dependencies", Map.of("removed", other));
                changes.changed("task", other, "dependents", Map.of("removed", task));
            }
        }
    }

    /** Two writers at once could close a circle that neither sees, so they take turns. */
    void lockDependencies(long workspace) {
        database.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:workspace)) AS locked")
                .bind("workspace", workspace)
                .exists();
    }

    private boolean waitsFor(long workspace, long task, long other) {
        return database.sql("""
                        WITH RECURSIVE chain AS (
                          SELECT depends_on_id FROM task_dependency WHERE workspace_id = :workspace AND task_id = :task
                          UNION
                          SELECT d.depends_on_id FROM chain c JOIN task_dependency d ON d.workspace_id = :workspace
                            AND d.task_id = c.depends_on_id)
                        SELECT 1 FROM chain WHERE depends_on_id = :other LIMIT 1""")
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("other", other)
                .exists();
    }

    private void checkDependencies(long workspace, long task) {
        long number = database.sql("""
                        SELECT (SELECT count(*) FROM task_dependency
                            WHERE workspace_id = :workspace AND task_id = :task)
                          + (SELECT count(*) FROM task_dependency
                            WHERE workspace_id = :workspace AND depends_on_id = :task)""")
                .bind("workspace", workspace)
                .bind("task", task)
                .number();
        if (number > MOST_DEPENDENCIES) {
            throw ApiError.badInput(
                    "dependencies", "A task can have at most " + MOST_DEPENDENCIES + " dependencies and dependents");
        }
    }
}
