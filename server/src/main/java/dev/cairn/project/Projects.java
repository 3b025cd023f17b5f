package dev.cairn.project;

import dev.cairn.field.FieldChanges;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Span;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import dev.cairn.platform.log.Changes;
import dev.cairn.richtext.RichText;
import dev.cairn.section.Sections;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores projects. */
@Component
public class Projects {
    private final Database database;
    private final Sections sections;
    private final ProjectPeople people;
    private final Ids ids;
    private final Clock clock;

    Projects(Database database, Sections sections, ProjectPeople people, Ids ids, Clock clock) {
        this.database = database;
        this.sections = sections;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /** Creates a project with its first section; the creator owns, follows and administers it. */
    public long create(
            long workspace, @Nullable Long team, long creator, String name, @Nullable String privacy, Changes changes) {
        long id = ids.next();
        database.sql("""
                        INSERT INTO project (workspace_id, id, team_id, name, owner_id, privacy_setting, created_by,
                          created_at, modified_at)
                        VALUES (:workspace, :id, :team, :name, :creator, :privacy, :creator, :now, :now)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("team", team)
                .bind("name", name)
                .bind("creator", creator)
                .bind("privacy", privacy == null ? "public_to_workspace" : privacy)
                .bind("now", clock.instant())
                .update();
        changes.added("project", id, team == null ? "workspace" : "team", team == null ? workspace : team);
        sections.add(workspace, id, "Untitled section", new Spot.End(), changes);
        people.addMembers(workspace, id, List.of(creator), "admin", changes);
        people.addFollowers(workspace, id, List.of(creator), changes);
        return id;
    }

    private record Dates(
            @Nullable LocalDate start, @Nullable LocalDate due) {}

    void update(
            long workspace,
            long id,
            List<ProjectInput.Given> given,
            @Nullable RichText notes,
            Map<String, @Nullable Object> references,
            FieldChanges values,
            Changes changes) {
        var before = columns(workspace, id);
        var assignments = new Assignments();
        for (var value : given) {
            if (!Objects.equals(before.get(value.column()), value.value())) {
                assignments.set(value.column(), value.value());
                changes.changed("project", id, value.field(), detail(value, before));
            }
        }
        references.forEach((column, value) -> {
            if (!Objects.equals(before.get(column), value)) {
                assignments.set(column, value);
                changes.changed("project", id, column.replace("_id", ""), null);
            }
        });
        if (notes != null) {
            assignments.set("notes", notes.plain()).set("html_notes", notes.html());
            changes.changed("project", id, "notes", null);
        }
        set(workspace, id, values, assignments, changes);
        if (assignments.isEmpty()) {
            return;
        }
        assignments.set("modified_at", clock.instant()).update(database, "project", workspace, id);
        var dates = dates(workspace, id);
        Span.check(dates.start(), dates.due());
    }

    /** Gives a project values of custom fields. Whoever calls it holds its row. */
    private void set(long workspace, long id, FieldChanges values, Assignments assignments, Changes changes) {
        if (values.values().isEmpty()) {
            return;
        }
        var before =
                Json.read(database.sql("SELECT custom_values FROM project WHERE workspace_id = :workspace AND id = :id")
                        .bind("workspace", workspace)
                        .bind("id", id)
                        .first(row -> row.getString(1))
                        .orElseThrow());
        var news = values.news(before);
        if (!news.isEmpty()) {
            assignments.setJson("custom_values", values.merged(before));
            news.forEach(detail -> changes.changed("project", id, "custom_fields", detail));
        }
    }

    /** Who could see it before is asked for later; what else was different is not. */
    private static @Nullable Map<String, ?> detail(ProjectInput.Given given, Map<String, @Nullable Object> before) {
        return given.column().equals("privacy_setting")
                ? Map.of("old", String.valueOf(before.get("privacy_setting")), "new", String.valueOf(given.value()))
                : null;
    }

    /** The columns that an update may touch, as they are now. */
    private Map<String, @Nullable Object> columns(long workspace, long id) {
        return database.sql("""
                        SELECT name, color, icon, archived, privacy_setting, default_access_level, default_view,
                          minimum_access_level_for_customization, minimum_access_level_for_sharing, owner_id, team_id,
                          start_on, due_on
                        FROM project WHERE workspace_id = :workspace AND id = :id""")
                .bind("workspace", workspace)
                .bind("id", id)
                .first(row -> {
                    var values = new HashMap<String, @Nullable Object>();
                    var names = row.getMetaData();
                    for (int i = 1; i <= names.getColumnCount(); i++) {
                        Object value = row.getObject(i);
                        values.put(
                                names.getColumnName(i),
                                value instanceof java.sql.Date date ? date.toLocalDate() : value);
                    }
                    return values;
                })
                .orElseThrow();
    }

    private Dates dates(long workspace, long id) {
        return database.sql("SELECT start_on, due_on FROM project WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .first(row -> new Dates(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .orElseThrow();
    }

    /** Marks a project as complete or not. */
    public void complete(long workspace, long id, boolean completed, long actor, Changes changes) {
        int changed = database.sql("""
                        UPDATE project SET completed = :completed, completed_at = :at, completed_by = :by, modified_at = :now
                        WHERE workspace_id = :workspace AND id = :id AND completed <> :completed""")
                .bind("completed", completed)
                .bind("at", completed ? clock.instant() : null)
                .bind("by", completed ? actor : null)
                .bind("now", clock.instant())
                .bind("workspace", workspace)
                .bind("id", id)
                .update();
        if (changed == 1) {
            changes.changed("project", id, "completed", Map.of("old", !completed, "new", completed));
        }
    }

    /**
     * Deletes a project, and the tasks that only it held and that nobody is assigned to; assigned ones stay with
     * their people.
     */
    public void delete(long workspace, long id, Changes changes) {
        var now = clock.instant();
        database.sql("UPDATE project SET deleted_at = :now WHERE workspace_id = :workspace AND id = :id")
                .bind("now", now)
                .bind("workspace", workspace)
                .bind("id", id)
                .update();
        var deleted = database.sql("""
                        UPDATE task SET deleted_at = :now WHERE workspace_id = :workspace AND deleted_at IS NULL
                          AND assignee_id IS NULL
                          AND NOT EXISTS (SELECT 1 FROM task_co_assignee c
                            WHERE c.workspace_id = :workspace AND c.task_id = task.id)
                          AND id IN (
                            SELECT tp.task_id FROM task_project tp WHERE tp.workspace_id = :workspace
                              AND tp.project_id = :id AND NOT EXISTS (
                                SELECT 1 FROM task_project other JOIN project op ON op.workspace_id = other.workspace_id
                                  AND op.id = other.project_id AND op.deleted_at IS NULL
                                WHERE other.workspace_id = :workspace AND other.task_id = tp.task_id
                                  AND other.project_id <> :id))
                        RETURNING id""")
                .bind("now", now)
                .bind("workspace", workspace)
                .bind("id", id)
                .list(row -> row.getLong(1));
        for (long task : deleted) {
            changes.deleted("task", task, "project", id);
        }
        changes.deleted("project", id, "workspace", workspace);
    }
}
