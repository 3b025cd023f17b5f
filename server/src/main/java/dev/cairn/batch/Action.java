package dev.cairn.batch;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One of the requests in a batch.
 *
 * @param method in capital letters
 * @param path below /api/1.0
 */
record Action(String method, String path, JsonNode data, JsonNode options) {
    static final String FIELDS = "actions.method actions.relative_path actions.data:object actions.options:object";

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD");
    private static final int LONGEST_PATH = 2_048;

    /** Segments without dots alone and without encoded dots, slashes or controls: none that lead elsewhere. */
    private static final Pattern PLAIN_PATH =
            Pattern.compile("(?:/(?!\\.+(?:/|$))(?:[\\w.~@:+-]|%(?!2[EFef]|5[Cc]|[01])[0-9A-Fa-f]{2})+)+");

    static Action read(Input input) {
        String given = input.text("method", 10);
        String path = input.text("relative_path", LONGEST_PATH);
        for (String object : List.of("data", "options")) {
            if (input.isSet(object) && !input.raw(object).isObject()) {
                throw input.bad(object, "Not an object");
            }
        }
        String method = given == null ? "" : given.toUpperCase(Locale.ROOT);
        if (method.isEmpty()) {
            throw input.missing("method");
        }
        if (!METHODS.contains(method)) {
            throw input.bad("method", "Not one of get, post, put, delete, patch, head: " + given);
        }
        if (path == null || path.isBlank()) {
            throw input.missing("relative_path");
        }
        return new Action(method, path.startsWith("/") ? path : "/" + path, input.raw("data"), input.raw("options"));
    }

    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Refuses what no request of its own could be, or what has no place among others. */
    void check() {
        if (path.indexOf('?') >= 0) {
            throw ApiError.badInput("relative_path", "Cannot have a query; put its parameters into data");
        }
        if (path.equals("/batch") || path.endsWith("/live")) {
            throw ApiError.badInput("relative_path", "Cannot be in a batch: " + path);
        }
        if (!PLAIN_PATH.matcher(path).matches()) {
            throw ApiError.noSuchPath();
        }
    }

    /** The parameters of the query that the action stands for; a write has none. */
    Map<String, String[]> parameters() {
        var parameters = new LinkedHashMap<String, String[]>();
        if (isRead()) {
            data.forEachEntry((name, value) -> {
                if (!value.isNull()) {
                    parameters.put(name, new String[] {text(value)});
                }
            });
            for (String name : List.of("limit", "offset")) {
                if (options.hasNonNull(name)) {
                    parameters.put(name, new String[] {text(options.path(name))});
                }
            }
            if (options.hasNonNull("fields")) {
                parameters.put("opt_fields", new String[] {text(options.path("fields"))});
            }
        }
        return parameters;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(Action::text).collect(Collectors.joining(","));
        }
        return value.isObject() ? value.toString() : value.asString();
    }

    static String query(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()[0]))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The body of the write that the action stands for. */
    byte[] body() {
        if (isRead()) {
            return new byte[0];
        }
        var members = new LinkedHashMap<String, JsonNode>();
        if (data.isObject()) {
            members.put("data", data);
        }
        if (options.isObject()) {
            members.put("options", options);
        }
        return Json.write(members).getBytes(StandardCharsets.UTF_8);
    }
}
