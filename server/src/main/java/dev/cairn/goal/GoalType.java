package dev.cairn.goal;

import dev.cairn.access.Levels;
import dev.cairn.access.MemberColumns;
import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of goals, of what supports them and of time periods. */
@Configuration
class GoalType {
    static final List<String> STATUSES = List.of("green", "yellow", "red", "missed", "achieved", "partial", "dropped");
    static final List<String> PRIVACY = List.of("public_to_workspace", "members_only");
    static final List<String> LEVELS = List.of("admin", "editor", "commenter", "viewer");

    private static final String LIKED = "EXISTS (SELECT 1 FROM goal_like own WHERE own.workspace_id = {t}.workspace_id"
            + " AND own.goal_id = {t}.id AND own.user_id = :me)";

    private static final String CURRENT_STATUS = "(SELECT s.id FROM status_update s WHERE s.workspace_id ="
            + " {t}.workspace_id AND s.goal_id = {t}.id ORDER BY s.created_at DESC, s.id DESC LIMIT 1)";

    /** What was reached, as the newest status update says, as long as the goal stands as that tells. */
    private static final String SCORE = """
            (SELECT CASE WHEN s.status_type = {t}.status THEN s.score END FROM status_update s
              WHERE s.workspace_id = {t}.workspace_id AND s.goal_id = {t}.id
              ORDER BY s.created_at DESC, s.id DESC LIMIT 1)""";

    /** How sure somebody was last that an open goal will be reached. */
    private static final String CONFIDENCE = """
            (SELECT s.confidence FROM status_update s
              WHERE s.workspace_id = {t}.workspace_id AND s.goal_id = {t}.id AND s.confidence IS NOT NULL
                AND coalesce({t}.status, '') NOT IN ('achieved', 'partial', 'missed', 'dropped')
              ORDER BY s.created_at DESC, s.id DESC LIMIT 1)""";

    /** The fields that a goal has, with its own values. */
    private static final String VALUES = """
            (SELECT o.id AS owner_id, s.custom_field_id, s.rank, o.custom_values->s.custom_field_id::text AS value
              FROM goal o JOIN custom_field_setting s ON s.workspace_id = o.workspace_id AND s.goal_id = o.id
              WHERE o.workspace_id = :workspace AND o.id = ANY(:ids)) l
            JOIN custom_field {t} ON {t}.id = l.custom_field_id""";

    private static final String MY_LEVEL = "('{viewer,commenter,editor,admin}'::text[])[" + Levels.goal("{t}") + "]";

    @Bean
    ResourceType goal() {
        return ResourceType.named("goal", "goal")
                .visibleWhere(Visible::goal)
                .column("name", Kind.TEXT, Form.COMPACT)
                .one("owner", "user", "{t}.owner_id", Form.COMPACT)
                .column("notes", Kind.TEXT, Form.FULL)
                .column("html_notes", Kind.TEXT, Form.ASKED)
                .column("start_on", Kind.DATE, Form.FULL)
                .column("due_on", Kind.DATE, Form.FULL)
                .column("is_workspace_level", Kind.BOOLEAN, Form.FULL)
                .oneOf("status", Form.FULL, STATUSES.toArray(String[]::new))
                .oneOf("privacy_setting", Form.FULL, PRIVACY.toArray(String[]::new))
                .oneOf("default_access_level", Form.FULL, LEVELS.toArray(String[]::new))
                .group("metric", Form.FULL, "{t}.metric_id IS NOT NULL", metric())
                .column("progress", Kind.DECIMAL, Form.ASKED)
                .value("score", Kind.DECIMAL, SCORE, Form.ASKED)
                .value("confidence", Kind.INTEGER, CONFIDENCE, Form.ASKED)
                .one("team", "team", "{t}.team_id", Form.FULL)
                .one("workspace", "workspace", "{t}.workspace_id", Form.FULL)
                .one("time_period", "time_period", "{t}.time_period_id", Form.FULL)
                .one("current_status_update", "status_update", CURRENT_STATUS, Form.FULL)
                .many(
                        "followers",
                        "user",
                        "goal_membership l JOIN users {t} ON {t}.id = l.user_id",
                        "l.goal_id",
                        "l.created_at, l.id",
                        Form.FULL)
                .value("liked", Kind.BOOLEAN, LIKED, Form.FULL)
                .many(
                        "likes",
                        "like",
                        "goal_like {t}",
                        "{t}.goal_id",
                        "{t}.liked_at, {t}.user_id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .column("num_likes", Kind.INTEGER, Form.FULL)
                .many(
                        "custom_fields",
                        "custom_field_value",
                        VALUES,
                        "l.owner_id",
                        "l.rank, {t}.id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .many(
                        "custom_field_settings",
                        "custom_field_setting",
                        "custom_field_setting {t}",
                        "{t}.goal_id",
                        "{t}.rank, {t}.id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .many(
                        "parent_goals",
                        "goal",
                        "goal_relationship l JOIN goal {t} ON {t}.workspace_id = l.workspace_id"
                                + " AND {t}.id = l.supported_goal_id",
                        "l.supporting_goal_id",
                        "l.created_at, l.id",
                        Form.ASKED)
                .value("my_access_level", Kind.TEXT, MY_LEVEL, Form.ASKED)
                // As the target of a story, a goal has what a task has.
                .constant("resource_subtype", null, Form.ASKED)
                .one("created_by", "user", "{t}.created_by", Form.ASKED)
                .column("created_at", Kind.INSTANT, Form.ASKED)
                .column("modified_at", Kind.INSTANT, Form.ASKED)
                .made(
                        "permalink_url",
                        Kind.TEXT,
                        Form.ASKED,
                        making -> making.baseUrl() + "/goal/" + making.values()[0],
                        "{t}.id")
                .build();
    }

    private static List<Field> metric() {
        return List.of(
                inside("gid", Kind.GID, "{t}.metric_id"),
                new Field.Constant("resource_type", "goal_metric", Form.COMPACT),
                new Field.Constant("resource_subtype", "number", Form.COMPACT),
                inside("precision", Kind.INTEGER, "{t}.metric_precision"),
                inside("unit", Kind.TEXT, "{t}.metric_unit"),
                inside("currency_code", Kind.TEXT, "{t}.metric_currency_code"),
                inside("initial_number_value", Kind.DECIMAL, "{t}.metric_initial"),
                inside("target_number_value", Kind.DECIMAL, "{t}.metric_target"),
                inside("current_number_value", Kind.DECIMAL, "{t}.metric_current"),
                new Field.Made(
                        "current_display_value",
                        Kind.TEXT,
                        List.of(
                                "{t}.metric_current::text",
                                "{t}.metric_unit",
                                "{t}.metric_precision::text",
                                "{t}.metric_currency_code"),
                        Form.COMPACT,
                        making -> Metric.display(making.values())),
                inside("progress_source", Kind.TEXT, "{t}.progress_source"),
                inside("is_custom_weight", Kind.BOOLEAN, "{t}.is_custom_weight"),
                // Whoever set the metric brings in the values of somewhere else.
                inside("can_manage", Kind.BOOLEAN, "({t}.metric_set_by IS NOT DISTINCT FROM :me)"));
    }

    private static Field inside(String name, Kind kind, String sql) {
        return new Field.Value(name, kind, sql, Form.COMPACT, List.of());
    }

    /** What the metric of a goal was at the end of a day. Cairn's own. */
    @Bean
    ResourceType goalMetricValue() {
        return ResourceType.named("goal_metric_value", "goal_metric_value")
                .column("recorded_on", Kind.DATE, Form.COMPACT)
                .column("number_value", Kind.DECIMAL, Form.COMPACT)
                .build();
    }

    /** As the change log speaks of it; people ask for it as for any other membership. */
    @Bean
    ResourceType goalMembership() {
        return ResourceType.named("goal_membership", "goal_membership")
                .required("parent", "goal", "{t}.goal_id", Form.COMPACT)
                .any("member", MemberColumns.TYPE, MemberColumns.ID, false, Form.COMPACT)
                .oneOf("access_level", Form.COMPACT, LEVELS.toArray(String[]::new))
                .build();
    }

    @Bean
    ResourceType goalRelationship() {
        return ResourceType.named("goal_relationship", "goal_relationship")
                .visibleWhere(Visible::goalRelationship)
                .value(
                        "resource_subtype",
                        Kind.TEXT,
                        "CASE WHEN {t}.supporting_goal_id IS NULL THEN 'supporting_work' ELSE 'subgoal' END",
                        Form.COMPACT)
                .any(
                        "supporting_resource",
                        "CASE WHEN {t}.supporting_goal_id IS NOT NULL THEN 'goal'"
                                + " WHEN {t}.supporting_project_id IS NOT NULL THEN 'project'"
                                + " WHEN {t}.supporting_portfolio_id IS NOT NULL THEN 'portfolio' ELSE 'task' END",
                        "coalesce({t}.supporting_goal_id, {t}.supporting_project_id, {t}.supporting_portfolio_id,"
                                + " {t}.supporting_task_id)",
                        false,
                        Form.COMPACT)
                .column("contribution_weight", Kind.DECIMAL, Form.COMPACT)
                .one("supported_goal", "goal", "{t}.supported_goal_id", Form.FULL)
                .build();
    }

    /** {@code FY26} is the year that ends in 2026. */
    @Bean
    ResourceType timePeriod() {
        return ResourceType.named("time_period", "time_period")
                .visibleWhere(Visible::inWorkspace)
                .column("start_on", Kind.DATE, Form.COMPACT)
                .column("end_on", Kind.DATE, Form.COMPACT)
                .oneOf("period", Form.COMPACT, "FY", "H1", "H2", "Q1", "Q2", "Q3", "Q4")
                .value(
                        "display_name",
                        Kind.TEXT,
                        "CASE WHEN {t}.period = 'FY' THEN '' ELSE {t}.period || ' ' END"
                                + " || 'FY' || lpad(({t}.fiscal_year % 100)::text, 2, '0')",
                        Form.COMPACT)
                .one("parent", "time_period", "{t}.parent_id", Form.FULL)
                .build();
    }
}
