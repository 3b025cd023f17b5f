package dev.cairn.export;

import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.http.Input;
import dev.cairn.workspace.People;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which resources of one type stand in an export, and what of them.
 *
 * @param fields as {@code opt_fields} names them; null for all usual ones
 * @param people whom a filter names, by the filter's name
 * @param times before or after which something happened, by the filter's name
 */
record ExportPart(String type, @Nullable String fields, Map<String, List<Long>> people, Map<String, Instant> times) {

    static final String FIELDS = "export_request_parameters.resource_type:text export_request_parameters.fields:texts"
            + " export_request_parameters.filters:object export_request_parameters.filters.*";

    private static final int LONGEST_FIELDS = 16_384;

    private static final Map<String, String> BY_PEOPLE = Map.of(
            "assigned_by.any",
            "t.assigned_by = ANY(%s)",
            "assignee.any",
            "t.assignee_id = ANY(%s)",
            "created_by.any",
            "t.created_by = ANY(%s)",
            "commented_on_by.any",
            "EXISTS (SELECT 1 FROM story s WHERE s.workspace_id = t.workspace_id AND s.task_id = t.id"
                    + " AND s.type = 'comment' AND s.created_by = ANY(%s))",
            "followers.any",
            "EXISTS (SELECT 1 FROM task_follower f WHERE f.workspace_id = t.workspace_id AND f.task_id = t.id"
                    + " AND f.user_id = ANY(%s))",
            "liked_by.any",
            "EXISTS (SELECT 1 FROM task_like k WHERE k.workspace_id = t.workspace_id AND k.task_id = t.id"
                    + " AND k.user_id = ANY(%s))");

    private static final Map<String, String> BY_TIME = Map.of(
            "created_at.after", "t.created_at > %s",
            "created_at.before", "t.created_at < %s",
            "modified_at.after", "t.modified_at > %s",
            "modified_at.before", "t.modified_at < %s");

    static ExportPart read(Actor actor, long workspace, Input input, People people) {
        String type = input.oneOf("resource_type", List.of("task", "team"));
        String fields = fields(input);
        Input filters = input.object("filters");
        if (type == null) {
            throw input.missing("resource_type");
        }
        var named = new LinkedHashMap<String, List<Long>>();
        var times = new LinkedHashMap<String, Instant>();
        if (filters != null) {
            if (type.equals("team") && !filters.names().isEmpty()) {
                throw input.bad("filters", "Teams cannot be filtered");
            }
            BY_PEOPLE.keySet().stream()
                    .sorted()
                    .filter(filters::isSet)
                    .forEach(name -> named.put(name, people.ids(actor, workspace, name, filters.references(name))));
            BY_TIME.keySet().stream().sorted().filter(filters::isSet).forEach(name -> {
                Instant time = filters.instant(name);
                if (time != null) {
                    times.put(name, time);
                }
            });
        }
        return new ExportPart(type, fields, named, times);
    }

    private static @Nullable String fields(Input input) {
        if (!input.isSet("fields")) {
            return null;
        }
        var given = input.raw("fields");
        if (!given.isArray()) {
            throw input.bad("fields", "Not an array");
        }
        var names = new ArrayList<String>();
        given.forEach(name -> names.add(name.asString("")));
        String fields = String.join(",", names);
        if (fields.length() > LONGEST_FIELDS) {
            throw input.bad("fields", "Longer than " + LONGEST_FIELDS + " characters");
        }
        return fields;
    }

    Query narrow(Query query) {
        people.forEach((name, ids) -> query.where(
                        BY_PEOPLE.getOrDefault(name, "false AND %s").formatted(":" + parameter(name)))
                .bind(parameter(name), ids.stream().mapToLong(Long::longValue).toArray()));
        times.forEach((name, time) -> query.where(
                        BY_TIME.getOrDefault(name, "false AND %s").formatted(":" + parameter(name)))
                .bind(parameter(name), time));
        return query;
    }

    private static String parameter(String name) {
        return name.replace('.', '_');
    }
}
