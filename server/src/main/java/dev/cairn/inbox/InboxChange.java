package dev.cairn.inbox;

import dev.cairn.access.Audience;
import dev.cairn.platform.log.Changes;
import java.util.Arrays;
import java.util.Map;

/**
 * Tells the log that inboxes changed, once for many of them: an entry for each item would make a status update of a
 * project of thousands into thousands of entries. The live stream tells it to those alone whose inboxes they are.
 */
final class InboxChange {
    private static final int MOST = 1_000;

    private InboxChange() {}

    static void tell(long workspace, long[] people, Changes changes) {
        for (int from = 0; from < people.length; from += MOST) {
            long[] some = Arrays.copyOfRange(people, from, Math.min(people.length, from + MOST));
            changes.changed(Audience.PERSONAL, workspace, "items", Map.of(Audience.PEOPLE, some));
        }
    }
}
