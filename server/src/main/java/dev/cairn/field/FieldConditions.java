package dev.cairn.field;

import dev.cairn.access.Visible;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of tests of one field's values of tasks. Each begins with what the index on the column answers, whether there is
 * a value at all or one contains another; the rest is decided among those rows, at last whether the actor sees the value:
 * what is hidden is as if it were not there.
 *
 * @param task the alias of the task's row
 * @param field the field's id, digits only
 * @param prefix of the numbers that an ID field gives, letters and digits only; null for any other field
 */
record FieldConditions(String task, String field, @Nullable String prefix) {

    /** Of a field. */
    static FieldConditions of(CustomField field) {
        return new FieldConditions("t", String.valueOf(field.id()), field.idPrefix());
    }

    /**
     * The condition of a test, null where values of this type have no such test.
     *
     * @param values the bound parameters, each with its colon
     */
    @Nullable
    String test(String subtype, String test, List<String> values) {
        String first = values.getFirst();
        if (test.equals("is_set")) {
            return "(" + isSet() + " AND " + shown() + ") = " + first;
        }
        String condition = switch (test) {
            case "not" -> subtype.matches("text|number|date") ? compared(subtype, "value", first) : any(values);
            case "not_contains" -> compared(subtype, "contains", first);
            default ->
                subtype.matches("text|number|date") ? compared(subtype, test, first) : chosen(subtype, test, values);
        };
        if (condition == null) {
            return null;
        }
        String holds = condition + " AND " + shown();
        return test.startsWith("not") ? "NOT coalesce(" + holds + ", false)" : holds;
    }

    private String values() {
        return task + ".custom_values";
    }

    private String hasValues() {
        return values() + " <> '{}'";
    }

    String isSet() {
        return hasValues() + " AND jsonb_exists(" + values() + ", '" + field + "')";
    }

    /** Of the projects that the task is in, the actor sees one that has the field. */
    String shown() {
        return """
                EXISTS (SELECT 1 FROM task_project fp
                  JOIN custom_field_setting fs ON fs.workspace_id = fp.workspace_id AND fs.project_id = fp.project_id
                    AND fs.custom_field_id = %2$s
                  JOIN project fj ON fj.workspace_id = fp.workspace_id AND fj.id = fp.project_id
                  WHERE fp.workspace_id = :workspace AND fp.task_id = %1$s.id AND %3$s)""".formatted(task, field, Visible.project("fj"));
    }

    private String raw() {
        return "(" + values() + "->>'" + field + "')";
    }

    String text() {
        return prefix == null ? raw() : "('" + prefix + "-' || " + raw() + ")";
    }

    String number() {
        return "CASE WHEN " + isSet() + " THEN " + raw() + "::numeric END";
    }

    /** Dates in their one form sort as texts do. */
    String day() {
        return "(" + values() + "->'" + field + "'->>'date')";
    }

    private @Nullable String compared(String subtype, String test, String value) {
        return switch (subtype) {
            case "text" -> ofText(test, value);
            case "number" -> ordered(test, value, "less_than", "greater_than", "at_most", "at_least");
            default -> ordered(test, value, "before", "after", "on_or_before", "on_or_after");
        };
    }

    private @Nullable String ofText(String test, String value) {
        String text = "lower(" + text() + ")";
        return switch (test) {
            case "value" -> contains(value);
            case "starts_with" -> present("starts_with(" + text + ", lower(" + value + "))");
            case "ends_with" -> present("right(" + text + ", length(" + value + ")) = lower(" + value + ")");
            case "contains" -> present("strpos(" + text + ", lower(" + value + ")) > 0");
            default -> null;
        };
    }

    /** Numbers and days stand in an index of their own, by which ranges of them are found. */
    private @Nullable String ordered(
            String test, String value, String less, String more, String atMost, String atLeast) {
        if (test.equals("value")) {
            return contains(value);
        }
        String sign = test.equals(less)
                ? "<"
                : test.equals(more) ? ">" : test.equals(atMost) ? "<=" : test.equals(atLeast) ? ">=" : null;
        return sign == null
                ? null
                : task + ".id IN (SELECT nv.task_id FROM task_value nv WHERE nv.workspace_id = :workspace"
                        + " AND nv.custom_field_id = " + field + " AND nv.number " + sign + " " + value + "::numeric)";
    }

    private @Nullable String chosen(String subtype, String test, List<String> values) {
        return switch (test) {
            case "value", "any" -> any(values);
            case "all" -> subtype.equals("enum") ? null : each(values, " AND ");
            default -> null;
        };
    }

    private String any(List<String> values) {
        return each(values, " OR ");
    }

    private String each(List<String> all, String glue) {
        return hasValues() + " AND ("
                + all.stream()
                        .map(value -> values() + " @> " + value + "::jsonb")
                        .collect(Collectors.joining(glue)) + ")";
    }

    private String contains(String value) {
        return hasValues() + " AND " + contained(value);
    }

    private String contained(String value) {
        return values() + " @> " + value + "::jsonb";
    }

    /** With the part that the index answers: {@code ?} is the operator, written as PostgreSQL's JDBC driver wants it. */
    private String present(String condition) {
        return hasValues() + " AND " + values() + " ?? '" + field + "' AND " + condition;
    }
}
