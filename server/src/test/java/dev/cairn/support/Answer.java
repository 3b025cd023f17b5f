package dev.cairn.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.platform.http.Json;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the API answered. */
public record Answer(int status, HttpHeaders headers, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return Json.read(body);
    }

    /** What stands under {@code data}, of an answer that succeeded. */
    public JsonNode data() {
        assertThat(status).as(text()).isBetween(200, 299);
        return json().path("data");
    }

    public String gid() {
        return data().path("gid").asString();
    }

    /** A text below data, at a path such as {@code assignee.name}. */
    public String at(String path) {
        JsonNode node = below(data(), path);
        return node.isNull() ? "null" : node.asString();
    }

    private static JsonNode below(JsonNode from, String path) {
        JsonNode node = from;
        for (String name : path.split("\\.")) {
            node = name.chars().allMatch(Character::isDigit) ? node.path(Integer.parseInt(name)) : node.path(name);
        }
        return node;
    }

    /** One field of each record of a list, or what is at a path below each. */
    public List<String> all(String path) {
        var values = new ArrayList<String>();
        for (JsonNode record : data()) {
            values.add(below(record, path).asString());
        }
        return values;
    }

    /** Expects a refusal in the documented form and returns its message. */
    public String refusal(int expected) {
        assertThat(status).as(text()).isEqualTo(expected);
        var error = json().path("errors").path(0);
        assertThat(error.path("help").isString()).as(text()).isTrue();
        return error.path("message").asString();
    }
}
