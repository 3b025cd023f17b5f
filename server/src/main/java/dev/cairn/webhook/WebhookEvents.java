package dev.cairn.webhook;

import dev.cairn.event.EventSql;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeLog;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The events that webhooks have yet to be told of: which entries of the change log each is to have. */
@Component
class WebhookEvents {
    /** The most that one delivery holds. */
    private static final int MOST = 100;

    /** What a filter leaves open may be anything; whoever has no filters wants everything. */
    private static final String WANTED = """
            (NOT EXISTS (SELECT 1 FROM webhook_filter f WHERE f.workspace_id = :workspace AND f.webhook_id = w.id)
              OR EXISTS (SELECT 1 FROM webhook_filter f WHERE f.workspace_id = :workspace AND f.webhook_id = w.id
                AND coalesce(f.resource_type, c.resource_type) = c.resource_type
                AND coalesce(f.action, %1$s) = %1$s
                AND (f.fields IS NULL OR c.field = ANY(f.fields))
                AND (f.resource_subtype IS NULL OR f.resource_subtype = CASE c.resource_type
                  WHEN 'task' THEN (SELECT t.resource_subtype FROM task t
                    WHERE t.workspace_id = :workspace AND t.id = c.resource_id)
                  WHEN 'story' THEN (SELECT s.resource_subtype FROM story s
                    WHERE s.workspace_id = :workspace AND s.id = c.resource_id)
                  WHEN 'attachment' THEN (SELECT a.resource_subtype FROM attachment a
                    WHERE a.workspace_id = :workspace AND a.id = c.resource_id) END)))""".formatted(EventSql.action("c"));

    private final Database database;
    private final ChangeLog log;

    WebhookEvents(Database database, ChangeLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * Notes which webhooks are to be told of the changes from one number to another, and returns these webhooks. What
     * the changes concern is found first, so that the time does not grow with the webhooks times the changes.
     */
    List<Long> note(long workspace, long first, long last) {
        return database.sql("""
                        WITH c AS MATERIALIZED (
                          SELECT c.*, concerned.id AS concerned FROM change c CROSS JOIN LATERAL (%s) concerned(id)
                          WHERE c.workspace_id = :workspace AND c.seq BETWEEN :first AND :last AND %s),
                        noted AS (
                          INSERT INTO webhook_event (workspace_id, webhook_id, seq)
                          SELECT DISTINCT w.workspace_id, w.id, c.seq
                          FROM c JOIN webhook w ON w.workspace_id = :workspace AND w.resource_id = c.concerned
                            AND w.active AND w.after_seq < c.seq
                          WHERE %s
                          RETURNING webhook_id)
                        SELECT DISTINCT webhook_id FROM noted""".formatted(EventSql.concerned("c"), EventSql.isEvent("c"), WANTED))
                .bind("workspace", workspace)
                .bind("first", first)
                .bind("last", last)
                .list(row -> row.getLong(1));
    }

    /** What a webhook is to be told of next, in order. */
    List<Change> next(Webhook webhook) {
        var seqs = database.sql("""
                        SELECT seq FROM webhook_event WHERE workspace_id = :workspace AND webhook_id = :webhook
                        ORDER BY seq LIMIT :most""")
                .bind("workspace", webhook.workspace())
                .bind("webhook", webhook.id())
                .bind("most", MOST)
                .list(row -> row.getLong(1));
        return seqs.isEmpty()
                ? List.of()
                : log.between(
                        webhook.workspace(),
                        seqs.getFirst() - 1,
                        seqs.getLast(),
                        "c.seq = ANY(:seqs)",
                        Map.of("seqs", seqs.stream().mapToLong(Long::longValue).toArray()),
                        MOST);
    }

    /** It has been told of everything up to this number. */
    void settle(Webhook webhook, long last) {
        database.sql("""
                        DELETE FROM webhook_event
                        WHERE workspace_id = :workspace AND webhook_id = :webhook AND seq <= :last""")
                .bind("workspace", webhook.workspace())
                .bind("webhook", webhook.id())
                .bind("last", last)
                .update();
    }
}
