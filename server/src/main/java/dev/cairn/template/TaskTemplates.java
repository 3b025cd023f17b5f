package dev.cairn.template;

import dev.cairn.access.Access;
import dev.cairn.duplicate.Content;
import dev.cairn.duplicate.ContentReader;
import dev.cairn.duplicate.Parts;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores task templates. */
@Component
class TaskTemplates {
    static final Parts KEPT = new Parts(Set.of(
            Parts.NOTES, Parts.ASSIGNEE, Parts.SUBTASKS, Parts.TAGS, Parts.DATES, Parts.DEPENDENCIES, Parts.PROJECTS));

    private final Database database;
    private final ContentReader reader;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    TaskTemplates(Database database, ContentReader reader, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.reader = reader;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps a task and what is below it as a template of a project. */
    long save(Actor actor, Access.Granted task, Access.Granted project, @Nullable String name) {
        return writes.in(task.workspace(), actor, changes -> {
            var content = reader.ofTask(actor, task, KEPT);
            var root = content.tasks().getFirst();
            long id = ids.next();
            database.sql("""
                            INSERT INTO task_template (workspace_id, id, project_id, name, anchor_on, content, field_ids,
                              created_by, created_at)
                            SELECT :workspace, :id, :project, :name, (t.created_at AT TIME ZONE 'UTC')::date,
                              :content::jsonb, :fields, :creator, :now
                            FROM task t WHERE t.workspace_id = :workspace AND t.id = :task""")
                    .bind("workspace", task.workspace())
                    .bind("id", id)
                    .bind("project", project.id())
                    .bind("name", name == null ? root.name() : name)
                    .bind("content", Json.write(content))
                    .bind(
                            "fields",
                            root.values().propertyNames().stream()
                                    .mapToLong(Gid::parse)
                                    .toArray())
                    .bind("creator", actor.id())
                    .bind("now", clock.instant())
                    .bind("task", task.id())
                    .update();
            changes.added("task_template", id, "project", project.id());
            return id;
        });
    }

    /** What making a task of a template needs to know of it. */
    record Template(long project, String name, LocalDate anchorOn, Content content) {}

    Template find(Access.Granted template) {
        return database.sql("""
                        SELECT project_id, name, anchor_on, content FROM task_template
                        WHERE workspace_id = :workspace AND id = :template""")
                .bind("workspace", template.workspace())
                .bind("template", template.id())
                .first(row -> new Template(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        Json.read(row.getString(4), Content.class)))
                .orElseThrow();
    }

    void delete(long workspace, long template, Changes changes) {
        database.sql("""
                        DELETE FROM task_template WHERE workspace_id = :workspace AND id = :template
                        RETURNING project_id""")
                .bind("workspace", workspace)
                .bind("template", template)
                .first(row -> row.getLong(1))
                .ifPresent(project -> changes.deleted("task_template", template, "project", project));
    }
}
