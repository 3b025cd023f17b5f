package dev.cairn.platform.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Runs the readers of the log: at once when this copy writes, and once a second wherever a reader is behind, which
 * covers what other copies wrote. Each reader goes through each workspace on a virtual thread of its own, so that
 * none waits for another; where one fails, it alone tries again later, at the same place.
 */
@Component
final class ChangeReaders implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeReaders.class);

    private static final int BATCH = 200;

    /** Of the connections that requests need too. */
    private static final int AT_ONCE = 4;

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** A busy workspace is read this often at most: what comes in between is read together. */
    private static final Duration GATHER = Duration.ofMillis(20);

    private final Map<String, ChangeReader> readers;
    private final ReadStep step;
    private final ReaderPlaces places;
    private final Clock clock;
    private final Semaphore permits = new Semaphore(AT_ONCE);
    private final Map<Round, Boolean> rounds = new ConcurrentHashMap<>();
    private final Map<Round, Trouble> troubles = new ConcurrentHashMap<>();
    private volatile boolean running;
    private @Nullable Thread looking;

    /** One reader going through one workspace. */
    private record Round(ChangeReader reader, long workspace) {}

    /**
     * A reader that failed.
     *
     * @param batch how many changes to try together next: one by one, it comes as far as what it fails on
     */
    private record Trouble(int failures, int batch, Instant notBefore) {
        static Trouble after(@Nullable Trouble before, Instant now) {
            int failures = before == null ? 1 : before.failures + 1;
            long pause = Math.min(60_000, 100L << Math.min(failures - 1, 10));
            return new Trouble(failures, 1, now.plusMillis(pause));
        }
    }

    ChangeReaders(List<ChangeReader> readers, ReadStep step, ReaderPlaces places, WakeUps wakeUps, Clock clock) {
        this.readers = readers.stream().collect(Collectors.toMap(ChangeReader::name, Function.identity()));
        this.step = step;
        this.places = places;
        this.clock = clock;
        wakeUps.onChange(this::wake);
    }

    @Override
    public void start() {
        running = true;
        looking = Thread.ofVirtual().name("change-readers").start(this::keepLooking);
    }

    /** Ends when the steps under way have ended, so that the database is closed under none of them. */
    @Override
    public void stop() {
        running = false;
        if (looking != null) {
            looking.interrupt();
        }
        permits.acquireUninterruptibly(AT_ONCE);
        permits.release(AT_ONCE);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keepLooking() {
        boolean failedBefore = false;
        while (running) {
            try {
                var names = new ArrayList<>(readers.keySet());
                places.behind(names).forEach(behind -> wake(reader(behind.reader()), behind.workspace()));
                failedBefore = false;
            } catch (RuntimeException error) {
                if (running && !failedBefore) {
                    LOG.warn("Cannot see what changed; looking again each second", error);
                }
                failedBefore = true;
            }
            pause(LOOK);
        }
    }

    private ChangeReader reader(String name) {
        return Objects.requireNonNull(readers.get(name));
    }

    private void wake(long workspace) {
        readers.values().forEach(reader -> wake(reader, workspace));
    }

    /** Starts a round, or has the one under way look once more before it ends. */
    private void wake(ChangeReader reader, long workspace) {
        var round = new Round(reader, workspace);
        var trouble = troubles.get(round);
        if (!running || trouble != null && clock.instant().isBefore(trouble.notBefore())) {
            return;
        }
        rounds.compute(round, (key, lookAgain) -> {
            if (lookAgain != null) {
                return true;
            }
            Thread.ofVirtual().name("reader " + reader.name() + " " + workspace).start(() -> run(key));
            return false;
        });
    }

    private void run(Round round) {
        boolean goOn = true;
        while (goOn) {
            boolean succeeded = readAll(round);
            Boolean lookAgain =
                    rounds.computeIfPresent(round, (key, again) -> again && succeeded && running ? false : null);
            goOn = lookAgain != null;
            if (goOn) {
                pause(GATHER);
            }
        }
    }

    private boolean readAll(Round round) {
        try {
            int batch;
            int read;
            do {
                var trouble = troubles.get(round);
                batch = trouble == null ? BATCH : trouble.batch();
                read = readOnce(round, batch);
                recover(round, trouble);
            } while (read == batch && running);
            return true;
        } catch (ConcurrencyFailureException lostRace) {
            // Nothing is wrong with the changes: the same again, soon.
            rounds.computeIfPresent(round, (key, again) -> true);
            return true;
        } catch (RuntimeException | Error error) {
            fail(round, error);
            return false;
        }
    }

    private int readOnce(Round round, int batch) {
        permits.acquireUninterruptibly();
        try {
            return running ? step.run(round.reader(), round.workspace(), batch) : 0;
        } finally {
            permits.release();
        }
    }

    /** After a failure, batches grow back slowly: what failed may come again soon. */
    private void recover(Round round, @Nullable Trouble trouble) {
        if (trouble != null && trouble.batch() * 2 >= BATCH) {
            troubles.remove(round);
        } else if (trouble != null) {
            troubles.put(round, new Trouble(0, trouble.batch() * 2, clock.instant()));
        }
    }

    private void fail(Round round, Throwable error) {
        if (!running) {
            return;
        }
        var trouble = troubles.compute(round, (key, before) -> Trouble.after(before, clock.instant()));
        LOG.error(
                "The reader {} failed in workspace {} (failure {}); it tries the same changes again from {}",
                round.reader().name(),
                round.workspace(),
                trouble.failures(),
                trouble.notBefore(),
                error);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
