package dev.cairn.platform.openapi;

import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.ResourceType;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.BodyField;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes the parameters of an endpoint: in its path, its query and its headers. */
final class Parameters {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String FIELDS = "_fields";

    /** Records of any type, as far as all have the same fields. */
    static final String ANY = "any_resource";

    private Parameters() {}

    static ArrayNode of(Endpoint endpoint) {
        ArrayNode parameters = JSON.arrayNode();
        for (String variable : endpoint.variables()) {
            ObjectNode parameter = parameter(Endpoint.parameter(variable), "path", true, Bodies.meaning(variable));
            parameters.add(parameter);
        }
        if (!endpoint.takes(MultipartFile.class)) {
            endpoint.parameters().forEach(parameter -> addQuery(parameter, parameters));
        }
        for (BodyField asked : BodyField.asked(endpoint.operation())) {
            ObjectNode parameter = parameter(asked.name(), "query", false, "");
            parameter.set("schema", Bodies.asked(asked));
            parameters.add(parameter);
        }
        if (!endpoint.operation().lists().isEmpty()) {
            parameters.add(shared("limit"));
            if (endpoint.operation().asks().isEmpty()) {
                parameters.add(shared("offset"));
            }
        }
        if (!endpoint.method().equals("GET") && endpoint.takes(Actor.class)) {
            parameters.add(shared("idempotency_key"));
        }
        if (endpoint.takes(Ask.class)) {
            parameters.add(shared("opt_pretty"));
            if (!endpoint.answers().isEmpty() && !endpoint.answers().equals(ANY)) {
                parameters.add(shared(endpoint.answers() + FIELDS));
            }
        }
        return parameters;
    }

    private static void addQuery(MethodParameter parameter, ArrayNode parameters) {
        var query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null) {
            parameters.add(parameter(name(parameter, query.name()), "query", query.required(), ""));
        }
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            parameters.add(parameter(header.name(), "header", header.required(), ""));
        }
    }

    /** The name of a parameter: what its annotation says, or what the code calls it. */
    static String name(MethodParameter parameter, String annotated) {
        return annotated.isEmpty() ? parameter.getParameter().getName() : annotated;
    }

    private static ObjectNode parameter(String name, String in, boolean required, String meaning) {
        ObjectNode parameter = JSON.objectNode().put("name", name).put("in", in).put("required", required);
        if (!meaning.isEmpty()) {
            parameter.put("description", meaning);
        }
        parameter.putObject("schema").put("type", "string");
        return parameter;
    }

    private static ObjectNode shared(String name) {
        return JSON.objectNode().put("$ref", "#/components/parameters/" + name);
    }

    /** The parameters that many endpoints have, among them the {@code opt_fields} of each type. */
    static ObjectNode shared(List<ResourceType> types, Function<String, ResourceType> byName) {
        ObjectNode shared = JSON.objectNode();
        ObjectNode limit = parameter("limit", "query", false, "Records a page.");
        limit.putObject("schema").put("type", "integer").put("minimum", 1).put("maximum", 100);
        shared.set("limit", limit);
        shared.set(
                "offset", parameter("offset", "query", false, "Where the page begins: next_page.offset of the last."));
        ObjectNode pretty = parameter("opt_pretty", "query", false, "Whether the answer is indented.");
        pretty.putObject("schema").put("type", "boolean");
        shared.set("opt_pretty", pretty);
        shared.set(
                "idempotency_key",
                parameter("Idempotency-Key", "header", false, "A write sent again with its key is done once."));
        var names = new FieldNames(byName);
        types.forEach(type -> shared.set(type.name() + FIELDS, fields(names.of(type))));
        return shared;
    }

    private static ObjectNode fields(List<String> names) {
        ObjectNode parameter = parameter("opt_fields", "query", false, "The fields wanted of each record.");
        parameter.put("style", "form").put("explode", false);
        ObjectNode items = parameter.putObject("schema").put("type", "array").putObject("items");
        ArrayNode words = items.put("type", "string").putArray("enum");
        names.forEach(words::add);
        return parameter;
    }
}
