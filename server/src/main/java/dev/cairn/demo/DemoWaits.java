package dev.cairn.demo;

import java.time.Instant;
import java.util.List;

/** Tasks that wait for those of other projects, as a launch does for its papers. */
final class DemoWaits {
    private final List<DemoProject> projects;
    private final History history;

    DemoWaits(List<DemoProject> projects, History history) {
        this.projects = projects;
        this.history = history;
    }

    void make() {
        for (String line : Blueprint.lines("waits.txt")) {
            String[] parts = line.split(" *\\| *", -1);
            Item waiting = find(parts[0], parts[1]);
            Item blocker = find(parts[2], parts[3]);
            Instant at = waiting.modified.isAfter(blocker.modified) ? waiting.modified : blocker.modified;
            history.waitsFor(waiting, blocker, at.plusSeconds(90));
        }
    }

    private Item find(String project, String task) {
        return projects.stream()
                .filter(one -> one.plan().name().equals(project))
                .flatMap(one -> one.items().stream())
                .filter(item -> item.name.equals(task))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo has no task " + task + " in " + project));
    }
}
