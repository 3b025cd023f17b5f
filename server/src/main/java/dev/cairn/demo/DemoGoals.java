package dev.cairn.demo;

import dev.cairn.platform.Rank;
import dev.cairn.platform.http.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the company wants to have reached by when, from its own goals down to those of its people. */
final class DemoGoals {
    static final String COMPANY = "Larkfield";

    private static final Map<String, String> COLORS =
            Map.of("on_track", "green", "at_risk", "yellow", "off_track", "red");

    private final Workspace workspace;
    private final List<Person> people;
    private final Map<String, Long> teams;
    private final List<DemoProject> projects;
    private final DemoFields fields;
    private final Random random = new Random(7);
    private final List<Long> above = new ArrayList<>();
    private String rank = Rank.first();

    DemoGoals(
            Workspace workspace,
            List<Person> people,
            Map<String, Long> teams,
            List<DemoProject> projects,
            DemoFields fields) {
        this.workspace = workspace;
        this.people = people;
        this.teams = teams;
        this.projects = projects;
        this.fields = fields;
    }

    /**
     * A goal to be.
     *
     * @param depth how many goals are above it
     * @param team the name of its team; empty for one of the company, a dash for one of a person alone
     * @param measure where its number comes from, and the numbers
     * @param support the projects that support it, or of which some tasks do
     * @param why what its description says
     * @param told what its owner's status update says
     */
    private record Plan(
            int depth,
            String name,
            String owner,
            String team,
            String period,
            Map<String, String> measure,
            String status,
            List<String> support,
            String why,
            String told) {
        static Plan read(String line) {
            String[] parts = line.split(" *\\| *", -1);
            var measure = new HashMap<String, String>();
            for (String word : parts[5].split(", ")) {
                String[] pair = word.split("=", 2);
                measure.put(pair.length == 2 ? pair[0] : "source", pair[pair.length - 1]);
            }
            return new Plan(
                    Integer.parseInt(parts[0]),
                    parts[1],
                    parts[2],
                    parts[3],
                    parts[4],
                    measure,
                    parts[6],
                    parts[7].isEmpty() ? List.of() : Arrays.asList(parts[7].split("; ")),
                    parts[8],
                    parts[9]);
        }

        BigDecimal number(String name, String otherwise) {
            return new BigDecimal(measure.getOrDefault(name, otherwise));
        }

        /** How far the told number has come; what is rolled up is computed when all is there. */
        BigDecimal progress() {
            BigDecimal from = number("from", "0");
            return number("now", "0")
                    .subtract(from)
                    .divide(number("to", "1").subtract(from), 6, RoundingMode.HALF_UP)
                    .min(BigDecimal.ONE);
        }
    }

    void tell(Instant made) {
        var periods = new DemoPeriods(workspace);
        var lines = Blueprint.lines("goals.txt");
        for (int i = 0; i < lines.size(); i++) {
            var plan = Plan.read(lines.get(i));
            Instant at = made.plusSeconds(86_400L + i * 900L);
            long id = workspace.ids().at(at);
            write(plan, id, periods.named(plan.period()), at);
            share(plan, id, at);
            support(plan, id, at);
            report(plan, id);
        }
    }

    private void write(Plan plan, long id, long period, Instant at) {
        var owner = person(plan.owner());
        boolean isOfTeam = teams.containsKey(plan.team());
        boolean hasFields = plan.measure().containsKey("fields");
        String color = COLORS.getOrDefault(plan.status(), plan.status());
        workspace
                .rows()
                .add(
                        Table.GOAL,
                        workspace.id(),
                        id,
                        plan.name(),
                        plan.why(),
                        "<body>" + Words.escaped(plan.why()) + "</body>",
                        plan.team().isEmpty(),
                        isOfTeam ? teams.get(plan.team()) : null,
                        owner.id(),
                        period,
                        color.isEmpty() ? null : color,
                        plan.measure().containsKey("private") ? "members_only" : "public_to_workspace",
                        plan.depth() == 0 ? 1 : 0,
                        hasFields ? values(plan, id, at) : "{}",
                        workspace.ids().at(at),
                        plan.number("precision", "0"),
                        plan.measure().getOrDefault("unit", "percentage"),
                        plan.measure().get("currency"),
                        plan.number("from", "0"),
                        plan.number("to", "1"),
                        plan.number("now", "0"),
                        owner.id(),
                        plan.measure().getOrDefault("source", "manual"),
                        plan.measure().containsKey("weighed"),
                        plan.progress(),
                        owner.id(),
                        at,
                        at);
        workspace.log().added(at, owner.id(), "goal", id, "workspace", workspace.id());
        if (plan.depth() == 0) {
            workspace
                    .rows()
                    .add(Table.GOAL_LIKE, workspace.id(), id, people.getFirst().id(), at.plusSeconds(3_600));
        }
    }

    /** Gives a goal the fields that are meant for goals, with values of it. */
    private String values(Plan plan, long id, Instant at) {
        var values = new TreeMap<String, Object>();
        String next = Rank.first();
        for (var field : fields.meantFor("goals")) {
            workspace
                    .rows()
                    .add(Table.GOAL_FIELD, workspace.id(), workspace.ids().at(at), field.id(), id, true, next, at);
            next = Rank.between(next, null);
            var options = field.options().stream().map(String::valueOf).toList();
            values.put(
                    String.valueOf(field.id()),
                    switch (field.plan().type()) {
                        case "number" -> DemoFields.amount(field.plan(), random);
                        case "enum" -> options.get(random.nextInt(options.size()));
                        case "multi_enum" -> options.subList(0, 2);
                        case "date" -> {
                            var date = new TreeMap<String, @Nullable String>();
                            date.put("date", workspace.days().plus(20).toString());
                            date.put("date_time", null);
                            yield date;
                        }
                        default ->
                            field.plan().get("prefix", "REF") + "-"
                                    + plan.owner().length();
                    });
        }
        return Json.write(values);
    }

    private void share(Plan plan, long id, Instant at) {
        join(id, person(plan.owner()).id(), null, "admin", at);
        Long team = teams.get(plan.team());
        if (team != null) {
            join(id, null, team, "editor", at);
        }
        if (plan.depth() == 0 && plan.team().isEmpty()) {
            Person first = people.getFirst();
            if (!first.name().equals(plan.owner())) {
                join(id, first.id(), null, "editor", at);
            }
        }
    }

    private void join(long goal, @Nullable Long user, @Nullable Long team, String level, Instant at) {
        long id = workspace.ids().at(at);
        workspace.rows().add(Table.GOAL_MEMBERSHIP, workspace.id(), id, goal, user, team, level, at);
    }

    private void support(Plan plan, long id, Instant at) {
        while (above.size() > plan.depth()) {
            above.removeLast();
        }
        if (!above.isEmpty()) {
            relate(above.getLast(), id, null, null, plan.number("weight", "1"), at);
        }
        above.add(id);
        for (String name : plan.support()) {
            String of = name.replace("tasks of ", "");
            var project = projects.stream()
                    .filter(one -> one.plan().name().equals(of))
                    .findFirst()
                    .orElseThrow();
            if (of.equals(name)) {
                relate(id, null, project.id(), null, BigDecimal.ONE, at);
            } else {
                project.items().stream()
                        .filter(item -> item.parent == null)
                        .sorted(Comparator.comparing(item -> item.created))
                        .limit(6)
                        .forEach(item -> relate(id, null, null, item.id, BigDecimal.ONE, at));
            }
        }
    }

    private void relate(
            long supported,
            @Nullable Long goal,
            @Nullable Long project,
            @Nullable Long task,
            BigDecimal weight,
            Instant at) {
        long id = workspace.ids().at(at);
        workspace
                .rows()
                .add(Table.GOAL_RELATIONSHIP, workspace.id(), id, supported, goal, project, task, weight, rank, at);
        rank = Rank.between(rank, null);
    }

    /** What the owner told, and what somebody thinks of it. */
    private void report(Plan plan, long id) {
        if (plan.status().isEmpty()) {
            return;
        }
        var owner = person(plan.owner());
        LocalDate day = Days.working(workspace.days().plus(-3 - random.nextInt(10)));
        String confidence = plan.measure().get("confidence");
        if (confidence != null) {
            int now = Integer.parseInt(confidence);
            report(id, owner, "The first results are in.", "on_track", null, Math.min(10, now + 2), day.minusDays(45));
            String status = now < 4 ? "at_risk" : "on_track";
            report(id, owner, "Less is left than there was.", status, null, Math.min(10, now + 1), day.minusDays(24));
        }
        Integer told = confidence == null ? null : Integer.valueOf(confidence);
        String score = plan.measure().get("score");
        Instant at = report(id, owner, plan.told(), plan.status(), score, told, day);
        Person other = people.get(random.nextInt(people.size() - 1));
        Instant later = at.plusSeconds(5_400);
        long story = workspace.ids().at(later);
        String text = "Thank you. What would help you most?";
        workspace
                .rows()
                .add(
                        Table.GOAL_STORY,
                        workspace.id(),
                        story,
                        id,
                        "comment",
                        "comment_added",
                        text,
                        "<body>" + text + "</body>",
                        other.id(),
                        later);
        workspace.log().added(later, other.id(), "story", story, "goal", id);
    }

    private Instant report(
            long goal,
            Person owner,
            String text,
            String status,
            @Nullable String score,
            @Nullable Integer confidence,
            LocalDate day) {
        Instant at = day.atTime(10, random.nextInt(60)).toInstant(ZoneOffset.UTC);
        long id = workspace.ids().at(at);
        String html = "<body>" + Words.escaped(text) + "</body>";
        workspace
                .rows()
                .add(
                        Table.GOAL_STATUS,
                        workspace.id(),
                        id,
                        goal,
                        "How far we are",
                        text,
                        html,
                        status,
                        score,
                        confidence,
                        owner.id(),
                        at,
                        at);
        workspace.log().added(at, owner.id(), "status_update", id, "goal", goal);
        return at;
    }

    private Person person(String name) {
        return people.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
