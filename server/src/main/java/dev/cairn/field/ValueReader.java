package dev.cairn.field;

import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Instants;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the value that a request gives to one field into the value that is stored. */
final class ValueReader {
    private static final int LONGEST_TEXT = 65_535;
    private static final int MOST_VALUES = 500;
    private static final int LONGEST_NUMBER = 60;

    private final Input given;
    private final Map<Long, EnumOptions.EnumOption> options;
    private final Lookup lookup;

    /** A resource of a type. */
    record Reference(String type, long id) {}

    /** Finds what values name outside of their fields. */
    interface Lookup {
        List<Long> people(String field, List<String> references);

        Reference resource(String field, String gid, List<String> types);
    }

    ValueReader(Input given, Map<Long, EnumOptions.EnumOption> options, Lookup lookup) {
        this.given = given;
        this.options = options;
        this.lookup = lookup;
    }

    /** What is to be stored; null where the request clears the value. */
    @Nullable
    JsonNode read(CustomField field, JsonNode value) {
        if (value.isNull() || value.isString() && value.stringValue().isEmpty() || value.isArray() && value.isEmpty()) {
            return null;
        }
        return switch (field.subtype()) {
            case "text" -> Json.tree(given.text(key(field), LONGEST_TEXT));
            case "number" -> Json.tree(number(field, value));
            case "enum" -> Json.tree(option(field, single(field, value)));
            case "multi_enum" -> Json.tree(options(field, value));
            case "date" -> date(field, value);
            case "people" -> Json.tree(texts(lookup.people("custom_fields." + key(field), many(field, value))));
            default -> references(field, value);
        };
    }

    private static String key(CustomField field) {
        return String.valueOf(field.id());
    }

    private ApiError bad(CustomField field, String reason) {
        return given.bad(key(field), reason + " (" + field.name() + ")");
    }

    private BigDecimal number(CustomField field, JsonNode value) {
        BigDecimal number = parsed(value);
        if (number == null) {
            throw bad(field, "Not a number: " + shortened(value));
        }
        if (!FieldFacts.isInRange(number)) {
            throw bad(field, "Out of range");
        }
        return FieldFacts.rounded(field, number);
    }

    private static @Nullable BigDecimal parsed(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        String text = value.isString() ? value.stringValue().strip() : "";
        try {
            return text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private String option(CustomField field, String gid) {
        var option = options.get(Gid.parse(gid));
        if (option == null || option.field() != field.id()) {
            throw bad(field, "Not an option of this custom field: " + gid);
        }
        if (!option.enabled()) {
            throw bad(field, "This option is disabled: " + gid);
        }
        return String.valueOf(option.id());
    }

    private List<String> options(CustomField field, JsonNode value) {
        var chosen = new LinkedHashSet<String>();
        for (String gid : many(field, value)) {
            chosen.add(option(field, gid));
        }
        return List.copyOf(chosen);
    }

    /** A date or an instant, given as text or as an object of which one may be null. */
    private JsonNode date(CustomField field, JsonNode value) {
        String text = value.isString() ? value.stringValue() : null;
        if (value.isObject()) {
            JsonNode at = value.path("date_time");
            text = at.isString() ? at.stringValue() : value.path("date").asString("");
        }
        if (text == null) {
            throw bad(field, "Not a date: " + shortened(value));
        }
        var stored = new LinkedHashMap<String, @Nullable String>();
        if (text.length() <= 10) {
            stored.put("date", day(field, text).toString());
            stored.put("date_time", null);
        } else {
            Instant instant = Instants.parse(text);
            if (instant == null) {
                throw bad(field, "Not a date-time, such as 2026-02-22T02:06:58.158Z: " + shortened(value));
            }
            stored.put(
                    "date",
                    checked(field, instant.atOffset(ZoneOffset.UTC).toLocalDate())
                            .toString());
            stored.put("date_time", Kind.text(instant));
        }
        return Json.tree(stored);
    }

    private LocalDate day(CustomField field, String text) {
        try {
            return checked(field, LocalDate.parse(text));
        } catch (DateTimeParseException malformed) {
            throw bad(field, "Not a date, which is written YYYY-MM-DD: " + text);
        }
    }

    private LocalDate checked(CustomField field, LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9_999) {
            throw bad(field, "Out of range: " + date);
        }
        return date;
    }

    private JsonNode references(CustomField field, JsonNode value) {
        var found = new LinkedHashSet<Map<String, String>>();
        for (String gid : many(field, value)) {
            var reference = lookup.resource("custom_fields." + key(field), gid, field.restrictions());
            found.add(Map.of("type", reference.type(), "gid", String.valueOf(reference.id())));
        }
        return Json.tree(List.copyOf(found));
    }

    private String single(CustomField field, JsonNode value) {
        List<String> named = named(value);
        if (named.size() != 1) {
            throw bad(field, "Not the ID of one option");
        }
        return named.getFirst();
    }

    private List<String> many(CustomField field, JsonNode value) {
        List<String> named = named(value);
        if (named.isEmpty() || named.size() > MOST_VALUES || named.stream().anyMatch(String::isBlank)) {
            throw bad(field, "Not a list of IDs, of which at most " + MOST_VALUES + " are taken");
        }
        return named;
    }

    /** The ids in a value: one, several in an array, or several separated by commas; each may be in an object. */
    static List<String> named(JsonNode value) {
        var named = new ArrayList<String>();
        if (value.isArray()) {
            value.forEach(element -> named.add(id(element)));
        } else {
            for (String part : id(value).split(",", MOST_VALUES + 2)) {
                named.add(part.strip());
            }
        }
        return named;
    }

    private static String id(JsonNode value) {
        JsonNode gid = value.isObject() ? value.path("gid") : value;
        return gid.isString() || gid.isIntegralNumber() ? gid.asString() : "";
    }

    private static List<String> texts(List<Long> ids) {
        return ids.stream().map(String::valueOf).toList();
    }

    private static String shortened(JsonNode value) {
        String text = value.toString();
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
