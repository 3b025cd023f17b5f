package dev.cairn.message;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a message and of a reply to one. */
@Configuration
class MessageType {
    @Bean
    ResourceType message() {
        return ResourceType.named("message", "message")
                .visibleWhere(Visible::withProject)
                .column("title", Kind.TEXT, Form.COMPACT)
                .column("text", Kind.TEXT, Form.FULL)
                .column("html_text", Kind.TEXT, Form.ASKED)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .one("created_by", "user", "{t}.created_by", Form.FULL)
                .column("modified_at", Kind.INSTANT, Form.FULL)
                .one("parent", "project", "{t}.project_id", Form.FULL)
                .one("reply_to", "message", "{t}.reply_to_id", Form.FULL)
                .value("num_replies", Kind.INTEGER, """
                        (SELECT count(*) FROM message r WHERE r.workspace_id = {t}.workspace_id
                          AND r.reply_to_id = {t}.id)""", Form.FULL)
                .build();
    }
}
