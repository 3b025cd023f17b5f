package dev.cairn.platform.openapi;

import dev.cairn.platform.http.Json;
import dev.cairn.support.Answer;
import dev.cairn.support.Person;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a write answered with, compared with what was sent and with what can be read afterwards. */
final class WrittenRecord {
    /** Told once, made anew for each answer, or changed by what goes on in the background. */
    private static final Set<String> PASSING = Set.of(
            "modified_at",
            "token",
            "url",
            "secret",
            "client_secret",
            "download_url",
            "view_url",
            "state",
            "completed_at");

    /** Says what another field says too, or counts for some records of the type only. */
    private static final Set<String> YIELDING = Set.of("public", "format", "hearted");

    private final Person reader;
    private final JsonNode document;
    private final Endpoint endpoint;
    private final Answer answer;

    WrittenRecord(Person reader, JsonNode document, Endpoint endpoint, Answer answer) {
        this.reader = reader;
        this.document = document;
        this.endpoint = endpoint;
        this.answer = answer;
    }

    List<String> deviations(String url, String body) {
        String path = "/" + plural() + "/";
        String gid = answer.data().path("gid").asString("");
        if (gid.isEmpty() || !document.path("paths").has(path + "{" + endpoint.answers() + "_gid}")) {
            return List.of();
        }
        String asked = url.replaceAll(".*[?&](opt_fields=[^&]*).*|.*", "$1");
        var read = reader.get(path + gid + (asked.isEmpty() ? "" : "?" + asked));
        // One may write oneself out of sight, as by leaving a project.
        return read.status() == 200 ? deviations(read.data(), body) : List.of();
    }

    private List<String> deviations(JsonNode read, String body) {
        var deviations = new ArrayList<String>();
        answer.data().forEachEntry((name, value) -> {
            JsonNode now = read.path(name);
            if (!PASSING.contains(name) && !now.isMissingNode() && !now.equals(value)) {
                deviations.add(name + " was answered as " + value + " and reads " + now);
            }
        });
        if (!body.isEmpty() && (endpoint.method().equals("PUT") || endpoint.status() == 201)) {
            Json.read(body.getBytes(StandardCharsets.UTF_8)).path("data").forEachEntry((name, sent) -> {
                if (!YIELDING.contains(name) && !isSame(sent, read.path(name))) {
                    deviations.add(name + " was sent as " + sent + " and reads " + read.path(name));
                }
            });
        }
        return deviations;
    }

    private String plural() {
        String type = endpoint.answers();
        return type.endsWith("y")
                ? type.substring(0, type.length() - 1) + "ies"
                : type.endsWith("s") ? type + "es" : type + "s";
    }

    /** Whether what is read can be what was sent, as far as can be said of any field. */
    private static boolean isSame(JsonNode sent, JsonNode read) {
        if (read.isMissingNode() || sent.isNull() || sent.isArray() || sent.isObject()) {
            return true;
        }
        if (read.isObject()) {
            String gid = read.path("gid").asString("");
            return !sent.isString()
                    || !sent.stringValue().matches("\\d{10,}")
                    || sent.stringValue().equals(gid);
        }
        if (sent.isBoolean() && read.isBoolean()) {
            return sent.equals(read);
        }
        if (sent.isString() && read.isString()) {
            String text = sent.stringValue().strip();
            return text.isEmpty()
                    || isTime(read.stringValue())
                    || text.equals(read.stringValue().strip());
        }
        return !sent.isNumber() || !read.isNumber() || sent.decimalValue().compareTo(read.decimalValue()) == 0;
    }

    /** The same moment can be written in many ways. */
    private static boolean isTime(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?");
    }
}
