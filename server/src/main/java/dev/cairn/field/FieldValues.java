package dev.cairn.field;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Input;
import dev.cairn.workspace.People;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the {@code custom_fields} of a request: checks each value against its field. */
@Component
public final class FieldValues {
    private static final String MAP = "custom_fields";

    private final Database database;
    private final EnumOptions options;
    private final Access access;
    private final People people;

    FieldValues(Database database, EnumOptions options, Access access, People people) {
        this.database = database;
        this.options = options;
        this.access = access;
        this.people = people;
    }

    /**
     * The values that the request gives to tasks of these projects. Takes two statements, and one more for each
     * value that names people or other resources.
     *
     * @throws ApiError 400 that names the field and the reason
     */
    public FieldChanges read(Actor actor, long workspace, Input input, Collection<Long> projects) {
        return read(actor, workspace, input, """
                f.id IN (SELECT s.custom_field_id FROM custom_field_setting s
                  WHERE s.workspace_id = :workspace AND s.project_id = ANY(:ids))""", () -> longs(projects));
    }

    /** The values that the request gives to a goal, which may have those of its own fields. */
    public FieldChanges readOnGoal(Actor actor, long workspace, Input input, long goal) {
        return read(actor, workspace, input, """
                f.id IN (SELECT s.custom_field_id FROM custom_field_setting s
                  WHERE s.workspace_id = :workspace AND s.goal_id = ANY(:ids))""", () -> new long[] {goal});
    }

    /** The values that the request gives to a project or a person, which may have any field of the workspace. */
    public FieldChanges read(Actor actor, long workspace, Input input) {
        return read(actor, workspace, input, "f.is_global AND f.id = ANY(:ids)", () -> {
            Input given = input.object(MAP);
            return given == null
                    ? new long[0]
                    : given.names().stream().mapToLong(Gid::parse).toArray();
        });
    }

    private FieldChanges read(Actor actor, long workspace, Input input, String condition, Supplier<long[]> ids) {
        Input given = input.object(MAP);
        if (given == null || given.names().isEmpty()) {
            return FieldChanges.NONE;
        }
        var fields = fields(actor, workspace, condition, ids.get());
        var values = new LinkedHashMap<CustomField, JsonNode>();
        for (String key : given.names()) {
            var field = fields.get(Gid.parse(key));
            if (field == null) {
                throw ApiError.badInput(MAP, "Custom field with ID " + key + " is not on given object");
            }
            if (field.isComputed()) {
                String maker = field.isFormula() ? "calculated by a formula" : "a number that each task is given";
                throw given.bad(key, "The value of this custom field is " + maker + " (" + field.name() + ")");
            }
            values.put(field, given.raw(key));
        }
        var reader = new ValueReader(given, known(workspace, values), new Named(actor, workspace));
        var read = new LinkedHashMap<Long, FieldChanges.Value>();
        values.forEach((field, value) ->
                read.put(field.id(), new FieldChanges.Value(field.subtype(), reader.read(field, value))));
        return new FieldChanges(read);
    }

    private Map<Long, CustomField> fields(Actor actor, long workspace, String condition, long[] ids) {
        String sql = "SELECT %s FROM custom_field f WHERE f.workspace_id = :workspace AND %s AND %s"
                .formatted(CustomField.COLUMNS, condition, Visible.customField("f"));
        return database
                .sql(sql)
                .bind("workspace", workspace)
                .bind("ids", ids)
                .bindAll(Resources.of(actor))
                .list(CustomField::read)
                .stream()
                .collect(Collectors.toMap(CustomField::id, field -> field));
    }

    private static long[] longs(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    /** The options that the values may mean: those of their fields that the values name. */
    private Map<Long, EnumOptions.EnumOption> known(long workspace, Map<CustomField, JsonNode> values) {
        var known = new HashMap<Long, EnumOptions.EnumOption>();
        long[] fields = values.keySet().stream()
                .filter(CustomField::hasOptions)
                .mapToLong(CustomField::id)
                .toArray();
        if (fields.length > 0) {
            long[] named = values.values().stream()
                    .flatMap(value -> ValueReader.named(value).stream())
                    .mapToLong(Gid::parse)
                    .toArray();
            options.among(workspace, fields, named).forEach(option -> known.put(option.id(), option));
        }
        return known;
    }

    /** Finds the people and resources that values name, for one actor. */
    private final class Named implements ValueReader.Lookup {
        private final Actor actor;
        private final long workspace;

        Named(Actor actor, long workspace) {
            this.actor = actor;
            this.workspace = workspace;
        }

        @Override
        public List<Long> people(String field, List<String> references) {
            return people.ids(actor, workspace, field, references);
        }

        @Override
        public ValueReader.Reference resource(String field, String gid, List<String> types) {
            for (String type : types.isEmpty() ? CustomFieldType.REFERRED : types) {
                try {
                    var found = type.equals("task")
                            ? access.task(actor, gid, Level.VIEWER)
                            : access.project(actor, gid, Level.VIEWER);
                    if (found.workspace() == workspace) {
                        return new ValueReader.Reference(type, found.id());
                    }
                } catch (ApiError notOfThisType) {
                    // Another type may have it.
                }
            }
            throw ApiError.badInput(field, "Not a resource that this custom field may refer to: " + gid);
        }
    }
}
