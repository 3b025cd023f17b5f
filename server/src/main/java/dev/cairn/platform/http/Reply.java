package dev.cairn.platform.http;

import dev.cairn.platform.fields.Records;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * An answer of the API: {@code {"data": …}} and, for a page of a list, {@code next_page}.
 *
 * @param location the path of what was created, below /api/1.0
 * @param etag the version of the record, for {@code If-Match}
 * @param beside what stands beside {@code data}
 */
public record Reply(
        int status,
        Body body,
        @Nullable String location,
        @Nullable String etag,
        @Nullable Paged paged,
        Map<String, ?> beside) {

    /** Writes what stands under {@code data}. */
    @FunctionalInterface
    public interface Body {
        void write(JsonGenerator json, String baseUrl);
    }

    /** That the answer is a page, and the token of the next one. */
    public record Paged(@Nullable String nextOffset) {}

    public static Reply one(Records records) {
        return new Reply(200, records::writeOne, null, null, null, Map.of());
    }

    public static Reply created(String location, Records records) {
        return new Reply(201, records::writeOne, location, null, null, Map.of());
    }

    public static Reply list(Records records) {
        return list(records, records::writeAll);
    }

    /** A list of what a field of each record refers to. */
    public static Reply listOf(String field, Records records) {
        return list(records, (json, baseUrl) -> records.writeAllOf(field, json, baseUrl));
    }

    private static Reply list(Records records, Body body) {
        return new Reply(200, body, null, null, records.isPaged() ? new Paged(records.nextOffset()) : null, Map.of());
    }

    /** What a search found, which has no pages. */
    public static Reply found(Records records) {
        return new Reply(200, records::writeAll, null, null, null, Map.of());
    }

    /** An empty list. */
    public static Reply none() {
        return new Reply(
                200,
                (json, baseUrl) -> {
                    json.writeStartArray();
                    json.writeEndArray();
                },
                null,
                null,
                null,
                Map.of());
    }

    /** {@code {"data":{}}}: what actions without a result answer. */
    public static Reply empty() {
        return object(json -> {});
    }

    /** An object that is no described resource. */
    public static Reply object(Consumer<JsonGenerator> members) {
        return new Reply(
                200,
                (json, baseUrl) -> {
                    json.writeStartObject();
                    members.accept(json);
                    json.writeEndObject();
                },
                null,
                null,
                null,
                Map.of());
    }

    /** As a page, whose next one is at this offset. */
    public Reply paged(@Nullable String nextOffset) {
        return new Reply(status, body, location, etag, new Paged(nextOffset), beside);
    }

    public Reply withStatus(int changed) {
        return new Reply(changed, body, location, etag, paged, beside);
    }

    public Reply withEtag(String version) {
        return new Reply(status, body, location, version, paged, beside);
    }

    /** With these texts and booleans beside {@code data}, in the order of the map. */
    public Reply with(Map<String, ?> members) {
        return new Reply(status, body, location, etag, paged, members);
    }
}
