package dev.cairn.status;

import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.http.Input;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a status update of a goal says in numbers. Both are Cairn's own.
 *
 * @param score how much was reached, from 0 to 1, of an update that closes the goal
 * @param confidence how sure its author is that an open goal will be reached, from 1 to 10
 */
record Assessment(@Nullable BigDecimal score, @Nullable Integer confidence) {
    static final String FIELDS = "score:number confidence:integer";

    static final Assessment NONE = new Assessment(null, null);

    private static final BigDecimal MOST_CONFIDENT = BigDecimal.TEN;

    static Assessment read(Input input, Reported kind, @Nullable String type) {
        BigDecimal score = input.number("score");
        BigDecimal confidence = input.number("confidence");
        if (score != null && (score.signum() < 0 || score.compareTo(BigDecimal.ONE) > 0)) {
            throw input.bad("score", "Must be between 0 and 1");
        }
        if (confidence != null && !isConfidence(confidence)) {
            throw input.bad("confidence", "Must be a whole number between 1 and 10");
        }
        boolean closes = type != null && StatusType.closes(kind, type);
        if (score != null && !closes) {
            throw input.bad("score", "Only of an update that closes a goal");
        }
        if (confidence != null && (kind != Reported.GOAL || closes)) {
            throw input.bad("confidence", "Only of an update that leaves a goal open");
        }
        return new Assessment(score, confidence == null ? null : confidence.intValue());
    }

    /** What is to be said otherwise: what is not named stays, unless the type of the update has no such number. */
    record Edit(Assessment numbers, boolean score, boolean confidence) {
        void to(Assignments assignments) {
            if (score) {
                assignments.set("score", numbers.score());
            }
            if (confidence) {
                assignments.set("confidence", numbers.confidence());
            }
        }
    }

    /** @param type what the update will be of */
    static Edit edit(Input input, Reported kind, String type) {
        boolean closes = StatusType.closes(kind, type);
        var numbers = read(input, kind, type);
        return new Edit(numbers, input.has("score") || !closes, input.has("confidence") || closes);
    }

    private static boolean isConfidence(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.ONE) >= 0
                && number.compareTo(MOST_CONFIDENT) <= 0;
    }
}
