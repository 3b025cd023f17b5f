package dev.cairn.platform.http;

import java.util.ArrayList;
import java.util.List;

/**
 * A field of a body as an {@link Operation} declares it.
 *
 * @param hint what the field is, empty where that follows from elsewhere
 */
public record BodyField(String name, String hint, boolean required) {

    /** All fields of the operation's body, those that it needs first. */
    public static List<BodyField> of(Operation operation) {
        var fields = new ArrayList<BodyField>();
        fields.addAll(parse(operation.needs(), true));
        fields.addAll(parse(operation.takes(), false));
        return fields;
    }

    /** The query parameters that the operation asks for. */
    public static List<BodyField> asked(Operation operation) {
        return parse(operation.asks(), false);
    }

    public static List<BodyField> parse(String declared, boolean required) {
        var fields = new ArrayList<BodyField>();
        for (String field : declared.split("\\s+", -1)) {
            int colon = field.indexOf(':');
            if (colon >= 0) {
                fields.add(new BodyField(field.substring(0, colon), field.substring(colon + 1), required));
            } else if (!field.isEmpty()) {
                fields.add(new BodyField(field, "", required));
            }
        }
        return fields;
    }
}
