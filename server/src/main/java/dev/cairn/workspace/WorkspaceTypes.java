package dev.cairn.workspace;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The resources of this module, as clients see them. */
@Configuration
class WorkspaceTypes {
    /** The ids of standard roles are those just before their workspace's. */
    private static final String ASSIGNED_ROLE = "coalesce({t}.role_id,"
            + " {t}.workspace_id - CASE {t}.role WHEN 'admin' THEN 3 WHEN 'member' THEN 2 ELSE 1 END)";

    @Bean
    ResourceType workspace() {
        return ResourceType.named("workspace", "workspace")
                .global()
                .visibleWhere(Visible::workspace)
                .column("name", Kind.TEXT, Form.COMPACT)
                .column("email_domains", Kind.TEXTS, Form.FULL)
                .column("is_organization", Kind.BOOLEAN, Form.FULL)
                .column("fiscal_year_start", Kind.INTEGER, Form.ASKED)
                .build();
    }

    /** Who has left has no membership any more, so every membership is active. */
    @Bean
    ResourceType workspaceMembership() {
        return ResourceType.named("workspace_membership", "workspace_membership")
                .visibleWhere(Visible::inWorkspace)
                .one("user", "user", "{t}.user_id", Form.COMPACT)
                .one("workspace", "workspace", "{t}.workspace_id", Form.COMPACT)
                .one(
                        "user_task_list",
                        "user_task_list",
                        "(SELECT ul.id FROM user_task_list ul WHERE ul.workspace_id = {t}.workspace_id"
                                + " AND ul.user_id = {t}.user_id)",
                        Form.FULL)
                .value("is_active", Kind.BOOLEAN, "true", Form.FULL)
                .value("is_admin", Kind.BOOLEAN, "{t}.role = 'admin'", Form.FULL)
                .value("is_guest", Kind.BOOLEAN, "{t}.role = 'guest'", Form.FULL)
                .oneOf("role", Form.ASKED, "admin", "member", "guest")
                .one("assigned_role", "role", ASSIGNED_ROLE, Form.ASKED)
                .value("is_view_only", Kind.BOOLEAN, "false", Form.FULL)
                .constant("vacation_dates", null, Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .build();
    }

    /** {@code :url} is the link, known only in the answer that makes it. */
    @Bean
    ResourceType invitation() {
        return ResourceType.named("invitation", "invitation")
                .visibleWhere(invitation -> invitation + ".workspace_id = ANY(:full)")
                .column("email", Kind.TEXT, Form.COMPACT)
                .oneOf("role", Form.COMPACT, "admin", "member", "guest")
                .one("assigned_role", "role", ASSIGNED_ROLE, Form.ASKED)
                .column("expires_at", Kind.INSTANT, Form.COMPACT)
                .column("created_at", Kind.INSTANT, Form.COMPACT)
                .one("invited_by", "user", "{t}.invited_by", Form.COMPACT)
                .one("workspace", "workspace", "{t}.workspace_id", Form.FULL)
                .one("team", "team", "({t}.places->>'team')::bigint", Form.ASKED)
                .one("project", "project", "({t}.places->>'project')::bigint", Form.ASKED)
                .value("url", Kind.TEXT, "nullif(:url::text, '')", Form.FULL)
                .build();
    }
}
