package dev.cairn.clients;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The server under test: {@code CAIRN_DEMO} names the demo.json of a running Cairn; {@code CAIRN_URL} overrides the
 * address that it gives.
 */
final class Demo {
    private static final JsonObject FILE = read();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The workspace in which the story takes place. */
    static final String WORKSPACE = text("workspace_gid");

    private Demo() {}

    private static JsonObject read() {
        String file = System.getenv("CAIRN_DEMO");
        if (file == null) {
            throw new IllegalStateException("Set CAIRN_DEMO to the demo.json of a Cairn that was started with --demo");
        }
        try {
            return JsonParser.parseString(Files.readString(Path.of(file))).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return FILE.get(name).getAsString();
    }

    /** The nth of the people who have a role. */
    static JsonObject person(String role, int nth) {
        return FILE.getAsJsonArray("people").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(person -> person.get("role").getAsString().equals(role))
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    static NotingClient client(String token) {
        var client = new NotingClient(token);
        client.options.put("base_url", base());
        return client;
    }

    private static String base() {
        return url() + "/api/1.0";
    }

    static String url() {
        String url = System.getenv("CAIRN_URL");
        return url == null ? text("base_url") : url;
    }

    /** What is told of the demo's app: its client_id, its client_secret, its redirect_uri. */
    static String app(String name) {
        return FILE.getAsJsonObject("oauth_app").get(name).getAsString();
    }

    /** What Cairn offers beyond the API that the client knows, such as to react, in the name of the admin. */
    static void own(String path, Map<String, String> data) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Authorization", "Bearer " + text("token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new Gson().toJson(Map.of("data", data))))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    static byte[] download(URI url) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HTTP.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(url + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
