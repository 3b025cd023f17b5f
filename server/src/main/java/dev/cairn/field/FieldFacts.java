package dev.cairn.field;

import dev.cairn.field.formula.Formula;
import dev.cairn.field.formula.Type;
import dev.cairn.platform.http.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The values of custom fields as formulas know them, and the other way round. */
final class FieldFacts {
    private static final int MOST_DIGITS = 30;

    private FieldFacts() {}

    /** A field as a formula may use it. */
    static Formula.Named named(CustomField field) {
        Type type = switch (field.isId() ? "custom_id" : field.subtype()) {
            case "number" -> Type.NUMBER;
            case "text", "enum" -> Type.TEXT;
            case "date" -> Type.DATE;
            default ->
                throw Formula.unknown(
                        "A formula can use numbers, texts, dates and single choices, and not [" + field.name() + "]");
        };
        return new Formula.Named(field.id(), type);
    }

    static String subtype(Type type) {
        return switch (type) {
            case NUMBER -> "number";
            case DATE -> "date";
            default -> "text";
        };
    }

    /** A stored value; null where there is none. */
    static @Nullable Object fact(CustomField field, @Nullable JsonNode stored, Map<String, String> options) {
        if (stored == null) {
            return null;
        }
        return switch (field.subtype()) {
            case "number" -> stored.decimalValue();
            case "date" -> LocalDate.parse(stored.path("date").asString());
            case "enum" -> options.get(stored.asString());
            default -> stored.asString();
        };
    }

    /** A result as it is stored; null where it is empty or too large for a number that people read. */
    static @Nullable JsonNode stored(CustomField field, @Nullable Object result) {
        return switch (result) {
            case BigDecimal number -> {
                BigDecimal rounded = rounded(field, number);
                yield isInRange(rounded) ? Json.tree(rounded) : null;
            }
            case LocalDate date -> {
                var stored = new LinkedHashMap<String, @Nullable String>();
                stored.put("date", date.toString());
                stored.put("date_time", null);
                yield Json.tree(stored);
            }
            case null -> null;
            default -> Json.tree(result);
        };
    }

    static boolean isInRange(BigDecimal number) {
        return number.precision() - number.scale() <= MOST_DIGITS && number.scale() <= 1_000;
    }

    /** With as many digits as the field shows. */
    static BigDecimal rounded(CustomField field, BigDecimal number) {
        int digits = field.precision() == null ? 0 : field.precision();
        // 25.1 % with one digit is stored as 0.251.
        int scale = field.format().equals("percentage") ? digits + 2 : digits;
        return number.scale() > scale ? number.setScale(scale, RoundingMode.HALF_UP) : number;
    }
}
