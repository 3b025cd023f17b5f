package dev.cairn.identity;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Writes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the logs of a person's workspaces what was done to their account. The log's word for it is {@code account},
 * which is no resource: nobody hears of it but who may read what the workspace keeps.
 */
@Component
public class AccountLog {
    private final Database database;
    private final Writes writes;

    AccountLog(Database database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Tells what a person did to their own account. */
    public void tell(long user, String what) {
        tell(user, what, user, Map.of());
    }

    /**
     * @param what such as {@code login_failed}
     * @param actor who did it, null where nobody knows
     */
    public void tell(long user, String what, @Nullable Long actor, Map<String, ?> detail) {
        for (long workspace : workspaces(user)) {
            writes.byItself(workspace, actor, changes -> {
                changes.changed("account", user, what, detail);
                return user;
            });
        }
    }

    private List<Long> workspaces(long user) {
        return database.sql("SELECT workspace_id FROM workspace_membership WHERE user_id = :user")
                .bind("user", user)
                .list(row -> row.getLong(1));
    }
}
