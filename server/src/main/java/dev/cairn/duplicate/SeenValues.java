package dev.cairn.duplicate;

import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Json;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values of custom fields, without what somebody does not see of them. */
@Component
class SeenValues {
    private static final JsonNode NONE = Json.read("{}");

    private final Database database;

    SeenValues(Database database) {
        this.database = database;
    }

    /**
     * The values of those fields that the projects of the given places have and the actor sees, without references to
     * resources that the actor does not see. Values that Cairn makes by itself are the original's alone.
     */
    List<JsonNode> of(Actor actor, long workspace, List<JsonNode> stored, Collection<List<Content.Place>> places) {
        if (stored.stream().allMatch(JsonNode::isEmpty)) {
            return stored;
        }
        long[] projects = places.stream()
                .flatMap(List::stream)
                .mapToLong(Content.Place::project)
                .distinct()
                .toArray();
        var fields = new HashSet<>(database.sql("""
                        SELECT f.id FROM custom_field_setting s
                        JOIN custom_field f ON f.workspace_id = s.workspace_id AND f.id = s.custom_field_id
                        WHERE s.workspace_id = :workspace AND s.project_id = ANY(:projects)
                          AND f.representation_type NOT IN ('formula', 'custom_id') AND %s""".formatted(Visible.customField("f")))
                .bindAll(Resources.of(actor))
                .bind("workspace", workspace)
                .bind("projects", projects)
                .list(row -> row.getString(1)));
        var hidden = hidden(actor, workspace, stored);
        return stored.stream().map(values -> shown(values, fields, hidden)).toList();
    }

    private static JsonNode shown(JsonNode values, Set<String> fields, Set<String> hidden) {
        if (values.isEmpty()) {
            return NONE;
        }
        var shown = (ObjectNode) NONE.deepCopy();
        values.forEachEntry((field, value) -> {
            if (fields.contains(field)) {
                var seen = without(value, hidden);
                if (!seen.isArray() || !seen.isEmpty()) {
                    shown.set(field, seen);
                }
            }
        });
        return shown;
    }

    private static JsonNode without(JsonNode value, Set<String> hidden) {
        if (hidden.isEmpty() || !value.isArray()) {
            return value;
        }
        var seen = (ArrayNode) Json.read("[]");
        for (JsonNode element : value) {
            if (!hidden.contains(element.path("gid").asString(""))) {
                seen.add(element);
            }
        }
        return seen;
    }

    /** The resources that values refer to and that the actor does not see. */
    private Set<String> hidden(Actor actor, long workspace, List<JsonNode> stored) {
        var named = new HashSet<String>();
        for (JsonNode values : stored) {
            for (JsonNode value : values) {
                if (value.isArray()) {
                    value.forEach(element -> named.add(element.path("gid").asString("")));
                }
            }
        }
        named.remove("");
        if (named.isEmpty()) {
            return Set.of();
        }
        database.sql("""
                        SELECT t.id FROM task t WHERE t.workspace_id = :workspace AND t.id = ANY(:ids) AND %s
                        UNION ALL
                        SELECT p.id FROM project p WHERE p.workspace_id = :workspace AND p.id = ANY(:ids) AND %s""".formatted(Visible.task("t"), Visible.project("p")))
                .bindAll(Resources.of(actor))
                .bind("workspace", workspace)
                .bind("ids", named.stream().mapToLong(Gid::parse).toArray())
                .list(row -> named.remove(row.getString(1)));
        return named;
    }
}
