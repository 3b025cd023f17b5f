package dev.cairn.report;

import dev.cairn.field.FieldFigures;
import dev.cairn.field.FieldFilters;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.Input;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether tasks {@code t} are counted, or a number of theirs is summed up. */
@Component
class Measure {
    static final String PARAMETERS = "measure field";

    private static final List<String> MEASURES = List.of("count", "sum", "average");
    private static final List<String> OWN_NUMBERS = List.of("actual_time_minutes", "num_likes", "num_subtasks");

    private final FieldFigures fields;

    Measure(FieldFigures fields) {
        this.fields = fields;
    }

    /**
     * What is asked for.
     *
     * @param name {@code count}, {@code sum} or {@code average}
     * @param number the SQL of a task's number; of those that are only counted, none is of interest
     */
    record Asked(String name, String number) {
        /** The SQL of what the tasks of a group come to. */
        String inOneStep() {
            return switch (name) {
                case "sum" -> "sum(" + number + ")";
                case "average" -> rounded("avg(" + number + ")");
                default -> "count(*)::numeric";
            };
        }

        /** The same of a group that is put together of others {@code c}, each with its tasks, sum and known numbers. */
        String inTwoSteps() {
            return switch (name) {
                case "sum" -> "sum(c.sum)";
                case "average" -> rounded("sum(c.sum) / nullif(sum(c.known), 0)");
                default -> "coalesce(sum(c.tasks), 0)";
            };
        }

        private static String rounded(String number) {
            return "trim_scale(round(" + number + ", 6))";
        }
    }

    /** @throws ApiError 400 for a field without numbers, and for one that the past knows nothing of */
    Asked read(Input input, Actor actor, long workspace, boolean isPast) {
        String measure = input.oneOf("measure", MEASURES);
        String field = input.text("field", 100);
        if (measure == null || measure.equals("count")) {
            return new Asked("count", "NULL::numeric");
        }
        if (field == null) {
            throw input.missing("field");
        }
        if (FieldFilters.isNamed(field)) {
            return new Asked(measure, fields.number(actor, workspace, "field", field));
        }
        if (!OWN_NUMBERS.contains(field)) {
            throw input.bad("field", "Not a field with numbers: " + field);
        }
        if (isPast) {
            throw input.bad("field", "Not known of past days: " + field);
        }
        return new Asked(measure, "t." + field);
    }
}
