package dev.cairn.platform;

/** Where in its list something goes: at the start, at the end, or next to a sibling. */
public sealed interface Spot {
    record Start() implements Spot {}

    record End() implements Spot {}

    record Before(long sibling) implements Spot {}

    record After(long sibling) implements Spot {}
}
