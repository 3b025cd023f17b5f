package dev.cairn.job;

import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a job. */
@Configuration
class JobType {

    @Bean
    ResourceType job() {
        return ResourceType.named("job", "job")
                .visibleWhere(JobType::own)
                .column("resource_subtype", Kind.TEXT, Form.COMPACT)
                .oneOf("status", Form.COMPACT, "not_started", "in_progress", "succeeded", "failed")
                .one("new_project", "project", made("project"), Form.COMPACT)
                .one("new_task", "task", made("task"), Form.COMPACT)
                .one("new_portfolio", "portfolio", made("portfolio"), Form.COMPACT)
                .one("new_project_template", "project_template", made("project_template"), Form.COMPACT)
                .one("new_graph_export", "graph_export", made("graph_export"), Form.COMPACT)
                .one("new_resource_export", "resource_export", made("resource_export"), Form.COMPACT)
                .column("failure", Kind.TEXT, Form.ASKED)
                .column("created_at", Kind.INSTANT, Form.ASKED)
                .column("completed_at", Kind.INSTANT, Form.ASKED)
                .build();
    }

    /** Only whoever asked for a job sees it. */
    private static String own(String job) {
        return job + ".workspace_id = ANY(:workspaces) AND " + job + ".created_by = :me";
    }

    private static String made(String type) {
        return "CASE WHEN {t}.made_type = '" + type + "' THEN {t}.made_id END";
    }
}
