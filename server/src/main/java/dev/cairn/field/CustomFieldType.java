package dev.cairn.field;

import dev.cairn.access.Visible;
import dev.cairn.field.formula.Formula;
import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import dev.cairn.platform.http.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of custom fields themselves, of their options, and of their use in a project. */
@Configuration
class CustomFieldType {
    static final List<String> SUBTYPES = List.of("text", "enum", "multi_enum", "number", "date", "people", "reference");
    static final List<String> REPRESENTATIONS =
            List.of("text", "enum", "multi_enum", "number", "date", "people", "reference", "formula", "custom_id");
    static final List<String> FORMATS = List.of("currency", "identifier", "percentage", "custom", "duration", "none");
    static final List<String> POSITIONS = List.of("prefix", "suffix");
    static final List<String> PRIVACY = List.of("public_with_guests", "public", "private");
    static final List<String> LEVELS = List.of("admin", "editor", "user");
    static final List<String> REFERRED = List.of("task", "project");

    /** The names of the fields that a formula uses, as far as the actor sees them. */
    private static final String FORMULA_NAMES =
            "(SELECT jsonb_object_agg(fn.id, fn.name)::text FROM custom_field fn WHERE fn.workspace_id = {t}.workspace_id"
                    + " AND fn.id = ANY({t}.formula_fields) AND " + Visible.customField("fn") + ")";

    private static @Nullable String withNames(@Nullable Object[] values) {
        if (values[0] == null) {
            return null;
        }
        var names = Json.read(values[1] == null ? "{}" : (String) values[1]);
        return Formula.withNames(
                (String) values[0], id -> names.path(String.valueOf(id)).asString(null));
    }

    /** A custom field as such, without a value. */
    @Bean
    ResourceType customField() {
        return definition(ResourceType.named("custom_field", "custom_field").visibleWhere(Visible::customField))
                // Where it is used, as far as the actor sees.
                .many(
                        "projects",
                        "project",
                        "custom_field_setting l JOIN project {t} ON {t}.workspace_id = l.workspace_id"
                                + " AND {t}.id = l.project_id",
                        "l.custom_field_id",
                        "{t}.name, {t}.id",
                        Form.ASKED,
                        "l.workspace_id = :workspace")
                .constant("enabled", null, Form.ASKED)
                .constant("date_value", null, Form.ASKED)
                .constant("enum_value", null, Form.ASKED)
                .constant("multi_enum_values", null, Form.ASKED)
                .constant("number_value", null, Form.ASKED)
                .constant("text_value", null, Form.ASKED)
                .constant("html_text_value", null, Form.ASKED)
                .constant("people_value", null, Form.ASKED)
                .constant("reference_value", null, Form.ASKED)
                .constant("display_value", null, Form.ASKED)
                .build();
    }

    /** What a field is, for the field as such and for each of its values. */
    static ResourceType.Builder definition(ResourceType.Builder type) {
        return type.column("name", Kind.TEXT, Form.COMPACT)
                .value("type", Kind.TEXT, "{t}.resource_subtype", Form.COMPACT)
                .oneOf("resource_subtype", Form.COMPACT, SUBTYPES.toArray(String[]::new))
                .oneOf("representation_type", Form.COMPACT, REPRESENTATIONS.toArray(String[]::new))
                .column("id_prefix", Kind.TEXT, Form.COMPACT)
                .value("is_formula_field", Kind.BOOLEAN, "({t}.representation_type = 'formula')", Form.COMPACT)
                .column("input_restrictions", Kind.TEXTS, Form.COMPACT)
                .many(
                        "enum_options",
                        "enum_option",
                        "enum_option {t}",
                        "{t}.custom_field_id",
                        "{t}.rank, {t}.id",
                        Form.COMPACT,
                        "{t}.workspace_id = :workspace")
                .column("precision", Kind.INTEGER, Form.COMPACT)
                .column("description", Kind.TEXT, Form.ASKED)
                .oneOf("format", Form.FULL, FORMATS.toArray(String[]::new))
                .column("currency_code", Kind.TEXT, Form.FULL)
                .column("custom_label", Kind.TEXT, Form.FULL)
                .oneOf("custom_label_position", Form.FULL, POSITIONS.toArray(String[]::new))
                .value("is_global_to_workspace", Kind.BOOLEAN, "{t}.is_global", Form.FULL)
                .column("has_notifications_enabled", Kind.BOOLEAN, Form.FULL)
                .constant("asana_created_field", null, Form.FULL)
                .value(
                        "is_value_read_only",
                        Kind.BOOLEAN,
                        "({t}.representation_type IN ('formula', 'custom_id'))",
                        Form.FULL)
                .one("created_by", "user", "{t}.created_by", Form.FULL)
                .oneOf("privacy_setting", Form.FULL, PRIVACY.toArray(String[]::new))
                .oneOf("default_access_level", Form.FULL, LEVELS.toArray(String[]::new))
                .made(
                        "formula",
                        Kind.TEXT,
                        Form.ASKED,
                        making -> withNames(making.values()),
                        "{t}.formula",
                        FORMULA_NAMES);
    }

    @Bean
    ResourceType enumOption() {
        return ResourceType.named("enum_option", "enum_option")
                .column("name", Kind.TEXT, Form.COMPACT)
                .column("enabled", Kind.BOOLEAN, Form.COMPACT)
                .column("color", Kind.TEXT, Form.COMPACT)
                .build();
    }

    /** That a goal, the tasks of a project or the items of a portfolio have a field, or that the new projects of a team begin with it. */
    @Bean
    ResourceType customFieldSetting() {
        return ResourceType.named("custom_field_setting", "custom_field_setting")
                .required("custom_field", "custom_field", "{t}.custom_field_id", Form.COMPACT)
                .one("project", "project", "{t}.project_id", Form.COMPACT)
                .any(
                        "parent",
                        "CASE WHEN {t}.goal_id IS NOT NULL THEN 'goal' WHEN {t}.portfolio_id IS NOT NULL THEN 'portfolio'"
                                + " WHEN {t}.team_id IS NULL THEN 'project' ELSE 'team' END",
                        "coalesce({t}.team_id, {t}.project_id, {t}.goal_id, {t}.portfolio_id)",
                        false,
                        Form.COMPACT)
                .column("is_important", Kind.BOOLEAN, Form.COMPACT)
                .build();
    }

    /** The one field for a group's inside: a value by an expression. */
    static Field inside(String name, Kind kind, String sql) {
        return new Field.Value(name, kind, sql, Form.COMPACT, List.of());
    }
}
