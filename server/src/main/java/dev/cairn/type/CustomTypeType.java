package dev.cairn.type;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of custom types and of their status options. */
@Configuration
class CustomTypeType {
    static final String INCOMPLETE = "Incomplete";
    static final String COMPLETE = "Complete";
    static final List<String> STATES = List.of(INCOMPLETE, COMPLETE);

    @Bean
    ResourceType customType() {
        return ResourceType.named("custom_type", "custom_type")
                .visibleWhere(Visible::inWorkspace)
                .column("name", Kind.TEXT, Form.COMPACT)
                .many(
                        "status_options",
                        "custom_type_status_option",
                        "custom_type_status_option {t}",
                        "{t}.custom_type_id",
                        "{t}.rank, {t}.id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .one("workspace", "workspace", "{t}.workspace_id", Form.ASKED)
                .one("created_by", "user", "{t}.created_by", Form.ASKED)
                .column("created_at", Kind.INSTANT, Form.ASKED)
                .build();
    }

    @Bean
    ResourceType customTypeStatusOption() {
        return ResourceType.named("custom_type_status_option", "custom_type_status_option")
                .visibleWhere(Visible::inWorkspace)
                .column("name", Kind.TEXT, Form.COMPACT)
                .column("color", Kind.TEXT, Form.COMPACT)
                .oneOf("completion_state", Form.COMPACT, INCOMPLETE, COMPLETE)
                .column("enabled", Kind.BOOLEAN, Form.COMPACT)
                .build();
    }
}
