package dev.cairn.agent;

import dev.cairn.identity.Accounts;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import dev.cairn.workspace.Role;
import dev.cairn.workspace.Workspaces;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores agents, each with the user that it is. */
@Component
class Agents {
    private final Database database;
    private final Accounts accounts;
    private final Workspaces workspaces;
    private final Clock clock;

    Agents(Database database, Accounts accounts, Workspaces workspaces, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /** What is said of an agent; null of what is not. */
    record Said(@Nullable String name, Assignments columns) {}

    /** Makes an agent that is a member of the workspace. */
    long create(long workspace, long creator, String name, Said said, Changes changes) {
        long id = accounts.createAgent(name);
        database.sql("""
                        INSERT INTO agent (workspace_id, id, created_by, created_at, modified_at)
                        VALUES (:workspace, :id, :creator, :now, :now)""")
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("creator", creator)
                .bind("now", clock.instant())
                .update();
        said.columns().update(database, "agent", workspace, id);
        changes.added("agent", id, "workspace", workspace);
        workspaces.add(workspace, id, Role.MEMBER, changes);
        return id;
    }

    void update(long workspace, long id, Said said, Changes changes) {
        if (said.name() != null) {
            accounts.rename(id, said.name());
            changes.changed("user", id, "name", null);
        }
        said.columns().set("modified_at", clock.instant()).update(database, "agent", workspace, id);
        changes.changed("agent", id, "name", null);
    }

    /** Whether there was such an agent until now. */
    boolean delete(long workspace, long id) {
        return database.sql("DELETE FROM agent WHERE workspace_id = :workspace AND id = :id")
                        .bind("workspace", workspace)
                        .bind("id", id)
                        .update()
                == 1;
    }
}
