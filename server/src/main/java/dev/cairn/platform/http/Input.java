package dev.cairn.platform.http;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Instants;
import dev.cairn.platform.Spot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The fields that a request's body names, from JSON or from a form. Unknown ones are ignored; each reading
 * method refuses a value of the wrong type with a message that names the field. Only fields that the endpoint's
 * {@link Operation} declares can be read.
 */
public final class Input {
    /** Beyond that nobody counts, and sums would leave what numbers of JSON hold. */
    private static final BigDecimal MOST = new BigDecimal("1e15");

    private final JsonNode data;
    private final Set<String> declared;
    private final String prefix;

    Input(JsonNode data, Set<String> declared) {
        this(data, declared, "");
    }

    private Input(JsonNode data, Set<String> declared, String prefix) {
        this.data = data;
        this.declared = declared;
        this.prefix = prefix;
    }

    /** The same fields of the same endpoint, sent in another way. */
    public Input from(JsonNode other) {
        return new Input(other, declared, prefix);
    }

    private @Nullable JsonNode value(String field) {
        if (!isDeclared(prefix + field)) {
            throw new IllegalStateException("The endpoint reads " + prefix + field + " and does not declare it");
        }
        return data.get(field);
    }

    /** Whether a field is declared itself, or with all that is in an object around it. */
    private boolean isDeclared(String field) {
        if (declared.contains(field)) {
            return true;
        }
        for (int dot = field.indexOf('.'); dot >= 0; dot = field.indexOf('.', dot + 1)) {
            if (declared.contains(field.substring(0, dot) + ".*")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the endpoint takes the field at all. */
    public boolean takes(String field) {
        return isDeclared(prefix + field);
    }

    /** Whether the request names the field, be it with null. */
    public boolean has(String field) {
        return value(field) != null;
    }

    /** Whether the request names the field with null or an empty text, which clears it. */
    public boolean clears(String field) {
        JsonNode value = value(field);
        return value != null
                && (value.isNull() || value.isString() && value.stringValue().isEmpty());
    }

    public boolean isSet(String field) {
        return has(field) && !clears(field);
    }

    /** The names of all fields that the request gives here. */
    public Collection<String> names() {
        return data.propertyNames();
    }

    public JsonNode raw(String field) {
        JsonNode value = value(field);
        return value == null ? MissingNode.getInstance() : value;
    }

    /** A text; null where the field is absent or null. Numbers and booleans are taken as their text. */
    public @Nullable String text(String field, int longest) {
        JsonNode value = value(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw bad(field, "Not a string");
        }
        String text = value.asString();
        if (!isStorable(text)) {
            throw bad(field, "Contains a character that cannot be stored");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw bad(field, "Longer than " + longest + " characters");
        }
        return text;
    }

    /** PostgreSQL stores no NUL, and UTF-8 has no half of a pair. */
    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    public String requiredText(String field, int longest) {
        String text = text(field, longest);
        if (text == null || text.isBlank()) {
            throw missing(field);
        }
        return text;
    }

    /** One of a few words; null where the field is absent or null. */
    public @Nullable String oneOf(String field, List<String> words) {
        String text = text(field, 100);
        if (text != null && !words.contains(text)) {
            throw bad(field, "Not one of " + String.join(", ", words) + ": " + text);
        }
        return text;
    }

    public boolean flag(String field, boolean otherwise) {
        JsonNode value = value(field);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return switch (value.asString("").toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw bad(field, "Not a boolean");
        };
    }

    /** A number; null where the field is absent or null. */
    public @Nullable BigDecimal number(String field) {
        String text = text(field, 60);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var number = new BigDecimal(text);
            // A short text can stand for a number of millions of digits.
            if (Math.abs((long) number.scale()) > 100 || number.abs().compareTo(MOST) > 0) {
                throw bad(field, "Out of range: " + text);
            }
            return number;
        } catch (NumberFormatException malformed) {
            throw bad(field, "Not a number: " + text);
        }
    }

    public @Nullable LocalDate date(String field) {
        String text = text(field, 40);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return checked(field, LocalDate.parse(text));
        } catch (DateTimeParseException malformed) {
            throw bad(field, "Not a date, which is written YYYY-MM-DD: " + text);
        }
    }

    public @Nullable Instant instant(String field) {
        String text = text(field, 60);
        if (text == null || text.isEmpty()) {
            return null;
        }
        Instant instant = Instants.parse(text);
        if (instant == null) {
            throw bad(field, "Not a date-time, such as 2026-02-22T02:06:58.147Z: " + text);
        }
        checked(field, instant.atOffset(ZoneOffset.UTC).toLocalDate());
        return instant;
    }

    private LocalDate checked(String field, LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9_999) {
            throw bad(field, "Out of range: " + date);
        }
        return date;
    }

    /** The text of a reference, which is a gid, {@code me}, an e-mail, or an object with a gid. */
    public @Nullable String reference(String field) {
        return referenceOf(field, value(field));
    }

    public String requiredReference(String field) {
        String reference = reference(field);
        if (reference == null || reference.isEmpty()) {
            throw missing(field);
        }
        return reference;
    }

    /** A gid; null where the field is absent or null. What is no gid is one that nobody has. */
    public @Nullable Long gid(String field) {
        String text = reference(field);
        if (text == null || text.isEmpty()) {
            return null;
        }
        long id = Gid.parse(text);
        if (id < 0) {
            throw bad(field, "Not a recognized ID: " + text);
        }
        return id;
    }

    public long requiredGid(String field) {
        Long id = gid(field);
        if (id == null) {
            throw missing(field);
        }
        return id;
    }

    /** References in an array, or in one text separated by commas. */
    public List<String> references(String field) {
        JsonNode value = value(field);
        var references = new ArrayList<String>();
        if (value == null || value.isNull()) {
            return references;
        }
        if (value.isArray()) {
            for (JsonNode element : value) {
                String reference = referenceOf(field, element);
                if (reference == null || reference.isBlank()) {
                    throw bad(field, "Contains an empty value");
                }
                references.add(reference.strip());
            }
        } else {
            String text = referenceOf(field, value);
            for (String part : text == null ? new String[0] : text.split(",", -1)) {
                if (!part.isBlank()) {
                    references.add(part.strip());
                }
            }
        }
        if (references.size() > 1_000) {
            throw bad(field, "More than 1000 values");
        }
        return references;
    }

    /** Beside the sibling that one of two fields names; null where neither names one. */
    public @Nullable Spot beside(String before, String after) {
        Long next = gid(before);
        Long previous = gid(after);
        if (next != null && previous != null) {
            throw bad(before, "Cannot be given together with " + after);
        }
        if (next != null) {
            return new Spot.Before(next);
        }
        return previous == null ? null : new Spot.After(previous);
    }

    /** Beside that sibling, or at the end where neither names one. */
    public Spot besideOrEnd(String before, String after) {
        Spot spot = beside(before, after);
        return spot == null ? new Spot.End() : spot;
    }

    /** Objects in an array. */
    public List<Input> objects(String field) {
        JsonNode value = value(field);
        var objects = new ArrayList<Input>();
        if (value == null || value.isNull()) {
            return objects;
        }
        if (!value.isArray()) {
            throw bad(field, "Not an array");
        }
        for (JsonNode element : value) {
            if (!element.isObject()) {
                throw bad(field, "Contains what is not an object");
            }
            objects.add(new Input(element, declared, prefix + field + "."));
        }
        return objects;
    }

    /** An object inside; null where the field is absent or null. */
    public @Nullable Input object(String field) {
        JsonNode value = value(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            throw bad(field, "Not an object");
        }
        return new Input(value, declared, prefix + field + ".");
    }

    public ApiError bad(String field, String reason) {
        return ApiError.badInput(prefix + field, reason);
    }

    public ApiError missing(String field) {
        return bad(field, "Missing input");
    }

    private @Nullable String referenceOf(String field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        JsonNode gid = value.isObject() ? value.path("gid") : value;
        if (!gid.isString() && !gid.isIntegralNumber()) {
            throw bad(field, "Not a recognized ID");
        }
        String text = gid.asString();
        if (text.length() > 1_100 || !isStorable(text)) {
            throw bad(field, "Not a recognized ID");
        }
        return text;
    }
}
