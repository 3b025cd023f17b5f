package dev.cairn.goal;

import dev.cairn.field.FieldChanges;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Span;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Revision;
import dev.cairn.platform.log.Revision.Given;
import dev.cairn.richtext.RichText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores goals. */
@Component
public class Goals {
    /** Those that people give values to. */
    private static final String COLUMNS =
            "name, is_workspace_level, team_id, owner_id, time_period_id, start_on, due_on,"
                    + " status, privacy_setting, default_access_level, custom_values::text AS custom_values";

    private final Database database;
    private final GoalMembers members;
    private final Ids ids;
    private final Clock clock;

    Goals(Database database, GoalMembers members, Ids ids, Clock clock) {
        this.database = database;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A goal to be.
     *
     * @param isWorkspaceLevel whether it is one of the company; else it is one of a team, or of a person alone
     */
    record New(
            String name,
            boolean isWorkspaceLevel,
            @Nullable Long team,
            @Nullable Long owner) {}

    /** Creates a goal. Its creator and its owner administer it, its team may change it. */
    long create(long workspace, long creator, New goal, Changes changes) {
        long id = ids.next();
        database.sql("""
                        INSERT INTO goal (workspace_id, id, name, is_workspace_level, team_id, owner_id, created_by,
                          created_at, modified_at)
                        VALUES (:workspace, :id, :name, :level, :team, :owner, :creator, :now, :now)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("name", goal.name())
                .bind("level", goal.isWorkspaceLevel())
                .bind("team", goal.team())
                .bind("owner", goal.owner())
                .bind("creator", creator)
                .bind("now", clock.instant())
                .update();
        changes.added(
                "goal",
                id,
                goal.team() == null ? "workspace" : "team",
                goal.team() == null ? workspace : goal.team(),
                goal.owner() == null ? null : Map.of("owner", goal.owner()));
        members.add(workspace, id, List.of(creator), "admin", changes);
        if (goal.owner() != null) {
            members.add(workspace, id, List.of(goal.owner()), "admin", changes);
        }
        if (goal.team() != null) {
            members.addTeam(workspace, id, goal.team(), "editor", changes);
        }
        return id;
    }

    /**
     * Changes a goal, whose row the transaction holds.
     *
     * @param given columns and their new values
     */
    void update(
            long workspace,
            long id,
            List<Given> given,
            @Nullable RichText notes,
            FieldChanges values,
            Changes changes) {
        var revision = Revision.of(database, "goal", workspace, id, COLUMNS, changes);
        given.forEach(revision::give);
        if (notes != null) {
            revision.set("notes", notes.plain()).set("html_notes", notes.html());
            revision.tell("notes", null);
        }
        values.into(revision);
        Span.check((LocalDate) revision.value("start_on"), (LocalDate) revision.value("due_on"));
        revision.store(database, clock.instant());
    }

    boolean hasMetric(long workspace, long id) {
        return database.sql("""
                        SELECT 1 FROM goal WHERE workspace_id = :workspace AND id = :id AND metric_id IS NOT NULL""").bind("workspace", workspace).bind("id", id).exists();
    }

    /** Sets how a goal stands, as its newest status update tells. Whoever calls it holds its row. */
    public void setStatus(long workspace, long id, String status, Changes changes) {
        update(workspace, id, List.of(new Given("status", status)), null, FieldChanges.NONE, changes);
    }

    /** Sets how a goal stood before, as long as it stands as {@code now} says. Whoever calls it holds its row. */
    public void takeBackStatus(long workspace, long id, String now, @Nullable String before, Changes changes) {
        boolean isSo = database.sql("SELECT 1 FROM goal WHERE workspace_id = :workspace AND id = :id AND status = :now")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("now", now)
                .exists();
        if (isSo) {
            update(workspace, id, List.of(new Given("status", before)), null, FieldChanges.NONE, changes);
        }
    }

    void like(long workspace, long goal, long user, boolean liked, Changes changes) {
        var statement = liked ? database.sql("""
                        INSERT INTO goal_like (workspace_id, goal_id, user_id, liked_at)
                        VALUES (:workspace, :goal, :user, :now) ON CONFLICT DO NOTHING""").bind("now", clock.instant()) : database.sql("""
                        DELETE FROM goal_like
                        WHERE workspace_id = :workspace AND goal_id = :goal AND user_id = :user""");
        int changed = statement
                .bind("workspace", workspace)
                .bind("goal", goal)
                .bind("user", user)
                .update();
        if (changed == 1) {
            database.sql("UPDATE goal SET num_likes = num_likes + :by WHERE workspace_id = :workspace AND id = :goal")
                    .bind("by", liked ? 1 : -1)
                    .bind("workspace", workspace)
                    .bind("goal", goal)
                    .update();
            changes.changed("goal", goal, "likes", Map.of(liked ? "added" : "removed", user));
        }
    }

    /** Deletes a goal, which supports nothing and is supported by nothing from then on; its sub-goals stay. */
    void delete(long workspace, long id, Changes changes) {
        database.sql("""
                        DELETE FROM goal_relationship WHERE workspace_id = :workspace
                          AND (supported_goal_id = :goal OR supporting_goal_id = :goal)
                        RETURNING id, supported_goal_id""")
                .bind("workspace", workspace)
                .bind("goal", id)
                .list(row -> changes.deleted("goal_relationship", row.getLong(1), "goal", row.getLong(2)));
        new Assignments().set("deleted_at", clock.instant()).update(database, "goal", workspace, id);
        changes.deleted("goal", id, "workspace", workspace);
    }

    /** Makes the metric of a goal this one, whatever it was before. */
    void setMetric(long workspace, long goal, long actor, Metric metric, Changes changes) {
        boolean isMeasured = database.sql("""
                        SELECT 1 FROM goal WHERE workspace_id = :workspace AND id = :goal AND metric_id IS NOT NULL
                          AND metric_unit = :unit AND metric_currency_code IS NOT DISTINCT FROM :currency""")
                .bind("workspace", workspace)
                .bind("goal", goal)
                .bind("unit", metric.unit())
                .bind("currency", metric.currency())
                .exists();
        metric.columns()
                .set("metric_id", ids.next())
                .set("metric_set_by", actor)
                .set("modified_at", clock.instant())
                .update(database, "goal", workspace, goal);
        changes.changed(
                "goal", goal, Progress.FIELD, Map.of(Progress.VALUE, metric.begun(), Progress.ANEW, !isMeasured));
    }
}
