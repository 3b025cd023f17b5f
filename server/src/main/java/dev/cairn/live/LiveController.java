package dev.cairn.live;

import dev.cairn.access.Access;
import dev.cairn.identity.Credentials;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Gid;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.log.ChangeLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The stream of a workspace's changes. It runs on the virtual thread of its request, which costs next to nothing
 * while it waits.
 */
@RestController
@RequestMapping("/api/1.0")
class LiveController {
    /** Who stayed away longer loads everything anew, which is quicker. */
    private static final int MOST_MISSED = 2_000;

    private static final int BATCH = 500;

    /** Longer ago than any page takes to load. */
    private static final long LONGEST_AGO = 120;

    /** Below the time after which proxies give up on a silent connection, and how soon a lost session is noticed. */
    private static final long BEAT_NANOS = Duration.ofSeconds(15).toNanos();

    private final Access access;
    private final Credentials credentials;
    private final Tails tails;
    private final ChangeLog log;
    private final Clock clock;

    LiveController(Access access, Credentials credentials, Tails tails, ChangeLog log, Clock clock) {
        this.access = access;
        this.credentials = credentials;
        this.tails = tails;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Follows what happens from now on, or from the place after which somebody comes back.
     *
     * <p>{@code began_seconds_ago} says since when somebody who begins has been reading what they want to follow, so that
     * nothing falls between the reading and the stream.
     */
    @GetMapping("/workspaces/{workspace}/live")
    @Operation(
            value = "Follow the changes of a workspace",
            media = "text/event-stream",
            asks = "began_seconds_ago:integer")
    void live(
            @PathVariable String workspace,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            Actor actor,
            Input input,
            HttpServletRequest request,
            HttpServletResponse response) {
        long secondsAgo = secondsAgo(input);
        long id = access.workspace(actor, workspace);
        var listener = new Listener(id, actor, credentials.of(request));
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // Proxies that buffer would hold events back.
        response.setHeader("X-Accel-Buffering", "no");
        var joined = tails.join(id, listener);
        try {
            var out = response.getOutputStream();
            long seq = begin(out, id, lastSeen(id, lastSeen, secondsAgo), listener, joined);
            follow(out, listener, seq);
        } catch (IOException gone) {
            // The client went away, as clients of streams do.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            tails.leave(id, listener);
        }
    }

    private static long secondsAgo(Input input) {
        String text = input.text("began_seconds_ago", 9);
        if (text == null || text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d+")) {
            throw input.bad("began_seconds_ago", "Must be a whole number");
        }
        return Math.min(Long.parseLong(text), LONGEST_AGO);
    }

    /** The number of the last change that somebody knows of, null where they begin now. */
    private @Nullable Long lastSeen(long workspace, @Nullable String given, long secondsAgo) {
        if (given != null && !given.isEmpty()) {
            return Gid.parse(given.strip());
        }
        return secondsAgo == 0
                ? null
                : log.lastBefore(workspace, clock.instant().minusSeconds(secondsAgo));
    }

    /** Sends what somebody who comes back missed, or tells them to start anew; returns how far they are then. */
    private long begin(
            OutputStream out, long workspace, @Nullable Long lastSeen, Listener listener, Tails.Joined joined)
            throws IOException {
        long now = joined.place();
        if (lastSeen == null) {
            write(out, Message.ready(now).asEvent());
            return now;
        }
        long seen = lastSeen;
        if (seen < 0 || seen > now || now - seen > MOST_MISSED || seen + 1 < log.oldest(workspace) && seen < now) {
            write(out, Message.ready(now).asEvent());
            write(out, Message.reset(now).asEvent());
            return now;
        }
        write(out, Message.ready(seen).asEvent());
        while (seen < now) {
            var missed = log.after(workspace, seen, (int) Math.min(BATCH, now - seen));
            for (Message message :
                    joined.tail().messages(missed, List.of(listener)).values()) {
                write(out, message.asEvent());
            }
            seen = missed.isEmpty() ? now : missed.getLast().seq();
        }
        return now;
    }

    private static void follow(OutputStream out, Listener listener, long from)
            throws IOException, InterruptedException {
        long seq = from;
        long beat = System.nanoTime();
        while (!listener.isEnded()) {
            long wait = (beat + BEAT_NANOS - System.nanoTime()) / 1_000_000;
            Message message = listener.next(wait);
            if (message != null) {
                seq = message.seq();
                write(out, message.asEvent());
            }
            if (System.nanoTime() - beat >= BEAT_NANOS) {
                beat = System.nanoTime();
                listener.check();
                if (!listener.isEnded()) {
                    write(out, Message.heartbeat(seq));
                }
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
