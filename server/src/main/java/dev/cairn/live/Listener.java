package dev.cairn.live;

import dev.cairn.platform.Actor;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who listens to a workspace, and what waits to be sent to them. Whoever takes too slowly is cut off
 * rather than waited for: their browser comes back and goes on from where it was.
 */
final class Listener {
    private static final int MOST_WAITING = 256;
    private static final Message END = new Message(-1, "end", "");

    private final long workspace;
    private final Supplier<Optional<Actor>> credentials;
    private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile Actor actor;
    private volatile boolean ended;

    Listener(long workspace, Actor actor, Supplier<Optional<Actor>> credentials) {
        this.workspace = workspace;
        this.actor = actor;
        this.credentials = credentials;
    }

    Actor actor() {
        return actor;
    }

    boolean isEnded() {
        return ended;
    }

    /** Looks again whether this person is signed in and belongs to the workspace, and as what. */
    void check() {
        var now = credentials.get();
        if (now.isPresent() && now.get().isIn(workspace)) {
            actor = now.get();
        } else {
            end();
        }
    }

    void send(Message message) {
        if (!ended && !waiting.offer(message)) {
            end();
        }
    }

    void end() {
        ended = true;
        waiting.clear();
        waiting.offer(END);
    }

    /** The next message, or null where none came in that time, or where this listener has ended. */
    @Nullable
    Message next(long milliseconds) throws InterruptedException {
        Message message = ended ? END : waiting.poll(Math.max(1, milliseconds), TimeUnit.MILLISECONDS);
        return ended || message == END ? null : message;
    }
}
