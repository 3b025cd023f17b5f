package dev.cairn.importer;

import dev.cairn.identity.Actors;
import dev.cairn.importer.Import.Status;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Writes;
import dev.cairn.task.BulkDependencies;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs imports in the background, on whichever copy of the server takes them. A copy holds an import for a minute
 * at a time; when it stops or dies, another one, or the same after its restart, goes on.
 */
@Component
class ImportQueue {
    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 2;

    /** An import that took the whole server down with it this often is not tried again. */
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final Imports imports;
    private final ImportFiles files;
    private final Actors actors;
    private final Clock clock;
    private final ImportRun.Parts parts;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    ImportQueue(
            Database database,
            Imports imports,
            ImportFiles files,
            Actors actors,
            Targets targets,
            TaskWriter writer,
            BulkDependencies dependencies,
            Writes writes,
            Clock clock) {
        this.database = database;
        this.imports = imports;
        this.files = files;
        this.actors = actors;
        this.clock = clock;
        this.parts = new ImportRun.Parts(targets, writer, dependencies, imports, writes, clock);
    }

    private record Job(long importId, long workspace, int attempts) {}

    /** Thrown out of a run when the server stops; the import waits for the next start. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super(null, null, false, false);
        }
    }

    /** Puts an import into the queue; call it in the transaction that marks it as running. */
    void add(Import begun) {
        database.sql("""
                        INSERT INTO import_job (import_id, workspace_id, leased_until)
                        VALUES (:import, :workspace, :now)
                        ON CONFLICT (import_id) DO UPDATE SET attempts = 0, leased_until = excluded.leased_until""")
                .bind("import", begun.id())
                .bind("workspace", begun.workspace())
                .bind("now", clock.instant())
                .update();
    }

    /** Takes what waits, as far as there is room. */
    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void look() {
        while (!stopping && free.tryAcquire()) {
            var job = claim();
            if (job.isEmpty()) {
                free.release();
                return;
            }
            Thread.ofVirtual().name("import-" + job.get().importId()).start(() -> work(job.get()));
        }
    }

    private Optional<Job> claim() {
        return database.sql("""
                        UPDATE import_job SET leased_until = :until, attempts = attempts + 1 WHERE import_id = (
                          SELECT import_id FROM import_job WHERE leased_until <= :now
                          ORDER BY leased_until, import_id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING import_id, workspace_id, attempts""")
                .bind("now", clock.instant())
                .bind("until", clock.instant().plus(LEASE))
                .first(row -> new Job(row.getLong(1), row.getLong(2), row.getInt(3)));
    }

    private void work(Job job) {
        running.add(Thread.currentThread());
        try {
            imports.find(job.workspace(), job.importId()).ifPresent(from -> run(from, job));
            release(job);
        } catch (Stopped stopped) {
            handBack(job);
        } catch (RuntimeException error) {
            // Such as a database that went away: the lease runs out and the import is tried again.
            LOG.error("Import {} was interrupted", job.importId(), error);
        } finally {
            free.release();
            running.remove(Thread.currentThread());
        }
    }

    private void run(Import from, Job job) {
        if (from.status() != Status.RUNNING) {
            return;
        }
        if (job.attempts() > ATTEMPTS) {
            fail(from, null, "The import was interrupted too often; start it again");
            return;
        }
        ImportRun run = null;
        try {
            var actor = actors.byId(from.creator())
                    .filter(found -> found.isMemberOf(from.workspace()))
                    .orElseThrow(() -> ApiError.forbidden("Who began the import has left the workspace"));
            run = new ImportRun(from, actor, from.open(files.source(from.workspace(), from.id())), parts);
            long project = run.run(() -> goOn(job));
            imports.end(from, Status.SUCCEEDED, run.report(null), project);
        } catch (Stopped stopped) {
            throw stopped;
        } catch (ApiError refused) {
            fail(from, run, refused.getMessage());
        } catch (Exception error) {
            LOG.error("Import {} failed", from.id(), error);
            fail(from, run, "Something went wrong on the server; what was imported stays, and you can start it again");
        }
    }

    private void fail(Import from, @Nullable ImportRun run, String reason) {
        Map<String, ?> report = run == null
                ? new Report(from.mapping().columnsNotTaken()).toJson(List.of(), reason)
                : run.report(reason);
        imports.end(from, Status.FAILED, report, null);
    }

    private void goOn(Job job) {
        if (stopping) {
            throw new Stopped();
        }
        database.sql("UPDATE import_job SET leased_until = :until WHERE import_id = :import")
                .bind("until", clock.instant().plus(LEASE))
                .bind("import", job.importId())
                .update();
    }

    private void release(Job job) {
        database.sql("DELETE FROM import_job WHERE import_id = :import")
                .bind("import", job.importId())
                .update();
    }

    private void handBack(Job job) {
        database.sql("UPDATE import_job SET leased_until = :now, attempts = attempts - 1 WHERE import_id = :import")
                .bind("now", clock.instant())
                .bind("import", job.importId())
                .update();
    }

    /** Lets each run finish its batch. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        for (Thread thread : running) {
            thread.join(Duration.ofSeconds(8));
        }
    }
}
