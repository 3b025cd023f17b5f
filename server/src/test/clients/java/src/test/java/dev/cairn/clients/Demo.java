package dev.cairn.clients;

import com.asana.Client;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server under test: {@code CAIRN_DEMO} names the demo.json of a running Cairn; {@code CAIRN_URL} overrides the
 * address that it gives.
 */
final class Demo {
    private final JsonObject file = read();

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

    String text(String name) {
        return file.get(name).getAsString();
    }

    Client client() {
        return client(text("token"));
    }

    Client client(String token) {
        String url = System.getenv("CAIRN_URL");
        var client = Client.accessToken(token);
        client.options.put("base_url", (url == null ? text("base_url") : url) + "/api/1.0");
        return client;
    }

    /** One of the people: the first for whom the given field has this value, or another one. */
    JsonObject person(String field, String value, boolean same) {
        for (var person : file.getAsJsonArray("people")) {
            var found = person.getAsJsonObject();
            if (found.get(field).getAsString().equals(value) == same) {
                return found;
            }
        }
        throw new IllegalStateException("The demo has no such person");
    }
}
