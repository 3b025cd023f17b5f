package dev.cairn.search;

import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The ids in a parameter, with nothing in the place of those that the actor does not see: what is found by them would
 * tell what lies where the actor may not look.
 */
@Component
final class SeenIds {
    /** The id of no resource. */
    private static final long NOTHING = 0;

    private final Database database;

    SeenIds(Database database) {
        this.database = database;
    }

    Function<String, List<Long>> projects(Actor actor, Filters filters) {
        return parameter -> seen(actor, "project", Visible.project("t"), filters.gids(parameter));
    }

    Function<String, List<Long>> sections(Actor actor, Filters filters) {
        return parameter -> seen(actor, "section", Visible.section("t"), filters.gids(parameter));
    }

    Function<String, List<Long>> teams(Actor actor, Filters filters) {
        return parameter -> seen(actor, "team", Visible.team("t"), filters.gids(parameter));
    }

    private List<Long> seen(Actor actor, String table, String visible, List<Long> ids) {
        var seen = database.sql("SELECT t.id FROM " + table + " t WHERE t.workspace_id = ANY(:workspaces)"
                        + " AND t.id = ANY(:ids) AND " + visible)
                .bind("ids", ids.stream().mapToLong(Long::longValue).toArray())
                .bindAll(Resources.of(actor))
                .list(row -> row.getLong(1));
        return ids.stream().map(id -> seen.contains(id) ? id : NOTHING).toList();
    }
}
