package dev.cairn.field;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.RankedList;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.Map;

/** The custom fields of one kind of thing that has them, a project, a team, a goal or a portfolio, in their order. */
final class SettingList {
    private static final int MOST_FIELDS = 100;

    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final String owner;
    private final RankedList ranked;

    /** @param owner the type whose column the settings have, as {@code project} */
    SettingList(Database database, Ids ids, Clock clock, String owner) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.owner = owner;
        this.ranked = new RankedList(database, "custom_field_setting", "rank", owner + "_id = :list");
    }

    /** Adds a field to an owner, whose row the transaction holds. */
    long add(long workspace, long of, long field, boolean isImportant, Spot spot, Changes changes) {
        check(workspace, of, field);
        long id = ids.next();
        database.sql("""
                        INSERT INTO custom_field_setting (workspace_id, id, custom_field_id, %s_id, is_important, rank,
                          created_at)
                        VALUES (:workspace, :id, :field, :owner, :important, :rank, :now)""".formatted(owner))
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("field", field)
                .bind("owner", of)
                .bind("important", isImportant)
                .bind("rank", ranked.rank(workspace, of, spot, 0, this::stranger))
                .bind("now", clock.instant())
                .update();
        changes.changed(owner, of, "custom_field_settings", Map.of("added", field));
        return id;
    }

    private ApiError stranger(long sibling) {
        return ApiError.badInput("insert_before", "Not a custom field setting of this " + owner + ": " + sibling);
    }

    private void check(long workspace, long of, long field) {
        database.sql("""
                        SELECT count(*), count(*) FILTER (WHERE custom_field_id = :field) FROM custom_field_setting
                        WHERE workspace_id = :workspace AND %s_id = :owner""".formatted(owner))
                .bind("workspace", workspace)
                .bind("owner", of)
                .bind("field", field)
                .first(row -> {
                    if (row.getLong(2) > 0) {
                        throw ApiError.badInput(
                                "custom_field", "The " + owner + " has this custom field already: " + field);
                    }
                    if (row.getLong(1) >= MOST_FIELDS) {
                        throw ApiError.badInput(
                                "custom_field", "A " + owner + " can have at most " + MOST_FIELDS + " custom fields");
                    }
                    return true;
                });
    }

    void remove(long workspace, long of, long field, Changes changes) {
        int removed = database.sql("""
                        DELETE FROM custom_field_setting
                        WHERE workspace_id = :workspace AND %s_id = :owner AND custom_field_id = :field""".formatted(owner))
                .bind("workspace", workspace)
                .bind("owner", of)
                .bind("field", field)
                .update();
        if (removed == 0) {
            throw ApiError.badInput("custom_field", "Not a custom field of this " + owner + ": " + field);
        }
        changes.changed(owner, of, "custom_field_settings", Map.of("removed", field));
    }
}
