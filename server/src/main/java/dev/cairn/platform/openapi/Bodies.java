package dev.cairn.platform.openapi;

import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import dev.cairn.platform.http.BodyField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes the fields of a body from what an endpoint declares and from the resource that it answers with. */
final class Bodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Before the type of which an answer has a list. */
    private static final String LIST = "list:";

    private final Schemas schemas;
    private final @Nullable ResourceType type;

    Bodies(Schemas schemas, String type) {
        this.schemas = schemas;
        this.type = type.isEmpty() || type.equals(Parameters.ANY) ? null : schemas.type(type);
    }

    /** An object with these fields, and with objects for those that have fields inside. */
    ObjectNode object(List<BodyField> fields) {
        ObjectNode schema = Schemas.object();
        for (BodyField field : fields) {
            int dot = field.name().indexOf('.');
            if (dot < 0) {
                ((ObjectNode) schema.get("properties")).set(field.name(), of(field));
                require(field, schema);
            }
        }
        for (BodyField field : fields) {
            int dot = field.name().indexOf('.');
            if (dot >= 0 && !field.name().endsWith(".*")) {
                putInside(schema, field.name().substring(0, dot), field.name().substring(dot + 1), field);
            }
        }
        return schema;
    }

    private static void require(BodyField field, ObjectNode schema) {
        if (field.required()) {
            schema.withArrayProperty("required").add(field.name());
        }
    }

    private void putInside(ObjectNode schema, String outer, String inner, BodyField field) {
        ObjectNode properties = (ObjectNode) schema.get("properties");
        ObjectNode known = properties.get(outer) instanceof ObjectNode object ? object : null;
        boolean many = known != null && known.path("type").asString("").equals("array");
        if (known == null || !known.has("properties") && !known.path("items").has("properties")) {
            properties.set(outer, many ? Schemas.array(Schemas.object()) : Schemas.object());
        }
        ObjectNode object = (ObjectNode) (many ? properties.path(outer).path("items") : properties.path(outer));
        ((ObjectNode) object.get("properties")).set(inner, of(new BodyField(inner, field.hint(), false)));
    }

    private ObjectNode of(BodyField field) {
        if (field.hint().startsWith(LIST)) {
            return Schemas.array(Schemas.reference(field.hint().substring(LIST.length())));
        }
        if (!field.hint().isEmpty()) {
            return hinted(field.hint());
        }
        if (type != null) {
            Field described = type.field(field.name()) instanceof Field.Conditional(Field conditional, var ignored)
                    ? conditional
                    : type.field(field.name());
            switch (described) {
                case Field.Value value
                when value.kind() != Kind.JSON -> {
                    return Schemas.value(value.kind(), value.values(), value.kind() != Kind.BOOLEAN);
                }
                case Field.One one -> {
                    return reference(one.type(), true);
                }
                case Field.Many many -> {
                    return Schemas.array(reference(many.type(), false));
                }
                case Field.Listed listed -> {
                    return Schemas.array(reference(listed.type(), false));
                }
                case null, default -> {}
            }
        }
        return schemas.isType(field.name())
                ? reference(field.name(), false)
                : JSON.objectNode().put("type", "string");
    }

    private static ObjectNode reference(String type, boolean nullable) {
        ObjectNode schema = JSON.objectNode();
        if (nullable) {
            schema.putArray("type").add("string").add("null");
        } else {
            schema.put("type", "string");
        }
        return schema.put("description", meaning(type));
    }

    /** How a resource of this type is named in a path, a query or a body. */
    static String meaning(String type) {
        return switch (type) {
            case "user" -> "A user: a gid, an e-mail address, or me.";
            case "custom_id" -> "An ID that an ID field gave to a task, such as BUG-12.";
            default -> "The gid of a " + type + ".";
        };
    }

    /** What a query parameter is. */
    static ObjectNode asked(BodyField parameter) {
        return hinted(parameter.hint().isEmpty() ? "text" : parameter.hint());
    }

    private static ObjectNode hinted(String hint) {
        return switch (hint) {
            case "text" -> JSON.objectNode().put("type", "string");
            case "integer" -> JSON.objectNode().put("type", "integer");
            case "number" -> JSON.objectNode().put("type", "number");
            case "date" -> JSON.objectNode().put("type", "string").put("format", "date");
            case "people" ->
                Schemas.array(JSON.objectNode().put("type", "string").put("description", meaning("user")));
            case "gid" -> JSON.objectNode().put("type", "string").put("description", "A gid.");
            case "gid-or-object" -> {
                ObjectNode schema = JSON.objectNode();
                schema.putArray("type").add("string").add("object");
                yield schema.put("description", "A gid, or an object that describes a new one.");
            }
            case "texts" -> Schemas.array(JSON.objectNode().put("type", "string"));
            case "gids" -> Schemas.array(Schemas.gid());
            case "text-or-null" -> Schemas.value(Kind.TEXT, List.of(), true);
            case "number-or-null" -> Schemas.value(Kind.DECIMAL, List.of(), true);
            case "boolean" -> JSON.objectNode().put("type", "boolean");
            case "objects" -> Schemas.array(Schemas.object());
            case "object" -> JSON.objectNode().put("type", "object");
            case "date-time" -> JSON.objectNode().put("type", "string").put("format", "date-time");
            default -> throw new IllegalStateException("What is " + hint + "?");
        };
    }
}
