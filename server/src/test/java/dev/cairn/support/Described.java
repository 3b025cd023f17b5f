package dev.cairn.support;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares an answer with what the API document says of it, as far as the document's part of JSON Schema goes. */
final class Described {
    private final JsonNode document;
    private final List<String> deviations = new ArrayList<>();

    Described(JsonNode document) {
        this.document = document;
    }

    /** What the value has or lacks against the schema. */
    List<String> deviations(JsonNode value, JsonNode schema) {
        compare("", value, schema);
        return deviations;
    }

    private void compare(String at, JsonNode value, JsonNode unresolved) {
        JsonNode schema = resolved(unresolved);
        if (schema.has("oneOf")) {
            // A schema or null.
            if (!value.isNull()) {
                compare(at, value, schema.path("oneOf").path(0));
            }
            return;
        }
        if (!isOfType(value, schema.path("type"))) {
            deviations.add(at + " is " + value.getNodeType() + ", described as " + schema.path("type"));
            return;
        }
        if (schema.has("const") && !value.equals(schema.get("const"))) {
            deviations.add(at + " is " + value + ", described as " + schema.get("const"));
        }
        if (schema.has("enum") && !schema.path("enum").valueStream().anyMatch(value::equals)) {
            deviations.add(at + " is " + value + ", described as one of " + schema.path("enum"));
        }
        if (value.isArray()) {
            value.forEach(element -> compare(at + "[]", element, schema.path("items")));
        }
        if (value.isObject()) {
            compareObject(at, value, schema);
        }
    }

    private void compareObject(String at, JsonNode value, JsonNode schema) {
        JsonNode properties = schema.path("properties");
        value.forEachEntry((name, inside) -> {
            if (properties.has(name)) {
                compare(at + "." + name, inside, properties.get(name));
            } else if (schema.has("additionalProperties")) {
                deviations.add(at + "." + name + " is not described");
            }
        });
        schema.path("required").forEach(name -> {
            if (!value.has(name.stringValue())) {
                deviations.add(at + "." + name.stringValue() + " is missing");
            }
        });
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").stringValue().substring(1)) : schema;
    }

    private static boolean isOfType(JsonNode value, JsonNode type) {
        return type.isMissingNode()
                || (type.isArray() ? type.valueStream() : List.of(type).stream())
                        .anyMatch(one -> switch (one.stringValue()) {
                            case "null" -> value.isNull();
                            case "string" -> value.isString();
                            case "boolean" -> value.isBoolean();
                            case "integer" -> value.isIntegralNumber();
                            case "number" -> value.isNumber();
                            case "array" -> value.isArray();
                            default -> value.isObject();
                        });
    }
}
