package dev.cairn.job;

import dev.cairn.identity.Actors;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.queue.LeasedQueue.Stopped;
import dev.cairn.platform.queue.LeasedQueue.Work;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs jobs in the background, on whichever copy of the server takes them. */
@Component
class JobQueue {
    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

    /** A job that took the whole server down with it this often is not tried again. */
    private static final int ATTEMPTS = 5;

    private final Jobs jobs;
    private final Actors actors;
    private final Map<String, JobWork> kinds;

    JobQueue(Jobs jobs, Actors actors, List<JobWork> kinds) {
        this.jobs = jobs;
        this.actors = actors;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobWork::subtype, Function.identity()));
    }

    @EventListener
    void begun(Jobs.Begun ignored) {
        jobs.queue().look(this::run);
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void look() {
        jobs.queue().look(this::run);
    }

    private void run(Work work, Runnable goOn) {
        var job = jobs.start(work.workspace(), work.id()).orElse(null);
        var kind = job == null ? null : kinds.get(job.subtype());
        if (job == null || kind == null) {
            return;
        }
        try {
            if (work.attempts() > ATTEMPTS) {
                throw ApiError.conflict("The job was interrupted too often; ask for it again");
            }
            var actor = actors.byId(job.creator())
                    .filter(found -> found.isIn(job.workspace()))
                    .orElseThrow(() -> ApiError.forbidden("Who asked for this has left the workspace"));
            kind.run(job, actor, goOn);
            jobs.succeed(job);
        } catch (Stopped | TransientDataAccessException interrupted) {
            throw interrupted;
        } catch (ApiError refused) {
            jobs.fail(job, refused.getMessage(), changes -> kind.undo(job, changes));
        } catch (RuntimeException error) {
            LOG.error("Job {} failed", job.id(), error);
            jobs.fail(job, "Something went wrong on the server", changes -> kind.undo(job, changes));
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        jobs.queue().stop();
    }
}
