package dev.cairn.access;

import java.util.Locale;

/** How much an actor may do with a project or a task, each level including those before it. */
public enum Level {
    NONE,
    VIEWER,
    COMMENTER,
    EDITOR,
    ADMIN;

    private static final Level[] ALL = values();

    /** The level of a number as {@link Visible} computes it. */
    static Level of(int number) {
        return ALL[Math.clamp(number, 0, ALL.length - 1)];
    }

    public boolean allows(Level needed) {
        return compareTo(needed) >= 0;
    }

    /** The lower of this level and that of the word. */
    public String atMost(String word) {
        Level other = valueOf(word.toUpperCase(Locale.ROOT));
        return (allows(other) ? other : this).word();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
