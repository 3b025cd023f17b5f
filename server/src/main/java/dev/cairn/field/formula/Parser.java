package dev.cairn.field.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a formula from left to right; what binds closer is read further down. */
final class Parser {
    private static final int DEEPEST = 40;
    private static final int MOST_TOKENS = 500;

    private final List<Token> tokens;
    private final Function<Token, Part> fields;
    private int at;
    private int depth;

    Parser(List<Token> tokens, Function<Token, Part> fields) {
        this.tokens = tokens;
        this.fields = fields;
    }

    Part parse() {
        if (tokens.size() > MOST_TOKENS) {
            throw new FormulaError("More than " + MOST_TOKENS + " words and signs");
        }
        Part part = any();
        if (next().kind() != Token.Kind.END) {
            throw next().unexpected();
        }
        return part;
    }

    private Token next() {
        return tokens.get(at);
    }

    private Token take() {
        return tokens.get(at++);
    }

    private boolean isNext(String... words) {
        for (String word : words) {
            if (next().is(word)) {
                return true;
            }
        }
        return false;
    }

    private void expect(String sign) {
        if (!next().is(sign)) {
            throw next().unexpected();
        }
        at++;
    }

    private Part any() {
        if (++depth > DEEPEST) {
            throw FormulaError.at(next(), "More than " + DEEPEST + " levels deep");
        }
        Part part = all();
        while (isNext("or")) {
            part = Operators.logic(take(), part, all());
        }
        depth--;
        return part;
    }

    private Part all() {
        Part part = condition();
        while (isNext("and")) {
            part = Operators.logic(take(), part, condition());
        }
        return part;
    }

    private Part condition() {
        if (isNext("not")) {
            return Operators.not(take(), nested(this::condition));
        }
        Part part = sum();
        return isNext("=", "!=", "<>", "<", "<=", ">", ">=") ? Operators.comparison(take(), part, sum()) : part;
    }

    private Part sum() {
        Part part = product();
        while (isNext("+", "-")) {
            part = Operators.arithmetic(take(), part, product());
        }
        return part;
    }

    private Part product() {
        Part part = signed();
        while (isNext("*", "/")) {
            part = Operators.arithmetic(take(), part, signed());
        }
        return part;
    }

    private Part signed() {
        return isNext("-") ? Operators.negative(take(), nested(this::signed)) : single();
    }

    /** What may stand inside of itself any number of times. */
    private Part nested(java.util.function.Supplier<Part> part) {
        if (++depth > DEEPEST) {
            throw FormulaError.at(next(), "More than " + DEEPEST + " levels deep");
        }
        Part read = part.get();
        depth--;
        return read;
    }

    private Part single() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> Part.constant(Type.NUMBER, new BigDecimal(token.text()));
            case TEXT -> Part.constant(Type.TEXT, token.text());
            case FIELD -> fields.apply(token);
            case WORD -> isNext("(") ? call(token) : word(token);
            case SIGN -> {
                if (!token.is("(")) {
                    throw token.unexpected();
                }
                Part inside = any();
                expect(")");
                yield inside;
            }
            case END -> throw token.unexpected();
        };
    }

    private Part call(Token name) {
        expect("(");
        var parts = new ArrayList<Part>();
        while (!isNext(")")) {
            if (!parts.isEmpty()) {
                expect(",");
            }
            parts.add(any());
        }
        expect(")");
        return Functions.call(name, parts);
    }

    private static Part word(Token word) {
        if (word.is("true") || word.is("false")) {
            return Part.constant(Type.TRUTH, word.is("true"));
        }
        Type type = Facts.OWN.get(word.text());
        if (type == null) {
            var known = Facts.OWN.keySet().stream().sorted().toList();
            throw FormulaError.at(
                    word, "Neither a field in brackets, such as [Cost], nor one of " + String.join(", ", known));
        }
        return new Part(type, facts -> facts.own(word.text()));
    }
}
