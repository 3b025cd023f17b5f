package dev.cairn.reaction;

import dev.cairn.platform.http.Input;

/**
 * An emoji as somebody gave it, and its base: without the modifiers for the colour of skin, whatever else it is made
 * of.
 */
record Emoji(String full, String base) {
    private static final int LONGEST = 40;
    private static final int FIRST_SKIN_TONE = 0x1F3FB;
    private static final int LAST_SKIN_TONE = 0x1F3FF;

    static Emoji read(Input input, String field) {
        String text = input.requiredText(field, LONGEST).strip();
        if (text.codePoints().noneMatch(Character::isEmoji) || text.codePoints().anyMatch(Character::isLetter)) {
            throw input.bad(field, "Not an emoji: " + text);
        }
        var base = new StringBuilder();
        text.codePoints()
                .filter(point -> point < FIRST_SKIN_TONE || point > LAST_SKIN_TONE)
                .forEach(base::appendCodePoint);
        return new Emoji(text, base.isEmpty() ? text : base.toString());
    }
}
