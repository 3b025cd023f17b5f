package dev.cairn.importer;

import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of an import. */
@Configuration
class ImportType {
    /** Only who brought a file in sees it: it may hold more than they will make public. */
    static final String OWN = "t.workspace_id = ANY(:workspaces) AND t.created_by = :me";

    @Bean
    ResourceType importRecord() {
        return ResourceType.named("import", "import")
                .visibleWhere(t -> OWN.replace("t.", t + "."))
                .oneOf("status", Form.COMPACT, "needs_mapping", "ready", "running", "succeeded", "failed")
                .column("file_name", Kind.TEXT, Form.COMPACT)
                .oneOf("format", Form.FULL, "asana", "other")
                .oneOf("encoding", Form.FULL, Encodings.names().toArray(String[]::new))
                .oneOf("delimiter", Form.FULL, "comma", "semicolon", "tab", "pipe")
                .column("columns", Kind.JSON, Form.FULL)
                .column("mapping", Kind.JSON, Form.FULL)
                .column("date_orders", Kind.JSON, Form.FULL)
                .column("preview", Kind.JSON, Form.FULL)
                .group(
                        "progress",
                        Form.FULL,
                        null,
                        List.of(
                                new Field.Value("done", Kind.INTEGER, "{t}.progress_done", Form.COMPACT, List.of()),
                                new Field.Value("total", Kind.INTEGER, "{t}.progress_total", Form.COMPACT, List.of())))
                .column("report", Kind.JSON, Form.FULL)
                .one("project", "project", "{t}.project_id", Form.FULL)
                .column("project_name", Kind.TEXT, Form.FULL)
                .column("created_at", Kind.INSTANT, Form.COMPACT)
                .column("completed_at", Kind.INSTANT, Form.FULL)
                .one("created_by", "user", "{t}.created_by", Form.FULL)
                .one("workspace", "workspace", "{t}.workspace_id", Form.FULL)
                .build();
    }
}
