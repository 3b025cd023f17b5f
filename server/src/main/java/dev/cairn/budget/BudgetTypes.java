package dev.cairn.budget;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import dev.cairn.workload.Assignees;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of budgets and of rates. */
@Configuration
class BudgetTypes {
    private static final String CURRENCY = "coalesce((SELECT m.currency_code FROM workload_setting m"
            + " WHERE m.workspace_id = {t}.workspace_id), 'USD')";

    private static final String UNITS = "CASE {t}.budget_type WHEN 'time' THEN 'minutes' ELSE " + CURRENCY + " END";

    @Bean
    ResourceType rate() {
        return ResourceType.named("rate", "rate")
                .visibleWhere(Visible::withAdministeredProject)
                .one("parent", "project", "{t}.project_id", Form.COMPACT)
                .any("resource", Assignees.TYPE, Assignees.ID, false, Form.COMPACT)
                .column("rate", Kind.DECIMAL, Form.COMPACT)
                .value("currency_code", Kind.TEXT, CURRENCY, Form.COMPACT)
                .one("created_by", "user", "{t}.created_by", Form.COMPACT)
                .build();
    }

    @Bean
    ResourceType budget() {
        return ResourceType.named("budget", "budget")
                .visibleWhere(Visible::withAdministeredProject)
                .oneOf("budget_type", Form.COMPACT, "cost", "time")
                .group("estimate", Form.FULL, null, estimate())
                .group("actual", Form.FULL, null, actual())
                .group("total", Form.FULL, null, total())
                .group("alert", Form.FULL, null, alert())
                .one("parent", "project", "{t}.project_id", Form.FULL)
                .build();
    }

    private static List<Field> estimate() {
        return List.of(
                inside("billable_status_filter", Kind.TEXT, "{t}.estimate_billable"),
                inside("source", Kind.TEXT, "{t}.estimate_source"),
                inside("enabled", Kind.BOOLEAN, "{t}.estimate_enabled"),
                inside("value", Kind.DECIMAL, BudgetSums.ESTIMATE),
                inside("units", Kind.TEXT, "CASE WHEN {t}.estimate_source <> 'none' THEN " + UNITS + " END"));
    }

    private static List<Field> actual() {
        return List.of(
                inside("billable_status_filter", Kind.TEXT, "{t}.actual_billable"),
                inside("value", Kind.DECIMAL, BudgetSums.ACTUAL),
                inside("units", Kind.TEXT, UNITS));
    }

    private static List<Field> total() {
        return List.of(
                inside("enabled", Kind.BOOLEAN, "{t}.total_enabled"),
                inside("value", Kind.DECIMAL, BudgetSums.TOTAL),
                inside("units", Kind.TEXT, "CASE WHEN {t}.total_enabled THEN " + UNITS + " END"));
    }

    private static List<Field> alert() {
        return List.of(
                inside("enabled", Kind.BOOLEAN, "{t}.alert_enabled"),
                inside("threshold", Kind.INTEGER, "{t}.alert_threshold"),
                inside("reached", Kind.INTEGER, "{t}.alert_reached"));
    }

    /** The row is one of {@link BudgetSums#BY_PERSON}. */
    @Bean
    ResourceType budgetPerson() {
        return ResourceType.named("budget_person", "budget")
                .withoutGid()
                .any("resource", "{t}.type", "{t}.who", false, Form.COMPACT)
                .one("rate", "rate", "{t}.rate_id", Form.COMPACT)
                .value("estimate", Kind.DECIMAL, "{t}.estimate", Form.COMPACT)
                .value("actual", Kind.DECIMAL, "{t}.actual", Form.COMPACT)
                .value("units", Kind.TEXT, UNITS, Form.COMPACT)
                .build();
    }

    private static Field inside(String name, Kind kind, String sql) {
        return new Field.Value(name, kind, sql, Form.COMPACT, List.of());
    }
}
