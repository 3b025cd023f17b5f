package dev.cairn.workload;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of what work is planned with. */
@Configuration
class WorkloadTypes {
    @Bean
    ResourceType allocation() {
        return ResourceType.named("allocation", "allocation")
                .visibleWhere(Visible::withProject)
                .constant("resource_subtype", "project_allocation", Form.COMPACT)
                .column("start_date", Kind.DATE, Form.COMPACT)
                .column("end_date", Kind.DATE, Form.COMPACT)
                .group("effort", Form.COMPACT, "{t}.effort_type IS NOT NULL", effort())
                .any("assignee", Assignees.TYPE, Assignees.ID, false, Form.COMPACT)
                .one("parent", "project", "{t}.project_id", Form.COMPACT)
                .one("created_by", "user", "{t}.created_by", Form.COMPACT)
                .build();
    }

    private static List<Field> effort() {
        return List.of(
                new Field.Value("type", Kind.TEXT, "{t}.effort_type", Form.COMPACT, Effort.TYPES),
                new Field.Value("value", Kind.DECIMAL, "{t}.effort_value", Form.COMPACT, List.of()));
    }

    @Bean
    ResourceType placeholder() {
        return ResourceType.named("placeholder", "placeholder")
                .visibleWhere(Visible::inWorkspace)
                .column("name", Kind.TEXT, Form.COMPACT)
                .one("workspace", "workspace", "{t}.workspace_id", Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .one("created_by", "user", "{t}.created_by", Form.FULL)
                .build();
    }

    @Bean
    ResourceType oooEntry() {
        return ResourceType.named("ooo_entry", "ooo_entry")
                .visibleWhere(Visible::ofPerson)
                .column("start_date", Kind.DATE, Form.COMPACT)
                .column("end_date", Kind.DATE, Form.COMPACT)
                .one("user", "user", "{t}.user_id", Form.COMPACT)
                .one("created_by", "user", "{t}.created_by", Form.COMPACT)
                .build();
    }

    @Bean
    ResourceType holiday() {
        return ResourceType.named("holiday", "holiday")
                .visibleWhere(Visible::inWorkspace)
                .column("date", Kind.DATE, Form.COMPACT)
                .column("name", Kind.TEXT, Form.COMPACT)
                .one("workspace", "workspace", "{t}.workspace_id", Form.FULL)
                .build();
    }

    /** The row is that of the person's membership in the workspace. */
    @Bean
    ResourceType capacity() {
        return ResourceType.named("capacity", "workspace_membership")
                .withoutGid()
                .one("user", "user", "{t}.user_id", Form.COMPACT)
                .one("workspace", "workspace", "{t}.workspace_id", Form.COMPACT)
                .value("is_default", Kind.BOOLEAN, "(" + WeekHours.OWN + ") IS NULL", Form.COMPACT)
                .group("hours", Form.COMPACT, null, WeekHours.fields(WeekHours.OF_PERSON))
                .value("hours_per_week", Kind.DECIMAL, WeekHours.sum(WeekHours.OF_PERSON), Form.COMPACT)
                .build();
    }

    /** The row is that of the reader's own membership in the workspace. */
    @Bean
    ResourceType settingsOfWorkload() {
        return ResourceType.named("workload_settings", "workspace_membership")
                .withoutGid()
                .group("hours", Form.COMPACT, null, WeekHours.fields(WeekHours.OF_WORKSPACE))
                .value("hours_per_week", Kind.DECIMAL, WeekHours.sum(WeekHours.OF_WORKSPACE), Form.COMPACT)
                .one(
                        "effort_field",
                        "custom_field",
                        "(SELECT f.effort_field_id FROM workload_setting f WHERE f.workspace_id = {t}.workspace_id)",
                        Form.COMPACT)
                .value(
                        "currency_code",
                        Kind.TEXT,
                        "coalesce((SELECT m.currency_code FROM workload_setting m WHERE m.workspace_id = {t}.workspace_id), 'USD')",
                        Form.COMPACT)
                .build();
    }

    /** The row is one of those that {@link WorkloadController} makes. */
    @Bean
    ResourceType workload() {
        return ResourceType.named("workload", "workspace_membership")
                .withoutGid()
                .any("assignee", Assignees.TYPE, Assignees.ID, false, Form.COMPACT)
                .value("hours_per_week", Kind.DECIMAL, "{t}.hours", Form.COMPACT)
                .value("periods", Kind.JSON, "{t}.periods", Form.COMPACT)
                .build();
    }
}
