package dev.cairn.webhook;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which webhook is to be looked at when. A copy that takes one holds it for a minute at a time, so that no two send
 * to the same target at once; when it stops or dies, another one goes on.
 */
@Component
class WebhookQueue {
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** A target has answered the handshake by then, or never will. */
    private static final Duration HANDSHAKE = Duration.ofMinutes(5);

    static final Duration HEARTBEAT = Duration.ofHours(8);

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    WebhookQueue(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A webhook that a copy holds.
     *
     * @param calls how often there had been something for it when it was taken
     */
    record Job(long webhook, long workspace, Instant heartbeatAt, long calls, long lease) {}

    void add(long workspace, long webhook) {
        database.sql("""
                        INSERT INTO webhook_job (webhook_id, workspace_id, due_at, heartbeat_at, leased_until)
                        VALUES (:webhook, :workspace, :due, :due, :now)""")
                .bind("webhook", webhook)
                .bind("workspace", workspace)
                .bind("due", clock.instant().plus(HANDSHAKE))
                .bind("now", clock.instant())
                .update();
    }

    /** The first heartbeat is due. */
    void begin(long webhook) {
        database.sql("UPDATE webhook_job SET due_at = :now, heartbeat_at = :now WHERE webhook_id = :webhook")
                .bind("now", clock.instant())
                .bind("webhook", webhook)
                .update();
    }

    /** There is something for these; whose target fails waits for its next attempt all the same. */
    void call(List<Long> webhooks) {
        database.sql("""
                        UPDATE webhook_job SET calls = calls + 1,
                          due_at = CASE WHEN failing THEN due_at ELSE least(due_at, :now) END
                        WHERE webhook_id = ANY(:webhooks)""")
                .bind("now", clock.instant())
                .bind(
                        "webhooks",
                        webhooks.stream().mapToLong(Long::longValue).sorted().toArray())
                .update();
    }

    Optional<Job> take() {
        return database.sql("""
                        UPDATE webhook_job SET lease = :lease, leased_until = :until WHERE webhook_id = (
                          SELECT webhook_id FROM webhook_job WHERE due_at <= :now AND leased_until <= :now
                          ORDER BY due_at, webhook_id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING webhook_id, workspace_id, heartbeat_at, calls, lease""")
                .bind("lease", ids.next())
                .bind("now", clock.instant())
                .bind("until", clock.instant().plus(LEASE))
                .first(row -> new Job(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getLong(4),
                        row.getLong(5)));
    }

    /** Holds it for another while; false where another copy has it meanwhile. */
    boolean hold(Job job) {
        return database.sql(
                                "UPDATE webhook_job SET leased_until = :until WHERE webhook_id = :webhook AND lease = :lease")
                        .bind("until", clock.instant().plus(LEASE))
                        .bind("webhook", job.webhook())
                        .bind("lease", job.lease())
                        .update()
                == 1;
    }

    /** Gives it back until its next heartbeat. */
    void release(Job job, Instant heartbeatAt) {
        giveBack(job, heartbeatAt, heartbeatAt, false);
    }

    /** Gives it back to go on with as soon as some copy takes it. */
    void handBack(Job job, Instant heartbeatAt) {
        giveBack(job, heartbeatAt, clock.instant(), false);
    }

    /** Gives it back until the next attempt, whatever comes for it before. */
    void retry(Job job, Instant heartbeatAt, Instant next) {
        giveBack(job, heartbeatAt, next, true);
    }

    private void giveBack(Job job, Instant heartbeatAt, Instant due, boolean failing) {
        database.sql("""
                        UPDATE webhook_job SET leased_until = :now, failing = :failing, heartbeat_at = :heartbeat,
                          due_at = CASE WHEN :failing OR calls = :calls THEN :due ELSE :now END
                        WHERE webhook_id = :webhook AND lease = :lease""")
                .bind("now", clock.instant())
                .bind("failing", failing)
                .bind("heartbeat", heartbeatAt)
                .bind("due", due)
                .bind("calls", job.calls())
                .bind("webhook", job.webhook())
                .bind("lease", job.lease())
                .update();
    }

    void remove(long webhook) {
        database.sql("DELETE FROM webhook_job WHERE webhook_id = :webhook")
                .bind("webhook", webhook)
                .update();
    }
}
