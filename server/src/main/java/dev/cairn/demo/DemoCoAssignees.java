package dev.cairn.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Open tasks that several people share, of whom some have done their part. */
final class DemoCoAssignees {
    /** One task in so many is shared. */
    private static final int SHARED = 18;

    private static final Duration SOON = Duration.ofMinutes(20);

    private final Workspace workspace;
    private final Random random;

    DemoCoAssignees(Workspace workspace, Random random) {
        this.workspace = workspace;
        this.random = random;
    }

    void share(DemoProject project) {
        for (Item item : project.items()) {
            if (item.parent == null && item.completed == null && item.assignee != null && random.nextInt(SHARED) == 0) {
                project.crew().stream()
                        .filter(person -> person != item.assignee)
                        .skip(random.nextInt(2))
                        .limit(1 + random.nextInt(3))
                        .forEach(person -> add(item, person));
            }
        }
    }

    private void add(Item item, Person person) {
        boolean isDone = random.nextInt(3) == 0;
        Instant added = item.created.plus(SOON);
        item.followers.add(person);
        workspace
                .rows()
                .add(
                        Table.TASK_CO_ASSIGNEE,
                        workspace.id(),
                        item.id,
                        person.id(),
                        isDone,
                        isDone ? item.modified : null,
                        item.creator.id(),
                        added);
    }
}
