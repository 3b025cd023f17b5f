package dev.cairn.field.formula;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a formula is calculated from: numbers are {@code BigDecimal}, texts {@code String}, dates {@code LocalDate},
 * truths {@code Boolean}.
 *
 * @param fields the values of custom fields by their ids; what is empty is not there
 * @param own the values of the task itself, by the names in {@link #OWN}
 */
public record Facts(Map<Long, Object> fields, Map<String, Object> own) {

    @Nullable
    Object field(long id) {
        return fields.get(id);
    }

    @Nullable
    Object own(String name) {
        return own.get(name);
    }

    /** What a formula may use of the task itself, called as in the API. */
    static final Map<String, Type> OWN = Map.of(
            "start_on", Type.DATE,
            "due_on", Type.DATE,
            "created_on", Type.DATE,
            "completed_on", Type.DATE,
            "completed", Type.TRUTH);
}
