package dev.cairn.duplicate;

import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.project.ProjectCopies;
import dev.cairn.project.ProjectPeople;
import dev.cairn.project.Projects;
import dev.cairn.task.BulkTasks;
import dev.cairn.task.Places;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes projects of tasks that have grown: what was below the task stands in the project, and its people are members. */
@Component
class ConvertedTasks {
    private final Database database;
    private final Projects projects;
    private final ProjectPeople members;
    private final ProjectCopies looks;
    private final BulkTasks tasks;
    private final Places places;

    ConvertedTasks(
            Database database,
            Projects projects,
            ProjectPeople members,
            ProjectCopies looks,
            BulkTasks tasks,
            Places places) {
        this.database = database;
        this.projects = projects;
        this.members = members;
        this.looks = looks;
        this.tasks = tasks;
        this.places = places;
    }

    private record Original(
            String name,
            String notes,
            String html,
            @Nullable LocalDate startOn,
            @Nullable LocalDate dueOn) {
        private static Original read(ResultSet row) throws SQLException {
            return new Original(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class));
        }
    }

    /**
     * Makes the project and completes the task, which stays with all that was said there.
     *
     * @param name of the project, null for the task's
     * @return the project's id
     */
    long toProject(
            Actor actor, long workspace, long task, @Nullable String name, @Nullable Long team, Changes changes) {
        var original = database.sql("""
                        SELECT name, notes, html_notes, start_on, due_on FROM task
                        WHERE workspace_id = :workspace AND id = :task""")
                .bind("workspace", workspace)
                .bind("task", task)
                .first(Original::read)
                .orElseThrow();
        // Nobody sees more of the project than of the task.
        long project =
                projects.create(workspace, team, actor.id(), name == null ? original.name() : name, "private", changes);
        var look = looks.look(workspace, project);
        looks.dress(
                workspace,
                project,
                new ProjectCopies.Look(look.color(), look.icon(), look.view(), original.notes(), original.html()));
        looks.setDates(workspace, project, original.startOn(), original.dueOn(), changes);
        members.addMembers(workspace, project, people(workspace, task), "editor", changes);
        for (long subtask : subtasks(workspace, task)) {
            tasks.setParent(workspace, subtask, null, changes);
            places.putNew(workspace, subtask, project, null, changes);
        }
        changes.changed("task", task, "converted_to", Map.of("project", project));
        tasks.edit(workspace, task, actor.id(), changes).completed(true).save();
        return project;
    }

    private List<Long> people(long workspace, long task) {
        return database.sql("""
                        SELECT user_id FROM task_follower WHERE workspace_id = :workspace AND task_id = :task
                        UNION SELECT user_id FROM task_co_assignee WHERE workspace_id = :workspace AND task_id = :task
                        UNION SELECT assignee_id FROM task
                        WHERE workspace_id = :workspace AND id = :task AND assignee_id IS NOT NULL""").bind("workspace", workspace).bind("task", task).list(row -> row.getLong(1));
    }

    private List<Long> subtasks(long workspace, long task) {
        return database.sql("""
                        SELECT id FROM task WHERE workspace_id = :workspace AND parent_id = :task AND deleted_at IS NULL
                        ORDER BY subtask_rank, id""").bind("workspace", workspace).bind("task", task).list(row -> row.getLong(1));
    }
}
