package dev.cairn.baseline;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of baselines, and of what they say of each task. */
@Configuration
class BaselineType {
    @Bean
    ResourceType baseline() {
        return ResourceType.named("baseline", "baseline")
                .visibleWhere(Visible::withProject)
                .column("name", Kind.TEXT, Form.COMPACT)
                .one("project", "project", "{t}.project_id", Form.FULL)
                .one("created_by", "user", "{t}.created_by", Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .build();
    }

    @Bean
    ResourceType baselineTask() {
        return ResourceType.named("baseline_task", "baseline_task")
                .visibleWhere(Visible::withTask)
                .one("task", "task", "{t}.task_id", Form.COMPACT)
                .column("start_on", Kind.DATE, Form.COMPACT)
                .column("start_at", Kind.INSTANT, Form.COMPACT)
                .column("due_on", Kind.DATE, Form.COMPACT)
                .column("due_at", Kind.INSTANT, Form.COMPACT)
                .one("baseline", "baseline", "{t}.baseline_id", Form.FULL)
                .build();
    }
}
