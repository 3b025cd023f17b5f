package dev.cairn.field;

import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Json;
import dev.cairn.workspace.People;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What a search asks of custom fields: parameters such as {@code custom_fields.123.value}. */
@Component
public final class FieldFilters {
    private static final String PREFIX = "custom_fields.";
    private static final int MOST_FILTERS = 50;
    private static final int LONGEST = 1_024;
    private static final int MOST_CHOICES = 100;

    private final Database database;
    private final People people;

    FieldFilters(Database database, People people) {
        this.database = database;
        this.people = people;
    }

    private record Asked(long field, String test, String parameter) {
        /** Of numbers, days and texts. */
        boolean isEquality() {
            return test.matches("value|not");
        }
    }

    /**
     * Adds the conditions that the parameters ask for to a query of tasks {@code t}.
     *
     * @throws ApiError 400 for a field that the actor does not see and for a test that its type does not have
     */
    public void addTo(Query query, Input input, Actor actor, long workspace) {
        List<Asked> all = asked(input);
        if (all.isEmpty()) {
            return;
        }
        var fields =
                fields(actor, workspace, all.stream().mapToLong(Asked::field).toArray());
        int bound = 0;
        for (Asked asked : all) {
            CustomField field = fields.get(asked.field());
            if (field == null) {
                throw ApiError.badInput(asked.parameter(), "Not a recognized custom field");
            }
            var names = new ArrayList<String>();
            for (Object value : values(actor, workspace, field, asked, input)) {
                String name = "cf" + bound++;
                query.bind(name, value);
                names.add(":" + name);
            }
            String condition = FieldConditions.of(field).test(field.subtype(), asked.test(), names);
            if (condition == null) {
                throw ApiError.badInput(asked.parameter(), "Not a test for a custom field of type " + field.subtype());
            }
            query.where(condition);
        }
    }

    /**
     * The order of tasks {@code t} by the field that {@code custom_fields.123} names; those without a value that the actor
     * sees come last.
     *
     * @throws ApiError 400 for a field that the actor does not see, or whose values have no order
     */
    public List<Key> order(Actor actor, long workspace, String parameter, String named, boolean descending) {
        long id = Gid.parse(named.substring(PREFIX.length()));
        CustomField field = fields(actor, workspace, new long[] {id}).get(id);
        if (field == null) {
            throw ApiError.badInput(parameter, "Not a recognized custom field: " + named);
        }
        return FieldOrder.of(field, descending)
                .orElseThrow(() -> ApiError.badInput(
                        parameter, "Values of type " + field.subtype() + " have no order (" + field.name() + ")"));
    }

    /** Whether a parameter names a custom field in the form that {@link #order} takes. */
    public static boolean isNamed(String text) {
        return text.startsWith(PREFIX);
    }

    private static List<Asked> asked(Input input) {
        var asked = new ArrayList<Asked>();
        for (String parameter : new TreeSet<>(input.names())) {
            if (parameter.startsWith(PREFIX)) {
                int dot = parameter.indexOf('.', PREFIX.length());
                String field = dot < 0 ? "" : parameter.substring(PREFIX.length(), dot);
                asked.add(new Asked(Gid.parse(field), parameter.substring(dot + 1), parameter));
            }
        }
        if (asked.size() > MOST_FILTERS) {
            throw ApiError.badInput("custom_fields", "More than " + MOST_FILTERS + " conditions");
        }
        return asked;
    }

    /** Those of the fields that the actor sees, by their ids. */
    Map<Long, CustomField> fields(Actor actor, long workspace, long[] ids) {
        var fields = new HashMap<Long, CustomField>();
        String sql = "SELECT %s FROM custom_field f WHERE f.workspace_id = :workspace AND f.id = ANY(:ids) AND %s"
                .formatted(CustomField.COLUMNS, Visible.customField("f"));
        database.sql(sql)
                .bind("workspace", workspace)
                .bind("ids", ids)
                .bindAll(Resources.of(actor))
                .list(CustomField::read)
                .forEach(field -> fields.put(field.id(), field));
        return fields;
    }

    /** What a parameter compares with: one value, or some of them where values are choices. */
    private List<?> values(Actor actor, long workspace, CustomField field, Asked asked, Input input) {
        if (asked.test().equals("is_set")) {
            return List.of(input.flag(asked.parameter(), true));
        }
        return switch (field.subtype()) {
            case "number" ->
                List.of(asked.isEquality() ? contained(field, number(asked, input)) : number(asked, input));
            case "date" ->
                List.of(
                        asked.isEquality()
                                ? contained(
                                        field, Map.of("date", day(asked, input).toString()))
                                : BigDecimal.valueOf(day(asked, input).toEpochDay()));
            case "people" -> contained(field, people.ids(actor, workspace, asked.parameter(), named(asked, input)));
            case "multi_enum", "enum", "reference" -> contained(field, options(asked, input));
            default -> {
                String text = String.valueOf(input.text(asked.parameter(), LONGEST));
                yield List.of(asked.isEquality() ? contained(field, stored(field, text)) : text);
            }
        };
    }

    private static List<String> named(Asked asked, Input input) {
        var named = input.references(asked.parameter());
        if (named.isEmpty()) {
            throw input.missing(asked.parameter());
        }
        if (named.size() > MOST_CHOICES || named.size() > 1 && asked.test().equals("value")) {
            throw input.bad(
                    asked.parameter(), asked.test().equals("value") ? "More than one" : "More than " + MOST_CHOICES);
        }
        return named;
    }

    private static List<Long> options(Asked asked, Input input) {
        return named(asked, input).stream()
                .map(text -> {
                    long id = Gid.parse(text);
                    if (id < 0) {
                        throw input.bad(asked.parameter(), "Not a recognized ID: " + text);
                    }
                    return id;
                })
                .toList();
    }

    private static List<String> contained(CustomField field, List<Long> ids) {
        return ids.stream().map(id -> contained(field, chosen(field, id))).toList();
    }

    /** A text as it is stored; an ID without its prefix is a number. */
    private static Object stored(CustomField field, String text) {
        String begin = field.idPrefix() + "-";
        boolean isId = field.isId() && text.matches("\\Q" + begin + "\\E[0-9]{1,18}");
        return isId ? Long.valueOf(text.substring(begin.length())) : text;
    }

    /** The id as it stands in a value of this type. */
    private static Object chosen(CustomField field, long id) {
        return switch (field.subtype()) {
            case "enum" -> String.valueOf(id);
            case "reference" -> List.of(Map.of("gid", String.valueOf(id)));
            default -> List.of(String.valueOf(id));
        };
    }

    /** What the column's index is asked whether a task's values contain it. */
    private static String contained(CustomField field, Object value) {
        return Json.write(Map.of(String.valueOf(field.id()), value));
    }

    private static BigDecimal number(Asked asked, Input input) {
        try {
            return new BigDecimal(input.requiredText(asked.parameter(), 60).strip());
        } catch (NumberFormatException none) {
            throw input.bad(asked.parameter(), "Not a number");
        }
    }

    private static LocalDate day(Asked asked, Input input) {
        var day = input.date(asked.parameter());
        if (day == null) {
            throw input.missing(asked.parameter());
        }
        return day;
    }
}
