package dev.cairn.budget;

import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.http.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a budget is counted; what a request does not name stays as it was. */
record BudgetInput(
        String type,
        boolean estimateEnabled,
        String estimateSource,
        String estimateBillable,
        String actualBillable,
        boolean totalEnabled,
        @Nullable BigDecimal minutes,
        @Nullable BigDecimal cost,
        Alert alert) {
    static final String FIELDS = "budget_type estimate:object estimate.billable_status_filter estimate.source"
            + " estimate.enabled:boolean actual:object actual.billable_status_filter total:object"
            + " total.enabled:boolean total.value:number alert:object alert.enabled:boolean alert.threshold:integer";

    static final BudgetInput NEW =
            new BudgetInput("time", false, "none", "billable", "billable", false, null, null, new Alert(true, 80));

    private static final List<String> TYPES = List.of("cost", "time");
    private static final List<String> SOURCES = List.of("none", "tasks", "capacity_plans");
    private static final List<String> FILTERS = List.of("billable", "non_billable", "any");

    /** @param threshold at how many per cent of the total those are told who are to know */
    record Alert(boolean enabled, int threshold) {}

    BudgetInput with(Input input) {
        String given = input.oneOf("budget_type", TYPES);
        return withEstimate(input.object("estimate"))
                .withActual(input.object("actual"))
                .withTotal(input.object("total"), given == null ? type : given)
                .withAlert(input.object("alert"));
    }

    private BudgetInput withEstimate(@Nullable Input estimate) {
        if (estimate == null) {
            return this;
        }
        String source = otherwise(estimate.oneOf("source", SOURCES), estimateSource);
        String billable = otherwise(estimate.oneOf("billable_status_filter", FILTERS), estimateBillable);
        // Whoever names a source wants to see what comes of it.
        boolean enabled = estimate.flag("enabled", estimate.has("source") ? !source.equals("none") : estimateEnabled);
        if (enabled && source.equals("none")) {
            throw estimate.bad("source", "Must not be none of an estimate that is enabled");
        }
        return new BudgetInput(type, enabled, source, billable, actualBillable, totalEnabled, minutes, cost, alert);
    }

    private BudgetInput withActual(@Nullable Input actual) {
        if (actual == null) {
            return this;
        }
        String billable = otherwise(actual.oneOf("billable_status_filter", FILTERS), actualBillable);
        return new BudgetInput(
                type, estimateEnabled, estimateSource, estimateBillable, billable, totalEnabled, minutes, cost, alert);
    }

    /** The value is one of the type that the budget has from now on. */
    private BudgetInput withTotal(@Nullable Input total, String typeNow) {
        boolean enabled = totalEnabled;
        BigDecimal time = minutes;
        BigDecimal money = cost;
        if (total != null) {
            enabled = total.flag("enabled", total.isSet("value") || totalEnabled);
            if (total.has("value")) {
                BigDecimal value = total.number("value");
                if (value != null && value.signum() < 0) {
                    throw total.bad("value", "Must not be negative");
                }
                time = typeNow.equals("time") ? value : time;
                money = typeNow.equals("cost") ? value : money;
            }
        }
        return new BudgetInput(
                typeNow,
                estimateEnabled,
                estimateSource,
                estimateBillable,
                actualBillable,
                enabled,
                time,
                money,
                alert);
    }

    private BudgetInput withAlert(@Nullable Input given) {
        if (given == null) {
            return this;
        }
        BigDecimal threshold = given.number("threshold");
        if (threshold != null && !isPercentage(threshold)) {
            throw given.bad("threshold", "Must be a whole number between 1 and 100");
        }
        var wanted = new Alert(
                given.flag("enabled", alert.enabled()), threshold == null ? alert.threshold() : threshold.intValue());
        return new BudgetInput(
                type,
                estimateEnabled,
                estimateSource,
                estimateBillable,
                actualBillable,
                totalEnabled,
                minutes,
                cost,
                wanted);
    }

    private static boolean isPercentage(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.ONE) >= 0
                && number.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    private static String otherwise(@Nullable String given, String before) {
        return given == null ? before : given;
    }

    Assignments columns() {
        return new Assignments()
                .set("budget_type", type)
                .set("estimate_enabled", estimateEnabled)
                .set("estimate_source", estimateSource)
                .set("estimate_billable", estimateBillable)
                .set("actual_billable", actualBillable)
                .set("total_enabled", totalEnabled)
                .set("total_minutes", minutes)
                .set("total_cost", cost)
                .set("alert_enabled", alert.enabled())
                .set("alert_threshold", alert.threshold());
    }
}
