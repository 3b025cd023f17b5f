package dev.cairn.field.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A formula that is known to fit together. */
public final class Formula {
    public static final int LONGEST = 2_000;

    private final Part whole;
    private final String stored;
    private final Set<Long> uses;

    private Formula(Part whole, String stored, Set<Long> uses) {
        this.whole = whole;
        this.stored = stored;
        this.uses = uses;
    }

    /** A custom field that a formula may use. */
    public record Named(long id, Type type) {}

    /** Finds the field that a formula calls by its name or its id. */
    @FunctionalInterface
    public interface Names {
        /** @throws FormulaError where there is no such field, see {@link Formula#unknown} */
        Named field(String nameOrId);
    }

    /** @throws FormulaError that says what does not fit, and where */
    public static Formula parse(String text, Names names) {
        if (text.length() > LONGEST) {
            throw new FormulaError("Longer than " + LONGEST + " characters");
        }
        var tokens = Token.in(text);
        var found = new TreeMap<Integer, Named>();
        Part whole = new Parser(tokens, token -> {
                    var field = names.field(token.text());
                    found.put(token.start(), field);
                    return new Part(field.type(), facts -> facts.field(field.id()));
                })
                .parse();
        if (whole.type() == Type.TRUTH) {
            throw new FormulaError("A formula gives a number, a text or a date, and this one gives true or false;"
                    + " IF makes something of it");
        }
        var uses = new TreeSet<Long>();
        found.values().forEach(field -> uses.add(field.id()));
        return new Formula(whole, withIds(text, tokens, found), uses);
    }

    /** Ids instead of names, which may change. */
    private static String withIds(String text, List<Token> tokens, Map<Integer, Named> found) {
        var stored = new StringBuilder();
        int copied = 0;
        for (Token token : tokens) {
            var field = found.get(token.start());
            if (field != null) {
                stored.append(text, copied, token.start())
                        .append('[')
                        .append(field.id())
                        .append(']');
                copied = token.end();
            }
        }
        return stored.append(text.substring(copied)).toString();
    }

    /** What a formula calls fields, in the order in which it does. */
    public static List<String> namesIn(String text) {
        return Token.in(text).stream()
                .filter(token -> token.kind() == Token.Kind.FIELD)
                .map(Token::text)
                .distinct()
                .toList();
    }

    /** A stored formula with the names of its fields, as far as they are given. */
    public static String withNames(String stored, LongFunction<@Nullable String> names) {
        var shown = new StringBuilder();
        int copied = 0;
        for (Token token : Token.in(stored)) {
            if (token.kind() == Token.Kind.FIELD) {
                String name = names.apply(Long.parseLong(token.text()));
                // A name with brackets could not be read again.
                if (name != null && name.indexOf('[') < 0 && name.indexOf(']') < 0) {
                    shown.append(stored, copied, token.start())
                            .append('[')
                            .append(name)
                            .append(']');
                    copied = token.end();
                }
            }
        }
        return shown.append(stored.substring(copied)).toString();
    }

    public static FormulaError unknown(String reason) {
        return new FormulaError(reason);
    }

    /** The fields of several formulas that a stored formula names. */
    public static List<Long> idsIn(String stored) {
        var ids = new ArrayList<Long>();
        namesIn(stored).forEach(id -> ids.add(Long.parseLong(id)));
        return ids;
    }

    public Type type() {
        return whole.type();
    }

    /** The text with the ids of fields instead of their names. */
    public String stored() {
        return stored;
    }

    /** The fields that it uses itself. */
    public Set<Long> uses() {
        return uses;
    }

    /** Its value, null where it is empty. */
    public @Nullable Object of(Facts facts) {
        return whole.of(facts);
    }
}
