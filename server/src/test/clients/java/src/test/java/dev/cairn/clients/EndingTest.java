package dev.cairn.clients;

import static dev.cairn.clients.Demo.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asana.errors.NoAuthorizationError;
import com.asana.errors.NotFoundError;
import com.asana.models.Task;
import com.asana.resources.gen.StatusUpdatesBase;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The project comes to its end. */
@Order(8)
class EndingTest extends Story {

    @Test
    @Order(1)
    void strangersHaveSeenNothingOfIt() {
        assertThatThrownBy(() -> STRANGER.tasks.findById(drill.gid).execute()).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> STRANGER.workspaces.findById(WORKSPACE).execute())
                .isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> Demo.client("wrong").users.me().execute()).isInstanceOf(NoAuthorizationError.class);
    }

    @Test
    @Order(2)
    void everythingIsDone() throws IOException {
        for (Task task : ANA.tasks.findByProject(shed.gid)) {
            var done = PRIYA.tasks.update(task.gid).data("completed", true).execute();
            assertThat(done.completed).isTrue();
            assertThat(done.completedAt).isNotNull();
        }
        new StatusUpdatesBase(ANA)
                .createStatusForObject()
                .data("parent", shed.gid)
                .data("status_type", "complete")
                .data("text", "Come and borrow.")
                .execute();
        var project = ANA.projects.update(shed.gid).data("archived", true).execute();
        assertThat(project.isArchived).isTrue();
        assertThat(asking(ANA.projects.findById(shed.gid), "current_status.color")
                        .execute()
                        .currentStatus
                        .color)
                .isEqualTo("complete");
        assertThat(gids(ANA.projects
                        .findAll()
                        .query("team", team.gid)
                        .query("archived", true)
                        .execute()))
                .containsExactly(shed.gid);
    }

    @Test
    @Order(3)
    void anaCleansUp() throws IOException {
        for (String project : List.of(shed.gid, hedge.gid)) {
            ANA.projects.delete(project).execute();
            assertThatThrownBy(() -> ANA.projects.findById(project).execute()).isInstanceOf(NotFoundError.class);
        }
        ANA.tags.delete(heavy.gid).execute();
        ANA.customFields.delete(state.gid).execute();
        ANA.customFields.delete(weight.gid).execute();
        ANA.workspaces.removeUser(WORKSPACE).data("user", newcomer).execute();
        assertThat(gids(ANA.users.findByWorkspace(WORKSPACE))).doesNotContain(newcomer);
        assertThat(gids(ANA.teams.users(team.gid).execute())).doesNotContain(newcomer);
    }
}
