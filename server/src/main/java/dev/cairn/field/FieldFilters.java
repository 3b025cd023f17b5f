package dev.cairn.field;

import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Json;
import dev.cairn.workspace.People;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a search asks of custom fields: parameters such as {@code custom_fields.123.value}. */
@Component
public final class FieldFilters {
    private static final String PREFIX = "custom_fields.";
    private static final int MOST_FILTERS = 50;
    private static final int LONGEST = 1_024;

    private final Database database;
    private final People people;

    FieldFilters(Database database, People people) {
        this.database = database;
        this.people = people;
    }

    private record Asked(long field, String test, String parameter) {}

    /**
     * Adds the conditions that the parameters ask for.
     *
     * @param values the column of the values, {@code t.custom_values}
     * @throws ApiError 400 for a field that the actor does not see and for a test that its type does not have
     */
    public void addTo(Query query, Input input, Actor actor, long workspace, String values) {
        List<Asked> all = asked(input);
        if (all.isEmpty()) {
            return;
        }
        var fields = fields(actor, workspace, all);
        int bound = 0;
        for (Asked asked : all) {
            CustomField field = fields.get(asked.field());
            if (field == null) {
                throw ApiError.badInput(asked.parameter(), "Not a recognized custom field");
            }
            String name = "cf" + bound++;
            var conditions = new FieldConditions(values, String.valueOf(field.id()), ":" + name, field.idPrefix());
            String text = String.valueOf(input.text(asked.parameter(), LONGEST));
            String condition = conditions.of(field.subtype(), asked.test());
            if (condition == null) {
                throw ApiError.badInput(asked.parameter(), "Not a test for a custom field of type " + field.subtype());
            }
            query.where(condition).bind(name, value(actor, workspace, field, asked, text, input));
        }
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

    private Map<Long, CustomField> fields(Actor actor, long workspace, List<Asked> asked) {
        var fields = new HashMap<Long, CustomField>();
        String sql = """
                SELECT %s FROM custom_field f WHERE f.workspace_id = :workspace AND f.id = ANY(:ids) AND %s""".formatted(CustomField.COLUMNS, Visible.customField("f"));
        database.sql(sql)
                .bind("workspace", workspace)
                .bind("ids", asked.stream().mapToLong(Asked::field).toArray())
                .bindAll(Resources.of(actor))
                .list(CustomField::read)
                .forEach(field -> fields.put(field.id(), field));
        return fields;
    }

    private Object value(
            Actor actor, long workspace, CustomField field, Asked asked, @Nullable String text, Input input) {
        if (asked.test().equals("is_set")) {
            return input.flag(asked.parameter(), true);
        }
        return switch (field.subtype()) {
            case "number" -> number(asked, input);
            case "date" -> day(asked, input);
            case "people" -> contained(field, people.id(actor, workspace, asked.parameter(), String.valueOf(text)));
            case "multi_enum", "enum", "reference" -> contained(field, option(asked, input));
            default -> String.valueOf(text);
        };
    }

    /** The value as it stands in the column, for the containment that the column's index answers. */
    private static String contained(CustomField field, long id) {
        Object value = switch (field.subtype()) {
            case "enum" -> String.valueOf(id);
            case "reference" -> List.of(Map.of("gid", String.valueOf(id)));
            default -> List.of(String.valueOf(id));
        };
        return Json.write(Map.of(String.valueOf(field.id()), value));
    }

    private static long option(Asked asked, Input input) {
        return input.requiredGid(asked.parameter());
    }

    private static BigDecimal number(Asked asked, Input input) {
        try {
            return new BigDecimal(input.requiredText(asked.parameter(), 60).strip());
        } catch (NumberFormatException none) {
            throw input.bad(asked.parameter(), "Not a number");
        }
    }

    private static String day(Asked asked, Input input) {
        var day = input.date(asked.parameter());
        if (day == null) {
            throw input.missing(asked.parameter());
        }
        return day.toString();
    }
}
