package dev.cairn.field;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL by which tasks {@code t} of many projects are counted by custom fields, as far as an actor sees values. */
@Component
public class FieldFigures {
    private final FieldFilters fields;

    FieldFigures(FieldFilters fields) {
        this.fields = fields;
    }

    /**
     * A task's number, null where it has none.
     *
     * @param named {@code custom_fields.123}
     * @throws ApiError 400 for a field that the actor does not see, or that has no numbers
     */
    public String number(Actor actor, long workspace, String parameter, String named) {
        var field = field(actor, workspace, parameter, named);
        if (!field.subtype().equals("number") || field.isId()) {
            throw ApiError.badInput(parameter, "Not a field with numbers: " + field.name());
        }
        return shown(field, FieldConditions.of(field).number());
    }

    /** A task's date, null where it has none; null for a field whose values are no dates. */
    public @Nullable String date(Actor actor, long workspace, String parameter, String named) {
        var field = field(actor, workspace, parameter, named);
        return field.subtype().equals("date")
                ? shown(field, FieldConditions.of(field).day() + "::date")
                : null;
    }

    /**
     * The choices or people of a task, as rows of {@code key} and {@code name}.
     *
     * @throws ApiError 400 for a field that the actor does not see, or whose values are neither
     */
    public String choices(Actor actor, long workspace, String parameter, String named) {
        var field = field(actor, workspace, parameter, named);
        var values = FieldConditions.of(field);
        String seen = values.isSet() + " AND " + values.shown();
        String one = "(t.custom_values->>'%d')::bigint".formatted(field.id());
        String several = "ANY(ARRAY(SELECT e::bigint FROM jsonb_array_elements_text(t.custom_values->'%d') e))"
                .formatted(field.id());
        return switch (field.subtype()) {
            case "enum" -> options(one, seen);
            case "multi_enum" -> options(several, seen);
            case "people" ->
                "SELECT fu.id::text AS key, fu.name FROM users fu WHERE " + seen + " AND fu.id = " + several;
            default -> throw ApiError.badInput(parameter, "Not a field that tasks can be grouped by: " + field.name());
        };
    }

    private static String options(String ids, String seen) {
        return "SELECT fo.id::text AS key, fo.name FROM enum_option fo WHERE fo.workspace_id = :workspace AND " + seen
                + " AND fo.id = " + ids;
    }

    private static String shown(CustomField field, String sql) {
        var values = FieldConditions.of(field);
        return "CASE WHEN " + values.isSet() + " AND " + values.shown() + " THEN " + sql + " END";
    }

    private CustomField field(Actor actor, long workspace, String parameter, String named) {
        long id = Gid.parse(named.substring(named.indexOf('.') + 1));
        var field = fields.fields(actor, workspace, new long[] {id}).get(id);
        if (field == null) {
            throw ApiError.badInput(parameter, "Not a recognized custom field: " + named);
        }
        return field;
    }
}
