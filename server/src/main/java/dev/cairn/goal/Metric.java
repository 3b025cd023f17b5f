package dev.cairn.goal;

import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.http.Input;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is measured of a goal: from an initial number to a target, in a unit, and where the current number comes from. */
record Metric(
        int precision,
        String unit,
        @Nullable String currency,
        BigDecimal initial,
        BigDecimal target,
        BigDecimal current,
        String source,
        boolean isCustomWeight) {
    static final String FIELDS = "precision:integer unit currency_code initial_number_value:number"
            + " target_number_value:number current_number_value:number progress_source is_custom_weight:boolean";

    /** The sources whose numbers somebody tells; all others are rolled up. */
    private static final List<String> TOLD = List.of("manual", "external");

    private static final List<String> SOURCES = List.of(
            "manual",
            "subgoal_progress",
            "project_task_completion",
            "project_milestone_completion",
            "task_completion",
            "external");
    private static final List<String> UNITS = List.of("none", "currency", "percentage");
    private static final int MOST_DIGITS = 6;
    private static final int SCALE = 6;

    /** Reads a metric. What is left out is as for progress in per cent: from 0 to 1, both included. */
    static Metric read(Input input) {
        String unit = input.oneOf("unit", UNITS);
        String source = input.oneOf("progress_source", SOURCES);
        String given = input.text("currency_code", 10);
        BigDecimal initial = number(input, "initial_number_value", BigDecimal.ZERO);
        BigDecimal target = number(input, "target_number_value", BigDecimal.ONE);
        BigDecimal current = number(input, "current_number_value", initial);
        int precision = precision(input);
        boolean custom = input.flag("is_custom_weight", false);
        if (initial.compareTo(target) == 0) {
            throw input.bad("target_number_value", "Must not be the initial_number_value");
        }
        String currency = currency(input, given, "currency".equals(unit));
        return new Metric(
                precision,
                unit == null ? "none" : unit,
                currency,
                initial,
                target,
                current,
                source == null ? "manual" : source,
                custom);
    }

    private static int precision(Input input) {
        BigDecimal precision = number(input, "precision", BigDecimal.ZERO);
        if (precision.signum() < 0
                || precision.compareTo(BigDecimal.valueOf(MOST_DIGITS)) > 0
                || precision.stripTrailingZeros().scale() > 0) {
            throw input.bad("precision", "Must be a whole number between 0 and " + MOST_DIGITS);
        }
        return precision.intValue();
    }

    private static @Nullable String currency(Input input, @Nullable String code, boolean needed) {
        if (!needed) {
            return null;
        }
        if (code == null || code.isEmpty()) {
            throw input.missing("currency_code");
        }
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw input.bad("currency_code", "Not an ISO 4217 currency: " + code);
        }
    }

    static BigDecimal number(Input input, String field, BigDecimal otherwise) {
        return Objects.requireNonNullElse(input.number(field), otherwise);
    }

    boolean isRolledUp() {
        return isRolledUp(source);
    }

    static boolean isRolledUp(String source) {
        return !TOLD.contains(source);
    }

    /** How far the current number has come on the way to the target, from 0 to 1. */
    static BigDecimal progress(BigDecimal initial, BigDecimal target, BigDecimal current) {
        return current.subtract(initial)
                .divide(target.subtract(initial), SCALE, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
    }

    /** Its number at first. What is rolled up begins at nothing; the reader of the change log goes on from there. */
    BigDecimal begun() {
        return isRolledUp() ? initial : current;
    }

    /** The columns that hold it. */
    Assignments columns() {
        BigDecimal begun = begun();
        return new Assignments()
                .set("metric_precision", precision)
                .set("metric_unit", unit)
                .set("metric_currency_code", currency)
                .set("metric_initial", initial)
                .set("metric_target", target)
                .set("metric_current", begun)
                .set("progress_source", source)
                .set("is_custom_weight", isCustomWeight)
                .set("progress", progress(initial, target, begun));
    }

    /**
     * The current number as people read it.
     *
     * @param values the number, the unit, the precision and the currency's code
     */
    static String display(@Nullable Object[] values) {
        var number = new BigDecimal(String.valueOf(values[0]));
        int digits = Integer.parseInt(String.valueOf(values[2]));
        return switch (String.valueOf(values[1])) {
            case "percentage" -> grouped(number.movePointRight(2), digits) + "%";
            case "currency" ->
                (number.signum() < 0 ? "-" : "")
                        + Currency.getInstance(String.valueOf(values[3])).getSymbol(Locale.US)
                        + grouped(number.abs(), digits);
            default -> number.setScale(digits, RoundingMode.HALF_UP).toPlainString();
        };
    }

    private static String grouped(BigDecimal number, int digits) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
