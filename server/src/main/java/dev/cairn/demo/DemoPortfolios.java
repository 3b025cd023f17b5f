package dev.cairn.demo;

import dev.cairn.platform.Rank;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What those who lead look at together: launches, customers, and all of what matters most. */
final class DemoPortfolios {
    private final Workspace workspace;
    private final List<Person> people;
    private final Map<String, Long> teams;
    private final List<DemoProject> projects;
    private final DemoFields fields;
    private final Map<String, Long> made = new HashMap<>();

    DemoPortfolios(
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

    /** A portfolio to be. */
    private record Plan(
            String name,
            String owner,
            String color,
            List<String> sharers,
            List<String> items,
            String status,
            String told,
            String purpose) {
        static Plan read(String line) {
            String[] parts = line.split(" *\\| *", -1);
            return new Plan(
                    parts[0],
                    parts[1],
                    parts[2],
                    Arrays.asList(parts[3].split(", ")),
                    Arrays.asList(parts[4].split("; ")),
                    parts[5],
                    parts[6],
                    parts[7]);
        }
    }

    /** All are of last week, so that none holds a project that has not begun. */
    void tell() {
        Instant at = workspace.days().plus(-9).atTime(9, 0).toInstant(ZoneOffset.UTC);
        for (String line : Blueprint.lines("portfolios.txt")) {
            at = at.plusSeconds(1_800);
            var plan = Plan.read(line);
            long id = workspace.ids().at(at);
            made.put(plan.name(), id);
            write(plan, id, at);
            share(plan, id, at);
            fill(plan, id, at.plusSeconds(60));
            report(plan, id);
        }
    }

    private void write(Plan plan, long id, Instant at) {
        var purpose = Words.rich(plan.purpose());
        long owner = person(plan.owner()).id();
        workspace
                .rows()
                .add(
                        Table.PORTFOLIO,
                        workspace.id(),
                        id,
                        plan.name(),
                        purpose.plain(),
                        purpose.html(),
                        plan.color(),
                        owner,
                        plan.sharers().contains("public") ? "public_to_domain" : "members_only",
                        fields.valuesOf("portfolios", id),
                        owner,
                        at,
                        at);
        workspace.log().added(at, owner, "portfolio", id, "workspace", workspace.id());
        String rank = null;
        for (var field : fields.meantFor("portfolios")) {
            rank = Rank.between(rank, null);
            workspace
                    .rows()
                    .add(Table.PORTFOLIO_FIELD, workspace.id(), workspace.ids().at(at), field.id(), id, true, rank, at);
        }
        if (plan.owner().equals(people.getFirst().name())) {
            workspace
                    .rows()
                    .add(
                            Table.PORTFOLIO_FAVORITE,
                            workspace.id(),
                            workspace.ids().at(at),
                            owner,
                            id,
                            Rank.first());
        }
    }

    private void share(Plan plan, long id, Instant at) {
        join(id, person(plan.owner()).id(), null, "admin", at);
        for (String sharer : plan.sharers()) {
            String[] pair = sharer.split("=", 2);
            if (pair.length == 2) {
                Long team = teams.get(pair[0]);
                join(id, team == null ? person(pair[0]).id() : null, team, pair[1], at);
            }
        }
    }

    private void join(long portfolio, @Nullable Long user, @Nullable Long team, String level, Instant at) {
        long id = workspace.ids().at(at);
        workspace.rows().add(Table.PORTFOLIO_MEMBERSHIP, workspace.id(), id, portfolio, user, team, level, at);
    }

    private void fill(Plan plan, long id, Instant at) {
        String rank = null;
        for (String name : plan.items()) {
            rank = Rank.between(rank, null);
            boolean isPortfolio = name.startsWith("<");
            long item = isPortfolio
                    ? Objects.requireNonNull(made.get(name.substring(1, name.length() - 1)))
                    : project(name);
            workspace
                    .rows()
                    .add(
                            Table.PORTFOLIO_ITEM,
                            workspace.id(),
                            workspace.ids().at(at),
                            id,
                            isPortfolio ? null : item,
                            isPortfolio ? item : null,
                            rank,
                            at);
            workspace
                    .log()
                    .added(at, person(plan.owner()).id(), isPortfolio ? "portfolio" : "project", item, "portfolio", id);
        }
    }

    private void report(Plan plan, long id) {
        var owner = person(plan.owner());
        LocalDate day = Days.working(workspace.days().plus(-4));
        Instant at = day.atTime(15, 10).toInstant(ZoneOffset.UTC);
        long status = workspace.ids().at(at);
        workspace
                .rows()
                .add(
                        Table.PORTFOLIO_STATUS,
                        workspace.id(),
                        status,
                        id,
                        "Where we stand",
                        plan.told(),
                        "<body>" + Words.escaped(plan.told()) + "</body>",
                        plan.status(),
                        owner.id(),
                        at,
                        at);
        workspace.log().added(at, owner.id(), "status_update", status, "portfolio", id);
    }

    private long project(String name) {
        return projects.stream()
                .filter(one -> one.plan().name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Person person(String name) {
        return people.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
