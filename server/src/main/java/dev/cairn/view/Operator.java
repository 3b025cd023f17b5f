package dev.cairn.view;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a filter asks of a field, and which values go with it. */
enum Operator {
    IS(1, 1, value -> Words.TRUTH.contains(value), ViewField.FLAG),
    ANY(1, 100, Operator::isReference, ViewField.CHOICE),
    NONE(1, 100, Operator::isReference, ViewField.CHOICE),
    EMPTY(0, 0, value -> false, ViewField.CHOICE, ViewField.DATE, ViewField.TEXT, ViewField.NUMBER),
    SET(0, 0, value -> false, ViewField.CHOICE, ViewField.DATE, ViewField.TEXT, ViewField.NUMBER),
    /** A span that moves along with the day on which somebody looks. */
    WITHIN(1, 1, value -> Words.SPANS.contains(value), ViewField.DATE),
    NEXT_DAYS(1, 1, Operator::isDays, ViewField.DATE),
    PAST_DAYS(1, 1, Operator::isDays, ViewField.DATE),
    /** From the first day to the last, of which either may be empty. */
    BETWEEN(2, 2, value -> value.isEmpty() || isDay(value), ViewField.DATE),
    CONTAINS(1, 1, value -> !value.isBlank(), ViewField.TEXT),
    NOT_CONTAINS(1, 1, value -> !value.isBlank(), ViewField.TEXT),
    EQUALS(1, 1, Operator::isNumber, ViewField.NUMBER),
    AT_LEAST(1, 1, Operator::isNumber, ViewField.NUMBER),
    AT_MOST(1, 1, Operator::isNumber, ViewField.NUMBER);

    private static final int FURTHEST = 3_660;
    private final int fewest;
    private final int most;
    private final Predicate<String> value;
    private final Set<ViewField> fields;

    Operator(int fewest, int most, Predicate<String> value, ViewField... fields) {
        this.fewest = fewest;
        this.most = most;
        this.value = value;
        this.fields = EnumSet.copyOf(Arrays.asList(fields));
        this.fields.add(ViewField.CUSTOM);
    }

    private static final class Words {
        private static final Set<String> TRUTH = Set.of("true", "false");
        private static final Set<String> SPANS = Set.of(
                "overdue",
                "yesterday",
                "today",
                "tomorrow",
                "last_week",
                "this_week",
                "next_week",
                "last_month",
                "this_month",
                "next_month");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean suits(ViewField field) {
        return fields.contains(field);
    }

    static String wordsFor(ViewField field) {
        return Arrays.stream(values())
                .filter(operator -> operator.suits(field))
                .map(Operator::word)
                .collect(Collectors.joining(", "));
    }

    boolean takes(List<String> values) {
        return values.size() >= fewest
                && values.size() <= most
                && values.stream().allMatch(value);
    }

    private static boolean isReference(String text) {
        return text.equals("me") || text.matches("\\d{1,19}");
    }

    private static boolean isDays(String text) {
        return text.matches("\\d{1,4}") && Integer.parseInt(text) <= FURTHEST;
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static boolean isNumber(String text) {
        try {
            var number = new BigDecimal(text);
            return text.length() <= 40 && Math.abs((long) number.scale()) <= 40;
        } catch (NumberFormatException malformed) {
            return false;
        }
    }
}
