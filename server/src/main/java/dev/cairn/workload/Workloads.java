package dev.cairn.workload;

import dev.cairn.platform.Actor;
import dev.cairn.workload.EffortFields.EffortField;
import dev.cairn.workload.Workers.Worker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what people have to do and what they can do. */
@Component
class Workloads {
    /** Days of work further away than that are not told apart: what takes longer is spread over as much. */
    private static final int REACH_YEARS = 10;

    private final WorkloadRows rows;

    Workloads(WorkloadRows rows) {
        this.rows = rows;
    }

    /** What there is, or would be by a draft, for each of these, in their order, as JSON. */
    List<String> of(
            Actor actor,
            long workspace,
            List<Worker> workers,
            Periods periods,
            @Nullable EffortField field,
            DraftChanges draft) {
        long[] ids = workers.stream().mapToLong(Worker::id).toArray();
        var work = new ArrayList<>(rows.tasks(actor, workspace, ids, periods, field, draft));
        work.addAll(rows.allocations(actor, workspace, ids, periods, draft));
        var holidays = rows.holidays(workspace);
        var absences = rows.absences(workspace, ids);
        var byWorker = work.stream().collect(Collectors.groupingBy(Work::assignee));
        var loads = new ArrayList<String>();
        for (Worker worker : workers) {
            var away = absences.getOrDefault(worker.id(), List.of());
            var own = byWorker.getOrDefault(worker.id(), List.of());
            var load = new PersonLoad(periods, new WorkDays(worker.hours(), holidays, away, reach(periods, own)));
            own.forEach(load::add);
            loads.add(load.toJson());
        }
        return loads;
    }

    private static Span reach(Periods periods, List<Work> work) {
        LocalDate first = periods.first();
        LocalDate last = periods.last();
        for (Work some : work) {
            first = some.first().isBefore(first) ? some.first() : first;
            last = some.last().isAfter(last) ? some.last() : last;
        }
        LocalDate earliest = periods.first().minusYears(REACH_YEARS);
        LocalDate latest = periods.last().plusYears(REACH_YEARS);
        return new Span(first.isBefore(earliest) ? earliest : first, last.isAfter(latest) ? latest : last);
    }
}
