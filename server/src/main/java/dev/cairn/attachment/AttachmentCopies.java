package dev.cairn.attachment;

import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Changes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives copies of tasks the attachments of their originals, each with a file of its own. */
@Component
public class AttachmentCopies {
    private final Database database;
    private final AttachmentFiles files;
    private final Ids ids;
    private final Clock clock;

    AttachmentCopies(Database database, AttachmentFiles files, Ids ids, Clock clock) {
        this.database = database;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    private record Original(
            long task,
            String name,
            String subtype,
            String host,
            String contentType,
            @Nullable Long size,
            @Nullable String storageKey,
            @Nullable String url) {}

    /**
     * Copies the attachments of tasks that the actor sees. The files are on the disk before their rows are written;
     * where the write fails, they are found to be nobody's and removed later.
     *
     * @param copies the copy of each task
     */
    public void copy(long workspace, long actor, Map<Long, Long> copies, Changes changes) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (Original original : originals(workspace, copies)) {
            Long copy = copies.get(original.task());
            long id = ids.next();
            String key = workspace + "/" + id;
            if (copy == null || original.storageKey() != null && !files.copy(original.storageKey(), key)) {
                continue;
            }
            var row = new HashMap<String, @Nullable Object>();
            row.put("workspace", workspace);
            row.put("id", id);
            row.put("task", copy);
            row.put("name", original.name());
            row.put("subtype", original.subtype());
            row.put("host", original.host());
            row.put("content_type", original.contentType());
            row.put("size", original.size());
            row.put("key", original.storageKey() == null ? null : key);
            row.put("url", original.url());
            row.put("author", actor);
            row.put("now", clock.instant());
            rows.add(row);
            changes.added("attachment", id, "task", copy);
        }
        database.batch("""
                INSERT INTO attachment (workspace_id, id, task_id, name, resource_subtype, host, content_type, size,
                  storage_key, url, created_by, created_at)
                VALUES (:workspace, :id, :task, :name, :subtype, :host, :content_type, :size, :key, :url, :author,
                  :now)""", rows);
    }

    private List<Original> originals(long workspace, Map<Long, Long> copies) {
        return database.sql("""
                        SELECT task_id, name, resource_subtype, host, content_type, size, storage_key, url
                        FROM attachment WHERE workspace_id = :workspace AND task_id = ANY(:tasks)
                        ORDER BY task_id, id""")
                .bind("workspace", workspace)
                .bind(
                        "tasks",
                        copies.keySet().stream().mapToLong(Long::longValue).toArray())
                .list(row -> new Original(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, Long.class),
                        row.getString(7),
                        row.getString(8)));
    }
}
