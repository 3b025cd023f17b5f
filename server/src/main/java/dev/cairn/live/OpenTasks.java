package dev.cairn.live;

import static java.util.stream.Collectors.groupingBy;

import dev.cairn.access.Audience;
import dev.cairn.platform.Actor;
import dev.cairn.presence.Presence;
import dev.cairn.presence.Presences;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who has which task open in one workspace, told to those who have it open too. All of it is read in one statement and
 * compared with what was told last: at once after a signal, and each second, as other copies give none and whoever dies
 * falls silent.
 */
final class OpenTasks {
    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long FORGET_NANOS = Duration.ofMinutes(1).toNanos();

    private final long workspace;
    private final Presences presences;
    private final Audience audience;
    private volatile boolean signalled = true;
    private long looked = System.nanoTime();
    private long forgot = looked;
    private Map<Long, List<Presence>> told = Map.of();

    OpenTasks(long workspace, Presences presences, Audience audience) {
        this.workspace = workspace;
        this.presences = presences;
        this.audience = audience;
    }

    /** Has the next call look, whenever the last one did. */
    void signal() {
        signalled = true;
    }

    /**
     * Tells what is otherwise than when it looked last, if it is time to look.
     *
     * @param seq how far in the log the listeners have been told of everything
     */
    void tell(Collection<Listener> listeners, long seq) {
        long now = System.nanoTime();
        if (!signalled && now - looked < LOOK_NANOS) {
            return;
        }
        signalled = false;
        looked = now;
        if (now - forgot >= FORGET_NANOS) {
            forgot = now;
            presences.forgetGone(workspace);
        }
        var open = presences.in(workspace).stream().collect(groupingBy(Presence::task));
        var changed = changed(open);
        told = open;
        send(listeners, open, changed, seq);
    }

    private Set<Long> changed(Map<Long, List<Presence>> open) {
        var tasks = new TreeSet<Long>();
        open.forEach((task, presences) -> {
            if (!presences.equals(told.get(task))) {
                tasks.add(task);
            }
        });
        return tasks;
    }

    /** Whoever has lost sight of a task since they opened it hears no more of it. */
    private void send(Collection<Listener> listeners, Map<Long, List<Presence>> open, Set<Long> changed, long seq) {
        var concerned = new HashMap<Listener, Set<Long>>();
        for (Listener listener : listeners) {
            long person = listener.actor().id();
            for (long task : changed) {
                if (presences(open, task).stream().anyMatch(presence -> presence.person() == person)) {
                    concerned
                            .computeIfAbsent(listener, ignored -> new TreeSet<>())
                            .add(task);
                }
            }
        }
        if (concerned.isEmpty()) {
            return;
        }
        List<Actor> people = concerned.keySet().stream().map(Listener::actor).toList();
        var sight = audience.of(workspace, "task", changed, people);
        concerned.forEach((listener, tasks) -> tasks.stream()
                .filter(task -> sight.sees(listener.actor(), "task", task))
                .forEach(task -> listener.send(Message.presence(seq, PresenceJson.of(task, presences(open, task))))));
    }

    private static List<Presence> presences(Map<Long, List<Presence>> open, long task) {
        return open.getOrDefault(task, List.of());
    }
}
