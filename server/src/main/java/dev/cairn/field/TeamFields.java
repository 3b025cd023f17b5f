package dev.cairn.field;

import dev.cairn.platform.Ids;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Stores which fields the new projects of a team begin with. */
@Component
class TeamFields {
    private final Database database;
    private final SettingList ofTeam;

    TeamFields(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ofTeam = new SettingList(database, ids, clock, "team");
    }

    /** The team's row is held, so that two who add at once are one after the other. */
    long add(long workspace, long team, long field, boolean isImportant, Changes changes) {
        database.sql("SELECT id FROM team WHERE workspace_id = :workspace AND id = :team FOR NO KEY UPDATE")
                .bind("workspace", workspace)
                .bind("team", team)
                .exists();
        return ofTeam.add(workspace, team, field, isImportant, new Spot.End(), changes);
    }

    /** Takes a field from what new projects begin with; those that are there keep it. */
    void remove(long workspace, long team, long field, Changes changes) {
        ofTeam.remove(workspace, team, field, changes);
    }
}
