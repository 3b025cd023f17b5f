package dev.cairn.chart;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Departure;
import org.springframework.stereotype.Component;

/** The dashboards of whoever leaves a workspace: what others see goes on, as somebody else's. */
@Component
class DashboardDeparture implements Departure {
    private final Database database;

    DashboardDeparture(Database database) {
        this.database = database;
    }

    @Override
    public void leaveAll(long workspace, long user, long heir, Changes changes) {
        database.sql("""
                        DELETE FROM dashboard_membership WHERE workspace_id = :workspace AND user_id = :user""").bind("workspace", workspace).bind("user", user).update();
        database.sql("""
                        DELETE FROM dashboard d
                        WHERE d.workspace_id = :workspace AND d.owner_id = :user AND d.privacy_setting = 'private'
                          AND NOT EXISTS (SELECT 1 FROM dashboard_membership m
                            WHERE m.workspace_id = :workspace AND m.dashboard_id = d.id)""").bind("workspace", workspace).bind("user", user).update();
        database.sql("UPDATE dashboard SET owner_id = :heir WHERE workspace_id = :workspace AND owner_id = :user")
                .bind("workspace", workspace)
                .bind("user", user)
                .bind("heir", heir)
                .update();
    }
}
