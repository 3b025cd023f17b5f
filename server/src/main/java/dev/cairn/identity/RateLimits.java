package dev.cairn.identity;

import dev.cairn.platform.ApiError;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much each token and each session may ask for, so that one runaway script leaves something for the others. Counted
 * in the memory of this copy of Cairn. Whoever has not asked for longest is forgotten; their allowance is long full.
 */
@Component
final class RateLimits {
    private static final int KEPT = 20_000;

    private final int ofTokens;
    private final int ofSessions;
    private final int searches;
    private final int atOnce;
    private final TimeMeter time;
    private final Map<Long, Allowance> allowances = new RecentlyUsed<>(KEPT);

    RateLimits(
            @Value("${cairn.rate-limit}") int ofTokens,
            @Value("${cairn.rate-limit-session}") int ofSessions,
            @Value("${cairn.rate-limit-search}") int searches,
            @Value("${cairn.rate-limit-concurrent}") int atOnce,
            Clock clock) {
        this.ofTokens = ofTokens;
        this.ofSessions = ofSessions;
        this.searches = searches;
        this.atOnce = atOnce;
        this.time = new ClockMeter(clock);
    }

    /**
     * Lets a request of the caller in, which has to leave when it is done.
     *
     * @throws ApiError 429 where it is one too many
     */
    Allowance enter(Caller caller) {
        var allowance = allowance(caller);
        allowance.enter();
        return allowance;
    }

    private Allowance allowance(Caller caller) {
        synchronized (allowances) {
            return allowances.computeIfAbsent(
                    caller.id(),
                    ignored -> new Allowance(caller.isSession() ? ofSessions : ofTokens, searches, atOnce, time));
        }
    }
}
