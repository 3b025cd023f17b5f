package dev.cairn.workspace;

import dev.cairn.platform.http.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invitation into a workspace.
 *
 * @param email whom it is for: they alone can use it, once; null for a link that everyone who has it can use
 * @param role of which kind the role is that it gives
 * @param ownRole the id of that role where the workspace has made it; null for a standard one
 * @param places what it leads into inside the workspace: the id by the type
 */
record Invitation(
        long id,
        long workspace,
        @Nullable String email,
        Role role,
        @Nullable Long ownRole,
        Map<String, Long> places,
        long invitedBy) {
    static final String COLUMNS = "SELECT id, workspace_id, email, role, role_id, places, invited_by FROM invitation ";

    static Invitation read(ResultSet row) throws SQLException {
        var places = new HashMap<String, Long>();
        Json.read(row.getString("places")).forEachEntry((type, id) -> places.put(type, id.longValue()));
        return new Invitation(
                row.getLong("id"),
                row.getLong("workspace_id"),
                row.getString("email"),
                Role.of(row.getString("role")),
                row.getObject("role_id", Long.class),
                places,
                row.getLong("invited_by"));
    }
}
