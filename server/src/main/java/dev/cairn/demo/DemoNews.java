package dev.cairn.demo;

import dev.cairn.platform.Rank;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What the people of projects tell of them: briefs, status updates and what others think of those. */
final class DemoNews {
    private static final int DAYS_BETWEEN = 18;
    private static final List<String> EMOJIS = List.of("👍", "🎉", "❤️", "🚀");

    private final Workspace workspace;
    private final Random random;
    private final List<String[]> texts;
    private String favoriteRank = Rank.first();

    DemoNews(Workspace workspace, Random random) {
        this.workspace = workspace;
        this.random = random;
        this.texts = Blueprint.lines("statuses.txt").stream()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
                .toList();
    }

    void tell(DemoProject project, Blueprint blueprint) {
        brief(project, blueprint);
        LocalDate today = workspace.days().today();
        LocalDate last = project.end().isBefore(today) ? project.end() : today.minusDays(1);
        LocalDate day = project.begin().plusDays(DAYS_BETWEEN);
        for (; !day.isAfter(last); day = day.plusDays(DAYS_BETWEEN)) {
            status(project, day, texts.get(random.nextInt(texts.size())));
        }
        if (project.end().isBefore(today)) {
            status(project, project.end(), new String[] {"complete", "Done", "Everything is delivered. Thank you all."
            });
        }
    }

    private void brief(DemoProject project, Blueprint blueprint) {
        if (!project.plan().is("starred")) {
            return;
        }
        long id = workspace.ids().at(project.created());
        var text = Words.rich(project.words(blueprint.notes()));
        workspace
                .rows()
                .add(
                        Table.PROJECT_BRIEF,
                        workspace.id(),
                        id,
                        project.id(),
                        "Why we do this",
                        text.plain(),
                        text.html(),
                        project.owner().id(),
                        project.created(),
                        project.created());
        workspace.log().added(project.created(), project.owner().id(), "project_brief", id, "project", project.id());
    }

    private void status(DemoProject project, LocalDate day, String[] text) {
        Instant at = Days.working(day).atTime(14, 10 + random.nextInt(40)).toInstant(ZoneOffset.UTC);
        long id = workspace.ids().at(at);
        workspace
                .rows()
                .add(
                        Table.STATUS_UPDATE,
                        workspace.id(),
                        id,
                        project.id(),
                        text[1],
                        text[2],
                        "<body>" + Words.escaped(text[2]) + "</body>",
                        text[0],
                        project.owner().id(),
                        at,
                        at);
        workspace.log().added(at, project.owner().id(), "status_update", id, "project", project.id());
        for (Person reader : project.crew()) {
            if (reader != project.owner() && random.nextInt(4) == 0) {
                react(id, reader, at.plusSeconds(1_200L + random.nextInt(7_200)));
            }
        }
    }

    private void react(long status, Person reader, Instant at) {
        String emoji = EMOJIS.get(random.nextInt(EMOJIS.size()));
        workspace
                .rows()
                .add(Table.REACTION, workspace.id(), workspace.ids().at(at), status, reader.id(), emoji, emoji, at);
    }

    /** Keeps a project at hand for a person. */
    void favor(DemoProject project, Person person) {
        workspace
                .rows()
                .add(
                        Table.FAVORITE,
                        workspace.id(),
                        workspace.ids().at(project.created()),
                        person.id(),
                        project.id(),
                        favoriteRank);
        favoriteRank = Rank.between(favoriteRank, null);
    }

    /** Somebody asks to be let into a project. */
    void ask(DemoProject project, Person person, Instant at) {
        ask("project", project.id(), person, "I take over some of this next month.", at);
    }

    /** Somebody asks to join a team. */
    void askToJoin(long team, Person person, Instant at) {
        ask("team", team, person, "Half of what I do is for you by now.", at);
    }

    private void ask(String type, long target, Person person, String message, Instant at) {
        boolean isTeam = type.equals("team");
        long id = workspace.ids().at(at);
        workspace
                .rows()
                .add(
                        Table.ACCESS_REQUEST,
                        workspace.id(),
                        id,
                        isTeam ? null : target,
                        isTeam ? target : null,
                        person.id(),
                        message,
                        at);
        workspace.log().added(at, person.id(), "access_request", id, type, target);
    }
}
