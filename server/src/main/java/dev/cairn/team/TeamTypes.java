package dev.cairn.team;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The resources of this module, as clients see them. */
@Configuration
class TeamTypes {

    @Bean
    ResourceType team() {
        return ResourceType.named("team", "team")
                .visibleWhere(Visible::team)
                .column("name", Kind.TEXT, Form.COMPACT)
                .column("description", Kind.TEXT, Form.ASKED)
                .column("html_description", Kind.TEXT, Form.ASKED)
                .one("organization", "workspace", "{t}.workspace_id", Form.FULL)
                .made(
                        "permalink_url",
                        Kind.TEXT,
                        Form.FULL,
                        making -> making.baseUrl() + "/team/" + making.values()[0],
                        "{t}.id::text")
                .oneOf("visibility", Form.FULL, "secret", "request_to_join", "public")
                .oneOf(TeamSettings.NAME, Form.FULL, TeamSettings.LEVELS)
                .oneOf(TeamSettings.VISIBILITY, Form.FULL, TeamSettings.LEVELS)
                .oneOf(TeamSettings.MEMBERS, Form.FULL, TeamSettings.LEVELS)
                .oneOf(TeamSettings.GUESTS, Form.FULL, TeamSettings.LEVELS)
                .oneOf(TeamSettings.REQUESTS, Form.FULL, TeamSettings.LEVELS)
                .oneOf(TeamSettings.REMOVAL, Form.FULL, TeamSettings.LEVELS)
                .oneOf(TeamSettings.CONTENT, Form.FULL, TeamSettings.CONTENT_LEVELS)
                .column(TeamSettings.ENDORSED, Kind.BOOLEAN, Form.FULL)
                .rarely(
                        "EXISTS (SELECT 1 FROM custom_field_setting hs WHERE hs.workspace_id = {t}.workspace_id"
                                + " AND hs.team_id = {t}.id)",
                        some -> some.many(
                                "custom_field_settings",
                                "custom_field_setting",
                                "custom_field_setting {t}",
                                "{t}.team_id",
                                "{t}.rank, {t}.id",
                                Form.FULL,
                                "{t}.workspace_id = :workspace"))
                .build();
    }

    /** A membership is seen with its team. */
    @Bean
    ResourceType teamMembership() {
        return ResourceType.named("team_membership", "team_membership")
                .visibleWhere(membership -> """
                        EXISTS (SELECT 1 FROM team vmt WHERE vmt.workspace_id = %1$s.workspace_id
                          AND vmt.id = %1$s.team_id AND %2$s)""".formatted(membership, Visible.team("vmt")))
                .one("user", "user", "{t}.user_id", Form.COMPACT)
                .one("team", "team", "{t}.team_id", Form.COMPACT)
                .value(
                        "is_guest",
                        Kind.BOOLEAN,
                        "EXISTS (SELECT 1 FROM workspace_membership gm WHERE gm.workspace_id = {t}.workspace_id"
                                + " AND gm.user_id = {t}.user_id AND gm.role = 'guest')",
                        Form.COMPACT)
                .value("is_limited_access", Kind.BOOLEAN, "false", Form.COMPACT)
                .column("is_admin", Kind.BOOLEAN, Form.COMPACT)
                .build();
    }
}
