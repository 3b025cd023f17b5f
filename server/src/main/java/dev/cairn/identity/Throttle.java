package dev.cairn.identity;

import dev.cairn.platform.ApiError;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Slows down whoever tries too often. Each key has so many attempts in a span of time, which come back one by
 * one.
 */
final class Throttle {
    private static final int KEPT = 20_000;

    private final int attempts;
    private final Duration span;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new RecentlyUsed<>(KEPT);

    Throttle(int attempts, Duration span, Clock clock) {
        this.attempts = attempts;
        this.span = span;
        this.time = new ClockMeter(clock);
    }

    /** Takes an attempt, or refuses and says when to come back. */
    void take(String key) {
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw ApiError.tooManyRequests("Too many attempts. Try again in " + inWords(seconds) + ".", seconds);
        }
    }

    boolean tryTake(String key) {
        return bucket(key).tryConsume(1);
    }

    /** Returns the attempt: it was a good one. */
    void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    ignored -> Bucket.builder()
                            .withCustomTimePrecision(time)
                            .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, span))
                            .build());
        }
    }

    private static String inWords(long seconds) {
        return seconds <= 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
