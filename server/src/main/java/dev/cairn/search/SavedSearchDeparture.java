package dev.cairn.search;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Departure;
import org.springframework.stereotype.Component;

/** Whoever leaves a workspace searches it no more. */
@Component
class SavedSearchDeparture implements Departure {
    private final Database database;

    SavedSearchDeparture(Database database) {
        this.database = database;
    }

    @Override
    public void leaveAll(long workspace, long user, long heir, Changes changes) {
        database.sql("DELETE FROM saved_search WHERE workspace_id = :workspace AND user_id = :user")
                .bind("workspace", workspace)
                .bind("user", user)
                .update();
    }
}
