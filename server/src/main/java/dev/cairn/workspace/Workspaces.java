package dev.cairn.workspace;

import dev.cairn.platform.Actor;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.ChangeLog;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import dev.cairn.role.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The workspaces and who belongs to each. */
@Component
public final class Workspaces {
    /** The field that says in which month the years of a workspace begin. */
    public static final String FISCAL_YEAR_START = "fiscal_year_start";

    static final int LONGEST_NAME = 200;

    private final Database database;
    private final Writes writes;
    private final ChangeLog log;
    private final Ids ids;
    private final Clock clock;

    Workspaces(Database database, Writes writes, ChangeLog log, Ids ids, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes a workspace with this person as its admin. */
    public long create(String name, long admin) {
        long id = ids.next();
        Instant now = clock.instant();
        return writes.byItself(id, admin, changes -> {
            database.sql("""
                            INSERT INTO workspace (id, name, created_at, modified_at)
                            VALUES (:id, :name, :now, :now)""").bind("id", id).bind("name", name).bind("now", now).update();
            log.begin(id);
            changes.added("workspace", id, null, null);
            add(id, admin, Role.ADMIN, changes);
            return id;
        });
    }

    /** Makes the person belong to the workspace; one who belongs already keeps their role. For the demo and tests. */
    public void add(long workspace, long user, Role role) {
        writes.byItself(workspace, user, changes -> {
            add(workspace, user, role, changes);
            return user;
        });
    }

    /** Like {@link #add(long, long, Role)}, as a part of a write. */
    public void add(long workspace, long user, Role role, Changes changes) {
        add(workspace, user, role.word(), null, null, changes);
    }

    /** Like {@link #add(long, long, Role, Changes)}, with a role that the workspace may have made. */
    void add(long workspace, long user, Roles.Role role, Changes changes) {
        Long own = role.isStandard() ? null : role.id();
        add(workspace, user, role.base().word(), own, role.kept(), changes);
    }

    private void add(
            long workspace,
            long user,
            String kind,
            @Nullable Long ownRole,
            String @Nullable [] allowed,
            Changes changes) {
        long id = ids.next();
        int added = database.sql("""
                        INSERT INTO workspace_membership (workspace_id, id, user_id, role, role_id, allowed, created_at)
                        VALUES (:workspace, :id, :user, :kind, :role, :allowed, :now)
                        ON CONFLICT (workspace_id, user_id) DO NOTHING""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("user", user)
                .bind("kind", kind)
                .bind("role", ownRole)
                .bind("allowed", allowed)
                .bind("now", clock.instant())
                .update();
        if (added == 1) {
            changes.added("workspace_membership", id, "workspace", workspace, Map.of("user", user));
        }
    }

    void rename(Actor actor, long workspace, String name) {
        writes.in(workspace, actor, changes -> {
            String before = name(workspace);
            if (!before.equals(name)) {
                database.sql("UPDATE workspace SET name = :name, modified_at = :now WHERE id = :workspace")
                        .bind("name", name)
                        .bind("now", clock.instant())
                        .bind("workspace", workspace)
                        .update();
                changes.changed("workspace", workspace, "name", Map.of("old", before, "new", name));
            }
            return workspace;
        });
    }

    /** Sets the month, counted from 1, in which the years of the company begin. */
    void beginYearsIn(Actor actor, long workspace, int month) {
        writes.in(workspace, actor, changes -> {
            int changed = database.sql("""
                            UPDATE workspace SET fiscal_year_start = :month, modified_at = :now
                            WHERE id = :workspace AND fiscal_year_start <> :month""")
                    .bind("month", month)
                    .bind("now", clock.instant())
                    .bind("workspace", workspace)
                    .update();
            if (changed == 1) {
                changes.changed("workspace", workspace, FISCAL_YEAR_START, Map.of("new", month));
            }
            return workspace;
        });
    }

    boolean isMember(long workspace, long user) {
        return database.sql("SELECT 1 FROM workspace_membership WHERE workspace_id = :workspace AND user_id = :user")
                .bind("workspace", workspace)
                .bind("user", user)
                .exists();
    }

    /** Whether the person belongs to no other workspace than this. */
    boolean isOnly(long workspace, long user) {
        return !database.sql("SELECT 1 FROM workspace_membership WHERE workspace_id <> :workspace AND user_id = :user")
                .bind("workspace", workspace)
                .bind("user", user)
                .exists();
    }

    String name(long workspace) {
        return database.sql("SELECT name FROM workspace WHERE id = :workspace")
                .bind("workspace", workspace)
                .first(row -> row.getString(1))
                .orElseThrow();
    }

    /** Whether there is no workspace yet, as on the first visit. */
    boolean isNone() {
        return !database.sql("SELECT 1 FROM workspace LIMIT 1").exists();
    }
}
