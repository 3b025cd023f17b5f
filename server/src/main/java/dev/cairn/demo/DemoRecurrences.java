package dev.cairn.demo;

import java.time.Duration;
import java.util.Random;

/** Open tasks with a due date of which some come again. */
final class DemoRecurrences {
    /** One task in so many repeats. */
    private static final int REPEATING = 25;

    private static final Duration SOON = Duration.ofMinutes(10);

    private final Workspace workspace;
    private final Random random;

    DemoRecurrences(Workspace workspace, Random random) {
        this.workspace = workspace;
        this.random = random;
    }

    void repeat(DemoProject project) {
        for (Item item : project.items()) {
            if (item.parent == null && item.completed == null && item.due != null && random.nextInt(REPEATING) == 0) {
                String day = item.due.getDayOfWeek().name().substring(0, 2);
                boolean isAfterCompletion = random.nextInt(4) == 0;
                String rule = isAfterCompletion
                        ? "FREQ=DAILY;INTERVAL=10"
                        : random.nextBoolean() ? "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + day : "FREQ=MONTHLY;BYMONTHDAY=-1";
                workspace
                        .rows()
                        .add(
                                Table.RECURRENCE,
                                workspace.id(),
                                item.id,
                                rule,
                                isAfterCompletion,
                                "Europe/Warsaw",
                                item.creator.id(),
                                item.created.plus(SOON));
            }
        }
    }
}
