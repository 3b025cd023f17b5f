package dev.cairn.workload;

import dev.cairn.platform.Ids;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Json;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a draft would change: of tasks who has them and when, of allocations that and how much they are, and which there
 * are at all.
 */
record DraftChanges(JsonNode list) {
    static final String FIELDS = "changes " + DraftChange.FIELDS;

    static final DraftChanges NONE = new DraftChanges(JsonNodeFactory.instance.arrayNode());

    private static final int MOST = 500;

    static DraftChanges of(Input input, Ids ids) {
        var changes = input.objects("changes");
        if (changes.size() > MOST) {
            throw input.bad("changes", "More than " + MOST + " changes");
        }
        var list = JsonNodeFactory.instance.arrayNode();
        var named = new HashSet<String>();
        for (Input change : changes) {
            var read = DraftChange.read(change, ids.next());
            if (!named.add(read.path("resource").asString())) {
                throw change.bad("resource", "Is changed twice");
            }
            list.add(read);
        }
        return new DraftChanges(list);
    }

    static DraftChanges stored(String json) {
        return new DraftChanges(Json.read(json));
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    /** The ids of what there is and would be otherwise, or not at all. */
    long[] ids() {
        return list.values().stream()
                .filter(change -> !is(change, DraftChange.ADDED))
                .mapToLong(DraftChanges::id)
                .toArray();
    }

    private static boolean is(JsonNode change, String action) {
        return action.equals(value(change, "action"));
    }

    private static long id(JsonNode change) {
        return Long.parseLong(change.path("resource").asString());
    }

    private static @Nullable String value(JsonNode change, String field) {
        var value = change.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    /** By these ids the columns of rows that would be other than they are, and null for a row that would be gone. */
    String columns() {
        var rows = JsonNodeFactory.instance.objectNode();
        for (JsonNode change : list) {
            String resource = change.path("resource").asString();
            if (is(change, DraftChange.DELETED)) {
                rows.putNull(resource);
            } else if (!is(change, DraftChange.ADDED)) {
                rows.set(resource, isTask(change) ? ofTask(change) : ofAllocation(change));
            }
        }
        return rows.toString();
    }

    private static boolean isTask(JsonNode change) {
        return "task".equals(value(change, "resource_type"));
    }

    private static ObjectNode ofTask(JsonNode change) {
        var columns = JsonNodeFactory.instance.objectNode();
        String assignee = value(change, "assignee");
        String end = value(change, "end_date");
        if (assignee != null) {
            columns.put("assignee_id", Long.parseLong(assignee));
        }
        if (end != null) {
            columns.put("due_on", end).putNull("due_at");
            columns.put("start_on", value(change, "start_date")).putNull("start_at");
        }
        return columns;
    }

    private static ObjectNode ofAllocation(JsonNode change) {
        var columns = JsonNodeFactory.instance.objectNode();
        String assignee = value(change, "assignee");
        if (assignee != null) {
            // No person has the id of a placeholder, so that it finds whoever it is in either column.
            long whoever = Long.parseLong(assignee);
            columns.put("user_id", whoever).put("placeholder_id", whoever);
        }
        String start = value(change, "start_date");
        String end = value(change, "end_date");
        if (start != null && end != null) {
            columns.put("start_date", start).put("end_date", end);
        }
        JsonNode effort = change.path("effort");
        if (effort.isObject()) {
            columns.put("effort_type", value(effort, "type"));
            columns.set("effort_value", effort.path("value"));
        }
        return columns;
    }

    /** The rows of allocations that would be there besides. */
    String added(long workspace) {
        var rows = JsonNodeFactory.instance.arrayNode();
        for (JsonNode change : list) {
            if (is(change, DraftChange.ADDED)) {
                rows.add(ofAllocation(change)
                        .put("workspace_id", workspace)
                        .put("id", id(change))
                        .put("project_id", Long.parseLong(change.path("parent").asString())));
            }
        }
        return rows.toString();
    }

    Map<String, Object> parameters(long workspace) {
        return Map.of("drafted", ids(), "columns", columns(), "added", added(workspace));
    }
}
