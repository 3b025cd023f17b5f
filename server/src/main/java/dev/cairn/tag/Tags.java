package dev.cairn.tag;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores tags. */
@Component
public class Tags {
    private final Database database;
    private final Ids ids;
    private final Clock clock;

    Tags(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    public long create(
            long workspace, long creator, String name, @Nullable String color, String notes, Changes changes) {
        long id = ids.next();
        database.sql("""
                        INSERT INTO tag (workspace_id, id, name, color, notes, created_by, created_at, modified_at)
                        VALUES (:workspace, :id, :name, :color, :notes, :creator, :now, :now)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("name", name)
                .bind("color", color)
                .bind("notes", notes)
                .bind("creator", creator)
                .bind("now", clock.instant())
                .update();
        changes.added("tag", id, "workspace", workspace);
        return id;
    }

    /** The oldest tag of this very name. */
    public Optional<Long> named(long workspace, String name) {
        return database.sql("SELECT id FROM tag WHERE workspace_id = :workspace AND name = :name ORDER BY id LIMIT 1")
                .bind("workspace", workspace)
                .bind("name", name)
                .first(row -> row.getLong(1));
    }

    void follow(long workspace, long tag, Collection<Long> users) {
        for (long user : users) {
            database.sql("""
                            INSERT INTO tag_follower (workspace_id, tag_id, user_id, followed_at)
                            VALUES (:workspace, :tag, :user, :now) ON CONFLICT DO NOTHING""")
                    .bind("workspace", workspace)
                    .bind("tag", tag)
                    .bind("user", user)
                    .bind("now", clock.instant())
                    .update();
        }
    }

    void update(long workspace, long id, Assignments assignments, Changes changes) {
        if (assignments.isEmpty()) {
            return;
        }
        assignments.set("modified_at", clock.instant()).update(database, "tag", workspace, id);
        changes.changed("tag", id, "name", null);
    }

    /** Deletes a tag; the tasks that had it lose it. */
    void delete(long workspace, long id, Changes changes) {
        database.delete("tag", workspace, id);
        changes.deleted("tag", id, "workspace", workspace);
    }
}
