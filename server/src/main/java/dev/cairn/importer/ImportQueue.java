package dev.cairn.importer;

import dev.cairn.identity.Actors;
import dev.cairn.importer.Import.Status;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.Writes;
import dev.cairn.platform.queue.LeasedQueue;
import dev.cairn.platform.queue.LeasedQueue.Stopped;
import dev.cairn.platform.queue.LeasedQueue.Work;
import dev.cairn.task.BulkDependencies;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs imports in the background, on whichever copy of the server takes them. */
@Component
class ImportQueue {
    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
    private static final int AT_ONCE = 2;

    /** An import that took the whole server down with it this often is not tried again. */
    private static final int ATTEMPTS = 5;

    private final LeasedQueue queue;
    private final Imports imports;
    private final ImportFiles files;
    private final Actors actors;
    private final ImportRun.Parts parts;

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
        this.queue = new LeasedQueue(database, clock, "import_job", "import_id", AT_ONCE);
        this.imports = imports;
        this.files = files;
        this.actors = actors;
        this.parts = new ImportRun.Parts(targets, writer, dependencies, imports, writes, clock);
    }

    /** Puts an import into the queue; call it in the transaction that marks it as running. */
    void add(Import begun) {
        queue.add(begun.workspace(), begun.id());
    }

    /** Takes what waits, as far as there is room. */
    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void look() {
        queue.look(this::run);
    }

    private void run(Work work, Runnable goOn) {
        imports.find(work.workspace(), work.id()).ifPresent(from -> run(from, work.attempts(), goOn));
    }

    private void run(Import from, int attempts, Runnable goOn) {
        if (from.status() != Status.RUNNING) {
            return;
        }
        if (attempts > ATTEMPTS) {
            fail(from, null, "The import was interrupted too often; start it again");
            return;
        }
        ImportRun run = null;
        try {
            var actor = actors.byId(from.creator())
                    .filter(found -> found.isMemberOf(from.workspace()))
                    .orElseThrow(() -> ApiError.forbidden("Who began the import has left the workspace"));
            run = new ImportRun(from, actor, from.open(files.source(from.workspace(), from.id())), parts);
            long project = run.run(goOn);
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

    @PreDestroy
    void stop() throws InterruptedException {
        queue.stop();
    }
}
