package dev.cairn.brief;

import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a project brief. */
@Configuration
class BriefType {
    @Bean
    ResourceType projectBrief() {
        return ResourceType.named("project_brief", "project_brief")
                .column("title", Kind.TEXT, Form.FULL)
                .column("html_text", Kind.TEXT, Form.FULL)
                .column("text", Kind.TEXT, Form.ASKED)
                .made(
                        "permalink_url",
                        Kind.TEXT,
                        Form.FULL,
                        making -> making.baseUrl() + "/project/" + making.values()[0] + "/overview",
                        "{t}.project_id")
                .one("project", "project", "{t}.project_id", Form.FULL)
                .build();
    }
}
