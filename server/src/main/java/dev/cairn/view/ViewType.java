package dev.cairn.view;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a view. Its settings are kept as they are shown. */
@Configuration
class ViewType {
    static final List<String> LAYOUTS = List.of("list", "board", "timeline", "calendar", "dashboard");

    @Bean
    ResourceType view() {
        return ResourceType.named("view", "view")
                .visibleWhere(ViewType::visible)
                .column("name", Kind.TEXT, Form.COMPACT)
                .oneOf("layout", Form.COMPACT, LAYOUTS.toArray(String[]::new))
                .column("shared", Kind.BOOLEAN, Form.COMPACT)
                .column("is_default", Kind.BOOLEAN, Form.FULL)
                .value("settings", Kind.JSON, "{t}.settings::text", Form.FULL)
                .one("project", "project", "{t}.project_id", Form.FULL)
                .one("owner", "user", "{t}.owner_id", Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .column("modified_at", Kind.INSTANT, Form.FULL)
                .build();
    }

    /** Whoever sees the project sees its shared views, and their own. */
    static String visible(String view) {
        return "((%1$s.shared OR %1$s.owner_id = :me) AND %2$s)".formatted(view, Visible.withProject(view));
    }
}
