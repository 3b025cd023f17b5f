package dev.cairn.job;

import dev.cairn.platform.Actor;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Json;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import dev.cairn.platform.queue.LeasedQueue;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins jobs and keeps what became of them. */
@Component
public class Jobs {
    private static final int AT_ONCE = 2;
    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final LeasedQueue queue;

    Jobs(Database database, Writes writes, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.queue = new LeasedQueue(database, clock, "job_queue", "job_id", AT_ONCE);
    }

    /** That there is something to do. */
    record Begun() {}

    /**
     * Begins a job in a write of the actor's and returns its id; once the write is done, the work starts.
     *
     * @param request what is asked for, to be written as JSON
     * @param make makes the beginning of what the job is to make, and gives its id
     */
    public long begin(long workspace, Actor actor, JobWork work, Object request, ToLongFunction<Changes> make) {
        long job = writes.in(workspace, actor, changes -> {
            long made = make.applyAsLong(changes);
            long id = ids.next();
            database.sql("""
                            INSERT INTO job (workspace_id, id, resource_subtype, status, request, made_type, made_id,
                              created_by, created_at)
                            VALUES (:workspace, :id, :subtype, 'not_started', :request::jsonb, :type, :made, :creator,
                              :now)""")
                    .bind("workspace", workspace)
                    .bind("id", id)
                    .bind("subtype", work.subtype())
                    .bind("request", Json.write(request))
                    .bind("type", work.makes())
                    .bind("made", made)
                    .bind("creator", actor.id())
                    .bind("now", clock.instant())
                    .update();
            queue.add(workspace, id);
            return id;
        });
        events.publishEvent(new Begun());
        return job;
    }

    /** The id of what a job makes. */
    public long made(long workspace, long job) {
        return database.sql("SELECT made_id FROM job WHERE workspace_id = :workspace AND id = :job")
                .bind("workspace", workspace)
                .bind("job", job)
                .number();
    }

    LeasedQueue queue() {
        return queue;
    }

    /** Marks a job as begun; nothing where it has ended or is gone. */
    Optional<Job> start(long workspace, long id) {
        return database.sql("""
                        UPDATE job SET status = 'in_progress'
                        WHERE workspace_id = :workspace AND id = :id AND status IN ('not_started', 'in_progress')
                        RETURNING resource_subtype, request, made_id, created_by""")
                .bind("workspace", workspace)
                .bind("id", id)
                .first(row ->
                        new Job(workspace, id, row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
    }

    /**
     * Does the whole work of a job in one write that ends the job too: it is done once, even where two copies of the
     * server should have taken it.
     */
    public void once(Job job, Consumer<Changes> work) {
        writes.byItself(job.workspace(), job.creator(), changes -> {
            if (end(job, "succeeded", null)) {
                work.accept(changes);
            }
            return job.id();
        });
    }

    void succeed(Job job) {
        end(job, "succeeded", null);
    }

    void fail(Job job, String reason, Consumer<Changes> undo) {
        writes.byItself(job.workspace(), job.creator(), changes -> {
            if (end(job, "failed", reason)) {
                undo.accept(changes);
            }
            return job.id();
        });
    }

    /** Ends a job that has not ended; whoever else would end it waits for this transaction. */
    private boolean end(Job job, String status, @Nullable String failure) {
        return database.sql("""
                        UPDATE job SET status = :status, failure = :failure, completed_at = :now
                        WHERE workspace_id = :workspace AND id = :id AND status = 'in_progress'""")
                        .bind("status", status)
                        .bind("failure", failure)
                        .bind("now", clock.instant())
                        .bind("workspace", job.workspace())
                        .bind("id", job.id())
                        .update()
                == 1;
    }

    /** Forgets old jobs; what they made stays. */
    @Scheduled(fixedDelay = 86_400_000, initialDelay = 400_000)
    void forgetOld() {
        List<Long> workspaces = database.sql("SELECT id FROM workspace").list(row -> row.getLong(1));
        for (long workspace : workspaces) {
            database.sql("DELETE FROM job WHERE workspace_id = :workspace AND created_at < :before")
                    .bind("workspace", workspace)
                    .bind("before", clock.instant().minus(KEPT))
                    .update();
        }
    }
}
