package dev.cairn.section;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SectionType {

    @Bean
    ResourceType section() {
        return ResourceType.named("section", "section")
                .visibleWhere(Visible::section)
                .column("name", Kind.TEXT, Form.COMPACT)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .one("project", "project", "{t}.project_id", Form.FULL)
                .many(
                        "projects",
                        "project",
                        "section l JOIN project {t} ON {t}.workspace_id = l.workspace_id AND {t}.id = l.project_id",
                        "l.id",
                        "{t}.id",
                        Form.FULL)
                .build();
    }
}
