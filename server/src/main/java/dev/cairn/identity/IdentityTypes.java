package dev.cairn.identity;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The resources of this module, as clients see them. */
@Configuration
class IdentityTypes {

    /** The fields of which people have a value in the actor's foremost workspace, with these. */
    private static final String VALUES = """
            (SELECT o.user_id AS owner_id, v.key::bigint AS custom_field_id, v.value FROM custom_field_user o
              CROSS JOIN LATERAL jsonb_each(o.custom_values) v
              WHERE o.workspace_id = (:workspaces::bigint[])[1] AND o.user_id = ANY(:ids)) l
            JOIN custom_field {t} ON {t}.id = l.custom_field_id""";

    /**
     * Whoever sees a record also sees the people whom it names, be they gone from the workspace since: tasks and
     * comments keep their authors. Who is found by gid or e-mail address is another matter, see {@link Visible#user}.
     */
    @Bean
    ResourceType user() {
        return ResourceType.named("user", "users")
                .global()
                .column("name", Kind.TEXT, Form.COMPACT)
                .column("email", Kind.TEXT, Form.FULL)
                .constant("photo", null, Form.FULL)
                .column("is_agent", Kind.BOOLEAN, Form.ASKED)
                .rarely(
                        "EXISTS (SELECT 1 FROM custom_field_user hv WHERE hv.workspace_id = (:workspaces::bigint[])[1]"
                                + " AND hv.user_id = {t}.id)",
                        some -> some.many(
                                "custom_fields",
                                "custom_field_value",
                                VALUES,
                                "l.owner_id",
                                "{t}.name, {t}.id",
                                Form.FULL,
                                "{t}.workspace_id = (:workspaces::bigint[])[1]"))
                .many(
                        "workspaces",
                        "workspace",
                        "workspace_membership l JOIN workspace {t} ON {t}.id = l.workspace_id",
                        "l.user_id",
                        "lower({t}.name), {t}.id",
                        Form.FULL,
                        "l.workspace_id = ANY(:workspaces)")
                .build();
    }

    /** {@code :session} is the session of the request, 0 where it has none. */
    @Bean
    ResourceType session() {
        return ResourceType.named("session", "session")
                .global()
                .visibleWhere(session -> session + ".user_id = :me")
                .column("created_at", Kind.INSTANT, Form.COMPACT)
                .value(
                        "last_active_at",
                        Kind.INSTANT,
                        "coalesce((SELECT a.last_active_at FROM session_activity a WHERE a.session_id = {t}.id),"
                                + " {t}.created_at)",
                        Form.COMPACT)
                .column("user_agent", Kind.TEXT, Form.COMPACT)
                .value("current", Kind.BOOLEAN, "{t}.id = :session", Form.COMPACT)
                .value("csrf_token", Kind.TEXT, "CASE WHEN {t}.id = :session THEN {t}.csrf_token END", Form.FULL)
                .one("user", "user", "{t}.user_id", Form.FULL)
                .build();
    }

    /** {@code :token} is the secret, known only in the answer that makes it. */
    @Bean
    ResourceType personalAccessToken() {
        return ResourceType.named("personal_access_token", "personal_access_token")
                .global()
                .visibleWhere(token -> token + ".user_id = :me")
                .column("name", Kind.TEXT, Form.COMPACT)
                .column("created_at", Kind.INSTANT, Form.COMPACT)
                .value("token", Kind.TEXT, "nullif(:token::text, '')", Form.FULL)
                .build();
    }
}
