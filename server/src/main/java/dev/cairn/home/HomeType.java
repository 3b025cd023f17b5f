package dev.cairn.home;

import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a person's Home, each person of a workspace having one. */
@Configuration
class HomeType {
    /** Whoever follows the same tasks; the latest tasks alone are looked at, however many there are. */
    private static final String COLLABORATORS = """
            ARRAY(SELECT o.user_id FROM (SELECT f.task_id FROM task_follower f
                WHERE f.workspace_id = {t}.workspace_id AND f.user_id = {t}.user_id
                ORDER BY f.task_id DESC LIMIT 300) own
              JOIN task_follower o ON o.workspace_id = {t}.workspace_id AND o.task_id = own.task_id
              JOIN workspace_membership m ON m.workspace_id = {t}.workspace_id AND m.user_id = o.user_id
              WHERE o.user_id <> {t}.user_id GROUP BY o.user_id ORDER BY count(*) DESC, o.user_id LIMIT 12)""";

    private static final String OF_PERSON =
            " FROM home h WHERE h.workspace_id = {t}.workspace_id AND h.user_id = {t}.user_id)";

    @Bean
    ResourceType home() {
        return ResourceType.named("home", "workspace_membership")
                .withoutGid()
                .value("widgets", Kind.JSON, "(SELECT h.widgets::text" + OF_PERSON, Form.FULL)
                .listed(
                        "recent_projects",
                        "project",
                        "coalesce((SELECT h.recent_projects" + OF_PERSON + ", '{}')",
                        Form.FULL)
                .listed("frequent_collaborators", "user", COLLABORATORS, Form.FULL)
                .build();
    }
}
