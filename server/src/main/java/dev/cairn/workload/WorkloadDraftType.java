package dev.cairn.workload;

import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a draft of a workload; it is its maker's alone. */
@Configuration
class WorkloadDraftType {
    @Bean
    ResourceType workloadDraft() {
        return ResourceType.named("workload_draft", "workload_draft")
                .visibleWhere(draft -> "(%1$s.workspace_id = ANY(:workspaces) AND %1$s.user_id = :me)".formatted(draft))
                .column("name", Kind.TEXT, Form.COMPACT)
                .value("changes", Kind.JSON, "{t}.changes::text", Form.FULL)
                .one("owner", "user", "{t}.user_id", Form.FULL)
                .one("workspace", "workspace", "{t}.workspace_id", Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .column("modified_at", Kind.INSTANT, Form.FULL)
                .build();
    }
}
