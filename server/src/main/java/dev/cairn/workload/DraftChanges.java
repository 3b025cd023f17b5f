package dev.cairn.workload;

import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Json;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a draft would change: of tasks who has them and when, of allocations when they are. */
record DraftChanges(JsonNode list) {
    static final String FIELDS = "changes changes.resource:gid changes.resource_type changes.assignee:gid"
            + " changes.start_date:date changes.end_date:date changes.before:object changes.before.assignee:gid"
            + " changes.before.start_date:date changes.before.end_date:date";

    static final DraftChanges NONE = new DraftChanges(JsonNodeFactory.instance.arrayNode());

    private static final List<String> TYPES = List.of("task", "allocation");
    private static final int MOST = 500;

    static DraftChanges of(Input input) {
        var changes = input.objects("changes");
        if (changes.size() > MOST) {
            throw input.bad("changes", "More than " + MOST + " changes");
        }
        var list = JsonNodeFactory.instance.arrayNode();
        var named = new HashSet<String>();
        for (Input change : changes) {
            var read = read(change);
            if (!named.add(read.path("resource").asString())) {
                throw change.bad("resource", "Is changed twice");
            }
            list.add(read);
        }
        return new DraftChanges(list);
    }

    private static ObjectNode read(Input change) {
        Long resource = change.gid("resource");
        String type = change.oneOf("resource_type", TYPES);
        var read = planned(change);
        var before = change.object("before");
        if (before != null) {
            read.set("before", planned(before));
        }
        if (resource == null) {
            throw change.missing("resource");
        }
        if (type == null) {
            throw change.missing("resource_type");
        }
        return read.put("resource", resource.toString()).put("resource_type", type);
    }

    private static ObjectNode planned(Input given) {
        var planned = JsonNodeFactory.instance.objectNode();
        Long assignee = given.gid("assignee");
        LocalDate start = given.date("start_date");
        LocalDate end = given.date("end_date");
        if (start != null && end != null && end.isBefore(start)) {
            throw given.bad("end_date", "Must not be before start_date");
        }
        planned.put("assignee", assignee == null ? null : assignee.toString());
        planned.put("start_date", start == null ? null : start.toString());
        planned.put("end_date", end == null ? null : end.toString());
        return planned;
    }

    /** What is other about rows of a table, by their ids: names of columns and their values. */
    record Overlay(long[] ids, String columns) {}

    Overlay ofTasks() {
        return overlay("task", (change, columns) -> {
            if (!change.path("assignee").isNull()) {
                columns.put(
                        "assignee_id", Long.parseLong(change.path("assignee").asString()));
            }
            if (!change.path("end_date").isNull()) {
                columns.put("due_on", change.path("end_date").asString()).putNull("due_at");
                columns.put("start_on", text(change, "start_date")).putNull("start_at");
            }
        });
    }

    Overlay ofAllocations() {
        return overlay("allocation", (change, columns) -> {
            if (!change.path("start_date").isNull() && !change.path("end_date").isNull()) {
                columns.put("start_date", text(change, "start_date")).put("end_date", text(change, "end_date"));
            }
        });
    }

    private static @Nullable String text(JsonNode change, String field) {
        return change.path(field).isNull() ? null : change.path(field).asString();
    }

    private Overlay overlay(String type, BiConsumer<JsonNode, ObjectNode> put) {
        var rows = JsonNodeFactory.instance.objectNode();
        for (JsonNode change : list) {
            if (change.path("resource_type").asString().equals(type)) {
                put.accept(change, rows.putObject(change.path("resource").asString()));
            }
        }
        long[] ids = rows.propertyNames().stream().mapToLong(Long::parseLong).toArray();
        return new Overlay(ids, rows.toString());
    }

    static DraftChanges stored(String json) {
        return new DraftChanges(Json.read(json));
    }
}
