package dev.cairn.field;

import dev.cairn.field.formula.Formula;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Colors;
import dev.cairn.platform.http.Input;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a request says of a custom field itself. */
final class CustomFieldInput {
    /** All but the name and what only a new field is told. */
    static final String FIELDS = "description has_notifications_enabled privacy_setting default_access_level precision"
            + " format currency_code custom_label custom_label_position input_restrictions:gids id_prefix formula";

    static final String OPTIONS = " enum_options enum_options.name enum_options.color enum_options.enabled";

    static final int LONGEST_NAME = 1_024;
    static final int LONGEST_DESCRIPTION = 65_535;
    static final int MOST_OPTIONS = 500;
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_PREFIX = 16;
    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]*");
    private static final int HIGHEST_PRECISION = 6;

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Input input;

    CustomFieldInput(Input input) {
        this.input = input;
    }

    String name() {
        return input.requiredText("name", LONGEST_NAME).strip();
    }

    private String subtype() {
        String said = input.oneOf("resource_subtype", CustomFieldType.SUBTYPES);
        String older = input.oneOf("type", CustomFieldType.SUBTYPES);
        if (said != null && older != null && !said.equals(older)) {
            throw input.bad("type", "Says something else than resource_subtype");
        }
        String subtype = said == null ? older : said;
        if (subtype == null) {
            throw input.missing("resource_subtype");
        }
        return subtype;
    }

    /** What kind of field it is to be: a subtype, or a kind whose values Cairn makes. */
    String representation() {
        String asked = input.oneOf("representation_type", CustomFieldType.REPRESENTATIONS);
        if (input.isSet("id_prefix") || "custom_id".equals(asked)) {
            idPrefix();
            return made("custom_id", "text");
        }
        if (input.isSet("formula") || "formula".equals(asked) || input.flag("is_formula_field", false)) {
            return "formula";
        }
        return subtype();
    }

    /** The formula, where the request names one. */
    boolean hasFormula() {
        return input.has("formula");
    }

    String formula() {
        return input.requiredText("formula", Formula.LONGEST).strip();
    }

    /** A kind whose values Cairn makes, which are of one type only. */
    String made(String kind, String subtype) {
        if (input.isSet("resource_subtype") && !subtype.equals(subtype())) {
            throw input.bad("resource_subtype", "This " + kind + " field is of type " + subtype);
        }
        return kind;
    }

    String idPrefix() {
        String prefix = input.requiredText("id_prefix", LONGEST_PREFIX).strip().toUpperCase(Locale.ROOT);
        if (!PREFIX.matcher(prefix).matches()) {
            throw input.bad(
                    "id_prefix", "Not letters from A to Z and digits, of which the first is a letter: " + prefix);
        }
        return prefix;
    }

    /** The columns that the request names, by their names, for a field of this type and kind; but its formula. */
    Map<String, @Nullable Object> columns(String subtype, String representation) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        if (input.has("name")) {
            columns.put("name", name());
        }
        if (input.has("description")) {
            String text = input.text("description", LONGEST_DESCRIPTION);
            columns.put("description", text == null ? "" : text);
        }
        put(
                columns,
                "has_notifications_enabled",
                input.has("has_notifications_enabled") ? input.flag("has_notifications_enabled", true) : null);
        put(columns, "privacy_setting", input.oneOf("privacy_setting", CustomFieldType.PRIVACY));
        put(columns, "default_access_level", input.oneOf("default_access_level", CustomFieldType.LEVELS));
        if (subtype.equals("number")) {
            number(columns);
        }
        if (input.isSet("id_prefix") || representation.equals("custom_id") && input.has("id_prefix")) {
            columns.put("id_prefix", idPrefix());
        }
        if (columns.containsKey("id_prefix") && !representation.equals("custom_id")) {
            throw input.bad("id_prefix", "Only an ID field has one");
        }
        if (representation.equals("reference") && input.has("input_restrictions")) {
            columns.put("input_restrictions", restrictions());
        }
        return columns;
    }

    private static void put(Map<String, @Nullable Object> columns, String column, @Nullable Object value) {
        if (value != null) {
            columns.put(column, value);
        }
    }

    private void number(Map<String, @Nullable Object> columns) {
        if (input.has("precision")) {
            columns.put("precision", precision());
        }
        String format = input.oneOf("format", CustomFieldType.FORMATS);
        put(columns, "format", format);
        if (input.has("currency_code")) {
            columns.put("currency_code", currency());
        } else if ("currency".equals(format)) {
            throw input.missing("currency_code");
        }
        if (input.has("custom_label")) {
            columns.put("custom_label", input.text("custom_label", LONGEST_LABEL));
        }
        put(columns, "custom_label_position", input.oneOf("custom_label_position", CustomFieldType.POSITIONS));
    }

    private int precision() {
        JsonNode value = input.raw("precision");
        int precision = value.isIntegralNumber()
                ? value.asInt(-1)
                : value.asString("").matches("\\d") ? Integer.parseInt(value.asString()) : -1;
        if (precision < 0 || precision > HIGHEST_PRECISION) {
            throw input.bad("precision", "Must be between 0 and " + HIGHEST_PRECISION);
        }
        return precision;
    }

    private @Nullable String currency() {
        String code = input.text("currency_code", 3);
        if (code != null && !CURRENCIES.contains(code)) {
            throw input.bad("currency_code", "Not an ISO 4217 currency code: " + code);
        }
        return code;
    }

    private String[] restrictions() {
        List<String> types = input.references("input_restrictions");
        for (String type : types) {
            if (!CustomFieldType.REFERRED.contains(type)) {
                throw input.bad(
                        "input_restrictions",
                        "Not one of " + String.join(", ", CustomFieldType.REFERRED) + ": " + type);
            }
        }
        return types.toArray(String[]::new);
    }

    record Option(String name, String color, boolean enabled) {}

    /** The options that a new field starts with. */
    List<Option> options() {
        var options = new ArrayList<Option>();
        for (Input option : input.objects("enum_options")) {
            options.add(option(option));
        }
        if (options.size() > MOST_OPTIONS) {
            throw ApiError.badInput("enum_options", "A custom field can have at most " + MOST_OPTIONS + " options");
        }
        return options;
    }

    static Option option(Input input) {
        String color = color(input);
        return new Option(
                input.requiredText("name", LONGEST_NAME).strip(),
                color == null ? "none" : color,
                input.flag("enabled", true));
    }

    static @Nullable String color(Input input) {
        return input.oneOf("color", Colors.OF_OPTIONS);
    }
}
