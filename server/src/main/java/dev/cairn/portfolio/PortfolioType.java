package dev.cairn.portfolio;

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
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of portfolios, of what is in them and of memberships in them. */
@Configuration
class PortfolioType {
    static final List<String> PRIVACY = List.of("public_to_domain", "members_only");
    static final List<String> LEVELS = List.of("admin", "editor", "viewer");

    private static final String CURRENT_STATUS = "(SELECT s.id FROM status_update s WHERE s.workspace_id ="
            + " {t}.workspace_id AND s.portfolio_id = {t}.id ORDER BY s.created_at DESC, s.id DESC LIMIT 1)";

    private static final String MY_LEVEL =
            "('{viewer,commenter,editor,admin}'::text[])[" + Levels.portfolio("{t}") + "]";

    /** Over all that is in a portfolio and below it. */
    private static final List<Field> PROGRESS = List.of(
            inside("num_projects", Kind.INTEGER, "{t}.num_projects"),
            inside("num_tasks", Kind.INTEGER, "{t}.num_tasks"),
            inside("num_completed_tasks", Kind.INTEGER, "{t}.num_completed_tasks"),
            inside("num_milestones", Kind.INTEGER, "{t}.num_milestones"),
            inside("num_completed_milestones", Kind.INTEGER, "{t}.num_completed_milestones"),
            inside("start_on", Kind.DATE, "{t}.first_start_on"),
            inside("due_on", Kind.DATE, "{t}.last_due_on"));

    /** Of the items by how they stand, {@code none} being those that nobody has told of. */
    private static final List<Field> STATUS_COUNTS = Stream.of(
                    "on_track", "at_risk", "off_track", "on_hold", "complete", "dropped", "none")
            .map(status -> inside(status, Kind.INTEGER, "coalesce(({t}.status_counts->>'" + status + "')::integer, 0)"))
            .toList();

    private static Field inside(String name, Kind kind, String sql) {
        return new Field.Value(name, kind, sql, Form.COMPACT, List.of());
    }

    @Bean
    ResourceType portfolio() {
        return ResourceType.named("portfolio", "portfolio")
                .visibleWhere(Visible::portfolio)
                .column("name", Kind.TEXT, Form.COMPACT)
                .column("archived", Kind.BOOLEAN, Form.ASKED)
                .column("notes", Kind.TEXT, Form.ASKED)
                .column("html_notes", Kind.TEXT, Form.ASKED)
                .oneOf("color", Form.FULL, Colors.OF_PROJECTS.toArray(String[]::new))
                .column("start_on", Kind.DATE, Form.FULL)
                .column("due_on", Kind.DATE, Form.FULL)
                .oneOf("default_access_level", Form.FULL, LEVELS.toArray(String[]::new))
                .column("created_at", Kind.INSTANT, Form.FULL)
                .one("created_by", "user", "{t}.created_by", Form.FULL)
                .many(
                        "custom_field_settings",
                        "custom_field_setting",
                        "custom_field_setting {t}",
                        "{t}.portfolio_id",
                        "{t}.rank, {t}.id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .one("current_status_update", "status_update", CURRENT_STATUS, Form.FULL)
                .rarely(
                        "{t}.custom_values <> '{}'",
                        some -> some.many(
                                "custom_fields",
                                "custom_field_value",
                                OwnValues.of("portfolio"),
                                "l.owner_id",
                                "{t}.name, {t}.id",
                                Form.FULL,
                                "{t}.workspace_id = :workspace"))
                .many(
                        "members",
                        "user",
                        "portfolio_membership l JOIN users {t} ON {t}.id = l.user_id",
                        "l.portfolio_id",
                        "l.created_at, l.id",
                        Form.FULL)
                .one("owner", "user", "{t}.owner_id", Form.FULL)
                .one("workspace", "workspace", "{t}.workspace_id", Form.FULL)
                .made(
                        "permalink_url",
                        Kind.TEXT,
                        Form.FULL,
                        making -> making.baseUrl() + "/portfolio/" + making.values()[0],
                        "{t}.id")
                .value("public", Kind.BOOLEAN, "({t}.privacy_setting = 'public_to_domain')", Form.FULL)
                .oneOf("privacy_setting", Form.FULL, PRIVACY.toArray(String[]::new))
                // Portfolios hold projects, not what projects are made from.
                .listed("project_templates", "project_template", "'{}'::bigint[]", Form.FULL)
                .group("progress", Form.ASKED, null, PROGRESS)
                .group("status_counts", Form.ASKED, null, STATUS_COUNTS)
                .many(
                        "parent_portfolios",
                        "portfolio",
                        "portfolio_item l JOIN portfolio {t} ON {t}.workspace_id = l.workspace_id"
                                + " AND {t}.id = l.portfolio_id",
                        "l.nested_portfolio_id",
                        "l.created_at, l.id",
                        Form.ASKED)
                .value("my_access_level", Kind.TEXT, MY_LEVEL, Form.ASKED)
                .column("modified_at", Kind.INSTANT, Form.ASKED)
                .build();
    }

    /** A place in a portfolio, in which stands what is shown. */
    @Bean
    ResourceType portfolioItem() {
        return ResourceType.named("portfolio_item", "portfolio_item")
                .any(
                        ItemController.ITEM,
                        "CASE WHEN {t}.project_id IS NULL THEN 'portfolio' ELSE 'project' END",
                        "coalesce({t}.project_id, {t}.nested_portfolio_id)",
                        false,
                        Form.COMPACT)
                .build();
    }

    @Bean
    ResourceType portfolioMembership() {
        return ResourceType.named("portfolio_membership", "portfolio_membership")
                .required("portfolio", "portfolio", "{t}.portfolio_id", Form.FULL)
                .one("user", "user", "{t}.user_id", Form.COMPACT)
                .oneOf("access_level", Form.COMPACT, LEVELS.toArray(String[]::new))
                .one("parent", "portfolio", "{t}.portfolio_id", Form.ASKED)
                .any("member", MemberColumns.TYPE, MemberColumns.ID, false, Form.ASKED)
                .build();
    }
}
