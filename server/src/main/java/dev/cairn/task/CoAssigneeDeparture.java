package dev.cairn.task;

import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Departure;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever leaves a workspace works on none of its tasks with others any more. */
@Component
class CoAssigneeDeparture implements Departure {
    private final CoAssignees coAssignees;

    CoAssigneeDeparture(CoAssignees coAssignees) {
        this.coAssignees = coAssignees;
    }

    @Override
    public void leaveAll(long workspace, long user, long heir, Changes changes) {
        for (long task : coAssignees.tasksOf(workspace, user)) {
            coAssignees.remove(workspace, task, List.of(user), changes);
        }
    }
}
