package dev.cairn.past;

import java.time.Instant;

/** The quarters of an hour that the past is told in: in every time zone, days begin with one. */
public final class Quarter {
    private static final long SECONDS = 900;

    private Quarter() {}

    /** The beginning of the one in which something happened. */
    public static Instant of(Instant instant) {
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), SECONDS) * SECONDS);
    }
}
