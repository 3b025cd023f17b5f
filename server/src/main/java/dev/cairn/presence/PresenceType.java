package dev.cairn.presence;

import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a presence. */
@Configuration
class PresenceType {
    @Bean
    ResourceType presence() {
        return ResourceType.named("presence", "presence")
                .one("user", "user", "{t}.user_id", Form.COMPACT)
                .column("typing", Kind.BOOLEAN, Form.COMPACT)
                .build();
    }
}
