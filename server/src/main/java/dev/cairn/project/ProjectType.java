package dev.cairn.project;

import dev.cairn.access.Levels;
import dev.cairn.access.MemberColumns;
import dev.cairn.access.Visible;
import dev.cairn.field.OwnValues;
import dev.cairn.platform.Colors;
import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a project and of a membership in one. */
@Configuration
class ProjectType {
    static final List<String> ICONS = List.of(
            "list",
            "board",
            "timeline",
            "calendar",
            "rocket",
            "people",
            "graph",
            "star",
            "bug",
            "light_bulb",
            "globe",
            "gear",
            "notebook",
            "computer",
            "check",
            "target",
            "html",
            "megaphone",
            "chat_bubbles",
            "briefcase",
            "page_layout",
            "mountain_flag",
            "puzzle",
            "presentation",
            "line_and_symbols",
            "speed_dial",
            "ribbon",
            "shoe",
            "shopping_basket",
            "map",
            "ticket",
            "coins");
    static final List<String> PRIVACY = List.of("public_to_workspace", "private_to_team", "private");
    static final List<String> LEVELS = List.of("admin", "editor", "commenter", "viewer");
    static final List<String> VIEWS = List.of("list", "board", "calendar", "timeline");

    private static final String CURRENT_STATUS = "(SELECT s.id FROM status_update s WHERE s.workspace_id ="
            + " {t}.workspace_id AND s.project_id = {t}.id ORDER BY s.created_at DESC, s.id DESC LIMIT 1)";

    /** What whoever asks may do. */
    private static final String MY_LEVEL = "('{viewer,commenter,editor,admin}'::text[])[" + Levels.project("{t}") + "]";

    /** Kept of projects that are in a portfolio or support a goal. */
    private static final List<Field> PROGRESS = List.of(
            counted("num_tasks", "tasks"),
            counted("num_completed_tasks", "completed_tasks"),
            counted("num_milestones", "milestones"),
            counted("num_completed_milestones", "completed_milestones"));

    @Bean
    ResourceType project() {
        return ResourceType.named("project", "project")
                .visibleWhere(Visible::project)
                .column("name", Kind.TEXT, Form.COMPACT)
                .column("archived", Kind.BOOLEAN, Form.FULL)
                .oneOf("color", Form.FULL, Colors.OF_PROJECTS.toArray(String[]::new))
                .oneOf("icon", Form.FULL, ICONS.toArray(String[]::new))
                .column("completed", Kind.BOOLEAN, Form.FULL)
                .column("completed_at", Kind.INSTANT, Form.FULL)
                .one("completed_by", "user", "{t}.completed_by", Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .one("current_status", "project_status", CURRENT_STATUS, Form.FULL)
                .one("current_status_update", "status_update", CURRENT_STATUS, Form.FULL)
                .one(
                        "project_brief",
                        "project_brief",
                        "(SELECT b.id FROM project_brief b WHERE b.workspace_id = {t}.workspace_id"
                                + " AND b.project_id = {t}.id)",
                        Form.ASKED)
                .one("created_from_template", "project_template", "{t}.created_from_template_id", Form.ASKED)
                .oneOf("default_access_level", Form.FULL, LEVELS.toArray(String[]::new))
                .oneOf("default_view", Form.FULL, VIEWS.toArray(String[]::new))
                .column("due_on", Kind.DATE, Form.FULL)
                .value("due_date", Kind.DATE, "{t}.due_on", Form.FULL)
                .column("html_notes", Kind.TEXT, Form.ASKED)
                .oneOf("minimum_access_level_for_customization", Form.FULL, "admin", "editor")
                .oneOf("minimum_access_level_for_sharing", Form.FULL, "admin", "editor")
                .column("modified_at", Kind.INSTANT, Form.FULL)
                .value("my_access_level", Kind.TEXT, MY_LEVEL, Form.ASKED)
                .column("notes", Kind.TEXT, Form.FULL)
                .made(
                        "permalink_url",
                        Kind.TEXT,
                        Form.FULL,
                        making -> making.baseUrl() + "/project/" + making.values()[0],
                        "{t}.id")
                .oneOf("privacy_setting", Form.FULL, PRIVACY.toArray(String[]::new))
                .value("public", Kind.BOOLEAN, "({t}.privacy_setting = 'public_to_workspace')", Form.FULL)
                .column("start_on", Kind.DATE, Form.FULL)
                .one("owner", "user", "{t}.owner_id", Form.FULL)
                .one("team", "team", "{t}.team_id", Form.FULL)
                .one("workspace", "workspace", "{t}.workspace_id", Form.FULL)
                .rarely(
                        "{t}.custom_values <> '{}'",
                        some -> some.many(
                                "custom_fields",
                                "custom_field_value",
                                OwnValues.of("project"),
                                "l.owner_id",
                                "{t}.name, {t}.id",
                                Form.FULL,
                                "{t}.workspace_id = :workspace"))
                .many(
                        "custom_field_settings",
                        "custom_field_setting",
                        "custom_field_setting {t}",
                        "{t}.project_id",
                        "{t}.rank, {t}.id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .many(
                        "members",
                        "user",
                        "project_membership l JOIN users {t} ON {t}.id = l.user_id",
                        "l.project_id",
                        "l.created_at, l.id",
                        Form.FULL)
                .many(
                        "followers",
                        "user",
                        "project_follower l JOIN users {t} ON {t}.id = l.user_id",
                        "l.project_id",
                        "l.followed_at, l.user_id",
                        Form.FULL)
                .group("progress", Form.ASKED, count("tasks") + " IS NOT NULL", PROGRESS)
                .many(
                        "portfolios",
                        "portfolio",
                        "portfolio_item l JOIN portfolio {t} ON {t}.workspace_id = l.workspace_id"
                                + " AND {t}.id = l.portfolio_id",
                        "l.project_id",
                        "l.created_at, l.id",
                        Form.ASKED)
                .build();
    }

    private static Field counted(String name, String column) {
        return new Field.Value(name, Kind.INTEGER, count(column), Form.COMPACT, List.of());
    }

    private static String count(String column) {
        return "(SELECT n." + column + " FROM project_progress n WHERE n.workspace_id = {t}.workspace_id"
                + " AND n.project_id = {t}.id)";
    }

    @Bean
    ResourceType projectMembership() {
        return ResourceType.named("project_membership", "project_membership")
                .required("parent", "project", "{t}.project_id", Form.COMPACT)
                .any("member", MemberColumns.TYPE, MemberColumns.ID, false, Form.COMPACT)
                .oneOf("access_level", Form.COMPACT, LEVELS.toArray(String[]::new))
                .one("project", "project", "{t}.project_id", Form.FULL)
                .one("user", "user", "{t}.user_id", Form.FULL)
                .column("project_role", Kind.TEXT, Form.FULL)
                .value(
                        "write_access",
                        Kind.TEXT,
                        "CASE WHEN {t}.access_level IN ('admin', 'editor') THEN 'full_write' ELSE 'comment_only' END",
                        Form.FULL)
                .build();
    }
}
