package dev.cairn.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a first visitor does, so that the code behind it gets into the ahead-of-time cache. */
final class TrainingVisit {
    private static final Logger log = LoggerFactory.getLogger(TrainingVisit.class);
    private static final int ROUNDS = 20;

    private final String root;
    private @Nullable String cookie;

    TrainingVisit(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    void pay() {
        try {
            request("GET", "/", null);
            request("GET", "/api/1.0/setup", null);
            request("POST", "/api/1.0/setup", """
                    {"data":{"workspace_name":"Training","name":"Ada","email":"ada@example.com","password":"%s"}}""".formatted(UUID.randomUUID()));
            for (int round = 0; round < ROUNDS; round++) {
                for (String path : List.of("sessions/current", "users/me", "workspaces", "projects?limit=20")) {
                    request("GET", "/api/1.0/" + path, null);
                }
            }
        } catch (IOException e) {
            log.info("A request of the training run failed.", e);
        }
    }

    private void request(String method, String path, @Nullable String body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(root + path).toURL().openConnection();
        connection.setRequestMethod(method);
        if (cookie != null) {
            connection.setRequestProperty("Cookie", cookie);
        }
        if (body != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        boolean failed = connection.getResponseCode() >= 400;
        try (InputStream answer = failed ? connection.getErrorStream() : connection.getInputStream()) {
            if (answer != null) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
        }
        String set = connection.getHeaderField("Set-Cookie");
        if (set != null) {
            cookie = set.split(";", 2)[0];
        }
    }
}
