package dev.cairn.goal;

import dev.cairn.field.FieldChanges;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Revision.Given;
import dev.cairn.workspace.Departure;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever leaves a workspace leaves its goals. Those that would have nobody to administer them go to the heir. */
@Component
class GoalDeparture implements Departure {
    private final Goals goals;
    private final GoalMembers members;

    GoalDeparture(Goals goals, GoalMembers members) {
        this.goals = goals;
        this.members = members;
    }

    @Override
    public void leaveAll(long workspace, long user, long heir, Changes changes) {
        for (long goal : members.dependentOn(workspace, user)) {
            goals.update(workspace, goal, List.of(new Given("owner_id", heir)), null, FieldChanges.NONE, changes);
            members.add(workspace, goal, List.of(heir), "admin", changes);
        }
        members.removeFromAll(workspace, user, changes);
    }
}
