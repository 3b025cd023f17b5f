package dev.cairn.role;

import dev.cairn.access.Visible;
import dev.cairn.platform.Permission.Base;
import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RoleType {
    static final String[] BASES = {"guest", "member", "admin", "super_admin"};

    @Bean
    ResourceType role() {
        return ResourceType.named("role", "any_role")
                .visibleWhere(Visible::inWorkspace)
                .column("name", Kind.TEXT, Form.COMPACT)
                .column("description", Kind.TEXT, Form.COMPACT)
                .column("is_standard_role", Kind.BOOLEAN, Form.COMPACT)
                .oneOf("base_role_type", Form.FULL, BASES)
                .value("creation_time", Kind.INSTANT, "{t}.created_at", Form.FULL)
                .column("modified_at", Kind.INSTANT, Form.FULL)
                .column("archived", Kind.BOOLEAN, Form.FULL)
                .group("permissions", Form.FULL, null, permissions())
                .one("workspace", "workspace", "{t}.workspace_id", Form.FULL)
                .value("user_count", Kind.INTEGER, """
                        (SELECT count(*) FROM workspace_membership rm WHERE rm.workspace_id = {t}.workspace_id
                          AND CASE WHEN {t}.is_standard_role THEN rm.role_id IS NULL AND rm.role = {t}.base_role_type
                            ELSE rm.role_id = {t}.id END)""", Form.ASKED)
                .build();
    }

    private static List<Field> permissions() {
        var permissions = new ArrayList<Field>();
        Allowed.SWITCHES.forEach((name, least) -> permissions.add(new Field.Value(
                name,
                Kind.BOOLEAN,
                "coalesce(({t}.permissions->>'" + name + "')::boolean, " + from(least) + ")",
                Form.COMPACT,
                List.of())));
        permissions.add(words(Allowed.DELETION, "'all'", Allowed.DELETIONS));
        permissions.add(words(
                Allowed.INVITES, "CASE WHEN " + from(Base.MEMBER) + " THEN 'all' ELSE 'none' END", Allowed.INVITED));
        return permissions;
    }

    private static Field words(String name, String usually, String... values) {
        String sql = "coalesce({t}.permissions->>'" + name + "', " + usually + ")";
        return new Field.Value(name, Kind.TEXT, sql, Form.COMPACT, List.of(values));
    }

    /** Whether the role is for these people, or for those who may do more. */
    private static String from(Base least) {
        return switch (least) {
            case GUEST -> "true";
            case MEMBER -> "{t}.base_role_type <> 'guest'";
            case ADMIN -> "{t}.base_role_type IN ('admin', 'super_admin')";
        };
    }
}
