package dev.cairn.task;

import dev.cairn.field.FieldChanges;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.richtext.RichText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes the fields that a request names; those with the same value stay as they are and are no news. */
public final class TaskEdit {
    private final Database database;
    private final UserTaskLists lists;
    private final Instant now;
    private final TaskRow before;
    private final long actor;
    private final Changes changes;
    private final ComputedValues computed;
    private final TaskValues values;
    private final Assignments assignments = new Assignments();
    /** Whether something changes that formulas may use. */
    private boolean isCounted;

    private boolean hasNewValues;

    /** Whether the assignee's list takes the task in as one that nobody has put anywhere yet. */
    private boolean asksAnew;

    private @Nullable String approval;

    TaskEdit(
            Database database,
            UserTaskLists lists,
            ComputedValues computed,
            TaskValues values,
            Instant now,
            TaskRow before,
            long actor,
            Changes changes) {
        this.database = database;
        this.lists = lists;
        this.computed = computed;
        this.values = values;
        this.now = now;
        this.before = before;
        this.actor = actor;
        this.changes = changes;
        this.approval = before.approvalStatus();
    }

    public TaskEdit name(String name) {
        if (!name.equals(before.name())) {
            assignments.set("name", name);
            changed("name", before.name(), name);
        }
        return this;
    }

    public TaskEdit notes(RichText notes) {
        assignments.set("notes", notes.plain()).set("html_notes", notes.html());
        changes.changed("task", before.id(), "notes", null);
        return this;
    }

    TaskEdit subtype(String subtype) {
        if (!subtype.equals(before.subtype())) {
            assignments.set("resource_subtype", subtype);
            changed("resource_subtype", before.subtype(), subtype);
            if (subtype.equals("approval")) {
                approval(before.completed() ? "approved" : "pending");
            } else if (before.approvalStatus() != null) {
                approval(null);
            }
        }
        return this;
    }

    /** Of a custom type and in one of its states, or of none. */
    TaskEdit typed(Typing.State typing) {
        if (!Objects.equals(typing.type(), before.typing().type())) {
            assignments.set("custom_type_id", typing.type());
            changed("custom_type", before.typing().type(), typing.type());
        }
        if (!Objects.equals(typing.status(), before.typing().status())) {
            assignments.set("custom_type_status_option_id", typing.status());
            changed("custom_type_status_option", before.typing().status(), typing.status());
        }
        return completed(typing.completed());
    }

    TaskEdit approval(@Nullable String status) {
        approval = status;
        if (!Objects.equals(status, before.approvalStatus())) {
            assignments.set("approval_status", status);
            changed("approval_status", before.approvalStatus(), status);
        }
        return this;
    }

    public boolean isCompleted() {
        return before.completed();
    }

    public TaskEdit completed(boolean completed) {
        return completed(completed, completed ? now : null, completed ? actor : null);
    }

    /** Completed elsewhere at some time; who did it is not known. */
    public TaskEdit completed(boolean completed, @Nullable Instant at) {
        return completed(completed, at, null);
    }

    private TaskEdit completed(boolean completed, @Nullable Instant at, @Nullable Long by) {
        if (completed != before.completed()) {
            isCounted = true;
            assignments.set("completed", completed);
            assignments.set("completed_at", at);
            assignments.set("completed_by", by);
            changed("completed", before.completed(), completed);
            // Complete and decided are the same of an approval: whichever of them a request names, the other follows.
            if (approval != null && approval.equals("pending") == completed) {
                approval(completed ? "approved" : "pending");
            }
        }
        return this;
    }

    public TaskEdit assignee(@Nullable Long assignee) {
        if (!Objects.equals(assignee, before.assignee())) {
            var place = assignee == null ? null : lists.top(before.workspace(), assignee);
            assignments.set("assignee_id", assignee);
            assignments.set("assigned_by", assignee == null ? null : actor);
            assignments.set("assignee_section_id", place == null ? null : place.section());
            assignments.set("assignee_rank", place == null ? null : place.rank());
            asksAnew = true;
            changed("assignee", before.assignee(), assignee);
        }
        return this;
    }

    /** Starts and ends on days, whatever the times of day were. */
    public TaskEdit days(@Nullable LocalDate start, @Nullable LocalDate due) {
        return dates(new TaskDates(start, null, due, null));
    }

    TaskEdit dates(TaskDates dates) {
        var was = before.dates().values();
        var is = dates.values();
        Map<String, ?> detail = Map.of("old", was, "new", is);
        for (String field : is.keySet()) {
            if (!Objects.equals(was.get(field), is.get(field))) {
                changes.changed("task", before.id(), field, detail);
                detail = null;
            }
        }
        if (!Objects.equals(was.get("due_on"), is.get("due_on"))
                || !Objects.equals(was.get("due_at"), is.get("due_at"))) {
            asksAnew = true;
        }
        if (detail == null) {
            isCounted = true;
            assignments.set("start_on", dates.startOn()).set("start_at", dates.startAt());
            assignments.set("due_on", dates.dueOn()).set("due_at", dates.dueAt());
        }
        return this;
    }

    /** Changes the values of custom fields; the others stay. */
    public TaskEdit customFields(FieldChanges given) {
        var news = given.news(before.customValues());
        if (!news.isEmpty()) {
            isCounted = true;
            hasNewValues = true;
            assignments.setJson("custom_values", given.merged(before.customValues()));
            news.forEach(detail -> changes.changed("task", before.id(), "custom_fields", detail));
        }
        return this;
    }

    public void save() {
        if (asksAnew) {
            assignments.set("assignee_placed_on", null);
        }
        if (!assignments.isEmpty()) {
            assignments.set("modified_at", now).increment("version");
            assignments.update(database, "task", before.workspace(), before.id());
        }
        if (hasNewValues) {
            values.note(before.workspace(), List.of(before.id()));
        }
        if (isCounted) {
            computed.refresh(before.workspace(), new long[] {before.id()}, before.computed(), changes);
        }
    }

    private void changed(String field, @Nullable Object old, @Nullable Object value) {
        var detail = new LinkedHashMap<String, @Nullable Object>();
        detail.put("old", old);
        detail.put("new", value);
        changes.changed("task", before.id(), field, detail);
    }
}
