package dev.cairn.platform;

import org.jspecify.annotations.Nullable;

/**
 * The place of a row in its list: a fractional index, a text that sorts by its bytes. Between any two there is
 * always another, so a move rewrites one row. Digits are base 62 in ASCII order; a rank is read as a fraction
 * and never ends with the digit 0, as no rank could then stand between it and its shorter twin.
 */
public final class Rank {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();

    /** Appending keeps to this many leading digits, so that long lists have short ranks. */
    private static final int HEAD = 6;

    /** Ranks longer than this call for rebalancing their list. */
    public static final int LONG = 48;

    private Rank() {}

    public static String first() {
        return "V00000V";
    }

    /** A rank after one and before another; null stands for the list's start or end. */
    public static String between(@Nullable String after, @Nullable String before) {
        if (after == null && before == null) {
            return first();
        }
        if (after != null && before != null && after.compareTo(before) >= 0) {
            throw new IllegalArgumentException("Not in order: " + after + ", " + before);
        }
        if (before == null) {
            return next(after == null ? "" : after);
        }
        if (after == null) {
            return previous(before);
        }
        return midpoint(after, before);
    }

    /** The rank one step after: counts in the head's digits, so that appending does not make ranks longer. */
    private static String next(String rank) {
        char[] head = padded(rank);
        for (int i = HEAD - 1; i >= 0; i--) {
            int digit = DIGITS.indexOf(head[i]);
            if (digit < BASE - 1) {
                head[i] = DIGITS.charAt(digit + 1);
                return new String(head) + "V";
            }
            head[i] = '0';
        }
        return midpoint(rank, null);
    }

    private static String previous(String rank) {
        char[] head = padded(rank);
        for (int i = HEAD - 1; i >= 0; i--) {
            int digit = DIGITS.indexOf(head[i]);
            if (digit > 0) {
                head[i] = DIGITS.charAt(digit - 1);
                return new String(head) + "V";
            }
            head[i] = 'z';
        }
        return midpoint("", rank);
    }

    private static char[] padded(String rank) {
        return (rank + "0".repeat(HEAD)).substring(0, HEAD).toCharArray();
    }

    private static String midpoint(String after, @Nullable String before) {
        var rank = new StringBuilder();
        boolean open = before == null;
        for (int i = 0; ; i++) {
            int low = i < after.length() ? DIGITS.indexOf(after.charAt(i)) : 0;
            int high = open || before == null || i >= before.length() ? BASE : DIGITS.indexOf(before.charAt(i));
            if (high - low > 1) {
                return rank.append(DIGITS.charAt((low + high) / 2)).toString();
            }
            rank.append(DIGITS.charAt(low));
            open |= high - low == 1;
        }
    }
}
