package dev.cairn.event;

import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.ResourceType;
import dev.cairn.platform.fields.Resources;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the resources whose events people ask for. */
@Component
public class Sources {
    private final Database database;
    private final Resources resources;

    Sources(Database database, Resources resources) {
        this.database = database;
        this.resources = resources;
    }

    /**
     * A resource with events.
     *
     * @param gone whether it was deleted; who saw it before may still be told so
     */
    public record Source(long workspace, String type, long id, boolean gone) {}

    /** The resource of this gid that the actor sees, or saw until it was deleted. */
    public Source find(Actor actor, String gid) {
        long id = Gid.parse(gid);
        if (actor.isIn(id)) {
            return new Source(id, "workspace", id, false);
        }
        String legs = types().stream().map(Sources::seen).collect(Collectors.joining(" UNION ALL "));
        return database.sql(legs)
                .bind("id", id)
                .bindAll(Resources.of(actor))
                .first(row -> new Source(row.getLong(1), row.getString(2), id, row.getBoolean(3)))
                .orElseThrow(() -> ApiError.notFound("resource", gid));
    }

    private List<ResourceType> types() {
        return resources.all().stream()
                .filter(type -> !type.isGlobal() && type.isIdentified() && type.visible("t") != null)
                .filter(type -> type.name().equals(type.shownAs()))
                .toList();
    }

    private static String seen(ResourceType type) {
        String condition = String.valueOf(type.visible("t"));
        return "SELECT t.workspace_id, '" + type.name() + "', NOT " + condition + " FROM " + type.table()
                + " t WHERE t.workspace_id = ANY(:workspaces) AND t.id = :id AND "
                + Visible.beforeDeletion(condition, "t");
    }

    /** How a resource stands to somebody: what was deleted and can come back is seen by those who saw it. */
    public enum Standing {
        SEEN,
        HIDDEN,
        NO_MORE
    }

    /** How a resource of a workspace stands to one of its people. */
    public Standing standing(Actor actor, long workspace, String type, long id) {
        if (type.equals("workspace")) {
            return actor.isIn(id) ? Standing.SEEN : Standing.HIDDEN;
        }
        var described = resources.type(type);
        return database.sql("SELECT " + Visible.beforeDeletion(String.valueOf(described.visible("t")), "t") + " FROM "
                        + described.table() + " t WHERE t.workspace_id = :workspace AND t.id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .bindAll(Resources.of(actor))
                .first(row -> row.getBoolean(1) ? Standing.SEEN : Standing.HIDDEN)
                .orElse(Standing.NO_MORE);
    }
}
