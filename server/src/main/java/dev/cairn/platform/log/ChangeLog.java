package dev.cairn.platform.log;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import dev.cairn.platform.http.Origin;
import dev.cairn.platform.log.Changes.Entry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The log of a workspace's changes, in an order that no reader can misread: the numbers come from one counter
 * row, taken last in each transaction, so a higher number never becomes visible before a lower one.
 */
@Component
public final class ChangeLog {
    /** Who had to wait for the counter is not told to have been earlier than who went before, be it by milliseconds. */
    private static final String APPEND = """
            UPDATE change_counter SET seq = seq + :n WHERE workspace_id = :workspace;
            INSERT INTO change (workspace_id, seq, action, resource_type, resource_id, parent_type, parent_id, field,
              detail, actor_id, created_at, origin)
            SELECT c.workspace_id, c.seq - :n + e.place, e.action, e.type, e.id, e.parent_type, e.parent_id, e.field,
              e.detail::jsonb, :actor, greatest(:now, l.created_at), e.origin::jsonb
            FROM change_counter c CROSS JOIN unnest(:actions::text[], :types::text[], :ids::bigint[],
                :parent_types::text[], :parent_ids::bigint[], :fields::text[], :details::text[],
                :origins::text[])
              WITH ORDINALITY e(action, type, id, parent_type, parent_id, field, detail, origin, place)
              LEFT JOIN change l ON l.workspace_id = :workspace AND l.seq = c.seq - :n AND l.created_at < :soon
            WHERE c.workspace_id = :workspace""";

    /** Whatever lies further ahead was written by a clock that went wrong. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final OriginsKept kept;

    ChangeLog(Database database, Clock clock, OriginsKept kept) {
        this.database = database;
        this.kept = kept;
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
        run(APPEND, workspace, actor, changes);
    }

    /**
     * Appends and ends the transaction, all in one round trip: what others wait for is then as short as it can be.
     * Nothing may follow in the transaction.
     */
    void appendAndCommit(long workspace, @Nullable Long actor, Changes changes) {
        run(APPEND + ";\nCOMMIT", workspace, actor, changes);
    }

    private void run(String sql, long workspace, @Nullable Long actor, Changes changes) {
        var entries = changes.entries();
        if (entries.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        int counted = database.sql(sql)
                .bind("n", entries.size())
                .bind("workspace", workspace)
                .bind("actions", texts(entries, Entry::action))
                .bind("types", texts(entries, Entry::type))
                .bind("ids", entries.stream().mapToLong(Entry::id).toArray())
                .bind("parent_types", texts(entries, Entry::parentType))
                .bind("parent_ids", entries.stream().map(Entry::parentId).toArray(Long[]::new))
                .bind("fields", texts(entries, Entry::field))
                .bind("details", texts(entries, entry -> entry.detail() == null ? null : Json.write(entry.detail())))
                .bind("origins", texts(entries, this::origin))
                .bind("actor", actor)
                .bind("now", now)
                .bind("soon", now.plus(LONGEST_WAIT))
                .update();
        if (counted != 1) {
            throw new IllegalStateException("The workspace " + workspace + " has no log");
        }
    }

    private @Nullable String origin(Entry entry) {
        return Origin.CURRENT.isBound() && kept.isKept(entry.action(), entry.type(), entry.field())
                ? Json.write(Origin.CURRENT.get().kept())
                : null;
    }

    private static @Nullable String[] texts(List<Entry> entries, Function<Entry, @Nullable String> text) {
        return entries.stream().map(text).toArray(String[]::new);
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
                          c.detail, c.actor_id, c.created_at, c.origin
                        FROM change c WHERE c.workspace_id = :workspace AND c.seq > :after AND c.seq <= :until AND """ + " " + condition + " ORDER BY c.seq LIMIT :most")
                .bindAll(values)
                .bind("workspace", workspace)
                .bind("after", after)
                .bind("until", until)
                .bind("most", most)
                .list(row -> Change.read(workspace, row));
    }

    /** The number of the last change before an instant; that before the oldest one that is kept, if all came later. */
    public long lastBefore(long workspace, Instant instant) {
        return database.sql("""
                        SELECT seq FROM change WHERE workspace_id = :workspace AND created_at < :instant
                        ORDER BY seq DESC LIMIT 1""")
                .bind("workspace", workspace)
                .bind("instant", instant)
                .first(row -> row.getLong(1))
                .orElseGet(() -> oldest(workspace) - 1);
    }

    /** The number of the oldest change that is kept, or the next one's where none is. */
    public long oldest(long workspace) {
        return database.sql("SELECT coalesce(min(seq), 1) FROM change WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .number();
    }
}
