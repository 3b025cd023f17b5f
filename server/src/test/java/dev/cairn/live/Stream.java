package dev.cairn.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.platform.http.Json;
import dev.cairn.support.Person;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What somebody hears who listens to a workspace. */
final class Stream implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    record Event(String name, String id, JsonNode data, long atNanos) {}

    Stream(Person person, String workspace, @Nullable String lastSeen) throws IOException, InterruptedException {
        this(request(person, workspace, "", lastSeen));
    }

    private Stream(HttpRequest.Builder request) throws IOException, InterruptedException {
        response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        Thread.ofVirtual().start(this::read);
    }

    private static HttpRequest.Builder request(
            Person person, String workspace, String query, @Nullable String lastSeen) {
        var request = person.request("/workspaces/" + workspace + "/live" + query);
        return lastSeen == null ? request : request.header("Last-Event-ID", lastSeen);
    }

    /** Of somebody who has begun to read so many seconds ago. */
    static Stream begun(Person person, String workspace, String secondsAgo) throws Exception {
        return new Stream(request(person, workspace, "?began_seconds_ago=" + secondsAgo, null));
    }

    static Stream of(Person person, String workspace) throws Exception {
        var stream = new Stream(person, workspace, null);
        assertThat(stream.next().name()).isEqualTo("ready");
        return stream;
    }

    int status() {
        return response.statusCode();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String name = "";
            String id = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(name, id, Json.read(data), System.nanoTime()));
                    data = "";
                }
            }
        } catch (IOException closed) {
            // By this test or by the server: either way there is nothing more to hear.
        }
        events.add(new Event("end", "", Json.read("{}"), System.nanoTime()));
    }

    Event next() throws InterruptedException {
        var event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(event).as("an event").isNotNull();
        return event;
    }

    /** All that is heard up to a change of this resource, that one included. */
    List<JsonNode> until(String action, String gid) throws InterruptedException {
        var heard = new ArrayList<JsonNode>();
        while (true) {
            var event = next();
            assertThat(event.name()).isEqualTo("change");
            event.data().path("changes").forEach(heard::add);
            if (heard.stream()
                    .anyMatch(change -> gid(change, "resource").equals(gid)
                            && change.path("action").asString().equals(action))) {
                return heard;
            }
        }
    }

    static String gid(JsonNode change, String reference) {
        return change.path(reference).path("gid").asString("");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
