package dev.cairn.demo;

import java.time.Instant;

/**
 * Ids as they would have been made in the past, so that what is written now sorts by the time it tells of. They
 * differ by a counter where others differ by node and by order within a millisecond.
 */
final class PastIds {
    private static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final int COUNTER_BITS = 22;

    private long made;

    long at(Instant then) {
        return (then.toEpochMilli() - EPOCH) << COUNTER_BITS | ++made;
    }
}
