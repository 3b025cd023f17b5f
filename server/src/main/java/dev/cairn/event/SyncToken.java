package dev.cairn.event;

import java.time.Instant;

/**
 * A place in the events of a resource.
 *
 * @param stream which following of the resource it belongs to: two that began apart are independent of each other
 * @param after the number of the last entry of the log that was read
 */
record SyncToken(long stream, long after, Instant issuedAt) {}
