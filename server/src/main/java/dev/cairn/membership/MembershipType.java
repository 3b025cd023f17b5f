package dev.cairn.membership;

import dev.cairn.access.MemberColumns;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of memberships in the one form for all, and of requests for access. */
@Configuration
class MembershipType {
    @Bean
    ResourceType projectShare() {
        return share(Shared.PROJECT)
                .column("project_role", Kind.TEXT, Form.FULL)
                .build();
    }

    /** With what those of goals were told by before there was one form for all. */
    @Bean
    ResourceType goalShare() {
        return share(Shared.GOAL)
                .value(
                        "role",
                        Kind.TEXT,
                        "CASE WHEN {t}.access_level IN ('admin', 'editor') THEN 'editor' ELSE 'commenter' END",
                        Form.FULL)
                .constant("is_commenter", null, Form.COMPACT)
                .constant("is_editor", null, Form.COMPACT)
                .one("goal", "goal", "{t}.goal_id", Form.FULL)
                .one("user", "user", "{t}.user_id", Form.FULL)
                .one("workspace", "workspace", "{t}.workspace_id", Form.FULL)
                .build();
    }

    @Bean
    ResourceType portfolioShare() {
        return share(Shared.PORTFOLIO).build();
    }

    @Bean
    ResourceType dashboardShare() {
        return share(Shared.DASHBOARD).build();
    }

    @Bean
    ResourceType customFieldShare() {
        return share(Shared.CUSTOM_FIELD).build();
    }

    @Bean
    ResourceType customTypeShare() {
        return share(Shared.CUSTOM_TYPE).build();
    }

    private static ResourceType.Builder share(Shared shared) {
        return ResourceType.named(shared.records(), shared.table())
                .shownAs("membership")
                .constant("resource_subtype", shared.table(), Form.COMPACT)
                .required("parent", shared.type(), "{t}." + shared.parentColumn(), Form.COMPACT)
                .any("member", MemberColumns.TYPE, MemberColumns.ID, false, Form.COMPACT)
                .oneOf("access_level", Form.COMPACT, shared.levels().toArray(String[]::new));
    }

    @Bean
    ResourceType accessRequest() {
        return ResourceType.named("access_request", "access_request")
                .column("message", Kind.TEXT, Form.COMPACT)
                .oneOf("approval_status", Form.COMPACT, "pending", "approved", "denied")
                .one("requester", "user", "{t}.requester_id", Form.COMPACT)
                .group("target", Form.COMPACT, null, AccessTarget.FIELDS)
                .build();
    }
}
