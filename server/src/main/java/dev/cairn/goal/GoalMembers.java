package dev.cairn.goal;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Stores whom goals are shared with. */
@Component
class GoalMembers {
    private final Database database;
    private final Ids ids;
    private final Clock clock;

    GoalMembers(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Shares a goal with people at a level; who has one already keeps theirs. */
    void add(long workspace, long goal, Collection<Long> users, String level, Changes changes) {
        for (long user : users) {
            add(workspace, goal, "user_id", user, level, changes);
        }
    }

    void addTeam(long workspace, long goal, long team, String level, Changes changes) {
        add(workspace, goal, "team_id", team, level, changes);
    }

    private void add(long workspace, long goal, String column, long member, String level, Changes changes) {
        long id = ids.next();
        int added = database.sql("""
                        INSERT INTO goal_membership (workspace_id, id, goal_id, %s, access_level, created_at)
                        VALUES (:workspace, :id, :goal, :member, :level, :now) ON CONFLICT DO NOTHING""".formatted(column))
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("goal", goal)
                .bind("member", member)
                .bind("level", level)
                .bind("now", clock.instant())
                .update();
        if (added == 1) {
            changes.added("goal_membership", id, "goal", goal);
            changes.changed("goal", goal, "members", Map.of("added", member));
        }
    }

    /** Ends the memberships of these people. */
    void remove(long workspace, long goal, Collection<Long> users, Changes changes) {
        for (long user : users) {
            database.sql("""
                            DELETE FROM goal_membership
                            WHERE workspace_id = :workspace AND goal_id = :goal AND user_id = :user RETURNING id""")
                    .bind("workspace", workspace)
                    .bind("goal", goal)
                    .bind("user", user)
                    .first(row -> row.getLong(1))
                    .ifPresent(id -> {
                        changes.deleted("goal_membership", id, "goal", goal);
                        changes.changed("goal", goal, "members", Map.of("removed", user));
                    });
        }
    }

    /** The level that new members of a goal get. */
    String usualLevel(long workspace, long goal) {
        return database.sql("SELECT default_access_level FROM goal WHERE workspace_id = :workspace AND id = :goal")
                .bind("workspace", workspace)
                .bind("goal", goal)
                .first(row -> row.getString(1))
                .orElseThrow();
    }

    List<Long> goalsOf(long workspace, long user) {
        return database.sql("""
                        SELECT goal_id FROM goal_membership
                        WHERE workspace_id = :workspace AND user_id = :user ORDER BY goal_id""").bind("workspace", workspace).bind("user", user).list(row -> row.getLong(1));
    }
}
