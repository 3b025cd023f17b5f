package dev.cairn.goal;

import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The fields of a goal as it stood at {@code :then}, the end of a day: the number of its metric as its history has
 * it, and what its newest status update of then told.
 */
@Configuration
class PastGoalType {
    private static final String NUMBER = """
            (SELECT %s FROM goal_metric_value v
              WHERE v.workspace_id = {t}.workspace_id AND v.goal_id = {t}.id AND v.recorded_at < :then
              ORDER BY v.recorded_at DESC LIMIT 1)""";

    /** On the way from where it begins now to where it is to end now. */
    private static final String WAY = """
            CASE WHEN {t}.metric_target <> {t}.metric_initial THEN round(greatest(0, least(1,
              (v.number_value - {t}.metric_initial) / ({t}.metric_target - {t}.metric_initial))), 6) END""";

    private static final String TOLD = """
            (SELECT s.%s FROM status_update s
              WHERE s.workspace_id = {t}.workspace_id AND s.goal_id = {t}.id AND s.created_at < :then
              ORDER BY s.created_at DESC, s.id DESC LIMIT 1)""";

    @Bean
    ResourceType pastGoal() {
        return ResourceType.named("past_goal", "goal")
                .withoutGid()
                .one("goal", "goal", "{t}.id", Form.COMPACT)
                .value("number_value", Kind.DECIMAL, NUMBER.formatted("v.number_value"), Form.COMPACT)
                .value("progress", Kind.DECIMAL, NUMBER.formatted(WAY), Form.COMPACT)
                .value("status_type", Kind.TEXT, TOLD.formatted("status_type"), Form.COMPACT)
                .value("score", Kind.DECIMAL, TOLD.formatted("score"), Form.COMPACT)
                .build();
    }
}
