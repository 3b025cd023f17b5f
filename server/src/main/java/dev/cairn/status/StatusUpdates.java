package dev.cairn.status;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.goal.Goals;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import dev.cairn.preference.PreferredZone;
import dev.cairn.project.Projects;
import dev.cairn.richtext.RichText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds, stores and removes status updates. */
@Component
class StatusUpdates {
    static final int LONGEST_TITLE = 1_024;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Database database;
    private final Access access;
    private final Projects projects;
    private final Goals goals;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;
    private final FiguresOfToday figures;
    private final PreferredZone zones;

    StatusUpdates(
            Database database,
            Access access,
            Projects projects,
            Goals goals,
            Writes writes,
            Ids ids,
            Clock clock,
            FiguresOfToday figures,
            PreferredZone zones) {
        this.database = database;
        this.figures = figures;
        this.zones = zones;
        this.access = access;
        this.projects = projects;
        this.goals = goals;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    /** A status update as a write needs to know it. */
    record StatusUpdate(
            long workspace,
            long id,
            Reported kind,
            long parent,
            String type,
            @Nullable Long author) {
        boolean isOf(Actor actor) {
            return author != null && author == actor.id();
        }
    }

    /** What somebody tells of how something is doing. */
    record Told(@Nullable String title, RichText text, String type, Assessment assessment) {}

    /** Tells how something is doing. */
    long create(Actor actor, Reported kind, String parent, Told told) {
        var seen = kind.grant(access, actor, parent, Level.EDITOR);
        return writes.in(seen.workspace(), actor, changes -> {
            var granted = kind.grantForChange(access, actor, parent, Level.EDITOR);
            long id = ids.next();
            Instant now = clock.instant();
            database.sql("""
                            INSERT INTO status_update (workspace_id, id, %s, title, text, html_text, status_type,
                              score, confidence, figures, created_by, created_at, modified_at)
                            VALUES (:workspace, :id, :parent, :title, :text, :html, :type,
                              :score, :confidence, :figures::jsonb, :author, :now, :now)""".formatted(kind.column()))
                    .bind("workspace", granted.workspace())
                    .bind("id", id)
                    .bind("parent", granted.id())
                    .bind("title", told.title() == null ? "Status update – " + DAY.format(now) : told.title())
                    .bind("text", told.text().plain())
                    .bind("html", told.text().html())
                    .bind("type", told.type())
                    .bind("score", told.assessment().score())
                    .bind("confidence", told.assessment().confidence())
                    .bind("figures", figures.of(kind, granted, LocalDate.ofInstant(now, zones.of(actor.id()))))
                    .bind("author", actor.id())
                    .bind("now", now)
                    .update();
            changes.added("status_update", id, kind.type(), granted.id());
            settle(kind, granted, told.type(), actor, changes);
            return id;
        });
    }

    /** What is to be said otherwise; null leaves it as it is. */
    record Edit(
            @Nullable String title,
            @Nullable RichText text,
            @Nullable String type,
            Assessment.Edit assessment) {}

    /** Only its author changes what it says. Where it is the last, what it tells of stands as it says now. */
    void update(Actor actor, StatusUpdate update, Edit edit) {
        String parent = String.valueOf(update.parent());
        update.kind().grant(access, actor, parent, Level.EDITOR);
        if (!update.isOf(actor)) {
            throw ApiError.forbidden("Only its author can change a status update");
        }
        writes.in(update.workspace(), actor, changes -> {
            var granted = update.kind().grantForChange(access, actor, parent, Level.EDITOR);
            var assignments = new Assignments().set("modified_at", clock.instant());
            if (edit.title() != null) {
                assignments.set("title", edit.title());
                told(update, "title", changes);
            }
            if (edit.text() != null) {
                assignments
                        .set("text", edit.text().plain())
                        .set("html_text", edit.text().html());
                told(update, "text", changes);
            }
            edit.assessment().to(assignments);
            if (edit.type() != null && !edit.type().equals(update.type())) {
                if (isLast(update)) {
                    settleAnew(update, granted, edit.type(), actor, changes);
                }
                assignments.set("status_type", edit.type());
                told(update, "status_type", changes);
            }
            assignments.update(database, "status_update", update.workspace(), update.id());
            return update.id();
        });
    }

    /** Readers of the log need to know of what it tells. */
    private static void told(StatusUpdate update, String field, Changes changes) {
        changes.changed(
                "status_update", update.id(), field, Map.of(update.kind().type(), update.parent()));
    }

    private boolean isLast(StatusUpdate update) {
        return !database.sql("""
                        SELECT 1 FROM status_update t JOIN status_update o
                          ON o.workspace_id = t.workspace_id AND o.%1$s = t.%1$s
                          AND (o.created_at, o.id) > (t.created_at, t.id)
                        WHERE t.workspace_id = :workspace AND t.id = :id""".formatted(update.kind().column()))
                .bind("workspace", update.workspace())
                .bind("id", update.id())
                .exists();
    }

    /** A goal that was set otherwise since stays so. */
    private void settleAnew(StatusUpdate update, Access.Granted parent, String type, Actor actor, Changes changes) {
        if (update.kind() == Reported.GOAL) {
            goals.takeBackStatus(
                    update.workspace(),
                    update.parent(),
                    StatusType.ofGoal(update.type()),
                    StatusType.ofGoal(type),
                    changes);
        } else {
            settle(update.kind(), parent, type, actor, changes);
        }
    }

    /** A project that is told to be complete is completed by it, and reopened by any other; a goal stands as is told; a portfolio is what its projects are. */
    private void settle(Reported kind, Access.Granted parent, String type, Actor actor, Changes changes) {
        switch (kind) {
            case PROJECT ->
                projects.complete(parent.workspace(), parent.id(), type.equals("complete"), actor.id(), changes);
            case GOAL -> goals.setStatus(parent.workspace(), parent.id(), StatusType.ofGoal(type), changes);
            case PORTFOLIO -> {}
        }
    }

    /** The update of this gid, of what the actor sees. */
    StatusUpdate find(Actor actor, String name, String gid) {
        return database.sql("""
                        SELECT t.workspace_id, t.id, t.project_id, t.goal_id, t.portfolio_id, t.status_type, t.created_by FROM status_update t
                        WHERE t.workspace_id = ANY(:workspaces) AND t.id = :id AND %s""".formatted(StatusType.visible("t")))
                .bindAll(Resources.of(actor))
                .bind("id", Gid.inPath(name, gid))
                .first(row -> {
                    Reported kind = kind(row);
                    return new StatusUpdate(
                            row.getLong(1),
                            row.getLong(2),
                            kind,
                            row.getLong(kind.column()),
                            row.getString("status_type"),
                            row.getObject("created_by", Long.class));
                })
                // As a project status, the API knows those of projects only.
                .filter(update -> update.kind() == Reported.PROJECT || name.equals("status_update"))
                .orElseThrow(() -> ApiError.notFound(name, gid));
    }

    private static Reported kind(ResultSet row) throws SQLException {
        for (Reported kind : Reported.values()) {
            if (row.getObject(kind.column()) != null) {
                return kind;
            }
        }
        throw new IllegalStateException("A status update of nothing");
    }

    /** Authors remove what they wrote, admins of what it tells of anything. */
    void delete(Actor actor, StatusUpdate update) {
        String parent = String.valueOf(update.parent());
        Level needed = update.isOf(actor) ? Level.EDITOR : Level.ADMIN;
        update.kind().grant(access, actor, parent, needed);
        writes.in(update.workspace(), actor, changes -> {
            update.kind().grantForChange(access, actor, parent, needed);
            if (update.kind() == Reported.GOAL) {
                unsettle(update, changes);
            }
            database.delete("status_update", update.workspace(), update.id());
            changes.deleted("status_update", update.id(), update.kind().type(), update.parent());
            return update.id();
        });
    }

    /** Where the last update goes, its goal stands again as the one before told, unless it was set otherwise since. */
    private void unsettle(StatusUpdate update, Changes changes) {
        record Last(long id, String status) {}
        var last = database.sql("""
                        SELECT id, status_type FROM status_update WHERE workspace_id = :workspace AND goal_id = :goal
                        ORDER BY created_at DESC, id DESC LIMIT 2""")
                .bind("workspace", update.workspace())
                .bind("goal", update.parent())
                .list(row -> new Last(row.getLong(1), StatusType.ofGoal(row.getString(2))));
        if (last.getFirst().id() == update.id()) {
            String before = last.size() > 1 ? last.getLast().status() : null;
            goals.takeBackStatus(
                    update.workspace(), update.parent(), last.getFirst().status(), before, changes);
        }
    }
}
