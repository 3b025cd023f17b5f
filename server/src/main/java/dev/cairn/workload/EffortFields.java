package dev.cairn.workload;

import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the custom fields that say what tasks take: numbers, of which a duration is in minutes. */
@Component
class EffortFields {
    private static final String FOUND = """
            SELECT f.id, f.format = 'duration' FROM custom_field f
            WHERE f.workspace_id = :workspace AND f.resource_subtype = 'number' AND %s AND f.id = """.formatted(Visible.customField("f"));

    private final Database database;

    EffortFields(Database database) {
        this.database = database;
    }

    record EffortField(long id, boolean isDuration) {}

    /**
     * The field that a request names.
     *
     * @throws ApiError 400 where it names no number that the actor sees
     */
    EffortField named(Actor actor, long workspace, String input, String reference) {
        return database.sql(FOUND + ":field")
                .bindAll(Resources.of(actor))
                .bind("workspace", workspace)
                .bind("field", Gid.parse(reference))
                .first(row -> new EffortField(row.getLong(1), row.getBoolean(2)))
                .orElseThrow(() -> ApiError.badInput(input, "Not a custom field with numbers: " + reference));
    }

    /** The one that the workspace plans with, where it has one that the actor sees. */
    Optional<EffortField> ofWorkspace(Actor actor, long workspace) {
        return database.sql(
                        FOUND + "(SELECT s.effort_field_id FROM workload_setting s WHERE s.workspace_id = :workspace)")
                .bindAll(Resources.of(actor))
                .bind("workspace", workspace)
                .first(row -> new EffortField(row.getLong(1), row.getBoolean(2)));
    }
}
