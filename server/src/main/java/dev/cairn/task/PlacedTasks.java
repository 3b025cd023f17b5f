package dev.cairn.task;

import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;

/**
 * The tasks of a list in the order of its sections and, inside each, of their ranks. Each section is read through
 * its own index only as far as the page goes, so the cost is that of the page, not of the list.
 */
final class PlacedTasks {
    private PlacedTasks() {}

    static Query ofProject(long workspace, long project, String filter) {
        return inProjects("s.project_id = :list", filter)
                .bind("workspace", workspace)
                .bind("list", project);
    }

    static Query ofSection(long workspace, long section, String filter) {
        return inProjects("s.id = :list", filter).bind("workspace", workspace).bind("list", section);
    }

    static Query ofUserTaskList(long workspace, long list, String filter) {
        return inOwnLists("s.user_task_list_id = :list", filter)
                .bind("workspace", workspace)
                .bind("list", list);
    }

    static Query ofOwnSection(long workspace, long section, String filter) {
        return inOwnLists("s.id = :list", filter).bind("workspace", workspace).bind("list", section);
    }

    private static Query inOwnLists(String sections, String filter) {
        String tasks = """
                SELECT t.*, t.assignee_rank AS place FROM task t
                WHERE t.workspace_id = :workspace AND t.assignee_section_id = s.id AND t.deleted_at IS NULL""" + filter;
        return query(sections, tasks, "t.assignee_rank");
    }

    private static Query inProjects(String sections, String filter) {
        String tasks = """
                SELECT t.*, l.rank AS place
                FROM task_project l JOIN task t ON t.workspace_id = l.workspace_id AND t.id = l.task_id
                WHERE l.workspace_id = :workspace AND l.section_id = s.id AND t.deleted_at IS NULL""" + filter;
        return query(sections, tasks, "l.rank");
    }

    private static Query query(String sections, String tasks, String rank) {
        String open = "section s CROSS JOIN LATERAL (";
        String close = " ORDER BY " + rank + ", t.id LIMIT :limit) t";
        String after = " AND (s.id <> :k1 OR (" + rank + ", t.id) > (:k2, :k3))";
        return Query.from(open + tasks + close, open + tasks + after + close)
                .where("s.workspace_id = :workspace AND " + sections)
                .whereAfter("(s.rank, s.id) >= (:k0, :k1)")
                .orderBy(Key.text("s.rank"), Key.id("s.id"), Key.text("t.place"), Key.id("t.id"));
    }
}
