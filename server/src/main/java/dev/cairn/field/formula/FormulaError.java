package dev.cairn.field.formula;

/** Why a text is no formula, in words for whoever wrote it. */
public final class FormulaError extends RuntimeException {
    FormulaError(String reason) {
        super(reason, null, false, false);
    }

    static FormulaError at(Token token, String reason) {
        return new FormulaError(
                token.kind() == Token.Kind.END
                        ? reason + " at the end"
                        : reason + " at character " + (token.start() + 1) + ": " + token.text());
    }

    /** The reason, never null. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
