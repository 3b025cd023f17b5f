package dev.cairn.field;

import org.jspecify.annotations.Nullable;

/**
 * The SQL of tests of one field's values. Each begins with what the index on the column answers, whether the field has a
 * value at all or contains one; the rest is decided among those rows.
 *
 * @param values the column
 * @param field the field's id, digits only
 * @param value the bound parameter, with its colon
 * @param prefix of the numbers that an ID field gives, letters and digits only; null for any other field
 */
record FieldConditions(
        String values, String field, String value, @Nullable String prefix) {

    /** The condition of a test, null where values of this type have no such test. */
    @Nullable
    String of(String subtype, String test) {
        if (test.equals("is_set")) {
            return "(" + isSet() + ") = " + value;
        }
        return switch (subtype) {
            case "text" -> text(test);
            case "number" -> number(test);
            case "date" -> date(test);
            default -> test.equals("value") ? hasValues() + " AND " + values + " @> " + value + "::jsonb" : null;
        };
    }

    private String hasValues() {
        return values + " <> '{}'";
    }

    private String isSet() {
        return hasValues() + " AND jsonb_exists(" + values + ", '" + field + "')";
    }

    private String stored() {
        String stored = values + "->>'" + field + "'";
        return prefix == null ? "(" + stored + ")" : "('" + prefix + "-' || (" + stored + "))";
    }

    private @Nullable String text(String test) {
        return switch (test) {
            case "value" -> present(stored() + " = " + value);
            case "starts_with" -> present("starts_with(lower(" + stored() + "), lower(" + value + "))");
            case "ends_with" -> present("right(lower(" + stored() + "), length(" + value + ")) = lower(" + value + ")");
            case "contains" -> present("strpos(lower(" + stored() + "), lower(" + value + ")) > 0");
            default -> null;
        };
    }

    private @Nullable String number(String test) {
        String number = "CASE WHEN " + isSet() + " THEN " + stored() + "::numeric END";
        return switch (test) {
            case "value" -> present(number + " = " + value);
            case "less_than" -> present(number + " < " + value);
            case "greater_than" -> present(number + " > " + value);
            default -> null;
        };
    }

    /** Dates in their one form sort as texts do. */
    private @Nullable String date(String test) {
        String day = "(" + values + "->'" + field + "'->>'date')";
        return switch (test) {
            case "value" -> present(day + " = " + value);
            case "before" -> present(day + " < " + value);
            case "after" -> present(day + " > " + value);
            default -> null;
        };
    }

    /** With the part that the index answers: {@code ?} is the operator, written as PostgreSQL's JDBC driver wants it. */
    private String present(String condition) {
        return hasValues() + " AND " + values + " ?? '" + field + "' AND " + condition;
    }
}
