package dev.cairn.clients;

import static dev.cairn.clients.Demo.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asana.errors.ForbiddenError;
import com.asana.resources.gen.AuditLogApiBase;
import com.asana.resources.gen.StatusUpdatesBase;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is on record when all is over, asked for by times as this client writes them: to the nanosecond or minute. */
@Order(9)
class AuditTest extends Story {
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    @Test
    @Order(1)
    void theAuditLogTellsAdminsWhoDeletedTheProject() throws Exception {
        var log = new AuditLogApiBase(ANA);
        var events = eventually(
                () -> log.getAuditLogEvents(
                                WORKSPACE,
                                shed.gid,
                                ana.gid,
                                "user",
                                "project_deleted",
                                OffsetDateTime.now().plusDays(1),
                                LONG_AGO)
                        .execute(),
                found -> !found.isEmpty());
        assertThat(text(events.getFirst(), "actor.email")).isEqualTo(ana.email);
        assertThat(text(events.getFirst(), "resource.name")).isEqualTo("The tool shed");
        assertThat(log.getAuditLogEvents(WORKSPACE, shed.gid, null, null, null, LONG_AGO, null)
                        .execute())
                .isEmpty();
        assertThatThrownBy(() -> new AuditLogApiBase(PRIYA)
                        .getAuditLogEvents(WORKSPACE, null, null, null, null, null, null)
                        .execute())
                .isInstanceOf(ForbiddenError.class);
    }

    @Test
    @Order(2)
    void listsTakeTimesAsThisClientWritesThem() throws IOException {
        var tomorrow = OffsetDateTime.now(ZoneOffset.ofHours(2)).plusDays(1);
        var project = ANA.projects
                .createInWorkspace(WORKSPACE)
                .data("name", "Spare parts")
                .execute();
        var task = ANA.tasks
                .create()
                .data("name", "Count the screws")
                .data("projects", List.of(project.gid))
                .execute();
        assertThat(gids(ANA.tasks
                        .getTasks(LONG_AGO, LONG_AGO, null, null, project.gid, null)
                        .execute()))
                .containsExactly(task.gid);
        assertThat(ANA.tasks
                        .getTasks(tomorrow, null, null, null, project.gid, null)
                        .execute())
                .isEmpty();
        var updates = new StatusUpdatesBase(ANA);
        assertThat(updates.getStatusesForObject(LONG_AGO, project.gid).execute())
                .isEmpty();
        ANA.projects.delete(project.gid).execute();
    }
}
