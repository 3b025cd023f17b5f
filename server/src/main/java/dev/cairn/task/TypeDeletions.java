package dev.cairn.task;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeReader;
import dev.cairn.platform.log.Reactions;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes usual tasks of those whose custom type was deleted. */
@Component
class TypeDeletions implements ChangeReader {
    private final Database database;

    TypeDeletions(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "type-deletions";
    }

    @Override
    public void read(long workspace, List<Change> changes, Reactions reactions) {
        for (Change change : changes) {
            if (change.type().equals("custom_type") && change.action().equals("deleted")) {
                forget(workspace, change, reactions);
            }
        }
    }

    private void forget(long workspace, Change deleted, Reactions reactions) {
        database.sql("""
                        UPDATE task SET resource_subtype = 'default_task', custom_type_id = NULL,
                          custom_type_status_option_id = NULL, version = version + 1
                        WHERE workspace_id = :workspace AND custom_type_id = :type RETURNING id""")
                .bind("workspace", workspace)
                .bind("type", deleted.id())
                .list(row -> {
                    var detail = new HashMap<String, @Nullable Object>();
                    detail.put("old", "custom");
                    detail.put("new", "default_task");
                    return reactions.by(deleted.actor()).changed("task", row.getLong(1), "resource_subtype", detail);
                });
    }
}
