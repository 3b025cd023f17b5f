package dev.cairn.field;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.RankedList;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which fields the tasks of a project have, and in which order. */
@Component
final class FieldSettings {
    private static final int MOST_FIELDS = 100;

    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final RankedList ofProject;

    FieldSettings(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.ofProject = new RankedList(database, "custom_field_setting", "rank", "project_id = :list");
    }

    /** Gives the tasks of a project, whose row the transaction holds, a field. */
    long add(long workspace, long project, long field, boolean isImportant, Spot spot, Changes changes) {
        check(workspace, project, field);
        long id = ids.next();
        database.sql("""
                        INSERT INTO custom_field_setting (workspace_id, id, custom_field_id, project_id, is_important, rank,
                          created_at)
                        VALUES (:workspace, :id, :field, :project, :important, :rank, :now)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("field", field)
                .bind("project", project)
                .bind("important", isImportant)
                .bind("rank", ofProject.rank(workspace, project, spot, 0, FieldSettings::stranger))
                .bind("now", clock.instant())
                .update();
        changes.changed("project", project, "custom_field_settings", Map.of("added", field));
        return id;
    }

    private static ApiError stranger(long sibling) {
        return ApiError.badInput("insert_before", "Not a custom field setting of this project: " + sibling);
    }

    private void check(long workspace, long project, long field) {
        database.sql("""
                        SELECT count(*), count(*) FILTER (WHERE custom_field_id = :field) FROM custom_field_setting
                        WHERE workspace_id = :workspace AND project_id = :project""")
                .bind("workspace", workspace)
                .bind("project", project)
                .bind("field", field)
                .first(row -> {
                    if (row.getLong(2) > 0) {
                        throw ApiError.badInput("custom_field", "The project has this custom field already: " + field);
                    }
                    if (row.getLong(1) >= MOST_FIELDS) {
                        throw ApiError.badInput(
                                "custom_field", "A project can have at most " + MOST_FIELDS + " custom fields");
                    }
                    return true;
                });
    }

    /** Takes a field from the tasks of a project. Values stay, and show again when the field comes back. */
    void remove(long workspace, long project, long field, Changes changes) {
        int removed = database.sql("""
                        DELETE FROM custom_field_setting
                        WHERE workspace_id = :workspace AND project_id = :project AND custom_field_id = :field""")
                .bind("workspace", workspace)
                .bind("project", project)
                .bind("field", field)
                .update();
        if (removed == 0) {
            throw ApiError.badInput("custom_field", "Not a custom field of this project: " + field);
        }
        changes.changed("project", project, "custom_field_settings", Map.of("removed", field));
    }
}
