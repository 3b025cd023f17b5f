package dev.cairn.platform.log;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The log of a workspace's changes, in an order that no reader can misread: the numbers come from one counter
 * row, taken last in each transaction, so a higher number never becomes visible before a lower one.
 */
@Component
public final class ChangeLog {
    private final Database database;
    private final Clock clock;

    ChangeLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins the log of a new workspace. */
    public void begin(long workspace) {
        database.sql("INSERT INTO change_counter (workspace_id, seq) VALUES (:workspace, 0)")
                .bind("workspace", workspace)
                .update();
    }

    /** Appends; must be the last thing that a transaction does, as it makes the workspace's other writers wait. */
    void append(long workspace, @Nullable Long actor, Changes changes) {
        var entries = changes.entries();
        if (entries.isEmpty()) {
            return;
        }
        long last = database.sql(
                        "UPDATE change_counter SET seq = seq + :n WHERE workspace_id = :workspace RETURNING seq")
                .bind("n", entries.size())
                .bind("workspace", workspace)
                .number();
        Instant now = clock.instant();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var row = new HashMap<String, @Nullable Object>();
            row.put("workspace", workspace);
            row.put("seq", last - entries.size() + 1 + i);
            row.put("action", entry.action());
            row.put("type", entry.type());
            row.put("id", entry.id());
            row.put("parent_type", entry.parentType());
            row.put("parent_id", entry.parentId());
            row.put("field", entry.field());
            row.put("detail", entry.detail() == null ? null : Json.write(entry.detail()));
            row.put("actor", actor);
            row.put("now", now);
            rows.add(row);
        }
        database.batch("""
                INSERT INTO change (workspace_id, seq, action, resource_type, resource_id, parent_type, parent_id,
                  field, detail, actor_id, created_at)
                VALUES (:workspace, :seq, :action, :type, :id, :parent_type, :parent_id,
                  :field, :detail::jsonb, :actor, :now)""", rows);
    }

    /** The number of the newest change, 0 before the first. */
    public long newest(long workspace) {
        return database.sql("SELECT seq FROM change_counter WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    /** The changes after a number, oldest first, at most {@code most} of them. */
    public List<Change> after(long workspace, long seq, int most) {
        return between(workspace, seq, Long.MAX_VALUE, "true", Map.of(), most);
    }

    /**
     * The changes after a number and up to another for which a condition holds, oldest first.
     *
     * @param condition in SQL, {@code c} being the change; it can use {@code :workspace} and the {@code values}
     */
    public List<Change> between(
            long workspace, long after, long until, String condition, Map<String, ?> values, int most) {
        return database.sql("""
                        SELECT c.seq, c.action, c.resource_type, c.resource_id, c.parent_type, c.parent_id, c.field,
                          c.detail, c.actor_id, c.created_at
                        FROM change c WHERE c.workspace_id = :workspace AND c.seq > :after AND c.seq <= :until AND """ + " " + condition + " ORDER BY c.seq LIMIT :most")
                .bindAll(values)
                .bind("workspace", workspace)
                .bind("after", after)
                .bind("until", until)
                .bind("most", most)
                .list(row -> Change.read(workspace, row));
    }

    /** The number of the oldest change that is kept, or the next one's where none is. */
    public long oldest(long workspace) {
        return database.sql("SELECT coalesce(min(seq), 1) FROM change WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .number();
    }
}
