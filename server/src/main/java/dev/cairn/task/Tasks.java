package dev.cairn.task;

import dev.cairn.field.FieldChanges;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Rank;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.richtext.RichText;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores tasks and tells the change log what became of them. */
@Component
public class Tasks {
    private final Database database;
    private final UserTaskLists lists;
    private final ComputedValues computed;
    private final TaskValues values;
    private final Ids ids;
    private final Clock clock;

    Tasks(Database database, UserTaskLists lists, ComputedValues computed, TaskValues values, Ids ids, Clock clock) {
        this.database = database;
        this.lists = lists;
        this.computed = computed;
        this.values = values;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a new task starts with. */
    record Draft(
            String name,
            RichText notes,
            String subtype,
            @Nullable String approvalStatus,
            Typing.State typing,
            @Nullable Long parent,
            @Nullable Long assignee,
            TaskDates dates,
            FieldChanges customFields) {}

    long create(long workspace, long creator, Draft draft, Changes changes) {
        long id = ids.next();
        Instant now = clock.instant();
        var above = draft.parent() == null ? null : newSubtasks(workspace, draft.parent(), 1);
        var place = draft.assignee() == null ? null : lists.top(workspace, draft.assignee());
        database.sql("""
                        INSERT INTO task (workspace_id, id, name, resource_subtype, approval_status, notes, html_notes,
                          parent_id, path, subtask_rank, assignee_id, assigned_by, assignee_section_id, assignee_rank,
                          completed, completed_at, completed_by, start_on, start_at, due_on, due_at,
                          custom_values, custom_type_id, custom_type_status_option_id,
                          created_by, created_at, modified_at)
                        VALUES (:workspace, :id, :name, :subtype, :approval, :notes, :html,
                          :parent, :path, :subtask_rank, :assignee, :assigned_by, :assignee_section, :assignee_rank,
                          :completed, :completed_at, :completed_by, :start_on, :start_at, :due_on, :due_at,
                          :custom_values::jsonb, :type, :status, :creator, :now, :now)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("name", draft.name())
                .bind("subtype", draft.subtype())
                .bind("approval", draft.approvalStatus())
                .bind("notes", draft.notes().plain())
                .bind("html", draft.notes().html())
                .bind("parent", draft.parent())
                .bind("path", above == null ? new long[] {id} : extended(above.path(), id))
                .bind("subtask_rank", above == null ? null : above.rank())
                .bind("assignee", draft.assignee())
                .bind("assigned_by", draft.assignee() == null ? null : creator)
                .bind("assignee_section", place == null ? null : place.section())
                .bind("assignee_rank", place == null ? null : place.rank())
                .bind("completed", draft.typing().completed())
                .bind("completed_at", draft.typing().completed() ? now : null)
                .bind("completed_by", draft.typing().completed() ? creator : null)
                .bind("start_on", draft.dates().startOn())
                .bind("start_at", draft.dates().startAt())
                .bind("due_on", draft.dates().dueOn())
                .bind("due_at", draft.dates().dueAt())
                .bind("type", draft.typing().type())
                .bind("status", draft.typing().status())
                .bind("custom_values", draft.customFields().stored())
                .bind("creator", creator)
                .bind("now", now)
                .update();
        if (!draft.customFields().values().isEmpty()) {
            values.note(workspace, List.of(id));
        }
        changes.added("task", id, null, null, draft.assignee() == null ? null : Map.of("assignee", draft.assignee()));
        if (draft.parent() != null) {
            changes.added("task", id, "task", draft.parent());
        }
        return id;
    }

    /** Where below its parent a subtask stands. */
    record Below(long[] path, String rank) {}

    /** The end of a parent's subtasks; counts the new ones in. */
    Below newSubtasks(long workspace, long parent, int count) {
        return database.sql("""
                        UPDATE task SET num_subtasks = num_subtasks + :count
                        WHERE workspace_id = :workspace AND id = :parent
                        RETURNING path, (SELECT max(s.subtask_rank) FROM task s
                          WHERE s.workspace_id = :workspace AND s.parent_id = :parent AND s.deleted_at IS NULL)""")
                .bind("count", count)
                .bind("workspace", workspace)
                .bind("parent", parent)
                .first(row -> {
                    long[] ids = Database.longs(row.getArray(1));
                    if (ids.length >= DEEPEST) {
                        throw ApiError.badInput("parent", "Subtasks can be at most " + DEEPEST + " levels deep");
                    }
                    return new Below(ids, Rank.between(row.getString(2), null));
                })
                .orElseThrow();
    }

    /** Deep enough for any plan, and shallow enough that a path stays a short array. */
    public static final int DEEPEST = 50;

    static long[] extended(long[] path, long id) {
        long[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = id;
        return longer;
    }

    /** Changes to a task whose row the transaction holds. */
    TaskEdit edit(TaskRow before, long actor, Changes changes) {
        return new TaskEdit(database, lists, computed, values, clock.instant(), before, actor, changes);
    }

    /** The task as it is, for a write that holds its lock. */
    TaskRow row(long workspace, long id) {
        return database.sql(
                        "SELECT " + TaskRow.COLUMNS + " FROM task t WHERE t.workspace_id = :workspace AND t.id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .first(TaskRow::read)
                .orElseThrow();
    }
}
