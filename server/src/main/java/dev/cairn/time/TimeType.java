package dev.cairn.time;

import dev.cairn.access.Visible;
import dev.cairn.platform.Colors;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of time entries, of their categories and of the approval of them. */
@Configuration
class TimeType {
    static final List<String> BILLABLE = List.of("billable", "nonBillable", "notApplicable");

    private static final String APPROVAL = """
            coalesce((SELECT w.approval_status FROM timesheet_approval_status w
              WHERE w.workspace_id = {t}.workspace_id AND w.user_id = {t}.created_by
                AND w.start_date = {t}.entered_on - (extract(isodow FROM {t}.entered_on)::integer - 1)), 'DRAFT')""";

    private static final String MINUTES = """
            (SELECT coalesce(sum(e.duration_minutes), 0) FROM time_tracking_entry e
              WHERE e.workspace_id = {t}.workspace_id AND e.created_by = {t}.user_id
                AND e.entered_on BETWEEN {t}.start_date AND {t}.end_date)""";

    @Bean
    ResourceType timesheetApprovalStatus() {
        return ResourceType.named("timesheet_approval_status", "timesheet_approval_status")
                .visibleWhere(Visible::timesheet)
                .column("created_at", Kind.INSTANT, Form.COMPACT)
                .one("user", "user", "{t}.user_id", Form.COMPACT)
                .one("workspace", "workspace", "{t}.workspace_id", Form.COMPACT)
                .column("start_date", Kind.DATE, Form.COMPACT)
                .column("end_date", Kind.DATE, Form.COMPACT)
                .oneOf("approval_status", Form.COMPACT, "DRAFT", "SUBMITTED", "APPROVED", "REJECTED")
                .column("message", Kind.TEXT, Form.ASKED)
                .one("changed_by", "user", "{t}.changed_by", Form.ASKED)
                .value("duration_minutes", Kind.INTEGER, MINUTES, Form.ASKED)
                .build();
    }

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
                .value("approval_status", Kind.TEXT, APPROVAL, Form.FULL)
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
