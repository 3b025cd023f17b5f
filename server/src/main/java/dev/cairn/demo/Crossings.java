package dev.cairn.demo;

import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Tasks that stand in two projects at once, as an escalation does that became a bug. */
final class Crossings {
    private static final int EACH = 6;

    /** From which kind of project to which. */
    private record Route(String from, String to) {}

    private static final List<Route> ROUTES = List.of(
            new Route("escalations", "bugs"),
            new Route("bugs", "sprint"),
            new Route("incidents", "sprint"),
            new Route("roadmap", "launch"),
            new Route("launch", "requests"),
            new Route("launch", "helpcentre"),
            new Route("fair", "requests"),
            new Route("implementation", "it"),
            new Route("tender", "contracts"),
            new Route("stories", "editorial"),
            new Route("certification", "hardware"),
            new Route("warehouse", "sourcing"));

    private final List<DemoProject> projects;
    private final History history;
    private final Random random;

    Crossings(List<DemoProject> projects, History history, Random random) {
        this.projects = projects;
        this.history = history;
        this.random = random;
    }

    void make() {
        for (Route route : ROUTES) {
            var from = of(route.from());
            var to = of(route.to());
            for (int i = 0; i < EACH && !from.isEmpty() && !to.isEmpty(); i++) {
                cross(from.get(i % from.size()), to.get(i % to.size()));
            }
        }
    }

    private List<DemoProject> of(String kind) {
        return projects.stream()
                .filter(project -> project.plan().kind().equals(kind))
                .toList();
    }

    private void cross(DemoProject from, DemoProject to) {
        var open = from.items().stream()
                .filter(item -> item.parent == null && item.completed == null && !to.holds(item))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Item item = open.get(random.nextInt(open.size()));
        Instant at = item.modified.plusSeconds(45);
        if (at.isBefore(to.created())) {
            return;
        }
        history.putInto(item, to.at(0), from.owner(), at);
        to.place(item, 0);
    }
}
