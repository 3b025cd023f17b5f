package dev.cairn.platform.openapi;

import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import dev.cairn.platform.http.BodyField;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes resources, bodies and answers in JSON Schema. */
final class Schemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ResourceType> types = new TreeMap<>();

    Schemas(Iterable<ResourceType> described) {
        described.forEach(type -> types.put(type.name(), type));
    }

    ResourceType type(String name) {
        var type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("No resource type is called " + name);
        }
        return type;
    }

    boolean isType(String name) {
        return types.containsKey(name);
    }

    /** The schemas of all types. */
    ObjectNode all() {
        ObjectNode all = JSON.objectNode();
        types.forEach((name, type) -> all.set(name, of(type)));
        return all;
    }

    static ObjectNode reference(String type) {
        return JSON.objectNode().put("$ref", "#/components/schemas/" + type);
    }

    static ObjectNode array(ObjectNode items) {
        ObjectNode array = JSON.objectNode().put("type", "array");
        array.set("items", items);
        return array;
    }

    private ObjectNode of(ResourceType type) {
        ObjectNode schema = object();
        ObjectNode properties = (ObjectNode) schema.get("properties");
        if (type.isIdentified()) {
            properties.set("gid", gid());
            properties.putObject("resource_type").put("type", "string").put("const", type.shownAs());
            schema.putArray("required").add("gid");
        }
        for (Field field : type.fields()) {
            ObjectNode property = of(field);
            if (field.form() == Form.ASKED && !property.has("$ref")) {
                property.put("description", "Only where opt_fields names it.");
            }
            properties.set(field.name(), property);
        }
        return schema;
    }

    /** An object that has no other properties than those which are put into it. */
    static ObjectNode object() {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        schema.putObject("properties");
        return schema.put("additionalProperties", false);
    }

    private ObjectNode of(Field field) {
        return switch (field) {
            case Field.Value value -> value(value.kind(), value.values(), value.kind() != Kind.BOOLEAN);
            case Field.Made made -> value(made.kind(), List.of(), true);
            case Field.Constant constant -> constant(constant.value());
            case Field.Group group -> {
                ObjectNode object = object();
                ObjectNode properties = (ObjectNode) object.get("properties");
                group.fields().forEach(inner -> properties.set(inner.name(), of(inner)));
                yield group.present() == null ? object : orNull(object);
            }
            case Field.One one -> orNull(reference(one.type()));
            case Field.Many many -> array(reference(many.type()));
            case Field.Listed listed -> array(reference(listed.type()));
            case Field.Any ignored -> orNull(reference("any_resource"));
            case Field.Conditional conditional -> of(conditional.field());
        };
    }

    private static ObjectNode constant(@Nullable String value) {
        return value == null
                ? JSON.objectNode().put("type", "null")
                : JSON.objectNode().put("type", "string").put("const", value);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        ObjectNode either = JSON.objectNode();
        either.putArray("oneOf").add(schema).addObject().put("type", "null");
        return either;
    }

    static ObjectNode value(Kind kind, List<String> words, boolean nullable) {
        ObjectNode schema = JSON.objectNode();
        if (kind == Kind.JSON) {
            // Whatever JSON the database holds.
            return schema;
        }
        if (nullable) {
            schema.putArray("type").add(kind.jsonType()).add("null");
        } else {
            schema.put("type", kind.jsonType());
        }
        if (kind.format() != null) {
            schema.put("format", kind.format());
        }
        if (kind == Kind.TEXTS || kind == Kind.GIDS) {
            schema.putObject("items").put("type", "string");
        }
        if (!words.isEmpty()) {
            ArrayNode listed = schema.putArray("enum");
            words.forEach(listed::add);
            if (nullable) {
                listed.addNull();
            }
        }
        return schema;
    }

    static ObjectNode gid() {
        return JSON.objectNode().put("type", "string");
    }

    /** What an answer says that is no resource, though it may hold some. */
    ObjectNode told(List<BodyField> fields) {
        ObjectNode told = new Bodies(this, "").object(fields);
        for (BodyField field : fields) {
            if (field.hint().isEmpty() && isType(field.name())) {
                ((ObjectNode) told.get("properties")).set(field.name(), reference(field.name()));
            }
        }
        return told;
    }
}
