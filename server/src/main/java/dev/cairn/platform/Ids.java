package dev.cairn.platform;

import io.hypersistence.tsid.TSID;
import java.time.Clock;
import java.util.function.IntSupplier;

/**
 * Makes ids: 64 bits, sorted by time, never from a database sequence. Each running copy makes its own with a
 * node number that no other copy holds at the time.
 */
public final class Ids {
    /** 1,024 copies at once, 4,096 ids a millisecond each. */
    public static final int NODES = 1024;

    private final TSID.Factory factory;

    public Ids(Clock clock, IntSupplier node) {
        factory = TSID.Factory.builder()
                .withNodeBits(10)
                .withNode(node.getAsInt())
                .withClock(clock)
                .build();
    }

    public long next() {
        return factory.generate().toLong();
    }
}
