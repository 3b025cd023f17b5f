package dev.cairn.time;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Stores which weeks of people's hours have been handed in and approved. */
@Component
class Timesheets {
    private static final String TYPE = "timesheet_approval_status";
    private static final List<String> CLOSED = List.of("SUBMITTED", "APPROVED");

    private final Database database;
    private final Access access;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    Timesheets(Database database, Access access, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.access = access;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    long create(Actor actor, long workspace, long person, LocalDate monday) {
        return writes.in(workspace, actor, changes -> {
            long id = ids.next();
            int made = database.sql("""
                            INSERT INTO timesheet_approval_status (workspace_id, id, user_id, start_date, end_date,
                              created_at, modified_at)
                            VALUES (:workspace, :id, :user, :monday, :sunday, :now, :now) ON CONFLICT DO NOTHING""")
                    .bind("workspace", workspace)
                    .bind("id", id)
                    .bind("user", person)
                    .bind("monday", monday)
                    .bind("sunday", monday.plusDays(6))
                    .bind("now", clock.instant())
                    .update();
            if (made == 0) {
                throw ApiError.badInput("start_date", "There is one of this week already");
            }
            changes.added(TYPE, id, "workspace", workspace);
            return id;
        });
    }

    private record Held(long user, String status) {}

    /** @param message that comes with the step */
    void move(Actor actor, Access.Granted timesheet, String status, String message) {
        writes.in(timesheet.workspace(), actor, changes -> {
            var held = database.sql("""
                            SELECT user_id, approval_status FROM timesheet_approval_status
                            WHERE workspace_id = :workspace AND id = :id FOR UPDATE""")
                    .bind("workspace", timesheet.workspace())
                    .bind("id", timesheet.id())
                    .first(row -> new Held(row.getLong(1), row.getString(2)))
                    .orElseThrow();
            requireStep(held.status(), status);
            boolean decides = status.equals("APPROVED") || status.equals("REJECTED");
            if (decides && timesheet.level() != Level.ADMIN) {
                throw ApiError.forbidden(
                        "Only admins of the workspace or of an endorsed team of the person can do this");
            }
            if (!decides && held.user() != actor.id()) {
                throw ApiError.forbidden("Only whose timesheet it is can do this");
            }
            database.sql("""
                            UPDATE timesheet_approval_status
                            SET approval_status = :status, message = :message, changed_by = :me, modified_at = :now
                            WHERE workspace_id = :workspace AND id = :id""")
                    .bind("status", status)
                    .bind("message", message)
                    .bind("me", actor.id())
                    .bind("now", clock.instant())
                    .bind("workspace", timesheet.workspace())
                    .bind("id", timesheet.id())
                    .update();
            changes.changed(TYPE, timesheet.id(), "approval_status", Map.of("old", held.status(), "new", status));
            return timesheet.id();
        });
    }

    /** What was handed in is taken back, approved or returned; what was approved can still be returned. */
    private static void requireStep(String from, String to) {
        var next = switch (from) {
            case "DRAFT" -> List.of("SUBMITTED");
            case "SUBMITTED" -> List.of("DRAFT", "APPROVED", "REJECTED");
            case "APPROVED" -> List.of("REJECTED");
            default -> List.of("SUBMITTED", "DRAFT");
        };
        if (!next.contains(to)) {
            throw ApiError.badInput("approval_status", "Cannot go from " + from + " to " + to);
        }
    }

    /** Whether the actor may make a timesheet of this person. */
    void requireMaker(Actor actor, long workspace, long person) {
        if (person != actor.id() && !access.approvesHours(actor, workspace, person)) {
            throw ApiError.forbidden("Only admins of the workspace or of an endorsed team of the person can do this");
        }
    }

    /** Refuses a change of hours that were handed in; they stay open until the transaction ends. */
    void requireOpen(long workspace, long person, LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        database.sql("""
                        SELECT approval_status FROM timesheet_approval_status
                        WHERE workspace_id = :workspace AND user_id = :user AND start_date = :monday FOR SHARE""")
                .bind("workspace", workspace)
                .bind("user", person)
                .bind("monday", monday)
                .first(row -> row.getString(1))
                .filter(CLOSED::contains)
                .ifPresent(closed -> {
                    throw ApiError.forbidden("The week of " + monday + " has been "
                            + (closed.equals("APPROVED") ? "approved" : "handed in")
                            + "; take it back or have it returned first");
                });
    }
}
