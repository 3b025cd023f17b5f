package dev.cairn.live;

import dev.cairn.platform.http.Json;
import dev.cairn.platform.log.Change;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes a change in the form of the API's events. */
final class ChangeJson {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private ChangeJson() {}

    static String of(Change change) {
        byte[] json = Json.bytes(false, out -> {
            out.writeStartObject();
            out.writeStringProperty("action", change.action());
            reference(out, "resource", change.type(), change.id());
            reference(out, "parent", change.parentType(), change.parentId());
            out.writeName("change");
            if (change.field() == null) {
                out.writeNull();
            } else {
                out.writeStartObject();
                out.writeStringProperty("field", change.field());
                out.writeStringProperty("action", actionOn(change));
                out.writeEndObject();
            }
            reference(out, "user", "user", change.actor());
            out.writeStringProperty("created_at", TIME.format(change.createdAt()));
            out.writeEndObject();
        });
        return new String(json, StandardCharsets.UTF_8);
    }

    /** A field with several values, such as followers, has one added or removed. */
    private static String actionOn(Change change) {
        if (change.detail() != null && change.detail().has("added")) {
            return "added";
        }
        return change.detail() != null && change.detail().has("removed") ? "removed" : "changed";
    }

    private static void reference(JsonGenerator out, String name, @Nullable String type, @Nullable Long id) {
        out.writeName(name);
        if (id == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeStringProperty("gid", String.valueOf(id));
        out.writeStringProperty("resource_type", type);
        out.writeEndObject();
    }
}
