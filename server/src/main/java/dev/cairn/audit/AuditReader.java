package dev.cairn.audit;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeReader;
import dev.cairn.platform.log.Reactions;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes events of the changes that are some, each with the names that its people and things have now. */
@Component
class AuditReader implements ChangeReader {
    /** Of what goes on in the background, or went on before origins were kept. */
    private static final String BY_ITSELF = "{\"context_type\": \"asana\"}";

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    AuditReader(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public void read(long workspace, List<Change> changes, Reactions reactions) {
        Instant oldest = clock.instant().minus(AuditRetention.KEPT);
        // What is taken out of several places at once is gone once.
        var events = new LinkedHashMap<Object, AuditEvent>();
        for (Change change : changes) {
            var event = change.createdAt().isBefore(oldest) ? null : AuditEvent.of(change);
            if (event != null) {
                events.putIfAbsent(sameness(event), event);
            }
        }
        if (!events.isEmpty()) {
            var names = Names.of(database, workspace, events.values());
            database.batch(
                    """
                    INSERT INTO audit_log_event (workspace_id, seq, id, created_at, event_type, event_category, actor_type,
                      actor_id, actor_name, actor_email, resource_type, resource_subtype, resource_id, resource_name,
                      resource_email, details, context)
                    VALUES (:workspace, :seq, :id, :created, :type, :category, :actor_type, :actor, :actor_name,
                      :actor_email, :resource_type, :resource_subtype, :resource, :resource_name, :resource_email,
                      :details::jsonb, :context::jsonb)""",
                    events.values().stream().map(event -> row(event, names)).toList());
        }
    }

    private static Object sameness(AuditEvent event) {
        var change = event.change();
        return event.subject() == null
                ? change.seq()
                : List.of(
                        event.kind(),
                        event.subject(),
                        event.person() == null ? 0L : event.person(),
                        change.createdAt());
    }

    private Map<String, @Nullable Object> row(AuditEvent event, Names names) {
        var change = event.change();
        var actor = names.of("user", change.actor());
        var resource = names.of(event.kind().subject(), event.subject());
        var row = new HashMap<String, @Nullable Object>();
        row.put("workspace", change.workspace());
        row.put("seq", change.seq());
        row.put("id", ids.next());
        row.put("created", change.createdAt());
        row.put("type", event.kind().type());
        row.put("category", event.kind().category());
        row.put("actor_type", event.actorType());
        row.put("actor", change.actor());
        row.put("actor_name", actor.name());
        row.put("actor_email", actor.email());
        row.put("resource_type", event.kind().subject());
        row.put("resource_subtype", resource.subtype());
        row.put("resource", event.subject());
        row.put("resource_name", resource.name());
        row.put("resource_email", event.subject() == null ? event.told("email") : resource.email());
        row.put("details", Json.write(event.details(names)));
        row.put("context", change.origin() == null ? BY_ITSELF : change.origin().toString());
        return row;
    }
}
