package dev.cairn.workload;

import java.time.LocalDate;

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
                add(period, work, work.effort() * here / worked + work.share() * days.capacity(from, to));
            }
        }
    }

    private void add(int period, Work work, double effort) {
        all.add(period, work, effort);
        if (work.isSeen()) {
            seen.add(period, work, effort);
        }
    }

    /** By the first day of each period. Written by hand: a page of people by day has a hundred thousand of its numbers. */
    String toJson() {
        var json = new StringBuilder(200 * periods.count()).append('{');
        for (int i = 0; i < periods.count(); i++) {
            LocalDate from = periods.start(i);
            LocalDate to = periods.end(i);
            json.append(i == 0 ? "\"" : ",\"")
                    .append(from)
                    .append("\":{\"end_date\":\"")
                    .append(to)
                    .append('"');
            number(json, "capacity", days.capacity(from, to));
            number(json, "out_of_office", days.lost(from, to));
            number(json, "tasks", all.tasks[i]);
            number(json, "load", all.load[i]);
            number(json, "allocated", all.allocated[i]);
            number(json, "hidden_tasks", all.tasks[i] - seen.tasks[i]);
            number(json, "hidden_load", all.load[i] - seen.load[i]);
            number(json, "hidden_allocated", all.allocated[i] - seen.allocated[i]);
            json.append('}');
        }
        return json.append('}').toString();
    }

    /** With two decimals at most. */
    private static void number(StringBuilder json, String name, double number) {
        long hundredths = Math.round(Math.abs(number) * 100);
        long rest = hundredths % 100;
        json.append(",\"").append(name).append("\":").append(number < 0 && hundredths > 0 ? "-" : "");
        json.append(hundredths / 100);
        if (rest > 0) {
            json.append('.').append(rest / 10);
        }
        if (rest % 10 > 0) {
            json.append(rest % 10);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
