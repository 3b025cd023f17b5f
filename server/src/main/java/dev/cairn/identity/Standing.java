package dev.cairn.identity;

import dev.cairn.platform.Actor;
import dev.cairn.platform.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row that says what somebody is in one of their workspaces; of somebody in none, a row without one.
 *
 * @param role empty where there is no workspace
 * @param allowed what a role of the workspace's own lets them do, null of a standard role
 */
public record Standing(
        long user, long workspace, String role, @Nullable Set<Permission> allowed) {
    /** What {@link #read} reads of the memberships {@code m}, after the person. */
    public static final String COLUMNS = "m.workspace_id, m.role, m.allowed";

    /** Reads the first four columns: the person and {@link #COLUMNS}. */
    public static Standing read(ResultSet row) throws SQLException {
        String role = row.getString(3);
        var allowed = row.getArray(4);
        return new Standing(
                row.getLong(1),
                row.getLong(2),
                role == null ? "" : role,
                allowed == null ? null : permissions((String[]) allowed.getArray()));
    }

    private static Set<Permission> permissions(String[] words) {
        var permissions = EnumSet.noneOf(Permission.class);
        for (String word : words) {
            var permission = Permission.of(word);
            if (permission != null) {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    /** The person whom all rows tell of, where there are any. */
    public static Optional<Actor> actor(List<Standing> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var all = new ArrayList<Long>();
        var full = new ArrayList<Long>();
        var admin = new ArrayList<Long>();
        var custom = new HashMap<Long, Set<Permission>>();
        for (Standing row : rows) {
            if (row.role().isEmpty()) {
                continue;
            }
            all.add(row.workspace());
            if (!row.role().equals("guest")) {
                full.add(row.workspace());
            }
            if (row.role().equals("admin")) {
                admin.add(row.workspace());
            }
            if (row.allowed() != null) {
                custom.put(row.workspace(), row.allowed());
            }
        }
        return Optional.of(new Actor(rows.getFirst().user(), 0, array(all), array(full), array(admin), custom));
    }

    private static long[] array(List<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
