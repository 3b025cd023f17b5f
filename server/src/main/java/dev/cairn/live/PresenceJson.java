package dev.cairn.live;

import dev.cairn.platform.http.Json;
import dev.cairn.presence.Presence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes who has a task open, in the form of the API's records. */
final class PresenceJson {
    private PresenceJson() {}

    static String of(long task, List<Presence> presences) {
        byte[] json = Json.bytes(false, out -> {
            out.writeStartObject();
            out.writeName("task");
            start(out, "task", task);
            out.writeEndObject();
            out.writeName("presences");
            out.writeStartArray();
            presences.forEach(presence -> write(out, presence));
            out.writeEndArray();
            out.writeEndObject();
        });
        return new String(json, StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator out, Presence presence) {
        start(out, "presence", presence.id());
        out.writeName("user");
        start(out, "user", presence.person());
        out.writeStringProperty("name", presence.name());
        out.writeEndObject();
        out.writeBooleanProperty("typing", presence.typing());
        out.writeEndObject();
    }

    private static void start(JsonGenerator out, String type, long id) {
        out.writeStartObject();
        out.writeStringProperty("gid", String.valueOf(id));
        out.writeStringProperty("resource_type", type);
    }
}
