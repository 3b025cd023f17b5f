package dev.cairn.webhook;

import dev.cairn.event.Sources.Source;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.ChangeLog;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds and stores webhooks. */
@Component
class Webhooks {
    private static final int MOST_ON_A_RESOURCE = 1_000;
    private static final int MOST_OF_A_PERSON = 10_000;

    private static final String COLUMNS =
            "SELECT workspace_id, id, resource_type, resource_id, target, created_by, active,"
                    + " delivery_retry_count, failure_deletion_timestamp FROM webhook ";

    private final Database database;
    private final ChangeLog log;
    private final Ids ids;
    private final Clock clock;

    Webhooks(Database database, ChangeLog log, Ids ids, Clock clock) {
        this.database = database;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<Webhook> find(long workspace, long id) {
        return database.sql(COLUMNS + "WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .first(Webhooks::read);
    }

    /** The webhook of this gid, if the actor made it. */
    Webhook find(Actor actor, String gid) {
        return database.sql(COLUMNS + "WHERE workspace_id = ANY(:workspaces) AND id = :id AND created_by = :me")
                .bind("workspaces", actor.workspaces())
                .bind("id", Gid.parse(gid))
                .bind("me", actor.id())
                .first(Webhooks::read)
                .orElseThrow(() -> ApiError.notFound("webhook", gid));
    }

    private static Webhook read(ResultSet row) throws SQLException {
        var endsAt = row.getObject(9, OffsetDateTime.class);
        return new Webhook(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getLong(4),
                URI.create(row.getString(5)),
                row.getLong(6),
                row.getBoolean(7),
                row.getInt(8),
                endsAt == null ? null : endsAt.toInstant());
    }

    /** Stores a webhook whose target has yet to confirm it. */
    long add(Actor actor, @Nullable Long authorization, Source source, URI target, List<Filter> filters) {
        checkRoom(actor, source);
        long id = ids.next();
        database.sql("""
                        INSERT INTO webhook (workspace_id, id, resource_type, resource_id, target, created_by,
                          authorization_id, created_at)
                        VALUES (:workspace, :id, :type, :resource, :target, :creator, :authorization, :now)""")
                .bind("workspace", source.workspace())
                .bind("id", id)
                .bind("type", source.type())
                .bind("resource", source.id())
                .bind("target", target.toString())
                .bind("creator", actor.id())
                .bind("authorization", authorization)
                .bind("now", clock.instant())
                .update();
        addFilters(source.workspace(), id, filters);
        return id;
    }

    private void checkRoom(Actor actor, Source source) {
        var counted = database.sql("""
                        SELECT (SELECT count(*) FROM webhook WHERE workspace_id = :workspace AND resource_id = :resource),
                          (SELECT count(*) FROM webhook WHERE workspace_id = :workspace AND created_by = :creator)""")
                .bind("workspace", source.workspace())
                .bind("resource", source.id())
                .bind("creator", actor.id())
                .first(row -> new int[] {row.getInt(1), row.getInt(2)})
                .orElseThrow();
        if (counted[0] >= MOST_ON_A_RESOURCE) {
            throw ApiError.forbidden("A resource can have at most " + MOST_ON_A_RESOURCE + " webhooks");
        }
        if (counted[1] >= MOST_OF_A_PERSON) {
            throw ApiError.forbidden("A person can have at most " + MOST_OF_A_PERSON + " webhooks in a workspace");
        }
    }

    private void addFilters(long workspace, long webhook, List<Filter> filters) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (Filter filter : filters) {
            var row = new HashMap<String, @Nullable Object>();
            row.put("workspace", workspace);
            row.put("webhook", webhook);
            row.put("position", rows.size());
            row.put("type", filter.type());
            row.put("subtype", filter.subtype());
            row.put("action", filter.action());
            var fields = filter.fields();
            row.put("fields", fields == null ? null : fields.toArray(String[]::new));
            rows.add(row);
        }
        database.batch("""
                INSERT INTO webhook_filter (workspace_id, webhook_id, position, resource_type, resource_subtype, action,
                  fields)
                VALUES (:workspace, :webhook, :position, :type, :subtype, :action, :fields)""", rows);
    }

    void replaceFilters(Webhook webhook, List<Filter> filters) {
        database.sql("DELETE FROM webhook_filter WHERE workspace_id = :workspace AND webhook_id = :id")
                .bind("workspace", webhook.workspace())
                .bind("id", webhook.id())
                .update();
        addFilters(webhook.workspace(), webhook.id(), filters);
    }

    /** From now on it is told of what happens. */
    void activate(long workspace, long id) {
        database.sql(
                        "UPDATE webhook SET active = true, after_seq = :newest WHERE workspace_id = :workspace AND id = :id")
                .bind("newest", log.newest(workspace))
                .bind("workspace", workspace)
                .bind("id", id)
                .update();
    }

    void delete(long workspace, long id) {
        database.delete("webhook", workspace, id);
    }
}
