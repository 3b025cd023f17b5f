package dev.cairn.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waiting for jobs, as clients do it: by asking. */
public final class Waiting {
    private Waiting() {}

    /** The job of this answer once it has ended. */
    public static Answer ended(Person person, Answer begun) {
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        String path =
                "/jobs/" + begun.gid() + "?opt_fields=status,failure,new_project.name,new_portfolio.name,new_task.name,"
                        + "new_project_template.name,new_graph_export.download_url,new_resource_export.download_url";
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(30))
                .until(() -> person.get(path), job -> !job.at("status").matches("not_started|in_progress"));
    }

    /** Until what the server does by itself has come about. */
    public static void until(Callable<Boolean> isSo) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(30))
                .until(isSo);
    }

    /** The job of this answer once it has succeeded. */
    public static Answer succeeded(Person person, Answer begun) {
        var job = ended(person, begun);
        assertThat(job.at("status")).as(job.text()).isEqualTo("succeeded");
        return job;
    }
}
