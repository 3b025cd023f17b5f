package dev.cairn.project;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Followers;
import dev.cairn.workspace.Sharers;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores who is a member of a project, and who follows it. */
@Component
public class ProjectPeople {
    private final Database database;
    private final Sharers members;
    private final Followers followers;

    ProjectPeople(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.members = new Sharers(database, ids, clock, "project");
        this.followers = new Followers(database, clock, "project");
    }

    /** Adds people at a level; who is a member already keeps theirs. */
    public void addMembers(long workspace, long project, Collection<Long> users, String level, Changes changes) {
        members.add(workspace, project, users, level, changes);
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
        members.remove(workspace, project, List.of(user), changes);
    }

    /** A follower, who gets its news, is not a member by that alone. */
    public void addFollowers(long workspace, long project, Collection<Long> users, Changes changes) {
        followers.add(workspace, project, users, changes);
    }

    void removeFollowers(long workspace, long project, Collection<Long> users, Changes changes) {
        followers.remove(workspace, project, users, changes);
    }
}
