package dev.cairn.webhook;

import dev.cairn.event.EventRecords;
import dev.cairn.event.Sources;
import dev.cairn.identity.Actors;
import dev.cairn.webhook.WebhookQueue.Job;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes the webhooks for which there is something to do, each on a virtual thread of its own. */
@Component
class WebhookDeliveries implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookDeliveries.class);

    /** They mostly wait for their targets, and hold no connection to the database while they do. */
    private static final int AT_ONCE = 64;

    private final Webhooks webhooks;
    private final WebhookQueue queue;
    private final WebhookResults results;
    private final Actors actors;
    private final WebhookDelivery.Parts parts;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<Thread> working = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    WebhookDeliveries(
            Webhooks webhooks,
            WebhookQueue queue,
            WebhookResults results,
            Actors actors,
            Sources sources,
            EventRecords records,
            WebhookEvents events,
            HookClient client,
            HookSecrets secrets,
            Clock clock) {
        this.webhooks = webhooks;
        this.queue = queue;
        this.results = results;
        this.actors = actors;
        this.parts = new WebhookDelivery.Parts(sources, records, events, queue, results, client, secrets, clock);
    }

    @Scheduled(fixedDelay = 1_000, initialDelay = 1_000)
    void look() {
        while (running && free.tryAcquire()) {
            if (!takeOne()) {
                free.release();
                return;
            }
        }
    }

    private boolean takeOne() {
        try {
            var job = queue.take();
            job.ifPresent(taken -> working.add(
                    Thread.ofVirtual().name("webhook " + taken.webhook()).start(() -> work(taken))));
            return job.isPresent();
        } catch (RuntimeException error) {
            LOG.warn("Cannot see which webhooks are due; looking again in a second", error);
            return false;
        }
    }

    private void work(Job job) {
        try {
            deliver(job);
        } catch (RuntimeException error) {
            // Such as a database that went away: the lease runs out and the webhook is taken again.
            LOG.error("The delivery of webhook {} was interrupted", job.webhook(), error);
        } finally {
            free.release();
            working.remove(Thread.currentThread());
        }
    }

    private void deliver(Job job) {
        var webhook = webhooks.find(job.workspace(), job.webhook());
        var creator =
                webhook.flatMap(found -> actors.byId(found.creator())).filter(actor -> actor.isIn(job.workspace()));
        if (webhook.isEmpty() || !webhook.get().active() || creator.isEmpty()) {
            // Deleted, or its handshake was cut short, or its maker has left.
            results.end(job.workspace(), job.webhook());
            return;
        }
        new WebhookDelivery(parts, job, webhook.get(), creator.get()).run(() -> running);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Lets each delivery hear its answer. */
    @Override
    public void stop() {
        running = false;
        try {
            for (Thread thread : working) {
                thread.join(Duration.ofSeconds(8));
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
