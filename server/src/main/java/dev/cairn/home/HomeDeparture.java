package dev.cairn.home;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Departure;
import org.springframework.stereotype.Component;

/** Whoever leaves a workspace has no Home in it. */
@Component
class HomeDeparture implements Departure {
    private final Database database;

    HomeDeparture(Database database) {
        this.database = database;
    }

    @Override
    public void leaveAll(long workspace, long user, long heir, Changes changes) {
        database.sql("DELETE FROM home WHERE workspace_id = :workspace AND user_id = :user")
                .bind("workspace", workspace)
                .bind("user", user)
                .update();
    }
}
