package dev.cairn.field.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What stands between two parts. */
final class Operators {
    static final MathContext PRECISION = MathContext.DECIMAL128;

    /** More digits before or behind the point than anything that people count. */
    private static final int MOST_DIGITS = 100;

    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(4_000_000);

    private Operators() {}

    static Part arithmetic(Token sign, Part left, Part right) {
        if (left.type() == Type.NUMBER && right.type() == Type.NUMBER) {
            return Part.of(Type.NUMBER, left, right, (a, b) -> calculated(sign.text(), (BigDecimal) a, (BigDecimal) b));
        }
        if (left.type() == Type.DATE && right.type() == Type.NUMBER && (sign.is("+") || sign.is("-"))) {
            boolean later = sign.is("+");
            return Part.of(Type.DATE, left, right, (date, days) -> {
                var number = (BigDecimal) days;
                return moved((LocalDate) date, later ? number : number.negate());
            });
        }
        if (left.type() == Type.DATE && right.type() == Type.DATE && sign.is("-")) {
            return Part.of(Type.NUMBER, left, right, (to, from) -> days((LocalDate) from, (LocalDate) to));
        }
        throw FormulaError.at(sign, "Cannot be done with " + left.type() + " and " + right.type());
    }

    private static @Nullable BigDecimal calculated(String sign, BigDecimal left, BigDecimal right) {
        return bounded(
                switch (sign) {
                    case "+" -> left.add(right, PRECISION);
                    case "-" -> left.subtract(right, PRECISION);
                    case "*" -> left.multiply(right, PRECISION);
                    default -> right.signum() == 0 ? null : left.divide(right, PRECISION);
                });
    }

    /** Numbers of absurd size are no numbers: they would take their time further on. */
    private static @Nullable BigDecimal bounded(@Nullable BigDecimal number) {
        return number == null
                        || number.scale() > MOST_DIGITS
                        || (long) number.precision() - number.scale() > MOST_DIGITS
                ? null
                : number;
    }

    private static @Nullable LocalDate moved(LocalDate date, BigDecimal days) {
        if (days.abs().compareTo(MOST_DAYS) > 0) {
            return null;
        }
        LocalDate moved = date.plusDays(days.longValue());
        return moved.getYear() < 1 || moved.getYear() > 9_999 ? null : moved;
    }

    static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    }

    static Part comparison(Token sign, Part left, Part right) {
        if (left.type() != right.type()) {
            throw FormulaError.at(sign, "Cannot compare " + left.type() + " with " + right.type());
        }
        return Part.of(Type.TRUTH, left, right, (a, b) -> holds(sign.text(), compared(a, b)));
    }

    private static int compared(Object left, Object right) {
        return switch (left) {
            case BigDecimal number -> number.compareTo((BigDecimal) right);
            case LocalDate date -> date.compareTo((LocalDate) right);
            case Boolean truth -> truth.compareTo((Boolean) right);
            default -> ((String) left).compareToIgnoreCase((String) right);
        };
    }

    private static boolean holds(String sign, int compared) {
        return switch (sign) {
            case "=" -> compared == 0;
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            case ">=" -> compared >= 0;
            default -> compared != 0;
        };
    }

    static Part logic(Token word, Part left, Part right) {
        if (left.type() != Type.TRUTH || right.type() != Type.TRUTH) {
            throw FormulaError.at(word, "Needs two conditions and not " + left.type() + " and " + right.type());
        }
        boolean all = word.is("and");
        return Part.of(
                Type.TRUTH, left, right, (a, b) -> all ? (Boolean) a && (Boolean) b : (Boolean) a || (Boolean) b);
    }

    static Part not(Token word, Part part) {
        require(word, part, Type.TRUTH);
        return new Part(Type.TRUTH, facts -> part.of(facts) instanceof Boolean truth ? !truth : null);
    }

    static Part negative(Token sign, Part part) {
        require(sign, part, Type.NUMBER);
        return new Part(Type.NUMBER, facts -> part.of(facts) instanceof BigDecimal number ? number.negate() : null);
    }

    static void require(Token token, Part part, Type type) {
        if (part.type() != type) {
            throw FormulaError.at(token, "Needs " + type + " and not " + part.type());
        }
    }
}
