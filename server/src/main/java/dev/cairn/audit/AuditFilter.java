package dev.cairn.audit;

import dev.cairn.platform.db.Database;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which events of a workspace are asked for. */
final class AuditFilter {
    private final StringBuilder condition = new StringBuilder("workspace_id = :workspace");
    private final Map<String, Object> values = new HashMap<>();

    AuditFilter(long workspace) {
        values.put("workspace", workspace);
    }

    /** Only those for which the comparison holds; all where there is nothing to compare with. */
    AuditFilter when(String comparison, @Nullable Object value) {
        if (value != null) {
            String name = "f" + values.size();
            condition.append(" AND ").append(comparison).append(" :").append(name);
            values.put(name, value);
        }
        return this;
    }

    /** The numbers of the first events after a number, or before it where the newest come first. */
    long[] seqs(Database database, long from, boolean ascending, int most) {
        return database
                .sql("SELECT seq FROM audit_log_event WHERE " + condition
                        + (ascending ? " AND seq > :from ORDER BY seq" : " AND seq < :from ORDER BY seq DESC")
                        + " LIMIT :most")
                .bindAll(values)
                .bind("from", from)
                .bind("most", most)
                .list(row -> row.getLong(1))
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }
}
