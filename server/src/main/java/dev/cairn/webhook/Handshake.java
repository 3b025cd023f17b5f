package dev.cairn.webhook;

import dev.cairn.event.Sources.Source;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.log.Writes;
import dev.cairn.webhook.HookClient.Outcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a webhook in two steps: it is stored, and it is active once its target has repeated the secret that it was
 * sent. A request that is repeated with its Idempotency-Key goes on where it was, with the same secret.
 */
@Component
class Handshake {
    private final Webhooks webhooks;
    private final WebhookQueue queue;
    private final WebhookResults results;
    private final WebhookDeliveries deliveries;
    private final HookClient client;
    private final HookSecrets secrets;
    private final Writes writes;

    Handshake(
            Webhooks webhooks,
            WebhookQueue queue,
            WebhookResults results,
            WebhookDeliveries deliveries,
            HookClient client,
            HookSecrets secrets,
            Writes writes) {
        this.webhooks = webhooks;
        this.queue = queue;
        this.results = results;
        this.deliveries = deliveries;
        this.client = client;
        this.secrets = secrets;
        this.writes = writes;
    }

    /**
     * Stores the webhook, in the transaction of its request.
     *
     * @param authorization of the app that asks for it, with which it ends; null where a person does
     */
    long prepare(Actor actor, @Nullable Long authorization, Source source, URI target, List<Filter> filters) {
        long id = webhooks.add(actor, authorization, source, target, filters);
        queue.add(source.workspace(), id);
        return id;
    }

    /** Sends the secret and returns it once the target has repeated it. */
    String shake(long workspace, long id) {
        var webhook = webhooks.find(workspace, id)
                .orElseThrow(() -> ApiError.badInput("target", "The handshake failed when this was asked before"));
        String secret = secrets.of(workspace, id);
        if (webhook.active()) {
            return secret;
        }
        var outcome = client.post(webhook.target(), "X-Hook-Secret", secret, "{}".getBytes(StandardCharsets.UTF_8));
        String problem = problem(outcome, secret);
        if (problem != null) {
            results.end(workspace, id);
            throw ApiError.badInput("target", "The handshake failed: " + problem);
        }
        writes.byItself(workspace, webhook.creator(), changes -> {
            webhooks.activate(workspace, id);
            queue.begin(id);
            return id;
        });
        deliveries.look();
        return secret;
    }

    private static @Nullable String problem(Outcome outcome, String secret) {
        return switch (outcome) {
            case Outcome.NoAnswer none -> none.reason();
            case Outcome.Answer answer
            when answer.status() != 200 && answer.status() != 204 -> "It was answered with " + answer.status();
            case Outcome.Answer answer
            when !secret.equals(answer.secret()) -> "The answer does not repeat the header X-Hook-Secret";
            default -> null;
        };
    }
}
