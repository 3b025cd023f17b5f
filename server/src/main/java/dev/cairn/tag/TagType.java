package dev.cairn.tag;

import dev.cairn.access.Visible;
import dev.cairn.platform.Colors;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TagType {
    @Bean
    ResourceType tag() {
        return ResourceType.named("tag", "tag")
                .visibleWhere(Visible::inWorkspace)
                .column("name", Kind.TEXT, Form.COMPACT)
                .oneOf("color", Form.FULL, Colors.OF_TAGS.toArray(String[]::new))
                .column("notes", Kind.TEXT, Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .many(
                        "followers",
                        "user",
                        "tag_follower l JOIN users {t} ON {t}.id = l.user_id",
                        "l.tag_id",
                        "l.followed_at, l.user_id",
                        Form.FULL)
                .one("workspace", "workspace", "{t}.workspace_id", Form.FULL)
                .made(
                        "permalink_url",
                        Kind.TEXT,
                        Form.FULL,
                        making -> making.baseUrl() + "/tag/" + making.values()[0],
                        "{t}.id")
                .build();
    }
}
