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

/** Stores which fields the new projects of a team begin with. */
@Component
class TeamFields {
    private static final int MOST_FIELDS = 100;

    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final RankedList ofTeam;

    TeamFields(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.ofTeam = new RankedList(database, "custom_field_setting", "rank", "team_id = :list");
    }

    long add(long workspace, long team, long field, boolean isImportant, Changes changes) {
        check(workspace, team, field);
        long id = ids.next();
        database.sql("""
                        INSERT INTO custom_field_setting (workspace_id, id, custom_field_id, team_id, is_important, rank,
                          created_at)
                        VALUES (:workspace, :id, :field, :team, :important, :rank, :now)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("field", field)
                .bind("team", team)
                .bind("important", isImportant)
                .bind("rank", ofTeam.rank(workspace, team, new Spot.End(), 0, sibling -> ApiError.conflict("")))
                .bind("now", clock.instant())
                .update();
        changes.changed("team", team, "custom_field_settings", Map.of("added", field));
        return id;
    }

    /** The team's row is held, so that two who add at once are one after the other. */
    private void check(long workspace, long team, long field) {
        database.sql("SELECT id FROM team WHERE workspace_id = :workspace AND id = :team FOR NO KEY UPDATE")
                .bind("workspace", workspace)
                .bind("team", team)
                .exists();
        database.sql("""
                        SELECT count(*), count(*) FILTER (WHERE custom_field_id = :field) FROM custom_field_setting
                        WHERE workspace_id = :workspace AND team_id = :team""")
                .bind("workspace", workspace)
                .bind("team", team)
                .bind("field", field)
                .first(row -> {
                    if (row.getLong(2) > 0) {
                        throw ApiError.badInput("custom_field", "The team has this custom field already: " + field);
                    }
                    if (row.getLong(1) >= MOST_FIELDS) {
                        throw ApiError.badInput(
                                "custom_field", "A team can have at most " + MOST_FIELDS + " custom fields");
                    }
                    return true;
                });
    }

    /** Takes a field from what new projects begin with; those that are there keep it. */
    void remove(long workspace, long team, long field, Changes changes) {
        int removed = database.sql("""
                        DELETE FROM custom_field_setting
                        WHERE workspace_id = :workspace AND team_id = :team AND custom_field_id = :field""")
                .bind("workspace", workspace)
                .bind("team", team)
                .bind("field", field)
                .update();
        if (removed == 0) {
            throw ApiError.badInput("custom_field", "Not a custom field of this team: " + field);
        }
        changes.changed("team", team, "custom_field_settings", Map.of("removed", field));
    }
}
