package dev.cairn.goal;

import dev.cairn.field.FieldChanges;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Departure;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever leaves a workspace leaves its goals. Those that would have nobody to administer them go to the heir. */
@Component
class GoalDeparture implements Departure {
    private final Database database;
    private final Goals goals;
    private final GoalMembers members;

    GoalDeparture(Database database, Goals goals, GoalMembers members) {
        this.database = database;
        this.goals = goals;
        this.members = members;
    }

    @Override
    public void leaveAll(long workspace, long user, long heir, Changes changes) {
        for (long goal : dependentOn(workspace, user)) {
            goals.update(
                    workspace, goal, List.of(new GoalInput.Given("owner_id", heir)), null, FieldChanges.NONE, changes);
            members.add(workspace, goal, List.of(heir), "admin", changes);
        }
        for (long goal : members.goalsOf(workspace, user)) {
            members.remove(workspace, goal, List.of(user), changes);
        }
    }

    /** Those that the person owns, and those without an owner that nobody else administers. */
    private List<Long> dependentOn(long workspace, long user) {
        return database.sql("""
                        SELECT g.id FROM goal g WHERE g.workspace_id = :workspace AND g.deleted_at IS NULL
                          AND (g.owner_id = :user OR g.owner_id IS NULL AND (
                            SELECT count(*) = 1 AND min(m.user_id) = :user FROM goal_membership m
                            WHERE m.workspace_id = :workspace AND m.goal_id = g.id AND m.access_level = 'admin'
                              AND m.user_id IS NOT NULL))
                        ORDER BY g.id""").bind("workspace", workspace).bind("user", user).list(row -> row.getLong(1));
    }
}
