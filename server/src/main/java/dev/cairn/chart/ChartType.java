package dev.cairn.chart;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a chart. Without a name it is called after what it counts, in the language of whoever looks. */
@Configuration
class ChartType {
    static final List<String> TYPES = List.of("number", "bar", "stacked_bar", "line", "burn_up", "donut");
    static final List<String> SIZES = List.of("small", "medium", "large");

    @Bean
    ResourceType chart() {
        return ResourceType.named("chart", "chart")
                .visibleWhere(Visible::withProject)
                .column("name", Kind.TEXT, Form.COMPACT)
                .oneOf("chart_type", Form.COMPACT, TYPES.toArray(String[]::new))
                .oneOf("size", Form.FULL, SIZES.toArray(String[]::new))
                .value("settings", Kind.JSON, "{t}.settings::text", Form.FULL)
                .one("project", "project", "{t}.project_id", Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .column("modified_at", Kind.INSTANT, Form.FULL)
                .build();
    }
}
