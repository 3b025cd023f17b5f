package dev.cairn.platform.openapi;

import dev.cairn.platform.http.BodyField;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes what an endpoint's requests carry. */
final class Requests {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Requests() {}

    static @Nullable ObjectNode body(Endpoint endpoint, Schemas schemas) {
        var fields = BodyField.of(endpoint.operation());
        if (fields.isEmpty() && !endpoint.operation().file()) {
            return null;
        }
        ObjectNode data = new Bodies(schemas, endpoint.answers()).object(fields);
        ObjectNode body = JSON.objectNode();
        ObjectNode content = body.putObject("content");
        if (!fields.isEmpty()) {
            ObjectNode envelope = Schemas.object();
            ((ObjectNode) envelope.get("properties")).set("data", data);
            // What is unknown is ignored, in the envelope as in the data.
            envelope.remove("additionalProperties");
            data.remove("additionalProperties");
            content.putObject("application/json").set("schema", envelope);
        }
        if (endpoint.operation().file()) {
            content.putObject("multipart/form-data").set("schema", form(endpoint, data));
        }
        return body;
    }

    private static ObjectNode form(Endpoint endpoint, ObjectNode data) {
        ObjectNode form = data.deepCopy();
        ObjectNode properties = (ObjectNode) form.get("properties");
        properties.putObject("file").put("type", "string").put("format", "binary");
        for (var parameter : endpoint.parameters()) {
            var query = parameter.getParameterAnnotation(RequestParam.class);
            if (query != null && parameter.getParameterType() != MultipartFile.class) {
                properties.putObject(Parameters.name(parameter, query.name())).put("type", "string");
            }
        }
        return form;
    }
}
