package dev.cairn.importer;

import dev.cairn.access.Levels;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Remembers which task a row became. */
@Component
class ImportedTasks {
    private final Database database;

    ImportedTasks(Database database) {
        this.database = database;
    }

    /**
     * The task that a row became before.
     *
     * @param outcome what the import did to it: created or updated
     * @param gone whether it has been deleted
     * @param orphaned whether it has been deleted together with every project that it was in
     */
    record Known(
            long task,
            TaskState state,
            long importId,
            String outcome,
            boolean gone,
            boolean orphaned,
            boolean editable) {}

    /** A row and what became of it. */
    record Remembered(String key, long task, TaskState state, String outcome) {}

    Map<String, Known> find(long workspace, String source, Collection<String> keys, Actor actor) {
        var known = new HashMap<String, Known>();
        // What a deleted task would allow were it there: whoever may not even then see it is told nothing else.
        String level = Levels.task("t").replace("t.deleted_at IS NOT NULL OR", "");
        database.sql("""
                        SELECT i.key, i.task_id, i.state, i.import_id, i.outcome, t.deleted_at IS NOT NULL,
                          NOT EXISTS (SELECT 1 FROM task_project tp JOIN project p ON p.workspace_id = :workspace
                            AND p.id = tp.project_id AND p.deleted_at IS NULL
                            WHERE tp.workspace_id = :workspace AND tp.task_id = ANY(t.path)),
                          %s >= 3
                        FROM import_task i JOIN task t ON t.workspace_id = :workspace AND t.id = i.task_id
                        WHERE i.workspace_id = :workspace AND i.source = :source AND i.key = ANY(:keys)""".formatted(level))
                .bindAll(Resources.of(actor))
                .bind("workspace", workspace)
                .bind("source", source)
                .bind("keys", keys.toArray(String[]::new))
                .list(row -> known.put(
                        row.getString(1),
                        new Known(
                                row.getLong(2),
                                TaskState.of(row.getString(3)),
                                row.getLong(4),
                                row.getString(5),
                                row.getBoolean(6),
                                row.getBoolean(7),
                                row.getBoolean(8))));
        return known;
    }

    void remember(long workspace, String source, long importId, List<Remembered> rows) {
        database.batch(
                """
                INSERT INTO import_task (workspace_id, source, key, task_id, state, import_id, outcome)
                VALUES (:workspace, :source, :key, :task, :state::jsonb, :import, :outcome)
                ON CONFLICT (workspace_id, source, key) DO UPDATE SET task_id = excluded.task_id,
                  state = excluded.state, import_id = excluded.import_id, outcome = excluded.outcome""",
                rows.stream()
                        .map(row -> Map.<String, Object>of(
                                "workspace", workspace,
                                "source", source,
                                "key", row.key(),
                                "task", row.task(),
                                "state", row.state().toJson(),
                                "import", importId,
                                "outcome", row.outcome()))
                        .toList());
    }
}
