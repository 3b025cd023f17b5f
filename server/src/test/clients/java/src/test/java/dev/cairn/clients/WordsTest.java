package dev.cairn.clients;

import static dev.cairn.clients.Demo.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asana.errors.ForbiddenError;
import com.asana.errors.NotFoundError;
import com.asana.models.ResourceWithSubtype;
import com.asana.resources.gen.StatusUpdatesBase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What people say and attach, and what is found of it. */
@Order(5)
class WordsTest extends Story {

    @Test
    @Order(1)
    void priyaComments() throws Exception {
        var comment = PRIYA.stories
                .createOnTask(drill.gid)
                .data("text", "They are sold out")
                .execute();
        assertThat(comment.type).isEqualTo("comment");
        assertThat(comment.resourceSubtype).isEqualTo("comment_added");
        assertThat(comment.createdBy.gid).isEqualTo(priya.gid);
        var edited = PRIYA.stories
                .update(comment.gid)
                .data("html_text", "<body>They were <em>sold out</em></body>")
                .execute();
        assertThat(edited.text).isEqualTo("They were sold out");
        var read = asking(ANA.stories.findById(comment.gid), "text", "is_edited", "target.gid")
                .execute();
        assertThat(read.isEdited).isTrue();
        assertThat(read.target.gid).isEqualTo(drill.gid);
        assertThatThrownBy(() ->
                        ANA.stories.update(comment.gid).data("text", "Not mine").execute())
                .isInstanceOf(ForbiddenError.class);
        PRIYA.stories.delete(comment.gid).execute();
        assertThatThrownBy(() -> ANA.stories.findById(comment.gid).execute()).isInstanceOf(NotFoundError.class);
    }

    @Test
    @Order(2)
    void theTaskTellsWhatHappened() throws Exception {
        PRIYA.tasks.update(drill.gid).data("completed", true).execute();
        var told = eventually(
                () -> asking(ANA.stories.findByTask(drill.gid), "type", "resource_subtype")
                        .execute(),
                stories -> stories.stream().anyMatch(story -> "marked_complete".equals(story.resourceSubtype)));
        assertThat(told).filteredOn(story -> story.type.equals("system")).isNotEmpty();
        var reopened = PRIYA.tasks.update(drill.gid).data("completed", false).execute();
        assertThat(reopened.completed).isFalse();
        assertThat(reopened.completedAt).isNull();
    }

    @Test
    @Order(3)
    void anaAttachesAFileAndGetsItBack() throws Exception {
        var content = "hammer;left\n".getBytes(StandardCharsets.UTF_8);
        var attached = ANA.attachments
                .createOnTask(drill.gid, new ByteArrayInputStream(content), "where.csv", "text/csv")
                .execute();
        assertThat(attached.name).isEqualTo("where.csv");
        assertThat(gids(ANA.attachments.findByTask(drill.gid).execute())).containsExactly(attached.gid);
        assertThat(gids(ANA.attachments.getAttachmentsForObject(drill.gid).execute()))
                .containsExactly(attached.gid);
        var read = ANA.attachments.findById(attached.gid).execute();
        assertThat(read.parent.gid).isEqualTo(drill.gid);
        assertThat(read.host).isEqualTo("asana");
        assertThat(Demo.download(read.downloadUrl.toURI())).isEqualTo(content);
        ANA.attachments.deleteAttachment(attached.gid).execute();
        assertThat(ANA.attachments.findByTask(drill.gid).execute()).isEmpty();
    }

    @Test
    @Order(4)
    void sheSaysHowTheProjectIsDoing() throws IOException {
        var status = ANA.projectStatuses
                .createInProject(shed.gid)
                .data("title", "Half empty")
                .data("text", "Few tools yet.")
                .data("color", "yellow")
                .execute();
        assertThat(status.color).isEqualTo("yellow");
        var read = ANA.projectStatuses.findById(status.gid).execute();
        assertThat(read.title).isEqualTo("Half empty");
        assertThat(read.createdBy.gid).isEqualTo(ana.gid);
        assertThat(gids(ANA.projectStatuses.findByProject(shed.gid).execute())).containsExactly(status.gid);
        assertThat(ANA.projects.findById(shed.gid).execute().currentStatus.gid).isEqualTo(status.gid);
        ANA.projectStatuses.delete(status.gid).execute();
        assertThat(ANA.projects.findById(shed.gid).execute().currentStatus).isNull();
    }

    @Test
    @Order(5)
    void andInTheNewerWay() throws IOException {
        var updates = new StatusUpdatesBase(ANA);
        var status = updates.createStatusForObject()
                .data("parent", shed.gid)
                .data("status_type", "on_track")
                .data("text", "The drill is on its way.")
                .execute();
        assertThat(text(status, "status_type")).isEqualTo("on_track");
        assertThat(text(updates.getStatus(gid(status)).execute(), "author.gid")).isEqualTo(ana.gid);
        assertThat(unmodelled(updates.getStatusesForObject(null, shed.gid).execute()))
                .containsExactly(gid(status));
        updates.deleteStatus(gid(status)).execute();
        assertThatThrownBy(() -> updates.getStatus(gid(status)).execute()).isInstanceOf(NotFoundError.class);
    }

    @Test
    @Order(6)
    void tasksAreFound() throws Exception {
        found(List.of("projects.any", shed.gid, "text", "drill"), drill);
        found(List.of("projects.any", shed.gid, "assignee.any", PRIYA_EMAIL), drill);
        found(List.of("tags.any", heavy.gid, "completed", false), drill);
        found(List.of("projects.any", shed.gid, "resource_subtype", "milestone"), opening);
    }

    private static void found(List<Object> asked, ResourceWithSubtype expected) throws Exception {
        eventually(
                () -> {
                    var search = ANA.tasks.searchInWorkspace(WORKSPACE);
                    for (int i = 0; i < asked.size(); i += 2) {
                        search.query((String) asked.get(i), asked.get(i + 1));
                    }
                    return gids(search.execute());
                },
                List.of(expected.gid)::equals);
    }

    @Test
    @Order(7)
    void namesAreCompletedAsOneTypes() throws Exception {
        eventually(
                () -> gids(ANA.workspaces
                        .typeahead(WORKSPACE)
                        .query("resource_type", "task")
                        .query("query", "good dri")
                        .execute()),
                gids -> gids.contains(drill.gid));
        assertThat(ANA.workspaces
                        .userTypeahead(WORKSPACE)
                        .query("query", "priya")
                        .execute())
                .extracting(user -> user.name)
                .contains(priya.name);
        assertThat(gids(ANA.workspaces
                        .projectTypeahead(WORKSPACE)
                        .query("query", "the tool")
                        .execute()))
                .contains(shed.gid);
    }
}
