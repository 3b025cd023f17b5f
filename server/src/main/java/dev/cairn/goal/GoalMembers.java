package dev.cairn.goal;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.workspace.Sharers;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Stores whom goals are shared with. */
@Component
class GoalMembers extends Sharers {
    GoalMembers(Database database, Ids ids, Clock clock) {
        super(database, ids, clock, "goal");
    }
}
