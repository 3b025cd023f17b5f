package dev.cairn.workload;

import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the hours that people work. */
@Component
class Capacities {
    private final Database database;
    private final Writes writes;
    private final Clock clock;

    Capacities(Database database, Writes writes, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.clock = clock;
    }

    private record Held(long membership, WeekHours hours) {}

    /** @param days whose hours change; null for those of the workspace */
    void update(Actor actor, long workspace, long user, @Nullable Input days) {
        writes.in(workspace, actor, changes -> {
            var held = held(workspace, user);
            if (days == null) {
                database.sql("DELETE FROM capacity WHERE workspace_id = :workspace AND user_id = :user")
                        .bind("workspace", workspace)
                        .bind("user", user)
                        .update();
            } else {
                store(workspace, user, held.hours().with(days));
            }
            changes.changed("workspace_membership", held.membership(), "capacity", Map.of("user", user));
            return user;
        });
    }

    private Held held(long workspace, long user) {
        return database.sql("""
                        SELECT t.id, %s FROM workspace_membership t
                        WHERE t.workspace_id = :workspace AND t.user_id = :user FOR NO KEY UPDATE""".formatted(WeekHours.OF_PERSON.replace("{t}", "t")))
                .bind("workspace", workspace)
                .bind("user", user)
                .first(row -> new Held(row.getLong(1), WeekHours.read(row.getArray(2))))
                .orElseThrow();
    }

    private void store(long workspace, long user, WeekHours hours) {
        database.sql("""
                        INSERT INTO capacity (workspace_id, user_id, hours, modified_at)
                        VALUES (:workspace, :user, :hours::numeric[], :now)
                        ON CONFLICT (workspace_id, user_id) DO UPDATE
                          SET hours = excluded.hours, modified_at = excluded.modified_at""")
                .bind("workspace", workspace)
                .bind("user", user)
                .bind("hours", hours.stored())
                .bind("now", clock.instant())
                .update();
    }
}
