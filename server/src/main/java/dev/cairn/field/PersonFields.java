package dev.cairn.field;

import dev.cairn.platform.Actor;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Json;
import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Departure;
import dev.cairn.workspace.PersonValues;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The values that people themselves have in a workspace, and what is left of their fields when they go. */
@Component
class PersonFields implements PersonValues, Departure {
    private final Database database;
    private final FieldValues values;
    private final Ids ids;
    private final Clock clock;

    PersonFields(Database database, FieldValues values, Ids ids, Clock clock) {
        this.database = database;
        this.values = values;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void change(Actor actor, long workspace, long user, Input input, Changes changes) {
        var given = values.read(actor, workspace, input);
        if (given.values().isEmpty()) {
            return;
        }
        database.sql("""
                        INSERT INTO custom_field_user (workspace_id, user_id) VALUES (:workspace, :user)
                        ON CONFLICT DO NOTHING""").bind("workspace", workspace).bind("user", user).update();
        var before = Json.read(database.sql("""
                        SELECT custom_values FROM custom_field_user
                        WHERE workspace_id = :workspace AND user_id = :user FOR UPDATE""")
                .bind("workspace", workspace)
                .bind("user", user)
                .first(row -> row.getString(1))
                .orElseThrow());
        database.sql("""
                        UPDATE custom_field_user SET custom_values = :values::jsonb
                        WHERE workspace_id = :workspace AND user_id = :user""")
                .bind("workspace", workspace)
                .bind("user", user)
                .bind("values", given.merged(before).toString())
                .update();
        given.news(before).forEach(detail -> changes.changed("user", user, "custom_fields", detail));
    }

    /** A private field that nobody else sees goes to the heir: its values are still on tasks. */
    @Override
    public void leaveAll(long workspace, long user, long heir, Changes changes) {
        for (String table : new String[] {"custom_field_membership", "custom_field_user"}) {
            database.sql("DELETE FROM " + table + " WHERE workspace_id = :workspace AND user_id = :user")
                    .bind("workspace", workspace)
                    .bind("user", user)
                    .update();
        }
        var orphaned = database.sql("""
                        SELECT f.id FROM custom_field f WHERE f.workspace_id = :workspace
                          AND f.privacy_setting = 'private' AND f.created_by = :user
                          AND NOT EXISTS (SELECT 1 FROM custom_field_membership m WHERE m.workspace_id = :workspace
                            AND m.custom_field_id = f.id)""")
                .bind("workspace", workspace)
                .bind("user", user)
                .list(row -> row.getLong(1));
        for (long field : orphaned) {
            long id = ids.next();
            database.sql("""
                            INSERT INTO custom_field_membership (workspace_id, id, custom_field_id, user_id, access_level,
                              created_at)
                            VALUES (:workspace, :id, :field, :heir, 'admin', :now)""")
                    .bind("workspace", workspace)
                    .bind("id", id)
                    .bind("field", field)
                    .bind("heir", heir)
                    .bind("now", clock.instant())
                    .update();
            changes.added("custom_field_membership", id, "custom_field", field);
        }
    }
}
