package dev.cairn.field.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a formula may call. */
final class Functions {
    /** Digits behind the point that rounding may ask for. */
    private static final int MOST_DIGITS = 10;

    private static final Map<String, Maker> ALL = Map.of(
            "if",
            Functions::either,
            "isset",
            Functions::isSet,
            "coalesce",
            Functions::coalesce,
            "round",
            Functions::round,
            "floor",
            of(number -> number.setScale(0, RoundingMode.FLOOR)),
            "ceiling",
            of(number -> number.setScale(0, RoundingMode.CEILING)),
            "abs",
            of(BigDecimal::abs),
            "days",
            Functions::days,
            "min",
            ofMany(numbers -> numbers.stream().reduce(BigDecimal::min).orElse(null)),
            "max",
            ofMany(numbers -> numbers.stream().reduce(BigDecimal::max).orElse(null)));

    private static final Map<String, Maker> SUMS = Map.of("sum", ofMany(Functions::sum), "average", ofMany(numbers -> {
        var sum = sum(numbers);
        return sum == null ? null : sum.divide(BigDecimal.valueOf(numbers.size()), Operators.PRECISION);
    }));

    private Functions() {}

    /** Makes the call of a function with these parts, whose number and types it checks. */
    @FunctionalInterface
    private interface Maker {
        Part call(Token name, List<Part> parts);
    }

    static Part call(Token name, List<Part> parts) {
        Maker maker = ALL.getOrDefault(name.text(), SUMS.get(name.text()));
        if (maker == null) {
            var known = new ArrayList<>(ALL.keySet());
            known.addAll(SUMS.keySet());
            throw FormulaError.at(
                    name,
                    "Not one of the functions "
                            + String.join(", ", known.stream().sorted().toList()));
        }
        return maker.call(name, parts);
    }

    private static void count(Token name, List<Part> parts, int least, int most) {
        if (parts.size() < least || parts.size() > most) {
            String wanted = least == most ? String.valueOf(least) : least + " to " + most;
            throw FormulaError.at(name, "Takes " + wanted + " values and not " + parts.size());
        }
    }

    /** Only what is chosen is calculated. */
    private static Part either(Token name, List<Part> parts) {
        count(name, parts, 3, 3);
        Operators.require(name, parts.get(0), Type.TRUTH);
        Part then = parts.get(1);
        Part otherwise = parts.get(2);
        sameType(name, parts.subList(1, 3));
        return new Part(then.type(), facts -> {
            Object truth = parts.get(0).of(facts);
            return truth == null ? null : (Boolean) truth ? then.of(facts) : otherwise.of(facts);
        });
    }

    private static void sameType(Token name, List<Part> parts) {
        for (Part part : parts) {
            if (part.type() != parts.getFirst().type()) {
                throw FormulaError.at(
                        name,
                        "Takes values of one type and not " + parts.getFirst().type() + " and " + part.type());
            }
        }
    }

    private static Part isSet(Token name, List<Part> parts) {
        count(name, parts, 1, 1);
        return new Part(Type.TRUTH, facts -> parts.getFirst().of(facts) != null);
    }

    private static Part coalesce(Token name, List<Part> parts) {
        count(name, parts, 1, 20);
        sameType(name, parts);
        return new Part(parts.getFirst().type(), facts -> {
            for (Part part : parts) {
                Object value = part.of(facts);
                if (value != null) {
                    return value;
                }
            }
            return null;
        });
    }

    private static Part round(Token name, List<Part> parts) {
        count(name, parts, 1, 2);
        parts.forEach(part -> Operators.require(name, part, Type.NUMBER));
        Part digits = parts.size() == 2 ? parts.get(1) : Part.constant(Type.NUMBER, BigDecimal.ZERO);
        return Part.of(Type.NUMBER, parts.getFirst(), digits, (number, scale) -> {
            int places = ((BigDecimal) scale)
                    .max(BigDecimal.valueOf(-MOST_DIGITS))
                    .min(BigDecimal.valueOf(MOST_DIGITS))
                    .intValue();
            return ((BigDecimal) number).setScale(places, RoundingMode.HALF_UP);
        });
    }

    private static Part days(Token name, List<Part> parts) {
        count(name, parts, 2, 2);
        parts.forEach(part -> Operators.require(name, part, Type.DATE));
        return Part.of(
                Type.NUMBER,
                parts.get(0),
                parts.get(1),
                (from, to) -> Operators.days((LocalDate) from, (LocalDate) to));
    }

    private static Maker of(UnaryOperator<BigDecimal> function) {
        return (name, parts) -> {
            count(name, parts, 1, 1);
            Operators.require(name, parts.getFirst(), Type.NUMBER);
            return new Part(
                    Type.NUMBER,
                    facts -> parts.getFirst().of(facts) instanceof BigDecimal number ? function.apply(number) : null);
        };
    }

    /** Of the numbers that are there: empty ones do not count. */
    private static Maker ofMany(Function<List<BigDecimal>, @Nullable BigDecimal> function) {
        return (name, parts) -> {
            count(name, parts, 1, 50);
            parts.forEach(part -> Operators.require(name, part, Type.NUMBER));
            return new Part(
                    Type.NUMBER,
                    facts -> function.apply(parts.stream()
                            .map(part -> (BigDecimal) part.of(facts))
                            .filter(Objects::nonNull)
                            .toList()));
        };
    }

    private static @Nullable BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream()
                .reduce((one, other) -> one.add(other, Operators.PRECISION))
                .orElse(null);
    }
}
