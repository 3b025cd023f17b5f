package dev.cairn.webhook;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeReader;
import dev.cairn.platform.log.Reactions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the change log for webhooks: what each is to be told of, and which end because their makers have left. */
@Component
class WebhookReader implements ChangeReader {
    private final WebhookEvents events;
    private final WebhookQueue queue;
    private final Database database;

    WebhookReader(WebhookEvents events, WebhookQueue queue, Database database) {
        this.events = events;
        this.queue = queue;
        this.database = database;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public void read(long workspace, List<Change> changes, Reactions reactions) {
        boolean hasWebhooks = database.sql("SELECT 1 FROM webhook WHERE workspace_id = :workspace LIMIT 1")
                .bind("workspace", workspace)
                .exists();
        if (!hasWebhooks) {
            return;
        }
        if (changes.stream().anyMatch(WebhookReader::isDeparture)) {
            endThoseOfStrangers(workspace);
        }
        var called = events.note(
                workspace, changes.getFirst().seq(), changes.getLast().seq());
        if (!called.isEmpty()) {
            queue.call(called);
        }
    }

    private static boolean isDeparture(Change change) {
        return change.type().equals("workspace_membership") && change.action().equals("deleted");
    }

    private void endThoseOfStrangers(long workspace) {
        database.sql("""
                        DELETE FROM webhook w WHERE w.workspace_id = :workspace AND NOT EXISTS (
                          SELECT 1 FROM workspace_membership m
                          WHERE m.workspace_id = :workspace AND m.user_id = w.created_by)""").bind("workspace", workspace).update();
    }
}
