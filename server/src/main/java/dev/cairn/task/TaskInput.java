package dev.cairn.task;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.Input;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a task that do not depend on anything stored. */
final class TaskInput {
    static final String LIKES = "liked hearted";
    static final String EDITED = "name notes html_notes assignee completed due_on due_at start_on start_at"
            + " resource_subtype approval_status custom_type custom_type_status_option external external.gid external.data"
            + " custom_fields:object custom_fields.* assignee_section assignee_status";
    static final String NEW = EDITED + " workspace projects memberships memberships.project memberships.section"
            + " followers tags " + LIKES;

    static final int LONGEST_NAME = 1_024;
    static final int LONGEST_EXTERNAL_GID = 1_024;
    static final int LONGEST_EXTERNAL_DATA = 32_768;

    private final Input input;

    TaskInput(Input input) {
        this.input = input;
    }

    boolean has(String field) {
        return input.has(field);
    }

    String name() {
        String name = input.text("name", LONGEST_NAME);
        return name == null ? "" : name.strip();
    }

    /** The dates as they are once this request's are put over those of before. */
    TaskDates dates(TaskDates before) {
        if (input.isSet("due_on") && input.isSet("due_at")) {
            throw ApiError.badInput("due_on", "Cannot be given together with due_at");
        }
        if (input.isSet("start_on") && input.isSet("start_at")) {
            throw ApiError.badInput("start_on", "Cannot be given together with start_at");
        }
        var due = moment("due_on", "due_at", before.dueOn(), before.dueAt());
        var start = moment("start_on", "start_at", before.startOn(), before.startAt());
        var dates = new TaskDates(start.on(), start.at(), due.on(), due.at());
        if (input.has("due_on") || input.has("due_at") || input.has("start_on") || input.has("start_at")) {
            dates.check();
        }
        return dates;
    }

    private record Moment(@Nullable LocalDate on, @Nullable Instant at) {}

    /** A day or an instant: giving one replaces the other, and an instant says its day in UTC too. */
    private Moment moment(String on, String at, @Nullable LocalDate beforeOn, @Nullable Instant beforeAt) {
        if (input.isSet(at)) {
            Instant instant = input.instant(at);
            return new Moment(
                    instant == null ? null : instant.atOffset(ZoneOffset.UTC).toLocalDate(), instant);
        }
        if (input.has(on)) {
            return new Moment(input.date(on), null);
        }
        return input.has(at) ? new Moment(null, null) : new Moment(beforeOn, beforeAt);
    }

    @Nullable
    String subtype() {
        return input.oneOf("resource_subtype", TaskType.SUBTYPES);
    }

    @Nullable
    String approvalStatus() {
        return input.oneOf("approval_status", TaskType.APPROVALS);
    }

    record External(@Nullable String gid, @Nullable String data) {
        boolean isEmpty() {
            return gid == null && data == null;
        }
    }

    External external() {
        var external = input.object("external");
        if (external == null) {
            return new External(null, null);
        }
        String gid = external.text("gid", LONGEST_EXTERNAL_GID);
        return new External(gid, external.text("data", LONGEST_EXTERNAL_DATA));
    }
}
