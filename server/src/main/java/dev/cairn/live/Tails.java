package dev.cairn.live;

import dev.cairn.access.Audience;
import dev.cairn.platform.log.ChangeLog;
import dev.cairn.platform.log.WakeUps;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The workspaces that somebody listens to on this copy. */
@Component
class Tails implements SmartLifecycle {
    private final Map<Long, Tail> tails = new ConcurrentHashMap<>();
    private final ChangeLog log;
    private final Audience audience;
    private boolean running;

    Tails(ChangeLog log, Audience audience, WakeUps wakeUps) {
        this.log = log;
        this.audience = audience;
        wakeUps.onChange(this::signal);
    }

    /** A listener that has been added, and from where on it is told of everything. */
    record Joined(Tail tail, long place) {}

    synchronized Joined join(long workspace, Listener listener) {
        var tail = tails.get(workspace);
        if (tail == null) {
            tail = new Tail(workspace, log, audience);
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

    private void signal(long workspace) {
        var tail = tails.get(workspace);
        if (tail != null) {
            tail.signal();
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
