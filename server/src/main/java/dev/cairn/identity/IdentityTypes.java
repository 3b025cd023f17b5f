package dev.cairn.identity;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The resources of this module, as clients see them. */
@Configuration
class IdentityTypes {

    @Bean
    ResourceType user() {
        return ResourceType.named("user", "users")
                .global()
                .visibleWhere(Visible::user)
                .column("name", Kind.TEXT, Form.COMPACT)
                .column("email", Kind.TEXT, Form.FULL)
                .constant("photo", null, Form.FULL)
                .many(
                        "workspaces",
                        "workspace",
                        "workspace_membership l JOIN workspace {t} ON {t}.id = l.workspace_id",
                        "l.user_id",
                        "lower({t}.name), {t}.id",
                        Form.FULL,
                        "l.workspace_id = ANY(:workspaces)")
                .build();
    }
}
