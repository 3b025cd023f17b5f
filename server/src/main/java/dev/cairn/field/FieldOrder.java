package dev.cairn.field;

import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import java.util.List;
import java.util.Optional;

/** The order of tasks by their values of one field. Choices are in the order that people gave them. */
final class FieldOrder {
    private FieldOrder() {}

    /** Nothing where values of its type have no order. */
    static Optional<List<Key>> of(CustomField field, boolean descending) {
        var values = FieldConditions.of(field);
        return switch (field.isId() ? "number" : field.subtype()) {
            case "number" -> keys(values, values.number(), Kind.DECIMAL, descending);
            case "date" -> keys(values, values.day(), Kind.TEXT, descending);
            case "text" -> keys(values, "lower(" + values.text() + ")", Kind.TEXT, descending);
            case "enum" -> keys(values, rank("t.custom_values->>'%s'", field), Kind.TEXT, descending);
            case "multi_enum" -> keys(values, rank("t.custom_values->'%s'->>0", field), Kind.TEXT, descending);
            case "people" -> keys(values, name(field), Kind.TEXT, descending);
            default -> Optional.empty();
        };
    }

    private static Optional<List<Key>> keys(FieldConditions values, String sql, Kind kind, boolean descending) {
        String shown = "CASE WHEN " + values.isSet() + " AND " + values.shown() + " THEN " + sql + " END";
        return Optional.of(List.of(
                new Key("((" + shown + ") IS NULL)::int", Kind.INTEGER, false), new Key(shown, kind, descending)));
    }

    private static String rank(String option, CustomField field) {
        return "(SELECT fo.rank FROM enum_option fo WHERE fo.workspace_id = :workspace AND fo.id = ("
                + option.formatted(field.id()) + ")::bigint)";
    }

    private static String name(CustomField field) {
        return "(SELECT lower(fu.name) FROM users fu WHERE fu.id = (t.custom_values->'%s'->>0)::bigint)"
                .formatted(field.id());
    }
}
