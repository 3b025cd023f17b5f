package dev.cairn.oauth;

import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The resources of this module, as clients see them. */
@Configuration
class OAuthTypes {

    /** {@code :secret} is the client's secret, known only in the answer that makes it. */
    @Bean
    ResourceType oauthApp() {
        return ResourceType.named("oauth_app", "oauth_app")
                .global()
                .visibleWhere(app -> app + ".owner_id = :me")
                .column("name", Kind.TEXT, Form.COMPACT)
                .value("confidential", Kind.BOOLEAN, "{t}.is_confidential", Form.COMPACT)
                .column("created_at", Kind.INSTANT, Form.COMPACT)
                .value("client_id", Kind.TEXT, "{t}.id::text", Form.FULL)
                .value("client_secret", Kind.TEXT, "nullif(:secret::text, '')", Form.FULL)
                .column("redirect_uris", Kind.TEXTS, Form.FULL)
                .many(
                        "workspaces",
                        "workspace",
                        "oauth_app_workspace l JOIN workspace {t} ON {t}.id = l.workspace_id",
                        "l.app_id",
                        "lower({t}.name), {t}.id",
                        Form.FULL,
                        "l.workspace_id = ANY(:workspaces)")
                .build();
    }

    /** An app that the person has let act for them, be it several times. */
    @Bean
    ResourceType oauthAuthorization() {
        return ResourceType.named("oauth_authorization", "oauth_authorization")
                .global()
                .visibleWhere(authorization -> authorization + ".user_id = :me")
                .value("name", Kind.TEXT, "(SELECT a.name FROM oauth_app a WHERE a.id = {t}.app_id)", Form.COMPACT)
                .value("client_id", Kind.TEXT, "{t}.app_id::text", Form.COMPACT)
                .value("scopes", Kind.TEXTS, """
                        (SELECT array_agg(DISTINCT s ORDER BY s) FROM oauth_authorization o, unnest(o.scopes) AS s
                         WHERE o.user_id = {t}.user_id AND o.app_id = {t}.app_id)""", Form.COMPACT)
                .column("created_at", Kind.INSTANT, Form.COMPACT)
                .build();
    }
}
