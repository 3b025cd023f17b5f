package dev.cairn.team;

import dev.cairn.access.Access;
import dev.cairn.access.Access.Granted;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Belonging;
import dev.cairn.workspace.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who belongs to which team. */
@Component
public final class TeamMembers implements Belonging {
    private final Database database;
    private final Access access;
    private final TeamSettings settings;
    private final Ids ids;
    private final Clock clock;

    TeamMembers(Database database, Access access, TeamSettings settings, Ids ids, Clock clock) {
        this.database = database;
        this.access = access;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "team";
    }

    @Override
    public long named(Actor actor, long workspace, String gid, Role role) {
        Granted team = access.team(actor, gid, Level.VIEWER);
        if (team.workspace() != workspace) {
            throw ApiError.badInput("team", "Not a team of this workspace: " + gid);
        }
        settings.require(actor, team, role == Role.GUEST ? TeamSettings.GUESTS : TeamSettings.MEMBERS);
        return team.id();
    }

    /** Refuses whoever is neither a member of the team nor an admin of its workspace. */
    static void requireMember(Actor actor, Granted team) {
        if (!team.level().allows(Level.EDITOR) && !actor.isAdminOf(team.workspace())) {
            throw ApiError.forbidden("Only members of the team can do this");
        }
    }

    /** Refuses whoever is an admin neither of the team nor of its workspace. */
    static void requireAdmin(Actor actor, Granted team) {
        if (!team.level().allows(Level.ADMIN) && !actor.isAdminOf(team.workspace())) {
            throw ApiError.forbidden("Only admins of the team can do this");
        }
    }

    @Override
    public void join(long workspace, long team, long user, Changes changes) {
        boolean exists = database.sql("SELECT 1 FROM team WHERE workspace_id = :workspace AND id = :team")
                .bind("workspace", workspace)
                .bind("team", team)
                .exists();
        if (exists) {
            add(workspace, team, user, false, changes);
        }
    }

    /** Makes the person a member; one who is a member already stays as they are. */
    public void add(long workspace, long team, long user, boolean isAdmin, Changes changes) {
        long id = ids.next();
        int added = database.sql("""
                        INSERT INTO team_membership (workspace_id, id, team_id, user_id, is_admin, created_at)
                        VALUES (:workspace, :id, :team, :user, :admin, :now)
                        ON CONFLICT (workspace_id, team_id, user_id) DO NOTHING""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("team", team)
                .bind("user", user)
                .bind("admin", isAdmin)
                .bind("now", clock.instant())
                .update();
        if (added == 1) {
            changes.added("team_membership", id, "team", team, Map.of("user", user));
        }
    }

    /** The id of the membership. */
    long membership(long workspace, long team, long user) {
        return database.sql("""
                        SELECT id FROM team_membership
                        WHERE workspace_id = :workspace AND team_id = :team AND user_id = :user""")
                .bind("workspace", workspace)
                .bind("team", team)
                .bind("user", user)
                .number();
    }

    /** Ends the membership, where there is one. A secret team keeps a last member, as nobody else can see it. */
    void remove(Granted team, long user, Changes changes) {
        boolean isSecret = database.sql("""
                        SELECT 1 FROM team WHERE workspace_id = :workspace AND id = :team AND visibility = 'secret'
                        FOR UPDATE""")
                .bind("workspace", team.workspace())
                .bind("team", team.id())
                .exists();
        var removed = database.sql("""
                        DELETE FROM team_membership
                        WHERE workspace_id = :workspace AND team_id = :team AND user_id = :user RETURNING id""")
                .bind("workspace", team.workspace())
                .bind("team", team.id())
                .bind("user", user)
                .list(row -> row.getLong(1));
        if (removed.isEmpty()) {
            throw ApiError.badInput("user", "Not a member of this team: " + user);
        }
        if (isSecret && isEmpty(team)) {
            throw ApiError.badInput("user", "The last member of a private team cannot be removed");
        }
        changes.deleted("team_membership", removed.getFirst(), "team", team.id(), Map.of("user", user));
    }

    private boolean isEmpty(Granted team) {
        return !database.sql("SELECT 1 FROM team_membership WHERE workspace_id = :workspace AND team_id = :team")
                .bind("workspace", team.workspace())
                .bind("team", team.id())
                .exists();
    }

    /** The heir becomes a member of the secret teams that would be left without one. */
    @Override
    public void leaveAll(long workspace, long user, long heir, Changes changes) {
        for (long team : secretAlone(workspace, user)) {
            add(workspace, team, heir, true, changes);
        }
        database.sql("""
                        DELETE FROM team_membership WHERE workspace_id = :workspace AND user_id = :user
                        RETURNING id, team_id""")
                .bind("workspace", workspace)
                .bind("user", user)
                .list(row -> changes.deleted(
                        "team_membership", row.getLong(1), "team", row.getLong(2), Map.of("user", user)));
    }

    private List<Long> secretAlone(long workspace, long user) {
        return database.sql("""
                        SELECT m.team_id FROM team_membership m
                        JOIN team t ON t.workspace_id = m.workspace_id AND t.id = m.team_id
                        WHERE m.workspace_id = :workspace AND t.visibility = 'secret'
                        GROUP BY m.team_id HAVING count(*) = 1 AND min(m.user_id) = :user ORDER BY m.team_id""").bind("workspace", workspace).bind("user", user).list(row -> row.getLong(1));
    }
}
