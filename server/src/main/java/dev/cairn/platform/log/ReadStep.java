package dev.cairn.platform.log;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a reader its next changes: claim its place, read, react, advance, all in one transaction. */
@Component
final class ReadStep {
    private final TransactionTemplate transaction;
    private final ReaderPlaces places;
    private final ChangeLog log;
    private final WakeUps wakeUps;

    ReadStep(PlatformTransactionManager transactions, ReaderPlaces places, ChangeLog log, WakeUps wakeUps) {
        this.transaction = new TransactionTemplate(transactions);
        this.places = places;
        this.log = log;
        this.wakeUps = wakeUps;
    }

    /** Returns how many changes were read: none where there are none, or where another copy is reading them. */
    int run(ChangeReader reader, long workspace, int most) {
        var reactions = new Reactions();
        Integer read = transaction.execute(status -> {
            var place = places.claim(workspace, reader.name());
            if (place.isEmpty()) {
                return 0;
            }
            var changes = log.after(workspace, place.get(), most);
            if (changes.isEmpty()) {
                return 0;
            }
            reader.read(workspace, changes, reactions);
            places.advance(workspace, reader.name(), changes.getLast().seq());
            if (reactions.isEmpty()) {
                places.doNotWaitForDisk();
            } else {
                // Clients remember numbers of the log, so that none may be lost and given out a second time.
                reactions.appendTo(log, workspace);
            }
            return changes.size();
        });
        if (!reactions.isEmpty()) {
            wakeUps.signal(workspace);
        }
        return read == null ? 0 : read;
    }
}
