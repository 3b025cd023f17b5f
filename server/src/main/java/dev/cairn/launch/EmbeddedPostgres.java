package dev.cairn.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server that Cairn keeps below its data folder, starts, watches, and stops.
 *
 * <p>It answers on the loopback interface only, to a password that is stored beside it. Should it die while Cairn
 * runs, it is started again on the same port; should Cairn die, the next start stops what was left running. Only who
 * has claimed the data folder may make one.
 */
public final class EmbeddedPostgres implements PostgresServer {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int MOST_RESTARTS_A_MINUTE = 5;
    private static final int LEAST_CONNECTIONS = 5;
    private static final Duration RESTART_PATIENCE = Duration.ofMinutes(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final PostgresCluster cluster;
    private final CompletableFuture<DatabaseAddress> address;
    private final Deque<Long> restarts = new ArrayDeque<>();
    private volatile @Nullable ProcessHandle postmaster;
    private volatile boolean closing;

    private EmbeddedPostgres(PostgresCluster cluster) {
        this.cluster = cluster;
        // On the side, since Spring needs the same second to get ready itself.
        this.address = CompletableFuture.supplyAsync(
                this::prepareAndStart,
                task -> Thread.ofPlatform().name("postgresql-start").daemon().start(task));
    }

    /**
     * Starts the server, setting it up at the first time. Returns at once; {@link #open} waits.
     *
     * @param folder where the server keeps all that it has
     * @param binaries where its programs are unpacked, once for each version
     * @param durability whether a commit is on the disk before it is acknowledged: only tests can do without
     */
    public static EmbeddedPostgres start(Path folder, Path binaries, Durability durability) {
        return new EmbeddedPostgres(new PostgresCluster(folder, binaries, durability));
    }

    /** Whether a commit survives the loss of power. */
    public enum Durability {
        DURABLE,
        FOR_TESTS
    }

    private DatabaseAddress prepareAndStart() {
        cluster.prepare();
        cluster.stopWhatRuns();
        int port = PostgresCluster.freePort();
        startOn(port);
        return cluster.address(port);
    }

    private synchronized void startOn(int port) {
        if (closing) {
            return;
        }
        ProcessHandle started = cluster.start(port);
        postmaster = started;
        Thread.ofPlatform().name("postgresql-watch").daemon().start(() -> watch(started, port));
    }

    private void watch(ProcessHandle server, int port) {
        try {
            // Not ProcessHandle.onExit: where nobody collects dead processes, it takes them for living ones.
            while (!closing && cluster.runs(server)) {
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        restartOn(port);
    }

    private void restartOn(int port) {
        if (closing) {
            return;
        }
        log.warn("PostgreSQL ended unexpectedly. Starting it again.");
        try {
            countRestart();
            startPatiently(port);
            log.warn("PostgreSQL runs again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("PostgreSQL cannot be started again. Cairn stops. {}", e.getMessage());
            // Not from here: the shutdown waits for this thread's server to stop.
            Thread.ofPlatform().start(() -> System.exit(1));
        }
    }

    /** The processes of a killed server hold its shared memory until the last of them has noticed. */
    private void startPatiently(int port) throws InterruptedException {
        long end = System.nanoTime() + RESTART_PATIENCE.toNanos();
        while (true) {
            try {
                cluster.stopWhatRuns();
                startOn(port);
                return;
            } catch (StartFailure e) {
                if (closing || System.nanoTime() > end) {
                    throw e;
                }
                log.warn("{} Trying again.", e.getMessage());
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private void countRestart() {
        long now = System.nanoTime();
        restarts.addLast(now);
        while (now - restarts.getFirst() > TimeUnit.MINUTES.toNanos(1)) {
            restarts.removeFirst();
        }
        if (restarts.size() > MOST_RESTARTS_A_MINUTE) {
            throw new StartFailure(
                    "It ended " + restarts.size() + " times within a minute; see " + cluster.log() + ".");
        }
    }

    /**
     * It shares the processors with Cairn: each connection is a process, and of more of them than can run, some are kept
     * waiting for a tenth of a second, however little they have to do.
     */
    @Override
    public int connections() {
        return Math.max(LEAST_CONNECTIONS, 2 * Runtime.getRuntime().availableProcessors() + 1);
    }

    @Override
    public DatabaseAddress open() {
        try {
            return address.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Writes everything to disk and stops. */
    @Override
    public void close() {
        closing = true;
        address.handle((ready, failure) -> ready).join();
        synchronized (this) {
            if (postmaster != null) {
                cluster.stopWhatRuns();
                postmaster = null;
            }
        }
    }

    /** Where a server on this folder can be reached, if one is running. */
    static @Nullable DatabaseAddress running(Path folder) {
        try {
            PostgresCluster cluster = new PostgresCluster(folder, folder, Durability.DURABLE);
            return Files.exists(cluster.pidFile()) && cluster.findPostmaster().isPresent()
                    ? cluster.address(Integer.parseInt(
                            Files.readAllLines(cluster.pidFile()).get(3)))
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
