package dev.cairn.live;

import dev.cairn.access.Audience;
import dev.cairn.platform.log.ChangeLog;
import dev.cairn.platform.log.WakeUps;
import dev.cairn.presence.Presences;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The workspaces that somebody listens to on this copy. */
@Component
class Tails implements SmartLifecycle {
    private final Map<Long, Tail> tails = new ConcurrentHashMap<>();
    private final ChangeLog log;
    private final Audience audience;
    private final Presences presences;
    private boolean running;

    Tails(ChangeLog log, Audience audience, Presences presences, WakeUps wakeUps) {
        this.log = log;
        this.audience = audience;
        this.presences = presences;
        wakeUps.onChange(workspace -> with(workspace, Tail::signal));
        presences.onChange(workspace -> with(workspace, Tail::signalPresence));
    }

    /** A listener that has been added, and from where on it is told of everything. */
    record Joined(Tail tail, long place) {}

    synchronized Joined join(long workspace, Listener listener) {
        var tail = tails.get(workspace);
        if (tail == null) {
            tail = new Tail(workspace, log, audience, presences);
            tails.put(workspace, tail);
            tail.start();
        }
        long place = tail.add(listener);
        if (!running) {
            listener.end();
        }
        return new Joined(tail, place);
    }

    synchronized void leave(long workspace, Listener listener) {
        var tail = tails.get(workspace);
        if (tail != null && tail.remove(listener)) {
            tails.remove(workspace);
            tail.end();
        }
    }

    private void with(long workspace, Consumer<Tail> signal) {
        var tail = tails.get(workspace);
        if (tail != null) {
            signal.accept(tail);
        }
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /** Ends all streams before the web server waits for its requests to end. */
    @Override
    public synchronized void stop() {
        running = false;
        tails.values().forEach(Tail::end);
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
