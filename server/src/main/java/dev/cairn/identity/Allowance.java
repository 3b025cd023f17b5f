package dev.cairn.identity;

import dev.cairn.platform.ApiError;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What one token or session may still ask for. */
final class Allowance {
    private static final Duration SPAN = Duration.ofMinutes(1);

    private final @Nullable Bucket requests;
    private final @Nullable Bucket searches;
    private final @Nullable Semaphore places;

    /**
     * @param requests a minute; as for the others, 0 is any number
     * @param searches a minute
     * @param atOnce requests at the same time
     */
    Allowance(int requests, int searches, int atOnce, TimeMeter time) {
        this.requests = bucket(requests, time);
        this.searches = bucket(searches, time);
        this.places = atOnce == 0 ? null : new Semaphore(atOnce);
    }

    /**
     * Lets a request in, which has to {@link #leave} when it is done.
     *
     * @throws ApiError 429 where it is one too many
     */
    void enter() {
        if (places != null && !places.tryAcquire()) {
            throw ApiError.tooManyRequests("Too many requests at the same time. Wait for some to end.", 1);
        }
        try {
            take(requests, "requests");
        } catch (ApiError refused) {
            leave();
            throw refused;
        }
    }

    void leave() {
        if (places != null) {
            places.release();
        }
    }

    /** Counts a request that has come in as a search, too. */
    void search() {
        take(searches, "searches");
    }

    private static void take(@Nullable Bucket bucket, String what) {
        if (bucket == null || bucket.tryConsume(1)) {
            return;
        }
        long wait = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        long seconds = Math.max(1, Math.ceilDiv(wait, TimeUnit.SECONDS.toNanos(1)));
        throw ApiError.tooManyRequests("Too many " + what + ". Try again in " + seconds + " seconds.", seconds);
    }

    private static @Nullable Bucket bucket(int most, TimeMeter time) {
        return most == 0
                ? null
                : Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, SPAN))
                        .build();
    }
}
