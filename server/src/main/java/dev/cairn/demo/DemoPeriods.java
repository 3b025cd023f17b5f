package dev.cairn.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The time periods of last year, this one and the next. */
final class DemoPeriods {
    private final Workspace workspace;
    private final Map<String, Long> ids = new HashMap<>();

    DemoPeriods(Workspace workspace) {
        this.workspace = workspace;
        for (int year = year() - 1; year <= year() + 1; year++) {
            long whole = add(year, "FY", 1, 12, null);
            long first = add(year, "H1", 1, 6, whole);
            long second = add(year, "H2", 7, 6, whole);
            add(year, "Q1", 1, 3, first);
            add(year, "Q2", 4, 3, first);
            add(year, "Q3", 7, 3, second);
            add(year, "Q4", 10, 3, second);
        }
    }

    private int year() {
        return workspace.days().today().getYear();
    }

    private long add(int year, String period, int month, int months, @Nullable Long parent) {
        var start = LocalDate.of(year, month, 1);
        long id = workspace.ids().at(start.withYear(year() - 1).atStartOfDay().toInstant(ZoneOffset.UTC));
        ids.put(period + year, id);
        workspace
                .rows()
                .add(
                        Table.TIME_PERIOD,
                        workspace.id(),
                        id,
                        period,
                        year,
                        start,
                        start.plusMonths(months).minusDays(1),
                        parent);
        return id;
    }

    /** The period of now with this name: the year, the half, the quarter; or the next quarter, or last year. */
    long named(String name) {
        LocalDate today = workspace.days().today();
        String key = switch (name) {
            case "half" -> (today.getMonthValue() <= 6 ? "H1" : "H2") + year();
            case "quarter" -> quarter(today);
            case "next quarter" -> quarter(today.plusMonths(3));
            case "last year" -> "FY" + (year() - 1);
            default -> "FY" + year();
        };
        Long id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("There is no period " + key);
        }
        return id;
    }

    private static String quarter(LocalDate day) {
        return "Q" + ((day.getMonthValue() + 2) / 3) + day.getYear();
    }
}
