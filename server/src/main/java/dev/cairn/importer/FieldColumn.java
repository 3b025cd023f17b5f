package dev.cairn.importer;

import dev.cairn.field.ProjectFields.Wanted;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column that becomes a custom field. What its cells have in common decides of which type: numbers, dates, a choice
 * among a few words, or else text. A few cells that do not fit are left out and told; with more of them it is text.
 */
final class FieldColumn {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d{1,10})?");
    private static final Pattern WITH_COMMA = Pattern.compile("-?\\d{1,15},\\d{1,10}");
    private static final int MOST_OPTIONS = 30;
    private static final int LONGEST_OPTION = 100;
    private static final int HIGHEST_PRECISION = 6;

    private final String name;
    private final DateColumn dates = new DateColumn();
    private final Set<String> words = new LinkedHashSet<>();
    private int filled;
    private int numbers;
    private int days;
    private int precision;
    private boolean longWords;

    FieldColumn(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void see(String cell) {
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        BigDecimal number = number(cell);
        if (number != null) {
            numbers++;
            precision = Math.clamp(number.stripTrailingZeros().scale(), precision, HIGHEST_PRECISION);
        }
        dates.see(cell);
        if (!(dates.read(cell) instanceof DateColumn.Reading.NoDate)) {
            days++;
        }
        longWords |= cell.length() > LONGEST_OPTION;
        if (words.size() <= MOST_OPTIONS) {
            words.add(cell);
        }
    }

    /** Whether any cell says anything. */
    boolean isFilled() {
        return filled > 0;
    }

    String subtype() {
        if (isMost(numbers)) {
            return "number";
        }
        if (isMost(days) && !dates.isUnclear()) {
            return "date";
        }
        boolean few = words.size() <= MOST_OPTIONS && !longWords && filled >= 2 * words.size();
        return few ? "enum" : "text";
    }

    private boolean isMost(int fitting) {
        return fitting * 10 >= filled * 8;
    }

    Wanted wanted() {
        String subtype = subtype();
        return new Wanted(name, subtype, precision, subtype.equals("enum") ? List.copyOf(words) : List.of());
    }

    /** The cell in the form in which values of its type are stored; null where it is none of that type. */
    @Nullable
    String read(String cell) {
        return switch (subtype()) {
            case "number" -> {
                BigDecimal number = number(cell);
                yield number == null ? null : number.toPlainString();
            }
            case "date" ->
                dates.read(cell) instanceof DateColumn.Reading.Day day
                        ? day.day().toString()
                        : null;
            default -> cell;
        };
    }

    private static @Nullable BigDecimal number(String cell) {
        String bare = cell.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (PLAIN.matcher(bare).matches()) {
            return new BigDecimal(bare);
        }
        if (GROUPED.matcher(bare).matches()) {
            return new BigDecimal(bare.replace(",", ""));
        }
        return WITH_COMMA.matcher(bare).matches() ? new BigDecimal(bare.replace(',', '.')) : null;
    }
}
