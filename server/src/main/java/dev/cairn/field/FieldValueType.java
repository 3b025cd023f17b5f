package dev.cairn.field;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A custom field together with the value that a task has for it, which is {@code l.value} as it is stored. Fields
 * for other types of value are null or empty.
 */
@Configuration
class FieldValueType {
    private static final String STORED = "(l.value #>> '{}')";

    /** The number of an ID is stored without its prefix, so that another prefix changes no task. */
    private static final String TEXT =
            "(CASE WHEN {t}.representation_type = 'custom_id' THEN {t}.id_prefix || '-' ELSE '' END || " + STORED + ")";

    private static final String IDS = "ARRAY(SELECT e::bigint FROM jsonb_array_elements_text(l.value) e)";

    @Bean
    ResourceType customFieldValue() {
        return CustomFieldType.definition(ResourceType.named("custom_field_value", "custom_field")
                        .shownAs("custom_field")
                        .visibleWhere(Visible::customField))
                .value("enabled", Kind.BOOLEAN, "true", Form.COMPACT)
                .group(
                        "date_value",
                        Form.COMPACT,
                        "l.value IS NOT NULL AND " + is("date"),
                        List.of(
                                CustomFieldType.inside("date", Kind.DATE, of("date", "(l.value->>'date')::date")),
                                CustomFieldType.inside(
                                        "date_time", Kind.INSTANT, of("date", "(l.value->>'date_time')::timestamptz"))))
                .one("enum_value", "enum_option", of("enum", STORED + "::bigint"), Form.COMPACT)
                .listed("multi_enum_values", "enum_option", of("multi_enum", IDS), Form.COMPACT)
                .value("number_value", Kind.DECIMAL, of("number", STORED + "::numeric"), Form.COMPACT)
                .value("text_value", Kind.TEXT, of("text", TEXT), Form.COMPACT)
                .made(
                        "html_text_value",
                        Kind.TEXT,
                        Form.ASKED,
                        making -> DisplayValue.html((String) making.values()[0]),
                        of("text", TEXT))
                .listed("people_value", "user", of("people", IDS), Form.COMPACT)
                .value("reference_value", Kind.JSON, references("r.record"), Form.COMPACT)
                .made(
                        "display_value",
                        Kind.TEXT,
                        Form.COMPACT,
                        making -> DisplayValue.of(making.values()),
                        "{t}.resource_subtype",
                        "{t}.format",
                        "{t}.precision::text",
                        "{t}.currency_code",
                        "{t}.custom_label",
                        "{t}.custom_label_position",
                        "CASE WHEN {t}.resource_subtype IN ('text', 'number') THEN " + TEXT + " END",
                        names())
                .build();
    }

    private static String is(String subtype) {
        return "{t}.resource_subtype = '" + subtype + "'";
    }

    private static String of(String subtype, String sql) {
        return "(CASE WHEN " + is(subtype) + " THEN " + sql + " END)";
    }

    /** What stands for a choice, for people, for dates and for other resources: their names in their order. */
    private static String names() {
        String options = "(SELECT string_agg(n.name, ', ' ORDER BY e.at) FROM jsonb_array_elements_text(%s)"
                + " WITH ORDINALITY e(id, at) JOIN enum_option n ON n.workspace_id = {t}.workspace_id"
                + " AND n.id = e.id::bigint)";
        return "CASE {t}.resource_subtype WHEN 'enum' THEN " + options.formatted("jsonb_build_array(l.value)")
                + " WHEN 'multi_enum' THEN " + options.formatted("l.value")
                + " WHEN 'people' THEN (SELECT string_agg(n.name, ', ' ORDER BY e.at) FROM"
                + " jsonb_array_elements_text(l.value) WITH ORDINALITY e(id, at) JOIN users n ON n.id = e.id::bigint)"
                + " WHEN 'date' THEN coalesce(l.value->>'date_time', (l.value->>'date') || 'T00:00:00.000Z')"
                + " WHEN 'reference' THEN (SELECT string_agg(r.record->>'name', ', ') FROM jsonb_array_elements("
                + references("r.record") + ") r(record)) END";
    }

    /** The compact records of the tasks and projects that the actor may see, as a JSON array. */
    private static String references(String record) {
        String record_ = "jsonb_build_object('gid', %1$s.id::text, 'resource_type', '%2$s', 'name', %1$s.name)";
        return of(
                "reference",
                "(SELECT coalesce(jsonb_agg(" + record + " ORDER BY r.at), '[]') FROM (SELECT e.at, coalesce("
                        + "(SELECT " + record_.formatted("vx", "task") + " FROM task vx WHERE vx.workspace_id ="
                        + " {t}.workspace_id AND vx.id = (e.item->>'gid')::bigint AND e.item->>'type' = 'task' AND "
                        + Visible.task("vx") + "), (SELECT " + record_.formatted("vy", "project")
                        + " FROM project vy WHERE vy.workspace_id = {t}.workspace_id"
                        + " AND vy.id = (e.item->>'gid')::bigint AND e.item->>'type' = 'project' AND "
                        + Visible.project("vy") + ")) AS record"
                        + " FROM jsonb_array_elements(l.value) WITH ORDINALITY e(item, at)) r WHERE r.record IS NOT NULL)");
    }
}
