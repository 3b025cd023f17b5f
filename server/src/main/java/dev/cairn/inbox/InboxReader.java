package dev.cairn.inbox;

import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeReader;
import dev.cairn.platform.log.Reactions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the change log and puts what concerns people into their inboxes. */
@Component
class InboxReader implements ChangeReader {
    private final NewsFinder finder;
    private final Recipients recipients;
    private final InboxItems items;

    InboxReader(NewsFinder finder, Recipients recipients, InboxItems items) {
        this.finder = finder;
        this.recipients = recipients;
        this.items = items;
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public void read(long workspace, List<Change> changes, Reactions reactions) {
        var news = finder.in(workspace, changes);
        if (news.isEmpty()) {
            return;
        }
        var letters = recipients.of(workspace, news);
        items.deliver(workspace, letters);
        InboxChange.tell(
                workspace, letters.stream().mapToLong(Letter::person).distinct().toArray(), reactions.by(null));
    }
}
