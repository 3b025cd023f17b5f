package dev.cairn.event;

import dev.cairn.event.Sources.Source;
import dev.cairn.event.Windows.Window;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Selection;
import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeLog;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the events of a resource from a token on. */
@Component
class Events {
    /**
     * The most entries of the workspace's log that one answer looks through: some 70 ms at best, however many tasks there are.
     * Whoever was away for longer is told that there is more.
     */
    private static final int LOOK = 5_000;

    private final ChangeLog log;
    private final EventRecords records;
    private final Windows windows;
    private final Clock clock;

    Events(ChangeLog log, EventRecords records, Windows windows, Clock clock) {
        this.log = log;
        this.records = records;
        this.windows = windows;
        this.clock = clock;
    }

    /** Some events, and the token that goes on behind them. */
    record Page(Records records, SyncToken next, boolean hasMore) {}

    Page after(Actor actor, Source source, SyncToken token, int most, Selection selection) {
        var kept = windows.of(source.workspace(), token);
        var window = kept.orElseGet(() -> upToNow(source, token));
        var changes = concerning(source, token, window, most + 1);
        boolean isFull = changes.size() > most;
        if (isFull) {
            changes.removeLast();
        }
        var heard = records.heard(actor, source.workspace(), changes, selection);
        if (kept.isEmpty() && !heard.isEmpty() && !windows.keep(source.workspace(), token, window)) {
            return after(actor, source, token, most, selection);
        }
        long last = isFull ? changes.getLast().seq() : window.until();
        boolean isCut = window.until() - token.after() == LOOK;
        return new Page(heard, new SyncToken(token.stream(), last, window.readAt()), isFull || isCut);
    }

    private Window upToNow(Source source, SyncToken token) {
        long until = Math.min(log.newest(source.workspace()), token.after() + LOOK);
        return new Window(until, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private List<Change> concerning(Source source, SyncToken token, Window window, int most) {
        return log.between(
                source.workspace(),
                token.after(),
                window.until(),
                EventSql.isEvent("c") + " AND " + EventSql.concerns("c", source.type()),
                Map.of("resource", source.id()),
                most);
    }
}
