package dev.cairn.status;

import dev.cairn.access.Access;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.preference.PreferredZone;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores how often who is to tell how something is doing. */
@Component
class Rhythms {
    /** The field of what is told of, in the change log. */
    static final String FIELD = "status_rhythm";

    private final Database database;
    private final PreferredZone zones;
    private final Ids ids;
    private final Clock clock;

    Rhythms(Database database, PreferredZone zones, Ids ids, Clock clock) {
        this.database = database;
        this.zones = zones;
        this.ids = ids;
        this.clock = clock;
    }

    /** A rhythm, and when the next reminder comes. */
    record Kept(Rhythm rhythm, Instant remindAt) {}

    Optional<Kept> of(Reported kind, Access.Granted parent) {
        return database.sql("""
                        SELECT frequency, weekday, remind_at FROM status_rhythm
                        WHERE workspace_id = :workspace AND %s = :parent""".formatted(kind.column()))
                .bind("workspace", parent.workspace())
                .bind("parent", parent.id())
                .first(row -> new Kept(
                        Rhythm.named(row.getString(1), row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
    }

    /** Sets the rhythm of something, whose row the transaction holds, or that it has none. */
    void set(Reported kind, Access.Granted parent, long actor, @Nullable Rhythm rhythm, Changes changes) {
        forget(kind, parent);
        if (rhythm != null) {
            remember(kind, parent, actor, rhythm);
        }
        var detail = new HashMap<String, @Nullable Object>();
        detail.put("new", rhythm == null ? null : Rhythm.word(rhythm.frequency()));
        changes.changed(kind.type(), parent.id(), FIELD, detail);
    }

    private void forget(Reported kind, Access.Granted parent) {
        database.sql("""
                        DELETE FROM status_rhythm WHERE workspace_id = :workspace AND %s = :parent RETURNING id""".formatted(kind.column()))
                .bind("workspace", parent.workspace())
                .bind("parent", parent.id())
                .first(row -> row.getLong(1))
                .ifPresent(id -> database.sql("DELETE FROM status_reminder WHERE rhythm_id = :id")
                        .bind("id", id)
                        .update());
    }

    /** The morning is that of whoever is reminded. */
    private void remember(Reported kind, Access.Granted parent, long actor, Rhythm rhythm) {
        long owner = database.sql(
                        "SELECT coalesce(owner_id, :actor) FROM %s WHERE workspace_id = :workspace AND id = :id"
                                .formatted(kind.type()))
                .bind("actor", actor)
                .bind("workspace", parent.workspace())
                .bind("id", parent.id())
                .number();
        Instant at = rhythm.first(clock.instant().atZone(zones.of(owner))).toInstant();
        Map<String, Object> row = Map.of(
                "id", ids.next(),
                "workspace", parent.workspace(),
                "parent", parent.id(),
                "frequency", Rhythm.word(rhythm.frequency()),
                "weekday", Rhythm.word(rhythm.weekday()),
                "at", at);
        database.sql("""
                        INSERT INTO status_rhythm (workspace_id, id, %s, frequency, weekday, remind_at)
                        VALUES (:workspace, :id, :parent, :frequency, :weekday, :at)""".formatted(kind.column())).bindAll(row).update();
        database.sql("INSERT INTO status_reminder (rhythm_id, workspace_id, remind_at) VALUES (:id, :workspace, :at)")
                .bindAll(row)
                .update();
    }
}
