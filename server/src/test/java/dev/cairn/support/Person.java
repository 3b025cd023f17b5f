package dev.cairn.support;

import dev.cairn.platform.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Somebody who uses the API with a token of their own. Paths are below /api/1.0. */
public record Person(int port, long id, String name, String email, String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public String gid() {
        return String.valueOf(id);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Posts these fields under {@code data}. */
    public Answer post(String path, Map<String, ?> data) {
        return send("POST", path, Json.write(Map.of("data", data)), "application/json");
    }

    public Answer put(String path, Map<String, ?> data) {
        return send("PUT", path, Json.write(Map.of("data", data)), "application/json");
    }

    /** Sends a body as it is. */
    public Answer send(String method, String path, String body, String type) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), type);
    }

    public Answer send(String method, String path, byte[] body, String type) {
        return send(request(path)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A request with this person's token, for what the other methods do not cover. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/1.0" + path))
                .header("Authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
