package dev.cairn.time;

import dev.cairn.access.Visible;
import dev.cairn.platform.Colors;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of time entries and of their categories. */
@Configuration
class TimeType {
    static final List<String> BILLABLE = List.of("billable", "nonBillable", "notApplicable");

    @Bean
    ResourceType timeTrackingEntry() {
        return ResourceType.named("time_tracking_entry", "time_tracking_entry")
                .visibleWhere(Visible::withTask)
                .column("duration_minutes", Kind.INTEGER, Form.COMPACT)
                .column("entered_on", Kind.DATE, Form.COMPACT)
                .one("attributable_to", "project", "{t}.project_id", Form.COMPACT)
                .one("created_by", "user", "{t}.created_by", Form.COMPACT)
                .listed("categories", "time_tracking_category", "{t}.category_ids", Form.COMPACT)
                .one("task", "task", "{t}.task_id", Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .constant("approval_status", "DRAFT", Form.FULL)
                .oneOf("billable_status", Form.FULL, BILLABLE.toArray(String[]::new))
                .column("description", Kind.TEXT, Form.FULL)
                .build();
    }

    @Bean
    ResourceType timeTrackingCategory() {
        return ResourceType.named("time_tracking_category", "time_tracking_category")
                .visibleWhere(Visible::inWorkspace)
                .column("name", Kind.TEXT, Form.COMPACT)
                .oneOf("color", Form.COMPACT, Colors.OF_OPTIONS.toArray(String[]::new))
                .column("is_archived", Kind.BOOLEAN, Form.FULL)
                .build();
    }
}
