package dev.cairn.export;

import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of exports, and of what stands in them. */
@Configuration
class ExportTypes {

    @Bean
    ResourceType graphExport(ExportLinks links) {
        return file(ResourceType.named("graph_export", "export"), links, "graph_export", ".json.gz")
                .build();
    }

    @Bean
    ResourceType resourceExport(ExportLinks links) {
        return file(
                        ResourceType.named("resource_export", "export").shownAs("export_request"),
                        links,
                        "object_export",
                        ".jsonl.gz")
                .build();
    }

    @Bean
    ResourceType organizationExport(ExportLinks links) {
        return file(ResourceType.named("organization_export", "export"), links, "domain_export", ".json.gz")
                .oneOf("state", Form.COMPACT, "pending", "started", "finished", "error")
                .one("organization", "workspace", "{t}.workspace_id", Form.COMPACT)
                .build();
    }

    private static ResourceType.Builder file(ResourceType.Builder type, ExportLinks links, String name, String ending) {
        return type.visibleWhere(ExportTypes::own)
                .column("created_at", Kind.INSTANT, Form.COMPACT)
                .column("completed_at", Kind.INSTANT, Form.COMPACT)
                .made(
                        "download_url",
                        Kind.TEXT,
                        Form.COMPACT,
                        making -> {
                            var values = making.values();
                            String export = String.valueOf(values[1]);
                            return "finished".equals(values[2])
                                    ? making.baseUrl()
                                            + links.path(
                                                    String.valueOf(values[0]), export, name + "_" + export + ending)
                                    : null;
                        },
                        "{t}.workspace_id",
                        "{t}.id",
                        "{t}.state");
    }

    private static String own(String export) {
        return export + ".workspace_id = ANY(:workspaces) AND " + export + ".created_by = :me";
    }

    /** A task as it stands in an export: with all that was said and attached. */
    @Bean
    ResourceType exportedTask(@Qualifier("task") ResourceType task) {
        return ResourceType.named("exported_task", "task")
                .shownAs("task")
                .visibleWhere(Visible::task)
                .like(task)
                .many(
                        "attachments",
                        "attachment",
                        "attachment {t}",
                        "{t}.task_id",
                        "{t}.id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .many(
                        "stories",
                        "story",
                        "story {t}",
                        "{t}.task_id",
                        "{t}.created_at, {t}.id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .build();
    }

    @Bean
    ResourceType exportedTeam(@Qualifier("team") ResourceType team) {
        return ResourceType.named("exported_team", "team")
                .shownAs("team")
                .visibleWhere(Visible::team)
                .like(team)
                .many(
                        "members",
                        "user",
                        "team_membership l JOIN users {t} ON {t}.id = l.user_id",
                        "l.team_id",
                        "l.created_at, l.id",
                        Form.FULL)
                .build();
    }
}
