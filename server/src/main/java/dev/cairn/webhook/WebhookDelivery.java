package dev.cairn.webhook;

import dev.cairn.event.EventRecords;
import dev.cairn.event.Sources;
import dev.cairn.event.Sources.Standing;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Selection;
import dev.cairn.platform.http.Json;
import dev.cairn.platform.log.Change;
import dev.cairn.webhook.HookClient.Outcome;
import dev.cairn.webhook.WebhookQueue.Job;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Tells the target of one webhook what waits for it, in order, until nothing waits or the target fails. */
final class WebhookDelivery {
    /** Events in the compact form of the API's webhooks: gids and types, no names. */
    private static final Selection COMPACT = Selection.parse("user.resource_type,created_at,action,"
            + "(resource|parent).(resource_type|resource_subtype),change.(field|action),"
            + "change.(new_value|added_value|removed_value).resource_type");

    private final Parts parts;
    private final Job job;
    private final Webhook webhook;
    private final Actor creator;
    private Instant heartbeatAt;

    record Parts(
            Sources sources,
            EventRecords records,
            WebhookEvents events,
            WebhookQueue queue,
            WebhookResults results,
            HookClient client,
            HookSecrets secrets,
            Clock clock) {}

    WebhookDelivery(Parts parts, Job job, Webhook webhook, Actor creator) {
        this.parts = parts;
        this.job = job;
        this.webhook = webhook;
        this.creator = creator;
        this.heartbeatAt = job.heartbeatAt();
    }

    void run(BooleanSupplier mayGoOn) {
        while (parts.queue().hold(job)) {
            if (!mayGoOn.getAsBoolean()) {
                parts.queue().handBack(job, heartbeatAt);
                return;
            }
            var now = parts.clock().instant();
            var waiting = parts.events().next(webhook);
            if (waiting.isEmpty() && now.isBefore(heartbeatAt)) {
                parts.queue().release(job, heartbeatAt);
                return;
            }
            if (waiting.isEmpty() && standing() == Standing.NO_MORE) {
                parts.results().end(webhook.workspace(), webhook.id());
                return;
            }
            if (!tell(waiting, now)) {
                return;
            }
        }
    }

    /** Tells of what waits, or sends a heartbeat where nothing does; false where the target failed. */
    private boolean tell(List<Change> waiting, Instant now) {
        Records heard = waiting.isEmpty() ? null : heard(waiting);
        if (heard != null && heard.isEmpty()) {
            parts.events().settle(webhook, waiting.getLast().seq());
            return true;
        }
        byte[] body = body(heard);
        var outcome = parts.client()
                .post(webhook.target(), "X-Hook-Signature", parts.secrets().sign(webhook, body), body);
        if (outcome instanceof Outcome.Answer answer && answer.isGood()) {
            parts.results().succeeded(webhook, waiting);
            if (waiting.isEmpty()) {
                heartbeatAt = now.plus(WebhookQueue.HEARTBEAT);
            }
            return true;
        }
        parts.results().failed(webhook, outcome).ifPresent(next -> parts.queue().retry(job, heartbeatAt, next));
        return false;
    }

    /** What the webhook's maker may hear of now, however it was when it happened. */
    private Records heard(List<Change> waiting) {
        boolean isHidden = standing() == Standing.HIDDEN;
        return parts.records().heard(creator, webhook.workspace(), isHidden ? List.of() : waiting, COMPACT);
    }

    private Standing standing() {
        return parts.sources().standing(creator, webhook.workspace(), webhook.resourceType(), webhook.resource());
    }

    private static byte[] body(@Nullable Records events) {
        return Json.bytes(false, json -> {
            json.writeStartObject().writeName("events");
            if (events == null) {
                json.writeStartArray().writeEndArray();
            } else {
                events.writeAll(json, "");
            }
            json.writeEndObject();
        });
    }
}
