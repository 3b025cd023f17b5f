package dev.cairn.story;

import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import dev.cairn.reaction.ReactionSummary;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a story. Those that only some kinds of story have are null in the others. */
@Configuration
class StoryType {
    static final List<String> STICKERS = List.of(
            "green_checkmark",
            "people_dancing",
            "dancing_unicorn",
            "heart",
            "party_popper",
            "people_waving_flags",
            "splashing_narwhal",
            "trophy",
            "yeti_riding_unicorn",
            "celebrating_people",
            "determined_climbers",
            "phoenix_spreading_love");

    @Bean
    ResourceType story() {
        return ResourceType.named("story", "story")
                .visibleWhere(StoryVisibility::story)
                .column("created_at", Kind.INSTANT, Form.COMPACT)
                .one("created_by", "user", "{t}.created_by", Form.COMPACT)
                .column("resource_subtype", Kind.TEXT, Form.COMPACT)
                .column("text", Kind.TEXT, Form.COMPACT)
                .column("html_text", Kind.TEXT, Form.ASKED)
                .column("is_pinned", Kind.BOOLEAN, Form.FULL)
                .oneOf("sticker_name", Form.FULL, STICKERS.toArray(String[]::new))
                .oneOf("type", Form.FULL, "comment", "system")
                .value("is_editable", Kind.BOOLEAN, "({t}.type = 'comment' AND {t}.created_by = :me)", Form.FULL)
                .column("is_edited", Kind.BOOLEAN, Form.FULL)
                .value("hearted", Kind.BOOLEAN, liked(), Form.FULL)
                .many(
                        "hearts",
                        "like",
                        "story_like {t}",
                        "{t}.story_id",
                        "{t}.liked_at, {t}.user_id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .value("num_hearts", Kind.INTEGER, "{t}.num_likes", Form.FULL)
                .value("liked", Kind.BOOLEAN, liked(), Form.FULL)
                .many(
                        "likes",
                        "like",
                        "story_like {t}",
                        "{t}.story_id",
                        "{t}.liked_at, {t}.user_id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .column("num_likes", Kind.INTEGER, Form.FULL)
                .value("previews", Kind.JSON, "'[]'::text", Form.FULL)
                .many(
                        "reaction_summary",
                        ReactionSummary.TYPE,
                        ReactionSummary.of("story_id"),
                        "{t}.target_id",
                        "{t}.first_id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .value("old_name", Kind.TEXT, text("old_name"), Form.FULL)
                .value("new_name", Kind.TEXT, text("new_name"), Form.FULL)
                .group("old_dates", Form.FULL, present("old_dates"), dates("old_dates"))
                .group("new_dates", Form.FULL, present("new_dates"), dates("new_dates"))
                .value("old_resource_subtype", Kind.TEXT, text("old_resource_subtype"), Form.FULL)
                .value("new_resource_subtype", Kind.TEXT, text("new_resource_subtype"), Form.FULL)
                .one("assignee", "user", id("assignee"), Form.FULL)
                .one("follower", "user", id("follower"), Form.FULL)
                .one("old_section", "section", id("old_section"), Form.FULL)
                .one("new_section", "section", id("new_section"), Form.FULL)
                .one("task", "task", id("task"), Form.FULL)
                .one("project", "project", id("project"), Form.FULL)
                .one("goal", "goal", id("goal"), Form.ASKED)
                .one("portfolio", "portfolio", id("portfolio"), Form.ASKED)
                .value("new_status", Kind.TEXT, text("new_status"), Form.ASKED)
                .one("tag", "tag", id("tag"), Form.FULL)
                .one("custom_field", "custom_field", id("custom_field"), Form.FULL)
                .value("old_text_value", Kind.TEXT, of("text", text("old_value")), Form.FULL)
                .value("new_text_value", Kind.TEXT, of("text", text("new_value")), Form.FULL)
                .value("old_number_value", Kind.DECIMAL, number("old_value"), Form.FULL)
                .value("new_number_value", Kind.DECIMAL, number("new_value"), Form.FULL)
                .one("old_enum_value", "enum_option", of("enum", id("old_value")), Form.FULL)
                .one("new_enum_value", "enum_option", of("enum", id("new_value")), Form.FULL)
                .listed("old_multi_enum_values", "enum_option", of("multi_enum", ids("old_value")), Form.FULL)
                .listed("new_multi_enum_values", "enum_option", of("multi_enum", ids("new_value")), Form.FULL)
                .listed("old_people_value", "user", of("people", ids("old_value")), Form.FULL)
                .listed("new_people_value", "user", of("people", ids("new_value")), Form.FULL)
                .group("old_date_value", Form.FULL, present("date", "old_value"), moment("old_value"))
                .group("new_date_value", Form.FULL, present("date", "new_value"), moment("new_value"))
                .value("old_approval_status", Kind.TEXT, text("old_approval_status"), Form.FULL)
                .value("new_approval_status", Kind.TEXT, text("new_approval_status"), Form.FULL)
                .one(
                        "dependency",
                        "task",
                        "(CASE WHEN {t}.resource_subtype LIKE 'depend%' THEN " + id("task") + " END)",
                        Form.FULL)
                .one("duplicated_from", "task", taskOf("duplicated", "duplicate_merged"), Form.ASKED)
                .one("duplicate_of", "task", taskOf("marked_duplicate"), Form.ASKED)
                .one("story", "story", id("story"), Form.ASKED)
                .constant("source", "web", Form.FULL)
                .any(
                        "target",
                        "CASE WHEN {t}.goal_id IS NULL THEN 'task' ELSE 'goal' END",
                        "coalesce({t}.task_id, {t}.goal_id)",
                        false,
                        Form.FULL)
                .build();
    }

    private static String liked() {
        return "EXISTS (SELECT 1 FROM story_like own WHERE own.workspace_id = {t}.workspace_id"
                + " AND own.story_id = {t}.id AND own.user_id = :me)";
    }

    private static String text(String key) {
        return "({t}.detail->>'" + key + "')";
    }

    private static String id(String key) {
        return "({t}.detail->>'" + key + "')::bigint";
    }

    /** The other task that a story of one of these kinds is about. */
    private static String taskOf(String... subtypes) {
        return "(CASE WHEN {t}.resource_subtype IN ('" + String.join("', '", subtypes) + "') THEN " + id("task")
                + " END)";
    }

    private static String ids(String key) {
        return "ARRAY(SELECT e::bigint FROM jsonb_array_elements_text({t}.detail->'" + key + "') e)";
    }

    /** What only stories of custom fields of one subtype have. */
    private static String of(String subtype, String sql) {
        return "(CASE WHEN {t}.resource_subtype = '" + subtype + "_custom_field_changed' THEN " + sql + " END)";
    }

    /** Of a custom field, or how far a goal is. */
    private static String number(String key) {
        return "(CASE WHEN {t}.resource_subtype IN ('number_custom_field_changed', 'metric_changed') THEN " + "nullif("
                + text(key) + ", '')::numeric END)";
    }

    private static String present(String subtype, String key) {
        return "coalesce(" + of(subtype, present(key)) + ", false)";
    }

    /** A date of a custom field, in the form of a task's dates. */
    private static List<Field> moment(String key) {
        String day = of("date", "({t}.detail->'" + key + "'->>'date')::date");
        String instant = of("date", "({t}.detail->'" + key + "'->>'date_time')::timestamptz");
        return List.of(
                new Field.Constant("start_on", null, Form.COMPACT),
                new Field.Value("due_at", Kind.INSTANT, instant, Form.COMPACT, List.of()),
                new Field.Value("due_on", Kind.DATE, day, Form.COMPACT, List.of()));
    }

    private static String present(String key) {
        return "{t}.detail->'" + key + "' IS NOT NULL";
    }

    private static List<Field> dates(String key) {
        return List.of(
                date(key, "start_on", Kind.DATE, "date"),
                date(key, "due_at", Kind.INSTANT, "timestamptz"),
                date(key, "due_on", Kind.DATE, "date"));
    }

    private static Field date(String key, String name, Kind kind, String sqlType) {
        String sql = "({t}.detail->'" + key + "'->>'" + name + "')::" + sqlType;
        return new Field.Value(name, kind, sql, Form.COMPACT, List.of());
    }
}
