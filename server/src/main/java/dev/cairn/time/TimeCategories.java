package dev.cairn.time;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds time tracking categories. */
@Component
class TimeCategories {
    private final Database database;

    TimeCategories(Database database) {
        this.database = database;
    }

    record Category(long workspace, long id, String name) {}

    Category find(Actor actor, String gid) {
        return database.sql("""
                        SELECT workspace_id, id, name FROM time_tracking_category
                        WHERE workspace_id = ANY(:workspaces) AND id = :id""")
                .bind("workspaces", actor.workspaces())
                .bind("id", Gid.inPath("time_tracking_category", gid))
                .first(row -> new Category(row.getLong(1), row.getLong(2), row.getString(3)))
                .orElseThrow(() -> ApiError.notFound("time_tracking_category", gid));
    }

    /** The categories of these gids, none of which may be archived. */
    List<Long> named(long workspace, String field, List<String> gids) {
        if (gids.isEmpty()) {
            return List.of();
        }
        var known = new HashSet<>(database.sql("""
                        SELECT id FROM time_tracking_category
                        WHERE workspace_id = :workspace AND id = ANY(:ids) AND NOT is_archived""")
                .bind("workspace", workspace)
                .bind("ids", gids.stream().mapToLong(Gid::parse).toArray())
                .list(row -> row.getLong(1)));
        var ids = new ArrayList<Long>();
        for (String gid : gids) {
            long id = Gid.parse(gid);
            if (!known.contains(id)) {
                throw ApiError.badInput(field, "Not a time tracking category in use: " + gid);
            }
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }
}
