package dev.cairn.demo;

import dev.cairn.demo.Blueprint.Work;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Makes a whole workspace of a {@link Company}: accounts, teams, projects and their history. */
final class CompanyStory {
    private static final int FOUNDED = -210;

    private final Company company;
    private final Workspace workspace;
    private final Rows rows;
    private final Log log;
    private final Random random;
    private final Instant founded;
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Long> teams = new HashMap<>();
    private final List<DemoProject> projects = new ArrayList<>();

    CompanyStory(Company company, Workspace workspace, Random random) {
        this.company = company;
        this.workspace = workspace;
        this.rows = workspace.rows();
        this.log = workspace.log();
        this.random = random;
        this.founded = Days.working(workspace.days().plus(FOUNDED)).atTime(8, 0).toInstant(ZoneOffset.UTC);
    }

    List<Person> people() {
        return people;
    }

    /** @param passwordHashes by a person's name; who has none cannot sign in with a password */
    void tell(Map<String, String> passwordHashes) {
        people(passwordHashes);
        teams();
        for (int i = 0; i < company.plans().size(); i++) {
            projects.add(project(company.plans().get(i), i));
        }
        var history = new History(rows, log, workspace.ids(), workspace.id());
        new Crossings(projects, history, random).make();
        if (company.name().equals(DemoGoals.COMPANY)) {
            new DemoWaits(projects, history).make();
        }
        people.forEach(person -> new MyTasks(workspace).writeFor(person, assignedTo(person)));
        var fields = new DemoFields(workspace, company.fields(), people.getFirst(), founded.plusSeconds(10_800));
        // Values come last and from a source of their own, so that they do not change the story told so far.
        var values = new Random(FOUNDED);
        var types = new DemoTypes(workspace, company.types(), people.getFirst(), founded.plusSeconds(10_900));
        var states = new Random(FOUNDED);
        var news = new DemoNews(workspace, new Random(FOUNDED));
        var baselines = new DemoBaselines(workspace);
        var links =
                new DemoLinks(workspace, new History(rows, log, workspace.ids(), workspace.id()), new Random(FOUNDED));
        var recurrences = new DemoRecurrences(workspace, new Random(FOUNDED));
        var coAssignees = new DemoCoAssignees(workspace, new Random(FOUNDED));
        var time = new DemoTime(workspace, people.getFirst(), founded.plusSeconds(11_100));
        projects.forEach(project -> {
            writeProject(project, fields);
            links.attach(project);
            recurrences.repeat(project);
            coAssignees.share(project);
            fields.apply(project, values);
            types.apply(project, states);
            boolean isEstimated = fields.measureEffort(project);
            if (isEstimated || project.plan().is("starred")) {
                time.enter(project);
            }
            news.tell(project, Blueprint.read(project.plan().kind()));
            baselines.keep(project);
            DemoViews.keep(workspace, project, people.getFirst());
            if (project.plan().is("starred")) {
                DemoCharts.keep(workspace, project);
                news.favor(project, people.getFirst());
            }
            if (project.plan().is("private") || project == projects.getFirst()) {
                news.ask(
                        project,
                        people.getLast(),
                        workspace.days().today().minusDays(2).atTime(9, 30).toInstant(ZoneOffset.UTC));
            }
            project.writeTo(rows);
        });
        time.handIn();
        var workload = new DemoWorkload(workspace, people.getFirst(), founded.plusSeconds(11_200));
        fields.effort().ifPresent(workload::planWith);
        workload.fill(people, projects);
        askToJoin(news);
        people.forEach(person -> fields.note(person));
        if (company.name().equals(DemoGoals.COMPANY)) {
            new DemoGoals(workspace, people, teams, projects, fields).tell(founded.plusSeconds(12_000));
            new DemoPortfolios(workspace, people, teams, projects, fields).tell();
        }
        people.forEach(person -> DemoHome.writeFor(person, workspace, projects));
        DemoSearches.keep(workspace, people.getFirst(), founded.plusSeconds(86_400));
        DemoDashboards.keep(workspace, people.getFirst(), founded.plusSeconds(90_000));
        company.teams().forEach(team -> fields.offer(teams.get(team.name()), founded.plusSeconds(11_000)));
        DemoWebhook.writeTo(workspace, projects.getFirst(), people.getFirst());
        workspace.tags().writeTo(rows, log, workspace.id());
    }

    private void people(Map<String, String> passwordHashes) {
        rows.add(Table.WORKSPACE, workspace.id(), company.name(), true, "{example.com}", founded, founded);
        for (int i = 0; i < company.people().size(); i++) {
            var employee = company.people().get(i);
            // The first two founded the company, the others came one after the other.
            Instant since = founded.plusSeconds(i < 2 ? i * 300L : i * 3_600L * 5);
            var person = new Person(
                    workspace.ids().at(since),
                    employee.name(),
                    employee.title(),
                    employee.role(),
                    employee.teams(),
                    since);
            people.add(person);
            rows.add(
                    Table.USERS,
                    person.id(),
                    person.name(),
                    person.email(),
                    passwordHashes.get(person.name()),
                    since,
                    since);
            long membership = workspace.ids().at(since);
            rows.add(Table.WORKSPACE_MEMBERSHIP, workspace.id(), membership, person.id(), person.role(), since);
            log.added(since, people.getFirst().id(), "user", person.id(), "workspace", workspace.id());
            log.added(
                    since,
                    people.getFirst().id(),
                    "workspace_membership",
                    membership,
                    "workspace",
                    workspace.id(),
                    Map.of("user", person.id()));
        }
    }

    private void teams() {
        for (var team : company.teams()) {
            Instant made = founded.plusSeconds(7_200);
            long id = workspace.ids().at(made);
            teams.put(team.name(), id);
            rows.add(
                    Table.TEAM,
                    workspace.id(),
                    id,
                    team.name(),
                    team.description(),
                    "<body>" + Words.escaped(team.description()) + "</body>",
                    team.visibility(),
                    true,
                    made,
                    made);
            log.added(made, people.getFirst().id(), "team", id, "workspace", workspace.id());
            for (Person member : membersOf(team.name())) {
                Instant joined = member.since().isAfter(made) ? member.since().plusSeconds(600) : made;
                long membership = workspace.ids().at(joined);
                rows.add(
                        Table.TEAM_MEMBERSHIP,
                        workspace.id(),
                        membership,
                        id,
                        member.id(),
                        member.leads(team.name()),
                        joined);
                log.added(
                        joined,
                        people.getFirst().id(),
                        "team_membership",
                        membership,
                        "team",
                        id,
                        Map.of("user", member.id()));
            }
        }
    }

    private List<Person> membersOf(String team) {
        return people.stream().filter(person -> person.isIn(team)).toList();
    }

    private DemoProject project(Company.Plan plan, int index) {
        var blueprint = Blueprint.read(plan.kind());
        var own = new Random(random.nextLong());
        var members = membersOf(plan.team());
        Person owner = members.get(index % members.size());
        Person guest = plan.is("guest")
                ? people.stream().filter(Person::isGuest).findFirst().orElseThrow()
                : null;
        var project = new DemoProject(workspace, plan, blueprint, crew(plan, members, own), owner, guest);
        new ProjectStory(
                        project,
                        blueprint,
                        new History(rows, log, workspace.ids(), workspace.id()),
                        workspace.days(),
                        own)
                .tell(part(blueprint.work(), plan));
        return project;
    }

    /** The team, and two who help out from elsewhere. */
    private List<Person> crew(Company.Plan plan, List<Person> members, Random own) {
        var crew = new ArrayList<>(members);
        if (plan.is("private") || plan.is("team")) {
            return crew;
        }
        if (plan.is("starred") && !crew.contains(people.getFirst())) {
            crew.add(people.getFirst());
        }
        var others = new ArrayList<>(people);
        others.removeIf(person -> person.isGuest() || crew.contains(person));
        Collections.shuffle(others, own);
        crew.addAll(others.subList(0, Math.min(2, others.size())));
        return crew;
    }

    /** Several projects of one kind share its tasks where it has many. */
    private static List<Work> part(List<Work> all, Company.Plan plan) {
        String[] part = plan.get("part", "1/1").split("/");
        int number = Integer.parseInt(part[0]);
        int of = Integer.parseInt(part[1]);
        return all.subList(all.size() * (number - 1) / of, all.size() * number / of);
    }

    private void writeProject(DemoProject project, DemoFields fields) {
        var plan = project.plan();
        var blueprint = Blueprint.read(plan.kind());
        Instant created = project.created();
        boolean over = plan.end() < 0;
        var notes = Words.rich(project.words(blueprint.notes()));
        String privacy = plan.is("private") ? "private" : plan.is("team") ? "private_to_team" : "public_to_workspace";
        Instant finished = over ? workspace.days().on(workspace.days().plus(plan.end() + 1), random) : null;
        Long team = teams.get(plan.team());
        rows.add(
                Table.PROJECT,
                workspace.id(),
                project.id(),
                team,
                plan.name(),
                notes.plain(),
                notes.html(),
                plan.get("color", "none"),
                blueprint.icon(),
                over,
                finished,
                over ? project.owner().id() : null,
                project.owner().id(),
                privacy,
                blueprint.view(),
                plan.is("due") ? project.begin() : null,
                plan.is("due") ? project.end() : null,
                project.owner().id(),
                created,
                finished == null ? created : finished,
                fields.computedIn(project),
                fields.valuesOf("projects", project.id()));
        log.added(created, project.owner().id(), "project", project.id(), "team", team);
        for (Person person : project.crew()) {
            join(project, person, person == project.owner() ? "admin" : "editor", created);
        }
        if (plan.is("private")) {
            join(project, people.getFirst(), "admin", created);
        }
        Person guest = project.guest();
        if (guest != null) {
            join(project, guest, "editor", created);
        }
    }

    private void join(DemoProject project, Person person, String level, Instant at) {
        long id = workspace.ids().at(at);
        String role = project.roleOf(person);
        rows.add(Table.PROJECT_MEMBERSHIP, workspace.id(), id, project.id(), person.id(), level, role, at);
        rows.add(Table.PROJECT_FOLLOWER, workspace.id(), project.id(), person.id(), at);
        log.added(at, project.owner().id(), "project_membership", id, "project", project.id());
        log.changed(at, project.owner().id(), "project", project.id(), "members", Map.of("added", person.id()));
    }

    /** Somebody who is not in it works with the team that the first person leads. */
    private void askToJoin(DemoNews news) {
        for (var team : company.teams()) {
            if (team.visibility().equals("request_to_join") && people.getFirst().leads(team.name())) {
                var outside = people.stream()
                        .filter(person -> !person.isGuest() && !person.isIn(team.name()))
                        .toList();
                Instant at = workspace.days().today().minusDays(1).atTime(14, 5).toInstant(ZoneOffset.UTC);
                news.askToJoin(Objects.requireNonNull(teams.get(team.name())), outside.getLast(), at);
            }
        }
    }

    private List<Item> assignedTo(Person person) {
        return projects.stream()
                .flatMap(project -> project.items().stream())
                .filter(item -> item.assignee == person)
                .toList();
    }
}
