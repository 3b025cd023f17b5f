package dev.cairn.workload;

import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores how workspaces plan. */
@Component
class WorkloadSettings {
    private final Database database;
    private final Writes writes;
    private final Clock clock;

    WorkloadSettings(Database database, Writes writes, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param effortField the custom field that says what tasks take, where nobody names another */
    record Settings(WeekHours hours, @Nullable Long effortField, String currency) {}

    void update(Actor actor, long workspace, UnaryOperator<Settings> change) {
        writes.in(workspace, actor, changes -> {
            database.sql("""
                            INSERT INTO workload_setting (workspace_id, modified_at) VALUES (:workspace, :now)
                            ON CONFLICT DO NOTHING""")
                    .bind("workspace", workspace)
                    .bind("now", clock.instant())
                    .update();
            store(workspace, change.apply(locked(workspace)));
            changes.changed("workspace", workspace, "workload_settings", null);
            return workspace;
        });
    }

    private Settings locked(long workspace) {
        return database.sql("""
                        SELECT hours, effort_field_id, currency_code FROM workload_setting
                        WHERE workspace_id = :workspace FOR NO KEY UPDATE""")
                .bind("workspace", workspace)
                .first(row ->
                        new Settings(WeekHours.read(row.getArray(1)), row.getObject(2, Long.class), row.getString(3)))
                .orElseThrow();
    }

    private void store(long workspace, Settings settings) {
        database.sql("""
                        UPDATE workload_setting SET hours = :hours::numeric[], effort_field_id = :field,
                          currency_code = :currency, modified_at = :now
                        WHERE workspace_id = :workspace""")
                .bind("hours", settings.hours().stored())
                .bind("field", settings.effortField())
                .bind("currency", settings.currency())
                .bind("now", clock.instant())
                .bind("workspace", workspace)
                .update();
    }
}
