package dev.cairn.demo;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.identity.Actors;
import dev.cairn.platform.db.Database;
import dev.cairn.template.Saving;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Lets somebody of the demo save a project and a task as templates, as anybody would: what a template keeps is its
 * module's own affair.
 */
@Component
@ConditionalOnProperty(name = "cairn.demo", havingValue = "true")
class DemoTemplates {
    private final Database database;
    private final Actors actors;
    private final Access access;
    private final Saving saving;

    DemoTemplates(Database database, Actors actors, Access access, Saving saving) {
        this.database = database;
        this.actors = actors;
        this.access = access;
        this.saving = saving;
    }

    private record Original(
            long project, long task, String name, @Nullable Long team) {}

    void save(long workspace, long person) {
        var actor = actors.byId(person).orElseThrow();
        for (Original original : original(workspace)) {
            var project = access.project(actor, String.valueOf(original.project()), Level.EDITOR);
            saving.project(actor, project, original.name(), original.team(), true);
            saving.task(actor, access.task(actor, String.valueOf(original.task()), Level.VIEWER), project, null);
        }
    }

    /** The first project that everybody sees, and a task in it that has subtasks. */
    private List<Original> original(long workspace) {
        return database.sql("""
                        SELECT p.id, t.id, p.name, p.team_id FROM project p
                        JOIN task_project l ON l.workspace_id = p.workspace_id AND l.project_id = p.id
                        JOIN task t ON t.workspace_id = l.workspace_id AND t.id = l.task_id
                        WHERE p.workspace_id = :workspace AND p.privacy_setting = 'public_to_workspace'
                        ORDER BY p.id, t.num_subtasks DESC, t.id LIMIT 1""")
                .bind("workspace", workspace)
                .list(row ->
                        new Original(row.getLong(1), row.getLong(2), row.getString(3), row.getObject(4, Long.class)));
    }
}
