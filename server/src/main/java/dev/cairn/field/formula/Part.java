package dev.cairn.field.formula;

import org.jspecify.annotations.Nullable;

/**
 * A part of a formula.
 *
 * @param type what it gives
 * @param evaluation gives it
 */
record Part(Type type, Evaluation evaluation) {

    /** Gives a value of the part's type, null where it is empty. */
    @FunctionalInterface
    interface Evaluation {
        @Nullable
        Object of(Facts facts);
    }

    static Part constant(Type type, Object value) {
        return new Part(type, facts -> value);
    }

    @Nullable
    Object of(Facts facts) {
        return evaluation.of(facts);
    }

    /** Makes a value of two that are not empty. */
    @FunctionalInterface
    interface Both {
        @Nullable
        Object of(Object left, Object right);
    }

    /** Empty where one of the two is. */
    static Part of(Type type, Part left, Part right, Both both) {
        return new Part(type, facts -> {
            Object one = left.of(facts);
            Object other = one == null ? null : right.of(facts);
            return one == null || other == null ? null : both.of(one, other);
        });
    }
}
