package dev.cairn.attachment;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of an attachment. */
@Configuration
class AttachmentType {

    @Bean
    ResourceType attachment(FileLinks links) {
        return ResourceType.named("attachment", "attachment")
                .visibleWhere(AttachmentType::visible)
                .column("name", Kind.TEXT, Form.COMPACT)
                .column("resource_subtype", Kind.TEXT, Form.COMPACT)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .one("created_by", "user", "{t}.created_by", Form.ASKED)
                .made(
                        "download_url",
                        Kind.TEXT,
                        Form.FULL,
                        making -> link(links, FileLinks.Purpose.DOWNLOAD, making),
                        "{t}.workspace_id",
                        "{t}.id",
                        "{t}.name",
                        "{t}.storage_key")
                .made(
                        "permanent_url",
                        Kind.TEXT,
                        Form.FULL,
                        making -> making.values()[1] == null
                                ? null
                                : making.baseUrl() + "/api/1.0/attachments/" + making.values()[0] + "/download",
                        "{t}.id",
                        "{t}.storage_key")
                .column("host", Kind.TEXT, Form.FULL)
                .one("parent", "task", "{t}.task_id", Form.FULL)
                .one("project", "project", "{t}.project_id", Form.ASKED)
                .one("project_brief", "project_brief", "{t}.project_brief_id", Form.ASKED)
                .column("content_type", Kind.TEXT, Form.ASKED)
                .column("size", Kind.INTEGER, Form.FULL)
                .made(
                        "view_url",
                        Kind.TEXT,
                        Form.FULL,
                        making -> making.values()[3] == null
                                ? making.values()[4]
                                : link(links, FileLinks.Purpose.VIEW, making),
                        "{t}.workspace_id",
                        "{t}.id",
                        "{t}.name",
                        "{t}.storage_key",
                        "{t}.url")
                .column("connected_to_app", Kind.BOOLEAN, Form.FULL)
                .build();
    }

    /** An attachment is seen with the task, the project or the brief that it hangs on. */
    static String visible(String a) {
        return """
                (EXISTS (SELECT 1 FROM task vat WHERE vat.workspace_id = %1$s.workspace_id AND vat.id = %1$s.task_id
                    AND %2$s)
                  OR EXISTS (SELECT 1 FROM project vap WHERE vap.workspace_id = %1$s.workspace_id
                    AND vap.id = %1$s.project_id AND %3$s)
                  OR EXISTS (SELECT 1 FROM project_brief vab WHERE vab.workspace_id = %1$s.workspace_id
                    AND vab.id = %1$s.project_brief_id AND %4$s))""".formatted(a, Visible.task("vat"), Visible.project("vap"), Visible.withProject("vab"));
    }

    private static @Nullable String link(FileLinks links, FileLinks.Purpose purpose, Field.Making making) {
        var values = making.values();
        return values[3] == null
                ? null
                : making.baseUrl() + links.path(purpose, text(values[0]), text(values[1]), text(values[2]));
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }
}
