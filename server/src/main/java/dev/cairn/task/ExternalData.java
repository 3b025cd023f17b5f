package dev.cairn.task;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.task.TaskInput.External;
import org.springframework.stereotype.Component;

/**
 * What apps know tasks by in other systems, and keep with them. Each app sees its own; people who use tokens of their own
 * share one.
 */
@Component
class ExternalData {
    private final Database database;

    ExternalData(Database database) {
        this.database = database;
    }

    void keepNew(long workspace, long task, long app, External external) {
        if (!external.isEmpty()) {
            save(workspace, task, app, external);
        }
    }

    void keep(long workspace, long task, long app, External external, Changes changes) {
        int changed = external.isEmpty() ? forget(workspace, task, app) : save(workspace, task, app, external);
        if (changed > 0) {
            changes.changed("task", task, "external", null);
        }
    }

    private int save(long workspace, long task, long app, External external) {
        return database.sql("""
                        INSERT INTO task_external (workspace_id, task_id, app_id, gid, data)
                        VALUES (:workspace, :task, :app, :gid, :data)
                        ON CONFLICT (workspace_id, task_id, app_id) DO UPDATE SET gid = excluded.gid, data = excluded.data
                          WHERE (task_external.gid, task_external.data) IS DISTINCT FROM (excluded.gid, excluded.data)""")
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("app", app)
                .bind("gid", external.gid())
                .bind("data", external.data())
                .update();
    }

    private int forget(long workspace, long task, long app) {
        return database.sql("""
                        DELETE FROM task_external
                        WHERE workspace_id = :workspace AND task_id = :task AND app_id = :app""")
                .bind("workspace", workspace)
                .bind("task", task)
                .bind("app", app)
                .update();
    }
}
