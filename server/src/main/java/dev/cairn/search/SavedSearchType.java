package dev.cairn.search;

import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a search that somebody keeps; it is theirs alone. */
@Configuration
class SavedSearchType {
    @Bean
    ResourceType savedSearch() {
        return ResourceType.named("saved_search", "saved_search")
                .visibleWhere(
                        search -> "(%1$s.workspace_id = ANY(:workspaces) AND %1$s.user_id = :me)".formatted(search))
                .column("name", Kind.TEXT, Form.COMPACT)
                .value("query", Kind.JSON, "{t}.query::text", Form.FULL)
                .one("owner", "user", "{t}.user_id", Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .column("modified_at", Kind.INSTANT, Form.FULL)
                .build();
    }
}
