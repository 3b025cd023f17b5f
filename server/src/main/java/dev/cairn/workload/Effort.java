package dev.cairn.workload;

import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.http.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of somebody an allocation takes: hours in all, or per cent of their time. Neither where nobody has said. */
record Effort(@Nullable String type, @Nullable BigDecimal value) {
    static final String FIELDS = "effort:object effort.type effort.value:number";
    static final List<String> TYPES = List.of("hours", "percent");

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    static Effort of(Input input) {
        var given = input.object("effort");
        if (given == null) {
            return new Effort(null, null);
        }
        String type = given.oneOf("type", TYPES);
        BigDecimal value = given.number("value");
        if (type == null) {
            throw given.missing("type");
        }
        if (value == null) {
            throw given.missing("value");
        }
        if (value.signum() < 0 || value.compareTo(MOST) > 0) {
            throw given.bad("value", "Must be between 0 and " + MOST);
        }
        return new Effort(type, value);
    }

    void setIn(Assignments assignments) {
        assignments.set("effort_type", type).set("effort_value", value);
    }
}
