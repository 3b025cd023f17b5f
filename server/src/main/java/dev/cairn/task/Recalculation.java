package dev.cairn.task;

import dev.cairn.field.ComputedFields;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Writes;
import dev.cairn.platform.queue.LeasedQueue;
import dev.cairn.platform.queue.LeasedQueue.Work;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the values of a computed field anew for all tasks that have it, after it came to a project or was changed. Some
 * tasks at a time, so that nobody waits long for one of them.
 */
@Component
class Recalculation {
    private static final Logger LOG = LoggerFactory.getLogger(Recalculation.class);

    private static final int BATCH = 500;

    /** Each a minute after the other: longer than a database is away. */
    private static final int MOST_ATTEMPTS = 100;

    private final Database database;
    private final ComputedValues values;
    private final Writes writes;
    private final LeasedQueue queue;

    Recalculation(Database database, ComputedValues values, Writes writes, Clock clock) {
        this.database = database;
        this.values = values;
        this.writes = writes;
        this.queue = new LeasedQueue(database, clock, ComputedFields.QUEUE, "calculation_id", 1);
    }

    /** What is to be done. */
    private record Task(long field, long[] projects) {}

    @Scheduled(fixedDelay = 500, initialDelay = 1_000)
    void look() {
        queue.look(this::run);
    }

    private void run(Work work, Runnable goOn) {
        var task = task(work);
        if (work.attempts() > MOST_ATTEMPTS) {
            LOG.error("Gave up making values of a custom field anew in workspace {}: {}", work.workspace(), task);
            return;
        }
        if (task.isEmpty()) {
            return;
        }
        for (long project : task.get().projects()) {
            long last = 0;
            while (true) {
                var next = next(work.workspace(), project, last);
                if (next.isEmpty()) {
                    break;
                }
                goOn.run();
                make(work.workspace(), task.get().field(), next);
                last = next.getLast();
            }
        }
    }

    private void make(long workspace, long field, List<Long> tasks) {
        long[] ids = tasks.stream().mapToLong(Long::longValue).toArray();
        writes.byItself(workspace, null, changes -> {
            values.refresh(workspace, ids, new long[] {field}, changes);
            return field;
        });
    }

    private Optional<Task> task(Work work) {
        return database.sql("""
                        SELECT c.custom_field_id, ARRAY(SELECT s.project_id FROM custom_field_setting s
                          WHERE s.workspace_id = :workspace AND s.custom_field_id = c.custom_field_id
                            AND (c.project_id IS NULL OR c.project_id = s.project_id) ORDER BY s.project_id)
                        FROM calculation c WHERE c.workspace_id = :workspace AND c.calculation_id = :id""")
                .bind("workspace", work.workspace())
                .bind("id", work.id())
                .first(row -> new Task(row.getLong(1), Database.longs(row.getArray(2))));
    }

    private List<Long> next(long workspace, long project, long last) {
        return database.sql("""
                        SELECT task_id FROM task_project
                        WHERE workspace_id = :workspace AND project_id = :project AND task_id > :last
                        ORDER BY task_id LIMIT :batch""")
                .bind("workspace", workspace)
                .bind("project", project)
                .bind("last", last)
                .bind("batch", BATCH)
                .list(row -> row.getLong(1));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        queue.stop();
    }
}
