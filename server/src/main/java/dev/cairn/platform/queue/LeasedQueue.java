package dev.cairn.platform.queue;

import dev.cairn.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work of one kind that waits in a local table and is done by whichever copy of the server takes it. A copy holds a
 * piece of work for a minute at a time; when it stops or dies, another one, or the same after its restart, does it.
 */
public final class LeasedQueue {
    private static final Logger LOG = LoggerFactory.getLogger(LeasedQueue.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private final Database database;
    private final Clock clock;
    private final String table;
    private final String key;
    private final Semaphore free;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /**
     * @param table holds what is to be worked on: its id, {@code workspace_id}, {@code attempts}, {@code leased_until}
     * @param key the column of the id
     * @param atOnce how many pieces of work a copy does at the same time
     */
    public LeasedQueue(Database database, Clock clock, String table, String key, int atOnce) {
        this.database = database;
        this.clock = clock;
        this.table = table;
        this.key = key;
        this.free = new Semaphore(atOnce);
    }

    /**
     * A piece of work.
     *
     * @param attempts how often it was begun, this time included
     */
    public record Work(long workspace, long id, int attempts) {}

    /** Does the work. An exception leaves it in the queue, to be tried again once its lease has run out. */
    @FunctionalInterface
    public interface Worker {
        /** @param goOn prolongs the lease between two steps, and throws {@link Stopped} where the server stops */
        void run(Work work, Runnable goOn);
    }

    /** Thrown out of a piece of work when the server stops; it waits for the next start. */
    public static final class Stopped extends RuntimeException {
        private Stopped() {
            super(null, null, false, false);
        }
    }

    /** Puts work into the queue; call it in the transaction that makes what is to be worked on. */
    public void add(long workspace, long id) {
        database.sql("""
                        INSERT INTO %1$s (%2$s, workspace_id, leased_until) VALUES (:id, :workspace, :now)
                        ON CONFLICT (%2$s) DO UPDATE SET attempts = 0, leased_until = excluded.leased_until""".formatted(table, key))
                .bind("id", id)
                .bind("workspace", workspace)
                .bind("now", clock.instant())
                .update();
    }

    /** Takes what waits, as far as there is room. */
    public void look(Worker worker) {
        while (!stopping && free.tryAcquire()) {
            var work = claim();
            if (work.isEmpty()) {
                free.release();
                return;
            }
            Thread.ofVirtual().name(table + "-" + work.get().id()).start(() -> run(worker, work.get()));
        }
    }

    private Optional<Work> claim() {
        return database.sql("""
                        UPDATE %1$s SET leased_until = :until, attempts = attempts + 1 WHERE %2$s = (
                          SELECT %2$s FROM %1$s WHERE leased_until <= :now
                          ORDER BY leased_until, %2$s LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING workspace_id, %2$s, attempts""".formatted(table, key))
                .bind("now", clock.instant())
                .bind("until", clock.instant().plus(LEASE))
                .first(row -> new Work(row.getLong(1), row.getLong(2), row.getInt(3)));
    }

    private void run(Worker worker, Work work) {
        running.add(Thread.currentThread());
        try {
            worker.run(work, () -> goOn(work));
            release(work);
        } catch (Stopped stopped) {
            handBack(work);
        } catch (RuntimeException error) {
            // Such as a database that went away: the lease runs out and the work is tried again.
            LOG.error("{} {} was interrupted", table, work.id(), error);
        } finally {
            free.release();
            running.remove(Thread.currentThread());
        }
        look(worker);
    }

    private void goOn(Work work) {
        if (stopping) {
            throw new Stopped();
        }
        lease("leased_until = :at", work, LEASE);
    }

    private void handBack(Work work) {
        lease("leased_until = :at, attempts = attempts - 1", work, Duration.ZERO);
    }

    private void lease(String set, Work work, Duration length) {
        database.sql("UPDATE " + table + " SET " + set + " WHERE " + key + " = :id")
                .bind("at", clock.instant().plus(length))
                .bind("id", work.id())
                .update();
    }

    private void release(Work work) {
        database.sql("DELETE FROM " + table + " WHERE " + key + " = :id")
                .bind("id", work.id())
                .update();
    }

    /** Takes nothing more, and lets each piece of work come to the end of its step. */
    public void stop() throws InterruptedException {
        stopping = true;
        for (Thread thread : running) {
            thread.join(LONGEST_STOP);
        }
    }
}
