package dev.cairn.workload;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Departure;
import org.springframework.stereotype.Component;

/** Nothing is planned any more with whoever leaves a workspace. */
@Component
class WorkloadDeparture implements Departure {
    private final Database database;
    private final Allocations allocations;
    private final OooEntries entries;

    WorkloadDeparture(Database database, Allocations allocations, OooEntries entries) {
        this.database = database;
        this.allocations = allocations;
        this.entries = entries;
    }

    @Override
    public void leaveAll(long workspace, long user, long heir, Changes changes) {
        allocations.delete(workspace, "user_id", user, changes);
        entries.delete(workspace, "user_id", user, changes);
        database.sql("DELETE FROM capacity WHERE workspace_id = :workspace AND user_id = :user")
                .bind("workspace", workspace)
                .bind("user", user)
                .update();
        database.sql("DELETE FROM workload_draft WHERE workspace_id = :workspace AND user_id = :user")
                .bind("workspace", workspace)
                .bind("user", user)
                .update();
    }
}
