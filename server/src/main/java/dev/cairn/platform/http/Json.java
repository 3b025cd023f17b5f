package dev.cairn.platform.http;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the API speaks it: UTF-8, minimal escapes, indented only when asked. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter PLAIN = MAPPER.writer();
    private static final ObjectWriter INDENTING = MAPPER.writerWithDefaultPrettyPrinter();

    private Json() {}

    public static byte[] bytes(boolean pretty, Consumer<JsonGenerator> content) {
        var out = new ByteArrayOutputStream(4_096);
        try (var json = (pretty ? INDENTING : PLAIN).createGenerator(out)) {
            content.accept(json);
        }
        return out.toByteArray();
    }

    /** The tree of a JSON text; throws Jackson's exception where it is none. */
    public static JsonNode read(byte[] text) {
        return MAPPER.readTree(text);
    }

    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** A value of a record, written before by {@link #write}. */
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /** The tree of a value made of maps, lists, texts and numbers. */
    public static JsonNode tree(@Nullable Object value) {
        return MAPPER.valueToTree(value);
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
