package dev.cairn.project;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Belonging;
import dev.cairn.workspace.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Invitations lead into projects, and who leaves the workspace leaves its projects. */
@Component
final class ProjectBelonging implements Belonging {
    private final Database database;
    private final ProjectPeople people;
    private final Access access;

    ProjectBelonging(Database database, ProjectPeople people, Access access) {
        this.database = database;
        this.people = people;
        this.access = access;
    }

    @Override
    public String type() {
        return "project";
    }

    @Override
    public long named(Actor actor, long workspace, String gid, Role role) {
        var project = access.project(actor, gid, Level.EDITOR);
        if (project.workspace() != workspace) {
            throw ApiError.badInput("project", "Not a project of this workspace: " + gid);
        }
        return project.id();
    }

    @Override
    public void join(long workspace, long project, long user, Changes changes) {
        boolean exists = database.sql("""
                        SELECT 1 FROM project
                        WHERE workspace_id = :workspace AND id = :project AND deleted_at IS NULL""")
                .bind("workspace", workspace)
                .bind("project", project)
                .exists();
        if (exists) {
            people.addMembers(workspace, project, List.of(user), "editor", changes);
        }
    }

    /** The heir becomes admin of the projects that would be left without one. */
    @Override
    public void leaveAll(long workspace, long user, long heir, Changes changes) {
        for (long project : administeredAlone(workspace, user)) {
            people.removeMembership(workspace, project, heir, changes);
            people.addMembers(workspace, project, List.of(heir), "admin", changes);
        }
        for (long project : all("project_membership", workspace, user)) {
            people.removeMembership(workspace, project, user, changes);
        }
        for (long project : all("project_follower", workspace, user)) {
            people.removeFollowers(workspace, project, List.of(user), changes);
        }
    }

    private List<Long> administeredAlone(long workspace, long user) {
        return database.sql("""
                        SELECT project_id FROM project_membership
                        WHERE workspace_id = :workspace AND access_level = 'admin' AND user_id IS NOT NULL
                        GROUP BY project_id HAVING count(*) = 1 AND min(user_id) = :user ORDER BY project_id""").bind("workspace", workspace).bind("user", user).list(row -> row.getLong(1));
    }

    private List<Long> all(String table, long workspace, long user) {
        return database.sql("SELECT project_id FROM " + table
                        + " WHERE workspace_id = :workspace AND user_id = :user ORDER BY project_id")
                .bind("workspace", workspace)
                .bind("user", user)
                .list(row -> row.getLong(1));
    }
}
