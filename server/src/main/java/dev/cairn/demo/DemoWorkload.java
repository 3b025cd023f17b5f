package dev.cairn.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long people work, when they are away, and which projects they are to work on in the next weeks. */
final class DemoWorkload {
    private static final String WEEK = "{8,8,8,8,8,0,0}";

    private static final Map<MonthDay, String> HOLIDAYS = new TreeMap<>(Map.of(
            MonthDay.of(1, 1), "New Year's Day",
            MonthDay.of(5, 1), "Labour Day",
            MonthDay.of(12, 25), "Christmas Day",
            MonthDay.of(12, 26), "Second Day of Christmas"));

    /** Those who work less than a whole week. */
    private static final Map<String, String> PART_TIME = Map.of(
            "Leila Haddad", "{8,8,8,8,0,0,0}", "Arjun Mehta", "{6,6,6,6,6,0,0}", "Diego Fuentes", "{0,8,8,8,8,0,0}");

    /** How much of their time people give to a project, in per cent; the first is whoever leads it. */
    private static final int[] SHARES = {30, 50, 40, 60};

    private static final List<String> PLACEHOLDERS = List.of("Senior hardware tester", "Product designer");
    private static final int PLANNED_DAYS = 60;
    private static final int DRAFTED = 3;

    private final Workspace workspace;
    private final Person planner;
    private final Instant made;
    private final Random random = new Random(11);

    DemoWorkload(Workspace workspace, Person planner, Instant made) {
        this.workspace = workspace;
        this.planner = planner;
        this.made = made;
    }

    void planWith(DemoFields.Field effort) {
        workspace.rows().add(Table.WORKLOAD_SETTING, workspace.id(), WEEK, effort.id(), "EUR", made);
    }

    void fill(List<Person> people, List<DemoProject> projects) {
        holidays();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            if (PART_TIME.containsKey(person.name())) {
                workspace.rows().add(Table.CAPACITY, workspace.id(), person.id(), PART_TIME.get(person.name()), made);
            }
            if (i % 4 == 1 && !person.isGuest()) {
                away(person, workspace.days().plus(-20 + i * 2 % 50), 1 + i % 6);
            }
        }
        var starred = projects.stream()
                .filter(project -> project.plan().is("starred"))
                .toList();
        starred.forEach(this::allocate);
        starred.stream().findFirst().ifPresent(this::draft);
        starred.stream().limit(PLACEHOLDERS.size()).forEach(project -> {
            int number = starred.indexOf(project);
            allocate(project, null, placeholder(PLACEHOLDERS.get(number)), "hours", 480 - 160 * number);
            new DemoBudget(workspace, project).set(number == 0 ? "cost" : "time");
        });
    }

    private void holidays() {
        int now = workspace.days().today().getYear();
        for (int year : new int[] {now, now + 1}) {
            HOLIDAYS.forEach((day, name) -> {
                long id = workspace.ids().at(made);
                workspace.rows().add(Table.HOLIDAY, workspace.id(), id, day.atYear(year), name, planner.id(), made);
                workspace.log().added(made, planner.id(), "holiday", id, "workspace", workspace.id());
            });
        }
    }

    private void away(Person person, LocalDate from, int days) {
        long id = workspace.ids().at(made);
        workspace
                .rows()
                .add(Table.OOO_ENTRY, workspace.id(), id, person.id(), from, from.plusDays(days), person.id(), made);
        workspace.log().added(made, person.id(), "ooo_entry", id, "workspace", workspace.id());
    }

    private long placeholder(String name) {
        long id = workspace.ids().at(made);
        workspace.rows().add(Table.PLACEHOLDER, workspace.id(), id, name, planner.id(), made);
        workspace.log().added(made, planner.id(), "placeholder", id, "workspace", workspace.id());
        return id;
    }

    /** What the planner thinks of: to let what comes next in a project wait for a week, and to help its lead meanwhile. */
    private void draft(DemoProject project) {
        LocalDate today = workspace.days().today();
        var waiting = project.items().stream()
                .filter(item -> item.assignee != null && item.completed == null && item.parent == null)
                .filter(item -> item.due != null && item.due.isAfter(today))
                .limit(DRAFTED)
                .map(DemoWorkload::aWeekLater);
        String changes =
                Stream.concat(waiting, Stream.of(help(project, today))).collect(Collectors.joining(", ", "[", "]"));
        workspace
                .rows()
                .add(
                        Table.WORKLOAD_DRAFT,
                        workspace.id(),
                        workspace.ids().at(made),
                        planner.id(),
                        "If the launch waits a week",
                        changes,
                        made,
                        made);
    }

    private String help(DemoProject project, LocalDate today) {
        return """
                {"action": "added", "resource": "%d", "resource_type": "allocation", "parent": "%d", "assignee": "%d",
                  "start_date": "%s", "end_date": "%s", "effort": {"type": "percent", "value": 20}}""".formatted(workspace.ids().at(made), project.id(), planner.id(), today, today.plusDays(27));
    }

    private static String aWeekLater(Item item) {
        return """
                {"resource": "%d", "resource_type": "task", %s, "before": {%s}}""".formatted(item.id, plan(item, 7), plan(item, 0));
    }

    private static String plan(Item item, int days) {
        String start =
                item.start == null ? "null" : '"' + item.start.plusDays(days).toString() + '"';
        return """
                "assignee": "%d", "start_date": %s, "end_date": "%s\"""".formatted(
                        Objects.requireNonNull(item.assignee).id(),
                        start,
                        Objects.requireNonNull(item.due).plusDays(days));
    }

    private void allocate(DemoProject project) {
        // Whoever plans looks after all of these projects and works on none.
        var crew = project.crew().stream()
                .filter(person -> !person.isGuest() && person != planner)
                .toList();
        for (int i = 0; i < Math.min(SHARES.length, crew.size()); i++) {
            allocate(project, crew.get(i), null, "percent", SHARES[(i + random.nextInt(2)) % SHARES.length]);
        }
    }

    private void allocate(
            DemoProject project, @Nullable Person person, @Nullable Long placeholder, String type, int effort) {
        Instant at = project.created().plusSeconds(7_200);
        long id = workspace.ids().at(at);
        LocalDate end = workspace.days().plus(PLANNED_DAYS);
        workspace
                .rows()
                .add(
                        Table.ALLOCATION,
                        workspace.id(),
                        id,
                        project.id(),
                        person == null ? null : person.id(),
                        placeholder,
                        project.begin(),
                        project.end().isBefore(end) ? project.end() : end,
                        type,
                        effort,
                        project.owner().id(),
                        at);
        workspace.log().added(at, project.owner().id(), "allocation", id, "project", project.id());
    }
}
