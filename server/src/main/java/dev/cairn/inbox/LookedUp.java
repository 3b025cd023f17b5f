package dev.cairn.inbox;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import dev.cairn.richtext.Mentions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a batch of changes does not tell itself: the texts of comments and tasks, and what waited for what. */
final class LookedUp {
    private final Map<Long, Comment> comments = new HashMap<>();
    private final Map<Long, Message> messages = new HashMap<>();
    private final Map<Long, Set<Long>> statuses = new HashMap<>();
    private final Map<Long, Task> tasks = new HashMap<>();
    private final Map<Long, List<Unblocked>> unblocked = new HashMap<>();
    private final Set<Writing> writings = new HashSet<>();

    record Comment(long task, Set<Long> mentioned, Instant at) {}

    /** @param first the message itself, or the one that it is a reply to */
    record Message(long first, long project, Set<Long> mentioned) {}

    record Task(Set<Long> mentioned, boolean isImported) {}

    /** A task that nothing incomplete stands in the way of any more. */
    record Unblocked(long task, long assignee) {}

    /** That a task's description was written. */
    private record Writing(long task, Instant at) {}

    private LookedUp() {}

    static LookedUp of(Database database, long workspace, List<Change> changes) {
        var lookedUp = new LookedUp();
        lookedUp.readComments(database, workspace, ids(changes, change -> isAdded(change, "story")));
        lookedUp.readMessages(database, workspace, ids(changes, change -> isAdded(change, "message")));
        lookedUp.readStatuses(database, workspace, ids(changes, change -> isAdded(change, "status_update")));
        lookedUp.readTasks(database, workspace, ids(changes, change -> isNew(change) || isWriting(change)));
        lookedUp.readUnblocked(database, workspace, ids(changes, change -> "completed".equals(change.field())));
        changes.stream()
                .filter(LookedUp::isWriting)
                .forEach(change -> lookedUp.writings.add(new Writing(change.id(), change.createdAt())));
        return lookedUp;
    }

    private static boolean isAdded(Change change, String type) {
        return change.type().equals(type) && change.action().equals("added");
    }

    private static boolean isNew(Change change) {
        return isAdded(change, "task") && change.parentId() == null;
    }

    private static boolean isWriting(Change change) {
        return change.type().equals("task") && "notes".equals(change.field());
    }

    private static long[] ids(List<Change> changes, Predicate<Change> which) {
        return changes.stream().filter(which).mapToLong(Change::id).distinct().toArray();
    }

    private void readComments(Database database, long workspace, long[] stories) {
        if (stories.length == 0) {
            return;
        }
        database.sql("""
                        SELECT id, task_id, html_text, created_at FROM story
                        WHERE workspace_id = :workspace AND id = ANY(:stories) AND type = 'comment'
                          AND task_id IS NOT NULL""")
                .bind("workspace", workspace)
                .bind("stories", stories)
                .list(row -> comments.put(
                        row.getLong(1),
                        new Comment(
                                row.getLong(2),
                                Mentions.peopleIn(row.getString(3)),
                                row.getObject(4, OffsetDateTime.class).toInstant())));
    }

    private void readMessages(Database database, long workspace, long[] written) {
        if (written.length == 0) {
            return;
        }
        database.sql("""
                        SELECT id, coalesce(reply_to_id, id), project_id, html_text FROM message
                        WHERE workspace_id = :workspace AND id = ANY(:messages)""")
                .bind("workspace", workspace)
                .bind("messages", written)
                .list(row -> messages.put(
                        row.getLong(1),
                        new Message(row.getLong(2), row.getLong(3), Mentions.peopleIn(row.getString(4)))));
    }

    private void readStatuses(Database database, long workspace, long[] written) {
        if (written.length == 0) {
            return;
        }
        database.sql("""
                        SELECT id, html_text FROM status_update
                        WHERE workspace_id = :workspace AND id = ANY(:statuses)""")
                .bind("workspace", workspace)
                .bind("statuses", written)
                .list(row -> statuses.put(row.getLong(1), Mentions.peopleIn(row.getString(2))));
    }

    private void readTasks(Database database, long workspace, long[] written) {
        if (written.length == 0) {
            return;
        }
        database.sql("""
                        SELECT t.id, t.html_notes, EXISTS (SELECT 1 FROM import_task i
                          WHERE i.workspace_id = :workspace AND i.task_id = t.id AND i.outcome = 'created')
                        FROM task t WHERE t.workspace_id = :workspace AND t.id = ANY(:tasks)""")
                .bind("workspace", workspace)
                .bind("tasks", written)
                .list(row ->
                        tasks.put(row.getLong(1), new Task(Mentions.peopleIn(row.getString(2)), row.getBoolean(3))));
    }

    private void readUnblocked(Database database, long workspace, long[] completed) {
        if (completed.length == 0) {
            return;
        }
        database.sql("""
                        SELECT d.depends_on_id, t.id, p.person
                        FROM task_dependency d JOIN task t ON t.workspace_id = :workspace AND t.id = d.task_id
                        CROSS JOIN LATERAL (SELECT t.assignee_id UNION ALL
                          SELECT c.user_id FROM task_co_assignee c
                          WHERE c.workspace_id = :workspace AND c.task_id = t.id) p(person)
                        WHERE d.workspace_id = :workspace AND d.depends_on_id = ANY(:completed)
                          AND p.person IS NOT NULL AND NOT t.completed AND t.deleted_at IS NULL
                          AND NOT EXISTS (SELECT 1 FROM task_dependency o
                            JOIN task b ON b.workspace_id = :workspace AND b.id = o.depends_on_id
                            WHERE o.workspace_id = :workspace AND o.task_id = t.id
                              AND NOT b.completed AND b.deleted_at IS NULL)""")
                .bind("workspace", workspace)
                .bind("completed", completed)
                .list(row -> unblocked
                        .computeIfAbsent(row.getLong(1), ignored -> new ArrayList<>())
                        .add(new Unblocked(row.getLong(2), row.getLong(3))));
    }

    /** The comment of this id; null where it is none, or gone. */
    @Nullable
    Comment comment(long story) {
        return comments.get(story);
    }

    @Nullable
    Message message(long id) {
        return messages.get(id);
    }

    /** Whom a status update mentions. */
    Set<Long> mentionedInStatus(long id) {
        return statuses.getOrDefault(id, Set.of());
    }

    @Nullable
    Task task(long id) {
        return tasks.get(id);
    }

    List<Unblocked> unblockedBy(long task) {
        return unblocked.getOrDefault(task, List.of());
    }

    /** Whether the write that made somebody a follower also put their name into the description. */
    boolean isMentionedIn(Change change, long person) {
        var task = tasks.get(change.id());
        return task != null
                && writings.contains(new Writing(change.id(), change.createdAt()))
                && task.mentioned().contains(person);
    }
}
