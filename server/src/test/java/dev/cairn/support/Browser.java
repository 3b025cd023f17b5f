package dev.cairn.support;

import dev.cairn.platform.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser: keeps the session's cookie and sends its CSRF token. Paths are below /api/1.0. */
public final class Browser {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private @Nullable String cookie;
    private @Nullable String csrfToken;

    public Browser(int port) {
        this.port = port;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, Map<String, ?> data) {
        return write("POST", path, data);
    }

    public Answer put(String path, Map<String, ?> data) {
        return write("PUT", path, data);
    }

    public Answer signIn(String email, String password) {
        return post("/sessions", Map.of("email", email, "password", password));
    }

    /** Whether a session's cookie is kept. */
    public boolean hasSession() {
        return cookie != null;
    }

    public void forgetCsrfToken() {
        csrfToken = null;
    }

    private Answer write(String method, String path, Map<String, ?> data) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(Json.write(Map.of("data", data)))));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/1.0" + path));
        if (cookie != null) {
            request.header("Cookie", "cairn_session=" + cookie);
        }
        if (csrfToken != null) {
            request.header("X-CSRF-Token", csrfToken);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            var answer = new Answer(response.statusCode(), response.headers(), response.body());
            response.headers().firstValue("Set-Cookie").ifPresent(set -> keep(set, answer));
            return answer;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String setCookie, Answer answer) {
        String value = setCookie.substring("cairn_session=".length(), setCookie.indexOf(';'));
        cookie = value.isEmpty() ? null : value;
        var token = answer.json().path("data").path("csrf_token");
        if (cookie == null || token.isString()) {
            csrfToken = cookie == null ? null : token.stringValue();
        }
    }
}
