package dev.cairn.audit;

import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of an event. Admins alone see one. */
@Configuration
class AuditType {
    static final List<String> ACTORS = List.of("user", "asana", "asana_support", "anonymous", "external_administrator");

    @Bean
    ResourceType auditLogEvent() {
        return ResourceType.named("audit_log_event", "audit_log_event")
                .visibleWhere(event -> event + ".workspace_id = ANY(:admin)")
                .column("created_at", Kind.INSTANT, Form.COMPACT)
                .column("event_type", Kind.TEXT, Form.COMPACT)
                .column("event_category", Kind.TEXT, Form.COMPACT)
                .group(
                        "actor",
                        Form.COMPACT,
                        null,
                        List.of(
                                new Field.Value("actor_type", Kind.TEXT, "{t}.actor_type", Form.COMPACT, ACTORS),
                                value("gid", Kind.GID, "actor_id"),
                                value("name", Kind.TEXT, "actor_name"),
                                value("email", Kind.TEXT, "actor_email")))
                .group(
                        "resource",
                        Form.COMPACT,
                        null,
                        List.of(
                                value("resource_type", Kind.TEXT, "resource_type"),
                                value("resource_subtype", Kind.TEXT, "resource_subtype"),
                                value("gid", Kind.GID, "resource_id"),
                                value("name", Kind.TEXT, "resource_name"),
                                value("email", Kind.TEXT, "resource_email")))
                .column("details", Kind.JSON, Form.COMPACT)
                .column("context", Kind.JSON, Form.COMPACT)
                .build();
    }

    private static Field value(String name, Kind kind, String column) {
        return new Field.Value(name, kind, "{t}." + column, Form.COMPACT, List.of());
    }
}
