package dev.cairn.chart;

import dev.cairn.access.Levels;
import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of dashboards and charts. Without a name a chart is called after what it counts, in the language of whoever looks. */
@Configuration
class ChartType {
    static final List<String> TYPES = List.of("number", "bar", "stacked_bar", "lollipop", "line", "burn_up", "donut");
    static final List<String> PRIVACY = List.of("private", "public_to_workspace");
    static final List<String> SIZES = List.of("small", "medium", "large");

    @Bean
    ResourceType chart() {
        return ResourceType.named("chart", "chart")
                .visibleWhere(Visible::chart)
                .column("name", Kind.TEXT, Form.COMPACT)
                .oneOf("chart_type", Form.COMPACT, TYPES.toArray(String[]::new))
                .oneOf("size", Form.FULL, SIZES.toArray(String[]::new))
                .value("settings", Kind.JSON, "{t}.settings::text", Form.FULL)
                .value("query", Kind.JSON, "{t}.query::text", Form.FULL)
                .one("project", "project", "{t}.project_id", Form.FULL)
                .one("dashboard", "dashboard", "{t}.dashboard_id", Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .column("modified_at", Kind.INSTANT, Form.FULL)
                .build();
    }

    @Bean
    ResourceType dashboard() {
        return ResourceType.named("dashboard", "dashboard")
                .visibleWhere(Visible::dashboard)
                .column("name", Kind.TEXT, Form.COMPACT)
                .oneOf("privacy_setting", Form.FULL, PRIVACY.toArray(String[]::new))
                .one("owner", "user", "{t}.owner_id", Form.FULL)
                .one("workspace", "workspace", "{t}.workspace_id", Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .column("modified_at", Kind.INSTANT, Form.FULL)
                .value(
                        "my_access_level",
                        Kind.TEXT,
                        "('{viewer,commenter,editor,admin}'::text[])[" + Levels.dashboard("{t}") + "]",
                        Form.ASKED)
                .build();
    }
}
