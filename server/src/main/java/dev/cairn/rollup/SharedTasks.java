package dev.cairn.rollup;

import dev.cairn.platform.db.Database;
import org.springframework.stereotype.Component;

/**
 * Marks what is counted of tasks that several projects have, so that portfolios above these find those few without
 * looking at all tasks. Never unmarked: a portfolio counts what it has of a task, and takes off what is beyond one.
 */
@Component
class SharedTasks {
    private static final String MARK = """
            UPDATE project_progress_task c SET shared = true
            WHERE c.workspace_id = :workspace AND NOT c.shared AND c.task_id IN (%s)
              AND EXISTS (SELECT 1 FROM project_progress_task o
                WHERE o.workspace_id = :workspace AND o.task_id = c.task_id AND o.project_id <> c.project_id)""";

    private static final String AMONG = MARK.formatted("SELECT unnest(:ids::bigint[])");
    private static final String IN = MARK.formatted("""
            SELECT i.task_id FROM project_progress_task i
              WHERE i.workspace_id = :workspace AND i.project_id = ANY(:ids)""");

    private final Database database;

    SharedTasks(Database database) {
        this.database = database;
    }

    /** Those of these tasks, whose counts have just changed. */
    void markAmong(long workspace, long[] tasks) {
        mark(AMONG, workspace, tasks);
    }

    /** Those that these projects have, whose tasks have just begun to be counted. */
    void markIn(long workspace, long[] projects) {
        mark(IN, workspace, projects);
    }

    private void mark(String sql, long workspace, long[] ids) {
        if (ids.length > 0) {
            database.sql(sql).bind("workspace", workspace).bind("ids", ids).update();
        }
    }
}
