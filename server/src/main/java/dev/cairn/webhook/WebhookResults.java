package dev.cairn.webhook;

import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.Writes;
import dev.cairn.webhook.HookClient.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what came of each delivery, and ends webhooks whose targets are gone. */
@Component
class WebhookResults {
    private static final Duration LONGEST_FAILURE = Duration.ofHours(24);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int GONE = 410;
    private static final int LONGEST_CONTENT = 1_000;

    private final Webhooks webhooks;
    private final WebhookEvents events;
    private final WebhookQueue queue;
    private final Database database;
    private final Writes writes;
    private final Clock clock;

    WebhookResults(
            Webhooks webhooks,
            WebhookEvents events,
            WebhookQueue queue,
            Database database,
            Writes writes,
            Clock clock) {
        this.webhooks = webhooks;
        this.events = events;
        this.queue = queue;
        this.database = database;
        this.writes = writes;
        this.clock = clock;
    }

    void succeeded(Webhook webhook, List<Change> told) {
        writes.byItself(webhook.workspace(), null, changes -> {
            // The webhook before its events, as where it is deleted: the two would else wait for each other.
            new Assignments()
                    .set("last_success_at", clock.instant())
                    .set("delivery_retry_count", 0)
                    .set("next_attempt_after", null)
                    .set("failure_deletion_timestamp", null)
                    .update(database, "webhook", webhook.workspace(), webhook.id());
            if (!told.isEmpty()) {
                events.settle(webhook, told.getLast().seq());
            }
            return webhook.id();
        });
    }

    /** The time of the next attempt; empty where the webhook has ended. */
    Optional<Instant> failed(Webhook told, Outcome outcome) {
        return webhooks.find(told.workspace(), told.id()).flatMap(webhook -> fail(webhook, outcome));
    }

    private Optional<Instant> fail(Webhook webhook, Outcome outcome) {
        var now = clock.instant();
        var endsAt = webhook.endsAt() == null ? now.plus(LONGEST_FAILURE) : webhook.endsAt();
        boolean isGone = outcome instanceof Outcome.Answer answer && answer.status() == GONE;
        if (isGone || !now.isBefore(endsAt)) {
            end(webhook.workspace(), webhook.id());
            return Optional.empty();
        }
        int failures = webhook.failures() + 1;
        var next = earlier(now.plus(pause(failures)), endsAt);
        writes.byItself(webhook.workspace(), null, changes -> {
            new Assignments()
                    .set("last_failure_at", now)
                    .set("last_failure_content", content(outcome))
                    .set("delivery_retry_count", failures)
                    .set("next_attempt_after", next)
                    .set("failure_deletion_timestamp", endsAt)
                    .update(database, "webhook", webhook.workspace(), webhook.id());
            return webhook.id();
        });
        return Optional.of(next);
    }

    void end(long workspace, long webhook) {
        writes.byItself(workspace, null, changes -> {
            webhooks.delete(workspace, webhook);
            queue.remove(webhook);
            return webhook;
        });
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Twice as long after each failure. */
    private static Duration pause(int failures) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static String content(Outcome outcome) {
        String text = switch (outcome) {
            case Outcome.Answer answer -> answer.status() + "\n\n" + answer.text();
            case Outcome.NoAnswer none -> none.reason();
        };
        return text.substring(0, Math.min(text.length(), LONGEST_CONTENT)).strip();
    }
}
