package dev.cairn.inbox;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Departure;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever leaves a workspace leaves no inbox behind. */
@Component
class InboxDeparture implements Departure {
    private final Database database;

    InboxDeparture(Database database) {
        this.database = database;
    }

    @Override
    public void leaveAll(long workspace, long user, long heir, Changes changes) {
        for (String table : List.of("inbox_item", "quiet_project", "quiet_reason")) {
            database.sql("DELETE FROM " + table + " WHERE workspace_id = :workspace AND user_id = :user")
                    .bind("workspace", workspace)
                    .bind("user", user)
                    .update();
        }
    }
}
