package dev.cairn.webhook;

import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a webhook, which only the person who made it sees. */
@Configuration
class WebhookType {

    @Bean
    ResourceType webhook() {
        return ResourceType.named("webhook", "webhook")
                .visibleWhere(webhook ->
                        "(%1$s.workspace_id = ANY(:workspaces) AND %1$s.created_by = :me)".formatted(webhook))
                .column("active", Kind.BOOLEAN, Form.COMPACT)
                .any("resource", "{t}.resource_type", "{t}.resource_id", true, Form.COMPACT)
                .column("target", Kind.TEXT, Form.COMPACT)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .column("last_failure_at", Kind.INSTANT, Form.FULL)
                .column("last_failure_content", Kind.TEXT, Form.FULL)
                .column("last_success_at", Kind.INSTANT, Form.FULL)
                .column("delivery_retry_count", Kind.INTEGER, Form.FULL)
                .column("next_attempt_after", Kind.INSTANT, Form.FULL)
                .column("failure_deletion_timestamp", Kind.INSTANT, Form.FULL)
                .many(
                        "filters",
                        "webhook_filter",
                        "webhook_filter {t}",
                        "{t}.webhook_id",
                        "{t}.position",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .build();
    }

    @Bean
    ResourceType webhookFilter() {
        return ResourceType.named("webhook_filter", "webhook_filter")
                .withoutGid()
                .column("resource_type", Kind.TEXT, Form.COMPACT)
                .column("resource_subtype", Kind.TEXT, Form.COMPACT)
                .column("action", Kind.TEXT, Form.COMPACT)
                .column("fields", Kind.TEXTS, Form.COMPACT)
                .build();
    }
}
