package dev.cairn.workspace;

import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the people that requests name: by gid, by e-mail address, or as {@code me}. */
@Component
public final class People {
    private final Database database;

    People(Database database) {
        this.database = database;
    }

    /**
     * The person whom a field of the input names.
     *
     * @throws ApiError 400 where it names nobody who belongs to the workspace
     */
    public long id(Actor actor, long workspace, String field, String reference) {
        return ids(actor, workspace, field, List.of(reference)).getFirst();
    }

    /** Like {@link #id} for several at once, in one statement: in their order, nobody twice. */
    public List<Long> ids(Actor actor, long workspace, String field, List<String> references) {
        var members = members(actor, workspace, references);
        var ids = new ArrayList<Long>();
        for (String reference : references) {
            Long id = members.get(key(actor, reference));
            if (id == null) {
                throw ApiError.badInput(field, "Not a user in this workspace: " + reference);
            }
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    /**
     * The person whom a path or a query names, whom the actor must be able to see.
     *
     * @throws ApiError 404 where it names nobody whom the actor sees
     */
    public long seen(Actor actor, String reference) {
        return database.sql("SELECT t.id FROM users t WHERE (t.id = :id OR t.email = :email) AND " + Visible.user("t"))
                .bind("id", Gid.parse(key(actor, reference)))
                .bind("email", key(actor, reference))
                .bindAll(Resources.of(actor))
                .first(row -> row.getLong(1))
                .orElseThrow(() -> ApiError.notFound("user", reference));
    }

    /**
     * The person whom a path names inside a workspace.
     *
     * @throws ApiError 404 where it names nobody who belongs to the workspace
     */
    public long member(Actor actor, long workspace, String reference) {
        Long id = members(actor, workspace, List.of(reference)).get(key(actor, reference));
        if (id == null) {
            throw ApiError.notFound("user", reference);
        }
        return id;
    }

    /** The members among the named people, by gid and by e-mail address. */
    private Map<String, Long> members(Actor actor, long workspace, List<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        String[] keys =
                references.stream().map(reference -> key(actor, reference)).toArray(String[]::new);
        long[] ids = references.stream()
                .mapToLong(reference -> Gid.parse(key(actor, reference)))
                .filter(id -> id >= 0)
                .toArray();
        var members = new HashMap<String, Long>();
        database.sql("""
                        SELECT u.id, u.email FROM workspace_membership m JOIN users u ON u.id = m.user_id
                        WHERE m.workspace_id = :workspace AND (u.id = ANY(:ids) OR u.email = ANY(:emails))""")
                .bind("workspace", workspace)
                .bind("ids", ids)
                .bind("emails", keys)
                .list(row -> {
                    members.put(Long.toString(row.getLong(1)), row.getLong(1));
                    return members.put(row.getString(2), row.getLong(1)) == null;
                });
        return members;
    }

    /** What a reference is looked up by: a gid without leading zeros, or an e-mail address in lower case. */
    private static String key(Actor actor, String reference) {
        if (reference.equals("me")) {
            return Long.toString(actor.id());
        }
        long id = Gid.parse(reference);
        return id >= 0 ? Long.toString(id) : reference.strip().toLowerCase(Locale.ROOT);
    }
}
