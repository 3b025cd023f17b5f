package dev.cairn.demo;

import java.util.List;

/** Where somebody was last: in the latest of their projects that go on. */
final class DemoHome {
    private static final int MOST = 7;

    private DemoHome() {}

    static void writeFor(Person person, Workspace workspace, List<DemoProject> projects) {
        long[] own = projects.reversed().stream()
                .filter(project ->
                        project.crew().contains(person) && project.plan().end() >= 0)
                .mapToLong(DemoProject::id)
                .limit(MOST)
                .toArray();
        workspace.rows().add(Table.HOME, workspace.id(), person.id(), own);
    }
}
