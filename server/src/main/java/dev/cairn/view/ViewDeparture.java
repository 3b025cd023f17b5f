package dev.cairn.view;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Departure;
import org.springframework.stereotype.Component;

/** Whoever leaves a workspace leaves the views that all use, and takes along their own. */
@Component
class ViewDeparture implements Departure {
    private final Database database;

    ViewDeparture(Database database) {
        this.database = database;
    }

    @Override
    public void leaveAll(long workspace, long user, long heir, Changes changes) {
        database.sql("DELETE FROM view WHERE workspace_id = :workspace AND owner_id = :user AND NOT shared")
                .bind("workspace", workspace)
                .bind("user", user)
                .update();
        database.sql("UPDATE view SET owner_id = :heir WHERE workspace_id = :workspace AND owner_id = :user")
                .bind("workspace", workspace)
                .bind("user", user)
                .bind("heir", heir)
                .update();
    }
}
