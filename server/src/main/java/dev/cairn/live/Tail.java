package dev.cairn.live;

import dev.cairn.access.Audience;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeLog;
import dev.cairn.presence.Presences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log of one workspace for all who listen to it on this copy: each batch of changes is read once and
 * handed to those who may hear of it.
 */
final class Tail {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final int BATCH = 500;

    /** After whose changes people may be something else, and see something else. */
    private static final Set<String> WHO_SEES_WHAT = Set.of("workspace_membership", "role");

    /** Without a signal, as when another copy wrote. */
    private static final long LOOK_MILLISECONDS = 1_000;

    private static final long GATHER_MILLISECONDS = 10;

    private final long workspace;
    private final ChangeLog log;
    private final Audience audience;
    private final OpenTasks openTasks;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Semaphore signals = new Semaphore(0);
    private long place;
    private volatile boolean ended;

    Tail(long workspace, ChangeLog log, Audience audience, Presences presences) {
        this.workspace = workspace;
        this.log = log;
        this.audience = audience;
        this.openTasks = new OpenTasks(workspace, presences, audience);
        this.place = log.newest(workspace);
    }

    void start() {
        Thread.ofVirtual().name("live " + workspace).start(this::run);
    }

    /** Adds a listener and says from where on it is told of everything. */
    synchronized long add(Listener listener) {
        listeners.add(listener);
        return place;
    }

    /** Whether nobody is left. */
    boolean remove(Listener listener) {
        listeners.remove(listener);
        return listeners.isEmpty();
    }

    /** Returns at once: writers call this. */
    void signal() {
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    void signalPresence() {
        openTasks.signal();
        signal();
    }

    void end() {
        ended = true;
        listeners.forEach(Listener::end);
        signal();
    }

    private void run() {
        while (!ended) {
            try {
                boolean busy = tell();
                openTasks.tell(listeners, place);
                if (!busy) {
                    signals.tryAcquire(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
                    signals.drainPermits();
                } else {
                    // Busy: what comes in the meantime is told together.
                    Thread.sleep(GATHER_MILLISECONDS);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException error) {
                LOG.error("Cannot tell what changes in workspace {}; its listeners start anew", workspace, error);
                listeners.forEach(Listener::end);
                signals.drainPermits();
            }
        }
    }

    /** Tells of the next changes, if there are any. */
    private boolean tell() {
        List<Change> changes = log.after(workspace, place, BATCH);
        if (changes.isEmpty()) {
            return false;
        }
        List<Listener> present = advance(changes.getLast().seq());
        var messages = messages(changes, present);
        messages.forEach(Listener::send);
        return true;
    }

    /** Who comes after this looks back for the changes up to here. */
    private synchronized List<Listener> advance(long seq) {
        place = seq;
        return new ArrayList<>(listeners);
    }

    /** What each of these listeners hears of these changes; those who hear nothing are left out. */
    Map<Listener, Message> messages(List<Change> changes, List<Listener> present) {
        if (changes.stream().anyMatch(change -> WHO_SEES_WHAT.contains(change.type()))) {
            present.forEach(Listener::check);
        }
        var listening = present.stream().filter(listener -> !listener.isEnded()).toList();
        var sight = audience.of(
                workspace, changes, listening.stream().map(Listener::actor).toList());
        var json = changes.stream().map(ChangeJson::of).toList();
        var messages = new HashMap<Listener, Message>();
        for (Listener listener : listening) {
            var heard = new ArrayList<String>();
            for (int i = 0; i < changes.size(); i++) {
                if (sight.mayHear(listener.actor(), changes.get(i))) {
                    heard.add(json.get(i));
                }
            }
            if (!heard.isEmpty()) {
                messages.put(listener, Message.changes(changes.getLast().seq(), String.join(",", heard)));
            }
        }
        return messages;
    }
}
