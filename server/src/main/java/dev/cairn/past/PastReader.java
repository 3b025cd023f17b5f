package dev.cairn.past;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeLog;
import dev.cairn.platform.log.ChangeReader;
import dev.cairn.platform.log.Reactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Writes down how tasks are whenever something happens to them. The first time in a workspace it finds out from the whole
 * log how they have been until then, and passes over what the log has told of that.
 */
@Component
class PastReader implements ChangeReader {
    private final Database database;
    private final ChangeLog log;
    private final Recollection recollection;
    private final PastTasks tasks;

    PastReader(Database database, ChangeLog log, Recollection recollection, PastTasks tasks) {
        this.database = database;
        this.log = log;
        this.recollection = recollection;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "past";
    }

    @Override
    public void read(long workspace, List<Change> changes, Reactions reactions) {
        var recalled = recalled(workspace);
        if (recalled.isEmpty()) {
            begin(workspace, changes.getFirst().createdAt());
            return;
        }
        var touched = new TreeMap<Long, Instant>();
        var late = new TreeSet<Long>();
        for (Change change : changes) {
            if (change.type().equals("task") && change.seq() > recalled.get()) {
                Instant quarter = Quarter.of(change.createdAt());
                Instant before = touched.put(change.id(), quarter);
                if (before != null && !before.equals(quarter)) {
                    late.add(change.id());
                }
            }
        }
        // How they were in between, only the log can tell by now.
        recollection.recallAnew(workspace, late);
        tasks.keep(workspace, touched);
    }

    private Optional<Long> recalled(long workspace) {
        return database.sql("SELECT seq FROM past WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .first(row -> row.getLong(1));
    }

    private void begin(long workspace, Instant first) {
        // Read before the tasks are: what is written meanwhile is then looked at once more, and not passed over.
        long newest = log.newest(workspace);
        recollection.recall(workspace);
        database.sql("INSERT INTO past (workspace_id, begins_at, seq) VALUES (:workspace, :first, :newest)")
                .bind("workspace", workspace)
                .bind("first", Quarter.of(first))
                .bind("newest", newest)
                .update();
    }
}
