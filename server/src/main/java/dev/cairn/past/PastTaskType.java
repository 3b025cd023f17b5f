package dev.cairn.past;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a task as it was. Names, and which fields projects have, are those of now. */
@Configuration
class PastTaskType {
    private static final String PLACES = """
            (SELECT o.workspace_id, o.id AS owner_id, e.project_id, e.section_id FROM past_task o
                CROSS JOIN LATERAL unnest(o.projects, o.sections) e(project_id, section_id)
              WHERE o.workspace_id = :workspace AND o.id = ANY(:ids))""";

    private static final String FIELD_VALUES = """
            (SELECT o.id AS owner_id, s.custom_field_id, min(s.rank) AS rank,
                o.custom_values -> s.custom_field_id::text AS value
              FROM past_task o
              JOIN custom_field_setting s ON s.workspace_id = o.workspace_id AND s.project_id = ANY(o.projects)
              JOIN project pr ON pr.workspace_id = s.workspace_id AND pr.id = s.project_id
              WHERE o.workspace_id = :workspace AND o.id = ANY(:ids) AND %s
              GROUP BY o.workspace_id, o.id, s.custom_field_id) l
            JOIN custom_field {t} ON {t}.id = l.custom_field_id""".formatted(Visible.project("pr"));

    @Bean
    ResourceType pastTask() {
        return ResourceType.named("past_task", "past_task")
                .one("task", "task", "{t}.task_id", Form.COMPACT)
                .column("resource_subtype", Kind.TEXT, Form.FULL)
                .column("approval_status", Kind.TEXT, Form.FULL)
                .column("completed", Kind.BOOLEAN, Form.FULL)
                .column("completed_at", Kind.INSTANT, Form.FULL)
                .column("start_on", Kind.DATE, Form.FULL)
                .column("due_on", Kind.DATE, Form.FULL)
                .column("due_at", Kind.INSTANT, Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .one("created_by", "user", "{t}.created_by", Form.FULL)
                .one("assignee", "user", "{t}.assignee_id", Form.FULL)
                .one("parent", "task", "{t}.parent_id", Form.FULL)
                .many(
                        "memberships",
                        "task_membership",
                        PLACES + " {t}",
                        "{t}.owner_id",
                        "{t}.project_id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .many(
                        "custom_fields",
                        "custom_field_value",
                        FIELD_VALUES,
                        "l.owner_id",
                        "l.rank, {t}.id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .listed("tags", "tag", "{t}.tags", Form.FULL)
                .build();
    }
}
