package dev.cairn.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What people have worked on tasks in the last three months, and the weeks of it that they have handed in. */
final class DemoTime {
    private static final int DAYS = 90;
    private static final List<String> CATEGORIES = List.of("Making", "Reviews", "Meetings");

    private final Workspace workspace;
    private final Person approver;
    private final List<Long> categories = new ArrayList<>();
    private final Set<Week> weeks = new TreeSet<>(Comparator.comparing(Week::monday)
            .thenComparing(week -> week.person().id()));

    DemoTime(Workspace workspace, Person approver, Instant made) {
        this.workspace = workspace;
        this.approver = approver;
        for (String category : CATEGORIES) {
            long id = workspace.ids().at(made);
            categories.add(id);
            workspace
                    .rows()
                    .add(Table.TIME_TRACKING_CATEGORY, workspace.id(), id, category, "none", approver.id(), made);
            workspace.log().added(made, approver.id(), "time_tracking_category", id, "workspace", workspace.id());
        }
    }

    private record Week(Person person, LocalDate monday) {}

    /** People enter the days before a task was done, or those up to yesterday of what they are at. */
    void enter(DemoProject project) {
        for (Item item : project.items()) {
            Person worker = item.assignee;
            if (worker != null && !worker.isGuest() && item.parent == null) {
                var random = new Random(item.id);
                for (LocalDate day : workedOn(item, random)) {
                    enter(project, item, worker, day, random);
                }
            }
        }
    }

    private List<LocalDate> workedOn(Item item, Random random) {
        LocalDate last = item.completed == null ? workspace.days().yesterday() : Days.dayOf(item.completed);
        LocalDate begun = item.start == null ? Days.dayOf(item.created) : item.start;
        var days = new ArrayList<LocalDate>();
        boolean isAtIt = item.completed != null || item.start != null && !item.start.isAfter(last);
        int most = isAtIt ? 1 + random.nextInt(4) : 0;
        for (int i = 0; i < most; i++) {
            LocalDate day = Days.working(last.minusDays(i));
            if (!day.isBefore(begun) && day.isAfter(workspace.days().plus(-DAYS)) && !days.contains(day)) {
                days.add(day);
            }
        }
        return days;
    }

    private void enter(DemoProject project, Item item, Person worker, LocalDate day, Random random) {
        int minutes = 15 * (2 + random.nextInt(11));
        Instant at = day.atTime(16, 10).toInstant(ZoneOffset.UTC);
        long id = workspace.ids().at(at);
        item.minutes += minutes;
        workspace
                .rows()
                .add(
                        Table.TIME_TRACKING_ENTRY,
                        workspace.id(),
                        id,
                        item.id,
                        project.id(),
                        minutes,
                        day,
                        random.nextInt(3) == 0 ? "nonBillable" : "billable",
                        "",
                        new long[] {categories.get(random.nextInt(categories.size()))},
                        worker.id(),
                        at);
        workspace.log().added(at, worker.id(), "time_tracking_entry", id, "task", item.id);
        weeks.add(new Week(worker, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
    }

    /** Weeks that are over have been handed in; all but the last are approved. */
    void handIn() {
        LocalDate thisWeek = workspace.days().today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (Week week : weeks) {
            LocalDate over = week.monday().plusDays(6);
            if (over.isBefore(thisWeek) && !(isLast(week, thisWeek) && week.person() == approver)) {
                Instant at = over.minusDays(2).atTime(17, 0).toInstant(ZoneOffset.UTC);
                long id = workspace.ids().at(at);
                workspace
                        .rows()
                        .add(
                                Table.TIMESHEET,
                                workspace.id(),
                                id,
                                week.person().id(),
                                week.monday(),
                                over,
                                isLast(week, thisWeek) ? "SUBMITTED" : "APPROVED",
                                (isLast(week, thisWeek) ? week.person() : approver).id(),
                                at,
                                at);
                workspace
                        .log()
                        .added(at, week.person().id(), "timesheet_approval_status", id, "workspace", workspace.id());
            }
        }
    }

    private static boolean isLast(Week week, LocalDate thisWeek) {
        return week.monday().plusWeeks(1).equals(thisWeek);
    }
}
