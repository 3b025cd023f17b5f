package dev.cairn.clients;

import static dev.cairn.clients.Demo.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.asana.errors.InvalidTokenError;
import com.asana.errors.NotFoundError;
import com.asana.models.Event;
import com.asana.resources.BatchApis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Programs follow what happens. */
@Order(6)
class EventTest extends Story {
    private static Receiver receiver;

    @BeforeAll
    static void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterAll
    static void stopListening() {
        receiver.close();
    }

    @Test
    @Order(1)
    void priyaFollowsTheProject() throws Exception {
        // The documented start: a refusal that carries the first token.
        var start = catchThrowableOfType(
                InvalidTokenError.class, () -> PRIYA.events.get(shed.gid).executeRaw());
        var token = new AtomicReference<>(start.sync);
        ANA.tasks.update(saw.gid).data("assignee", priya.gid).execute();
        ANA.stories.createOnTask(saw.gid).data("text", "Carefully").execute();
        List<Event> seen = new ArrayList<>();
        eventually(
                () -> {
                    var page = PRIYA.events.get(shed.gid, token.get()).executeRaw();
                    token.set(page.sync);
                    seen.addAll(page.data);
                    return seen;
                },
                events -> events.stream().anyMatch(event -> event.resource.resourceType.equals("story")));
        assertThat(seen)
                .anySatisfy(event -> {
                    assertThat(event.action).isEqualTo("changed");
                    assertThat(event.resource.gid).isEqualTo(saw.gid);
                    assertThat(event.user.gid).isEqualTo(ana.gid);
                    assertThat(event.createdAt).isNotNull();
                })
                .anySatisfy(event -> assertThat(event.parent)
                        .isNotNull()
                        .extracting(parent -> parent.gid)
                        .isEqualTo(saw.gid));
    }

    @Test
    @Order(2)
    void aProgramOfAnasIsTold() throws Exception {
        var webhook = ANA.webhooks
                .create()
                .data("resource", shed.gid)
                .data("target", receiver.url())
                .data(
                        "filters",
                        List.of(Map.of("resource_type", "task", "action", "changed", "fields", List.of("completed"))))
                .execute();
        assertThat(webhook.active).isTrue();
        assertThat(webhook.resource.gid).isEqualTo(shed.gid);
        assertThat(webhook.target).isEqualTo(receiver.url());
        ANA.tasks.update(saw.gid).data("completed", true).execute();
        var told = eventually(receiver::told, events -> !events.isEmpty());
        assertThat(text(told.getFirst(), "resource.gid")).isEqualTo(saw.gid);
        assertThat(text(told.getFirst(), "change.field")).isEqualTo("completed");
        assertThat(receiver.forged()).isZero();
        assertThat(gids(ANA.webhooks
                        .getAll()
                        .query("workspace", WORKSPACE)
                        .query("resource", shed.gid)
                        .execute()))
                .containsExactly(webhook.gid);
        eventually(() -> ANA.webhooks.getById(webhook.gid).execute(), read -> read.lastSuccessAt != null);
        var changed = ANA.webhooks
                .updateWebhook(webhook.gid)
                .data("filters", List.of(Map.of("resource_type", "story", "action", "added")))
                .execute();
        assertThat(changed.active).isTrue();
        ANA.webhooks.deleteById(webhook.gid).execute();
        assertThatThrownBy(() -> ANA.webhooks.getById(webhook.gid).execute()).isInstanceOf(NotFoundError.class);
    }

    @Test
    @Order(3)
    void severalRequestsGoInOne() throws IOException {
        var results = new BatchApis(ANA)
                .createBatchRequest()
                .data(
                        "actions",
                        List.of(
                                Map.of("method", "get", "relative_path", "/tasks/" + saw.gid),
                                Map.of("method", "get", "relative_path", "/tasks/1"),
                                Map.of(
                                        "method",
                                        "put",
                                        "relative_path",
                                        "/tasks/" + saw.gid,
                                        "data",
                                        Map.of("name", "Sharpen the long saw"))))
                .execute();
        assertThat(results)
                .extracting(
                        result -> result.getAsJsonObject().get("status_code").getAsInt())
                .containsExactly(200, 404, 200);
        assertThat(text(results.getFirst(), "body.data.name")).isEqualTo("Sharpen the saw");
        assertThat(ANA.tasks.findById(saw.gid).execute().name).isEqualTo("Sharpen the long saw");
    }
}
