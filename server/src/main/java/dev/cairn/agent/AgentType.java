package dev.cairn.agent;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AgentType {

    /** Of Asana's subtypes there is one, which clients check. */
    @Bean
    ResourceType agent() {
        return ResourceType.named("agent", "agent")
                .visibleWhere(Visible::inWorkspace)
                .constant("resource_subtype", "asana_teammate", Form.COMPACT)
                .value("name", Kind.TEXT, "(SELECT au.name FROM users au WHERE au.id = {t}.id)", Form.COMPACT)
                .column("description", Kind.TEXT, Form.FULL)
                .column("behavior_guidance", Kind.TEXT, Form.FULL)
                .one("workspace", "workspace", "{t}.workspace_id", Form.FULL)
                .constant("photo", null, Form.FULL)
                .one("created_by", "user", "{t}.created_by", Form.ASKED)
                .column("created_at", Kind.INSTANT, Form.ASKED)
                .column("modified_at", Kind.INSTANT, Form.ASKED)
                .build();
    }
}
