package dev.cairn.field.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a formula.
 *
 * @param text without quotes and brackets; the words that are names and operators in lower case
 * @param start where it begins
 * @param end where the next one may begin
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        NUMBER,
        TEXT,
        FIELD,
        WORD,
        SIGN,
        END
    }

    private static final Pattern PATTERN = Pattern.compile("\\s*(?:(?<number>\\d{1,30}(?:\\.\\d{1,30})?(?![\\w.]))"
            + "|\"(?<text>[^\"]*)\"|\\[(?<field>[^\\]\\[]+)]|(?<word>[A-Za-z_]+)|(?<sign><=|>=|<>|!=|[-+*/()=<>,]))");

    static List<Token> in(String formula) {
        var tokens = new ArrayList<Token>();
        Matcher matcher = PATTERN.matcher(formula);
        int at = 0;
        int end = formula.stripTrailing().length();
        while (at < end) {
            matcher.region(at, end);
            if (!matcher.lookingAt()) {
                throw unreadable(formula, at);
            }
            tokens.add(read(matcher));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", end, end));
        return tokens;
    }

    private static FormulaError unreadable(String formula, int at) {
        int start = at;
        while (Character.isWhitespace(formula.charAt(start))) {
            start++;
        }
        String rest = formula.substring(start, Math.min(formula.length(), start + 10));
        return at(Kind.SIGN, rest, start).unexpected();
    }

    private static Token at(Kind kind, String text, int start) {
        return new Token(kind, text, start, start + text.length());
    }

    private static Token read(Matcher matcher) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.END) {
                String group = kind.name().toLowerCase(Locale.ROOT);
                String text = matcher.group(group);
                if (text != null) {
                    int around = kind == Kind.TEXT || kind == Kind.FIELD ? 1 : 0;
                    String shown = kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : text;
                    return new Token(kind, shown, matcher.start(group) - around, matcher.end());
                }
            }
        }
        throw new IllegalStateException("No kind of token matches " + matcher.group());
    }

    boolean is(String word) {
        return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(word);
    }

    FormulaError unexpected() {
        return FormulaError.at(this, kind == Kind.END ? "Something is missing" : "This does not fit");
    }
}
