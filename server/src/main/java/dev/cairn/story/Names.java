package dev.cairn.story;

import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The names of all that a batch of changes speaks of, looked up by one statement. */
final class Names {
    private final Map<Long, String> names;

    private Names(Map<Long, String> names) {
        this.names = names;
    }

    static Names of(Database database, long workspace, List<Change> changes) {
        var ids = new TreeSet<Long>();
        changes.forEach(change -> collect(change, ids));
        var names = new HashMap<Long, String>();
        database.sql("""
                        SELECT id, name FROM users WHERE id = ANY(:ids)
                        UNION ALL SELECT id, name FROM project WHERE workspace_id = :workspace AND id = ANY(:ids)
                        UNION ALL SELECT id, name FROM task WHERE workspace_id = :workspace AND id = ANY(:ids)
                        UNION ALL SELECT id, name FROM goal WHERE workspace_id = :workspace AND id = ANY(:ids)
                        UNION ALL SELECT id, name FROM portfolio WHERE workspace_id = :workspace AND id = ANY(:ids)
                        UNION ALL SELECT id, name FROM tag WHERE workspace_id = :workspace AND id = ANY(:ids)
                        UNION ALL SELECT id, name FROM custom_field WHERE workspace_id = :workspace AND id = ANY(:ids)
                        UNION ALL SELECT id, name FROM enum_option WHERE workspace_id = :workspace AND id = ANY(:ids)
                        UNION ALL SELECT id, name FROM attachment WHERE workspace_id = :workspace AND id = ANY(:ids)""")
                .bind("ids", ids.stream().mapToLong(Long::longValue).toArray())
                .bind("workspace", workspace)
                .list(row -> names.put(row.getLong(1), row.getString(2)));
        return new Names(names);
    }

    private static void collect(Change change, Set<Long> ids) {
        ids.add(change.id());
        if (change.parentId() != null) {
            ids.add(change.parentId());
        }
        if (change.detail() != null) {
            for (JsonNode value : change.detail()) {
                collect(value, ids);
            }
        }
    }

    /** Ids are numbers in a change's detail, and texts, often in arrays, in the values of custom fields. */
    private static void collect(JsonNode value, Set<Long> ids) {
        if (value.isArray()) {
            value.forEach(element -> collect(element, ids));
        } else if (value.isIntegralNumber()) {
            ids.add(value.longValue());
        } else if (value.isString() && Gid.parse(value.stringValue()) >= 0) {
            ids.add(Gid.parse(value.stringValue()));
        }
    }

    /** The name, or null where what had it is gone. */
    @Nullable
    String of(long id) {
        return names.get(id);
    }
}
