package dev.cairn.inbox;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All the news about one piece of work for one person.
 *
 * @param since when the first of it came
 * @param at when the last of it came, from {@code actor}
 */
record Letter(
        long person,
        String type,
        long resource,
        @Nullable Long project,
        Set<Reason> reasons,
        @Nullable Long actor,
        Instant since,
        Instant at) {}
