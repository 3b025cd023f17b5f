package dev.cairn.project;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Followers;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Stores who is a member of a project, and who follows it. */
@Component
public class ProjectPeople {
    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final Followers followers;

    ProjectPeople(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.followers = new Followers(database, clock, "project");
    }

    /** Adds people at a level; who is a member already keeps theirs. */
    public void addMembers(long workspace, long project, Collection<Long> users, String level, Changes changes) {
        for (long user : users) {
            long id = ids.next();
            int added = database.sql("""
                            INSERT INTO project_membership (workspace_id, id, project_id, user_id, access_level, created_at)
                            VALUES (:workspace, :id, :project, :user, :level, :now)
                            ON CONFLICT (workspace_id, project_id, user_id) DO NOTHING""")
                    .bind("workspace", workspace)
                    .bind("id", id)
                    .bind("project", project)
                    .bind("user", user)
                    .bind("level", level)
                    .bind("now", clock.instant())
                    .update();
            if (added == 1) {
                changes.added("project_membership", id, "project", project);
                changes.changed("project", project, "members", Map.of("added", user));
            }
        }
    }

    void removeMembers(long workspace, long project, Collection<Long> users, Changes changes) {
        for (long user : users) {
            removeMembership(workspace, project, user, changes);
        }
        long admins = database.sql("""
                        SELECT count(*) FROM project_membership
                        WHERE workspace_id = :workspace AND project_id = :project AND access_level = 'admin'
                          AND user_id IS NOT NULL""")
                .bind("workspace", workspace)
                .bind("project", project)
                .number();
        if (admins == 0) {
            throw ApiError.badInput("members", "A project keeps at least one admin");
        }
    }

    void removeMembership(long workspace, long project, long user, Changes changes) {
        database.sql("""
                        DELETE FROM project_membership
                        WHERE workspace_id = :workspace AND project_id = :project AND user_id = :user RETURNING id""")
                .bind("workspace", workspace)
                .bind("project", project)
                .bind("user", user)
                .first(row -> row.getLong(1))
                .ifPresent(id -> {
                    changes.deleted("project_membership", id, "project", project);
                    changes.changed("project", project, "members", Map.of("removed", user));
                });
    }

    /** A follower, who gets its news, is not a member by that alone. */
    public void addFollowers(long workspace, long project, Collection<Long> users, Changes changes) {
        followers.add(workspace, project, users, changes);
    }

    void removeFollowers(long workspace, long project, Collection<Long> users, Changes changes) {
        followers.remove(workspace, project, users, changes);
    }
}
