package dev.cairn.workspace;

import dev.cairn.identity.Accounts;
import dev.cairn.platform.Actor;
import dev.cairn.platform.log.Writes;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people show of themselves, the same in all their workspaces. */
@Component
final class Profiles {
    private final Accounts accounts;
    private final Writes writes;

    Profiles(Accounts accounts, Writes writes) {
        this.accounts = accounts;
        this.writes = writes;
    }

    /** Each workspace hears of it in its own log, by a transaction of its own. */
    void rename(Actor actor, String name) {
        String before = accounts.byId(actor.id()).name();
        if (before.equals(name)) {
            return;
        }
        if (actor.workspaces().length == 0) {
            accounts.rename(actor.id(), name);
        }
        for (long workspace : actor.workspaces()) {
            writes.in(workspace, actor, changes -> {
                accounts.rename(actor.id(), name);
                changes.changed("user", actor.id(), "name", Map.of("old", before, "new", name));
                return actor.id();
            });
        }
    }
}
