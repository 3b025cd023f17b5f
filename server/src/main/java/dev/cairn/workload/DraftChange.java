package dev.cairn.workload;

import dev.cairn.platform.http.Input;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a request says one change of a draft; what it does not say of something stays as it is. */
final class DraftChange {
    static final String FIELDS = "changes.action changes.resource:gid changes.resource_type changes.parent:gid"
            + " changes.assignee:gid changes.start_date:date changes.end_date:date"
            + " changes.effort:object changes.effort.type changes.effort.value:number"
            + " changes.before:object changes.before.assignee:gid changes.before.start_date:date"
            + " changes.before.end_date:date changes.before.effort:object changes.before.effort.type"
            + " changes.before.effort.value:number";

    static final String CHANGED = "changed";
    static final String ADDED = "added";
    static final String DELETED = "deleted";

    private static final List<String> ACTIONS = List.of(CHANGED, ADDED, DELETED);
    private static final List<String> TYPES = List.of("task", "allocation");

    private DraftChange() {}

    /** @param fresh an id for what is to be added, unless the request gives it one */
    static ObjectNode read(Input change, long fresh) {
        Long resource = change.gid("resource");
        Long parent = change.gid("parent");
        String type = change.oneOf("resource_type", TYPES);
        String named = change.oneOf("action", ACTIONS);
        String action = named == null ? CHANGED : named;
        var read = planned(change);
        var before = change.object("before");
        if (before != null) {
            read.set("before", planned(before));
        }
        boolean isAdded = action.equals(ADDED);
        if (resource == null && !isAdded) {
            throw change.missing("resource");
        }
        if (type == null) {
            throw change.missing("resource_type");
        }
        if (type.equals("task") && !action.equals(CHANGED)) {
            throw change.bad("action", "Tasks can only be changed");
        }
        if (isAdded) {
            requireAll(change, "parent", "assignee", "start_date", "end_date");
        }
        return read.put("action", action)
                .put("resource", Long.toString(resource == null ? fresh : resource))
                .put("resource_type", type)
                .put("parent", parent == null ? null : parent.toString());
    }

    private static void requireAll(Input change, String... fields) {
        for (String field : fields) {
            if (!change.isSet(field)) {
                throw change.missing(field);
            }
        }
    }

    private static ObjectNode planned(Input given) {
        var planned = JsonNodeFactory.instance.objectNode();
        Long assignee = given.gid("assignee");
        LocalDate start = given.date("start_date");
        LocalDate end = given.date("end_date");
        if (start != null && end != null && end.isBefore(start)) {
            throw given.bad("end_date", "Must not be before start_date");
        }
        if (start != null && end != null) {
            Span.requireReach(given, start, end);
        }
        var effort = Effort.of(given);
        planned.put("assignee", assignee == null ? null : assignee.toString());
        planned.put("start_date", start == null ? null : start.toString());
        planned.put("end_date", end == null ? null : end.toString());
        if (effort.type() == null) {
            planned.putNull("effort");
        } else {
            planned.putObject("effort").put("type", effort.type()).put("value", effort.value());
        }
        return planned;
    }
}
