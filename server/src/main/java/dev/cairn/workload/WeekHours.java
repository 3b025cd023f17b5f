package dev.cairn.workload;

import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.http.Input;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How many hours are worked on each day of a week, Monday first. */
record WeekHours(List<BigDecimal> hours) {
    static final String FIELDS = "hours:object hours.monday:number hours.tuesday:number hours.wednesday:number"
            + " hours.thursday:number hours.friday:number hours.saturday:number hours.sunday:number";

    /** Those of a person alone; null where they have those of the workspace. */
    static final String OWN =
            "SELECT c.hours FROM capacity c WHERE c.workspace_id = {t}.workspace_id AND c.user_id = {t}.user_id";

    static final String OF_WORKSPACE = ofWorkspace("{t}.workspace_id");
    static final String OF_PERSON = "coalesce((" + OWN + "), " + OF_WORKSPACE + ")";

    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    static String ofWorkspace(String workspace) {
        return "coalesce((SELECT w.hours FROM workload_setting w WHERE w.workspace_id = " + workspace
                + "), '{8,8,8,8,8,0,0}')";
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** A field for each day, of hours that an expression gives. */
    static List<Field> fields(String sql) {
        var fields = new ArrayList<Field>();
        for (DayOfWeek day : DayOfWeek.values()) {
            fields.add(new Field.Value(
                    name(day), Kind.DECIMAL, "(" + sql + ")[" + day.getValue() + "]", Form.COMPACT, List.of()));
        }
        return fields;
    }

    static String sum(String sql) {
        return "(SELECT sum(h) FROM unnest(" + sql + ") h)";
    }

    static WeekHours read(Array array) throws SQLException {
        return new WeekHours(List.of((BigDecimal[]) array.getArray()));
    }

    /** These hours with those of the days that the request names. */
    WeekHours with(Input days) {
        var changed = new ArrayList<>(hours);
        for (DayOfWeek day : DayOfWeek.values()) {
            BigDecimal given = days.number(name(day));
            if (given != null) {
                if (given.signum() < 0 || given.compareTo(DAY) > 0) {
                    throw days.bad(name(day), "Must be between 0 and 24");
                }
                changed.set(
                        day.getValue() - 1,
                        given.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
            }
        }
        return new WeekHours(changed);
    }

    /** As PostgreSQL writes an array. */
    String stored() {
        return hours.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",", "{", "}"));
    }

    double on(LocalDate day) {
        return hours.get(day.getDayOfWeek().getValue() - 1).doubleValue();
    }

    BigDecimal perWeek() {
        return hours.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
