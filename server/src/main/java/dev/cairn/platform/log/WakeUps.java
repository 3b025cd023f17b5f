package dev.cairn.platform.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/**
 * Tells the readers of the log that a workspace has something new. A signal may be lost, as when another copy
 * wrote: readers also look by themselves each second.
 */
@Component
public final class WakeUps {
    private final List<LongConsumer> sleepers = new CopyOnWriteArrayList<>();

    /** Calls {@code sleeper} with the workspace's id after each write there. It must return at once. */
    public void onChange(LongConsumer sleeper) {
        sleepers.add(sleeper);
    }

    void signal(long workspace) {
        for (LongConsumer sleeper : sleepers) {
            sleeper.accept(workspace);
        }
    }
}
