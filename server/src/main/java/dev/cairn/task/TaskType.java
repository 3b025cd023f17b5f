package dev.cairn.task;

import dev.cairn.access.Levels;
import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a task, and of the small records that only stand inside one. */
@Configuration
class TaskType {
    static final List<String> SUBTYPES = List.of("default_task", "milestone", "approval", "custom");
    static final List<String> APPROVALS = List.of("pending", "approved", "rejected", "changes_requested");

    /** The fields of the projects that a task is in, as far as the actor sees the projects, with its values. */
    private static final String FIELD_VALUES = """
            (SELECT o.id AS owner_id, s.custom_field_id, min(p.added_at) AS added_at, min(s.rank) AS rank,
                o.custom_values -> s.custom_field_id::text AS value
              FROM task o
              JOIN task_project p ON p.workspace_id = o.workspace_id AND p.task_id = o.id
              JOIN custom_field_setting s ON s.workspace_id = p.workspace_id AND s.project_id = p.project_id
              JOIN project pr ON pr.workspace_id = p.workspace_id AND pr.id = p.project_id
              WHERE o.workspace_id = :workspace AND o.id = ANY(:ids) AND %s
              GROUP BY o.workspace_id, o.id, s.custom_field_id) l
            JOIN custom_field {t} ON {t}.id = l.custom_field_id""".formatted(Visible.project("pr"));

    private static final String HAS_FIELDS = """
            EXISTS (SELECT 1 FROM task_project hp JOIN custom_field_setting hs ON hs.workspace_id = hp.workspace_id
              AND hs.project_id = hp.project_id WHERE hp.workspace_id = {t}.workspace_id AND hp.task_id = {t}.id)""";

    private static final String RECURRENCE =
            "recurrence {l} ON {l}.workspace_id = {t}.workspace_id AND {l}.task_id = {t}.id";

    /** What the acting app keeps with the task. */
    private static final String EXTERNAL =
            "task_external {l} ON {l}.workspace_id = {t}.workspace_id AND {l}.task_id = {t}.id AND {l}.app_id = :app";

    private static final String MY_LEVEL = "('{viewer,commenter,editor,admin}'::text[])[" + Levels.task("{t}") + "]";

    private static final String JOINED = "{t}.task_id IS NOT NULL";

    /** What the sections of people's own lists have replaced: whether it waits in the first of them to be sorted. */
    private static final String ASSIGNEE_STATUS = """
            (SELECT CASE WHEN o.receives = 'today' THEN 'today' WHEN o.receives = 'week' THEN 'upcoming'
                WHEN o.id = (SELECT f.id FROM section f WHERE f.workspace_id = o.workspace_id
                    AND f.user_task_list_id = o.user_task_list_id
                    ORDER BY f.receives IS DISTINCT FROM 'new', f.rank, f.id LIMIT 1) THEN 'inbox'
                ELSE 'later' END
             FROM section o WHERE o.workspace_id = {t}.workspace_id AND o.id = {t}.assignee_section_id)""";

    @Bean
    ResourceType task() {
        return ResourceType.named("task", "task")
                .visibleWhere(Visible::task)
                .versionedBy("{t}.version")
                .column("name", Kind.TEXT, Form.COMPACT)
                .oneOf("resource_subtype", Form.COMPACT, SUBTYPES.toArray(String[]::new))
                .one("created_by", "user", "{t}.created_by", Form.ASKED)
                .oneOf("approval_status", Form.FULL, APPROVALS.toArray(String[]::new))
                .one("assigned_by", "user", "{t}.assigned_by", Form.ASKED)
                .column("completed", Kind.BOOLEAN, Form.FULL)
                .column("completed_at", Kind.INSTANT, Form.FULL)
                .one("completed_by", "user", "{t}.completed_by", Form.FULL)
                .column("created_at", Kind.INSTANT, Form.FULL)
                .rarely(
                        HAS_FIELDS,
                        some -> some.many(
                                "custom_fields",
                                "custom_field_value",
                                FIELD_VALUES,
                                "l.owner_id",
                                "l.added_at, l.rank, {t}.id",
                                Form.FULL,
                                "{t}.workspace_id = :workspace"))
                .many(
                        "dependencies",
                        "task",
                        linked("task_dependency l", "depends_on_id"),
                        "l.task_id",
                        "l.created_at, {t}.id",
                        Form.ASKED)
                .many(
                        "dependents",
                        "task",
                        linked("task_dependency l", "task_id"),
                        "l.depends_on_id",
                        "l.created_at, {t}.id",
                        Form.ASKED)
                .one("custom_type", "custom_type", "{t}.custom_type_id", Form.FULL)
                .one(
                        "custom_type_status_option",
                        "custom_type_status_option",
                        "{t}.custom_type_status_option_id",
                        Form.FULL)
                .one(
                        "duplicate_of",
                        "task",
                        "(SELECT d.into_id FROM merged_task d WHERE d.workspace_id = {t}.workspace_id"
                                + " AND d.task_id = {t}.id)",
                        Form.ASKED)
                .column("due_at", Kind.INSTANT, Form.FULL)
                .column("due_on", Kind.DATE, Form.FULL)
                .joinedGroup(
                        "external",
                        Form.FULL,
                        EXTERNAL,
                        JOINED,
                        List.of(joined("gid", Kind.TEXT), joined("data", Kind.TEXT)))
                .column("html_notes", Kind.TEXT, Form.ASKED)
                .value("hearted", Kind.BOOLEAN, liked(), Form.FULL)
                .many(
                        "hearts",
                        "like",
                        "task_like {t}",
                        "{t}.task_id",
                        "{t}.liked_at, {t}.user_id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .value(
                        "is_rendered_as_separator",
                        Kind.BOOLEAN,
                        "({t}.name LIKE '%:' AND {t}.parent_id IS NOT NULL)",
                        Form.ASKED)
                .value("liked", Kind.BOOLEAN, liked(), Form.FULL)
                .many(
                        "likes",
                        "like",
                        "task_like {t}",
                        "{t}.task_id",
                        "{t}.liked_at, {t}.user_id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .many(
                        "memberships",
                        "task_membership",
                        "task_project {t}",
                        "{t}.task_id",
                        "{t}.added_at, {t}.project_id",
                        Form.FULL,
                        "{t}.workspace_id = :workspace")
                .column("modified_at", Kind.INSTANT, Form.FULL)
                .value("my_access_level", Kind.TEXT, MY_LEVEL, Form.ASKED)
                .column("notes", Kind.TEXT, Form.FULL)
                .value("num_hearts", Kind.INTEGER, "{t}.num_likes", Form.FULL)
                .column("num_likes", Kind.INTEGER, Form.FULL)
                .column("num_subtasks", Kind.INTEGER, Form.ASKED)
                .column("actual_time_minutes", Kind.INTEGER, Form.FULL)
                .value(OwnSections.STATUS, Kind.TEXT, ASSIGNEE_STATUS, Form.FULL)
                .column("start_at", Kind.INSTANT, Form.FULL)
                .column("start_on", Kind.DATE, Form.FULL)
                .one("assignee", "user", "{t}.assignee_id", Form.FULL)
                .one("assignee_section", "section", "{t}.assignee_section_id", Form.ASKED)
                .many(
                        "followers",
                        "user",
                        "task_follower l JOIN users {t} ON {t}.id = l.user_id",
                        "l.task_id",
                        "l.followed_at, l.user_id",
                        Form.FULL)
                .joinedGroup(
                        "recurrence",
                        Form.ASKED,
                        RECURRENCE,
                        JOINED,
                        List.of(joined("rule", Kind.TEXT), joined("after_completion", Kind.BOOLEAN)))
                .many(
                        "co_assignees",
                        "co_assignee",
                        "task_co_assignee {t}",
                        "{t}.task_id",
                        "{t}.added_at, {t}.user_id",
                        Form.ASKED,
                        "{t}.workspace_id = :workspace")
                .one("parent", "task", "{t}.parent_id", Form.FULL)
                .many(
                        "projects",
                        "project",
                        "task_project l JOIN project {t} ON {t}.workspace_id = l.workspace_id AND {t}.id = l.project_id",
                        "l.task_id",
                        "l.added_at, l.project_id",
                        Form.FULL)
                .many(
                        "tags",
                        "tag",
                        "task_tag l JOIN tag {t} ON {t}.workspace_id = l.workspace_id AND {t}.id = l.tag_id",
                        "l.task_id",
                        "l.added_at, l.tag_id",
                        Form.FULL)
                .one("workspace", "workspace", "{t}.workspace_id", Form.FULL)
                .made(
                        "permalink_url",
                        Kind.TEXT,
                        Form.FULL,
                        making -> making.baseUrl() + "/task/" + making.values()[0],
                        "{t}.id")
                .build();
    }

    private static String linked(String link, String column) {
        return link + " JOIN task {t} ON {t}.workspace_id = l.workspace_id AND {t}.id = l." + column;
    }

    private static Field joined(String column, Kind kind) {
        return new Field.Value(column, kind, "{t}." + column, Form.COMPACT, List.of());
    }

    private static String liked() {
        return "EXISTS (SELECT 1 FROM task_like own WHERE own.workspace_id = {t}.workspace_id"
                + " AND own.task_id = {t}.id AND own.user_id = :me)";
    }

    /** A task's place in a project; shown only where the project may be seen. */
    @Bean
    ResourceType taskMembership() {
        return ResourceType.named("task_membership", "task_project")
                .withoutGid()
                .required("project", "project", "{t}.project_id", Form.COMPACT)
                .one("section", "section", "{t}.section_id", Form.COMPACT)
                .build();
    }

    @Bean
    ResourceType like() {
        return ResourceType.named("like", "task_like")
                .withoutGid()
                .value("gid", Kind.GID, "{t}.user_id", Form.COMPACT)
                .one("user", "user", "{t}.user_id", Form.COMPACT)
                .build();
    }

    /** Somebody who works on a task beside its assignee, and whether their part is done. */
    @Bean
    ResourceType coAssignee() {
        return ResourceType.named("co_assignee", "task_co_assignee")
                .withoutGid()
                .required("user", "user", "{t}.user_id", Form.COMPACT)
                .column("completed", Kind.BOOLEAN, Form.COMPACT)
                .column("completed_at", Kind.INSTANT, Form.COMPACT)
                .column("added_at", Kind.INSTANT, Form.COMPACT)
                .build();
    }

    @Bean
    ResourceType userTaskList() {
        return ResourceType.named("user_task_list", "user_task_list")
                .visibleWhere(Visible::inWorkspace)
                .value("name", Kind.TEXT, "'My tasks'::text", Form.COMPACT)
                .one("owner", "user", "{t}.user_id", Form.COMPACT)
                .one("workspace", "workspace", "{t}.workspace_id", Form.COMPACT)
                .column("promotes_tasks", Kind.BOOLEAN, Form.ASKED)
                .build();
    }
}
