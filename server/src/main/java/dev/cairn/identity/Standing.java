package dev.cairn.identity;

import dev.cairn.platform.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row that says what somebody is in one of their workspaces; of somebody in none, a row without one.
 *
 * @param role empty where there is no workspace
 */
public record Standing(long user, long workspace, String role) {

    /** Reads the first three columns: the person, the workspace and the role. */
    public static Standing read(ResultSet row) throws SQLException {
        String role = row.getString(3);
        return new Standing(row.getLong(1), row.getLong(2), role == null ? "" : role);
    }

    /** The person whom all rows tell of, where there are any. */
    public static Optional<Actor> actor(List<Standing> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var all = new ArrayList<Long>();
        var full = new ArrayList<Long>();
        var admin = new ArrayList<Long>();
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
        }
        return Optional.of(new Actor(rows.getFirst().user(), 0, array(all), array(full), array(admin)));
    }

    private static long[] array(List<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
