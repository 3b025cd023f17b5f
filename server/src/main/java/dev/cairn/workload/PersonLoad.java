package dev.cairn.workload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one person can do and has to do in each period. */
final class PersonLoad {
    private final Periods periods;
    private final WorkDays days;
    private final Total seen;
    private final Total all;

    PersonLoad(Periods periods, WorkDays days) {
        this.periods = periods;
        this.days = days;
        seen = new Total(periods.count());
        all = new Total(periods.count());
    }

    private static final class Total {
        private final int[] tasks;
        private final double[] load;
        private final double[] allocated;

        Total(int periods) {
            tasks = new int[periods];
            load = new double[periods];
            allocated = new double[periods];
        }

        void add(int period, Work work, double effort) {
            if (work.isAllocation()) {
                allocated[period] += effort;
            } else {
                tasks[period] += work.tasks();
                load[period] += effort;
            }
        }
    }

    /** Spreads work evenly over the days of work among its days; where there are none, all of it is on its last day. */
    void add(Work work) {
        int worked = days.between(work.first(), work.last());
        if (worked == 0) {
            periods.touchedBy(work.last(), work.last()).forEach(period -> add(period, work, work.effort()));
            return;
        }
        for (int period : periods.touchedBy(work.first(), work.last())) {
            LocalDate from = later(work.first(), periods.start(period));
            LocalDate to = earlier(work.last(), periods.end(period));
            int here = days.between(from, to);
            if (here > 0) {
                add(period, work, work.effort() * here / worked + work.share() * capacity(from, to));
            }
        }
    }

    private void add(int period, Work work, double effort) {
        all.add(period, work, effort);
        if (work.isSeen()) {
            seen.add(period, work, effort);
        }
    }

    private double capacity(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).mapToDouble(days::capacity).sum();
    }

    /** By the first day of each period. */
    Map<String, Map<String, Object>> toJson() {
        var json = new LinkedHashMap<String, Map<String, Object>>();
        for (int i = 0; i < periods.count(); i++) {
            LocalDate from = periods.start(i);
            LocalDate to = periods.end(i);
            var period = new LinkedHashMap<String, Object>();
            period.put("end_date", to.toString());
            period.put("capacity", rounded(capacity(from, to)));
            period.put(
                    "out_of_office",
                    rounded(from.datesUntil(to.plusDays(1))
                            .mapToDouble(days::lost)
                            .sum()));
            period.put("tasks", all.tasks[i]);
            period.put("load", rounded(all.load[i]));
            period.put("allocated", rounded(all.allocated[i]));
            period.put("hidden_tasks", all.tasks[i] - seen.tasks[i]);
            period.put("hidden_load", rounded(all.load[i] - seen.load[i]));
            period.put("hidden_allocated", rounded(all.allocated[i] - seen.allocated[i]));
            json.put(from.toString(), period);
        }
        return json;
    }

    private static BigDecimal rounded(double number) {
        var rounded =
                BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
