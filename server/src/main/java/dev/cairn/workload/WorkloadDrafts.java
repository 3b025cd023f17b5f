package dev.cairn.workload;

import dev.cairn.access.Access.Granted;
import dev.cairn.access.Audience;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Stores the drafts that people make of a workload. */
@Component
class WorkloadDrafts {
    private static final String TYPE = "workload_draft";
    private static final int MOST = 50;

    private final Database database;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    WorkloadDrafts(Database database, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    long create(Actor actor, long workspace, String name, DraftChanges changed) {
        return writes.in(workspace, actor, changes -> {
            requireRoom(workspace, actor);
            long id = ids.next();
            database.sql("""
                            INSERT INTO workload_draft (workspace_id, id, user_id, name, changes, created_at, modified_at)
                            VALUES (:workspace, :id, :me, :name, :changes::jsonb, :now, :now)""")
                    .bind("workspace", workspace)
                    .bind("id", id)
                    .bind("me", actor.id())
                    .bind("name", name)
                    .bind("changes", changed.list().toString())
                    .bind("now", clock.instant())
                    .update();
            tell(workspace, actor, changes);
            return id;
        });
    }

    private void requireRoom(long workspace, Actor actor) {
        long there = database.sql(
                        "SELECT count(*) FROM workload_draft WHERE workspace_id = :workspace AND user_id = :me")
                .bind("workspace", workspace)
                .bind("me", actor.id())
                .number();
        if (there >= MOST) {
            throw ApiError.badInput("workspace", "You have " + MOST + " drafts there already; delete one");
        }
    }

    void update(Actor actor, Granted draft, Assignments given) {
        writes.in(draft.workspace(), actor, changes -> {
            given.set("modified_at", clock.instant()).update(database, TYPE, draft.workspace(), draft.id());
            tell(draft.workspace(), actor, changes);
            return draft.id();
        });
    }

    void delete(Actor actor, Granted draft) {
        writes.in(draft.workspace(), actor, changes -> {
            database.delete(TYPE, draft.workspace(), draft.id());
            tell(draft.workspace(), actor, changes);
            return draft.id();
        });
    }

    /** The person's other windows. */
    private static void tell(long workspace, Actor actor, Changes changes) {
        changes.changed(
                Audience.PERSONAL, workspace, "workload_drafts", Map.of(Audience.PEOPLE, new long[] {actor.id()}));
    }

    DraftChanges changes(Granted draft) {
        return database.sql("SELECT changes FROM workload_draft WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", draft.workspace())
                .bind("id", draft.id())
                .first(row -> DraftChanges.stored(row.getString(1)))
                .orElse(DraftChanges.NONE);
    }
}
