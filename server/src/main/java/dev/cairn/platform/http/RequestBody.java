package dev.cairn.platform.http;

import dev.cairn.platform.ApiError;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a write: JSON with {@code data} and {@code options}, or a form with bare fields. Clients exist for
 * both.
 */
final class RequestBody {
    /** Longer than any documented field needs; files are sent as multipart and do not come here. */
    static final int LONGEST = 1_048_576;

    private static final String ATTRIBUTE = RequestBody.class.getName();

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode root;

    private RequestBody(JsonNode root) {
        this.root = root;
    }

    static RequestBody of(HttpServletRequest request) throws IOException {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestBody known) {
            return known;
        }
        var body = new RequestBody(read(request));
        request.setAttribute(ATTRIBUTE, body);
        return body;
    }

    /** The parameters of a request's query, in the form of a body's fields; one given several times is a list. */
    static JsonNode query(HttpServletRequest request) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        request.getParameterMap().forEach((name, values) -> fields.put(name, String.join(",", values)));
        return fields;
    }

    JsonNode data() {
        JsonNode data = root.path("data");
        if (data.isMissingNode() || data.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!data.isObject()) {
            throw ApiError.badInput("data", "Not an object");
        }
        return data;
    }

    /** The fields that the body's options ask for, separated by commas. */
    @Nullable
    String fields() {
        JsonNode fields = root.path("options").path("fields");
        if (fields.isArray()) {
            var names = new StringBuilder();
            for (JsonNode name : fields) {
                names.append(names.isEmpty() ? "" : ",").append(name.asString(""));
            }
            return names.toString();
        }
        return fields.isString() ? fields.stringValue() : null;
    }

    boolean pretty() {
        return root.path("options").path("pretty").asBoolean(false);
    }

    private static JsonNode read(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        if (request.getMethod().equals("GET") || type.startsWith("multipart/")) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (request.getContentLengthLong() > LONGEST) {
            throw tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw tooLarge();
        }
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        String text = decoded(body);
        return type.startsWith("application/x-www-form-urlencoded") ? form(text) : json(text);
    }

    private static JsonNode json(String text) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JacksonException malformed) {
            throw ApiError.badInput("Could not parse request data, invalid JSON");
        }
        if (root == null || !root.isObject()) {
            throw ApiError.badInput("Could not parse request data, not a JSON object");
        }
        return root;
    }

    private static JsonNode form(String text) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode data = root.putObject("data");
        ObjectNode options = root.putObject("options");
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = unescaped(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : unescaped(pair.substring(equals + 1));
            if (name.equals("opt_fields")) {
                options.put("fields", value);
            } else if (name.equals("opt_pretty")) {
                options.put("pretty", !value.equals("false"));
            } else if (name.endsWith("[]")) {
                several(data, name.substring(0, name.length() - 2)).add(value);
            } else if (!name.isEmpty()) {
                data.put(name, value);
            }
        }
        return root;
    }

    private static ArrayNode several(ObjectNode data, String name) {
        return data.get(name) instanceof ArrayNode known ? known : data.putArray(name);
    }

    private static String unescaped(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ApiError.badInput("Could not parse request data, invalid form");
        }
    }

    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw ApiError.badInput("Could not parse request data, not valid UTF-8");
        }
    }

    private static ApiError tooLarge() {
        return ApiError.tooLarge("The request's body is larger than " + LONGEST + " bytes");
    }
}
