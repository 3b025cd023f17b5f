package dev.cairn.template;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of templates and of what making something from one asks for. */
@Configuration
class TemplateTypes {
    /** The task itself is the first of the content. */
    private static final String TASK = "{t}.content #>> '{tasks,0,";

    private static final List<String> SUBTYPES = List.of("default_task", "milestone_task", "approval_task");

    @Bean
    ResourceType projectTemplate() {
        return ResourceType.named("project_template", "project_template")
                .visibleWhere(Visible::projectTemplate)
                .column("name", Kind.TEXT, Form.COMPACT)
                .column("description", Kind.TEXT, Form.FULL)
                .column("html_description", Kind.TEXT, Form.FULL)
                .value("public", Kind.BOOLEAN, "{t}.is_public", Form.FULL)
                .one("owner", "user", "{t}.owner_id", Form.FULL)
                .one("team", "team", "{t}.team_id", Form.FULL)
                .many(
                        "requested_dates",
                        "date_variable",
                        "project_template {t}",
                        "{t}.id",
                        "{t}.id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace AND {t}.anchored_by IS NOT NULL")
                .column("color", Kind.TEXT, Form.FULL)
                .many(
                        "requested_roles",
                        "template_role",
                        "template_role {t}",
                        "{t}.project_template_id",
                        "{t}.id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .build();
    }

    /** The numbers of the two dates are the API's: 1 is the start of a project, 2 its end. */
    @Bean
    ResourceType dateVariable() {
        return ResourceType.named("date_variable", "project_template")
                .withoutGid()
                .value("gid", Kind.TEXT, "CASE {t}.anchored_by WHEN 'start' THEN '1' ELSE '2' END", Form.COMPACT)
                .value(
                        "name",
                        Kind.TEXT,
                        "CASE {t}.anchored_by WHEN 'start' THEN 'Start Date' ELSE 'Due Date' END",
                        Form.COMPACT)
                .value(
                        "description",
                        Kind.TEXT,
                        "'Choose a ' || CASE {t}.anchored_by WHEN 'start' THEN 'start' ELSE 'due' END"
                                + " || ' date for the project.'",
                        Form.COMPACT)
                .build();
    }

    @Bean
    ResourceType templateRole() {
        return ResourceType.named("template_role", "template_role")
                .column("name", Kind.TEXT, Form.COMPACT)
                .build();
    }

    @Bean
    ResourceType taskTemplate() {
        return ResourceType.named("task_template", "task_template")
                .visibleWhere(Visible::withProject)
                .column("name", Kind.TEXT, Form.COMPACT)
                .one("project", "project", "{t}.project_id", Form.FULL)
                .group("template", Form.FULL, null, recipe())
                .one("created_by", "user", "{t}.created_by", Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .build();
    }

    /** The task that is made of a template. Of attachments and other people's tasks a template keeps nothing. */
    private static List<Field> recipe() {
        return List.of(
                value("name", Kind.TEXT, TASK + "name}'"),
                new Field.Value(
                        "task_resource_subtype", Kind.TEXT, subtype(TASK + "subtype}'"), Form.COMPACT, SUBTYPES),
                value("description", Kind.TEXT, TASK + "notes}'"),
                value("html_description", Kind.TEXT, TASK + "html}'"),
                new Field.Listed("memberships", "project", "ARRAY[{t}.project_id]", Form.COMPACT),
                value("relative_start_on", Kind.INTEGER, "((" + TASK + "dates,startOn}')::date - {t}.anchor_on)"),
                value("relative_due_on", Kind.INTEGER, "((" + TASK + "dates,dueOn}')::date - {t}.anchor_on)"),
                value("due_time", Kind.TEXT, "substring(" + TASK + "dates,dueAt}' from 12)"),
                value("dependencies", Kind.JSON, "'[]'::jsonb"),
                value("dependents", Kind.JSON, "'[]'::jsonb"),
                value("followers", Kind.JSON, "'[]'::jsonb"),
                value("attachments", Kind.JSON, "'[]'::jsonb"),
                value("subtasks", Kind.JSON, """
                        (SELECT coalesce(jsonb_agg(jsonb_build_object('name', s ->> 'name',
                            'task_resource_subtype', %s)), '[]') FROM jsonb_array_elements({t}.content -> 'tasks') s
                          WHERE s ->> 'parent' = '0')""".formatted(subtype("s ->> 'subtype'"))),
                new Field.Listed("custom_fields", "custom_field", "{t}.field_ids", Form.COMPACT));
    }

    private static Field value(String name, Kind kind, String sql) {
        return new Field.Value(name, kind, sql, Form.COMPACT, List.of());
    }

    /** Recipes call two of the subtypes by longer names than tasks do. */
    private static String subtype(String sql) {
        return "CASE " + sql + " WHEN 'milestone' THEN 'milestone_task' WHEN 'approval' THEN 'approval_task'"
                + " ELSE 'default_task' END";
    }
}
