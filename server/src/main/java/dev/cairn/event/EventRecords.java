package dev.cairn.event;

import dev.cairn.access.Audience;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Paging;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.fields.Selection;
import dev.cairn.platform.log.Change;
import java.util.List;
import org.springframework.stereotype.Component;

/** Entries of the log as records of events, for somebody who is told of those alone that they may hear. */
@Component
public class EventRecords {
    private final Audience audience;
    private final Resources resources;

    EventRecords(Audience audience, Resources resources) {
        this.audience = audience;
        this.resources = resources;
    }

    /** The events that the actor may hear of, in the log's order. */
    public Records heard(Actor actor, long workspace, List<Change> changes, Selection selection) {
        var sight = audience.of(workspace, changes, List.of(actor));
        long[] heard = changes.stream()
                .filter(change -> sight.mayHear(actor, change))
                .mapToLong(Change::seq)
                .toArray();
        var query = Query.from("change t")
                .where("t.workspace_id = :workspace AND t.seq = ANY(:heard)")
                .bind("workspace", workspace)
                .bind("heard", heard)
                .orderBy(new Key("t.seq", Kind.INTEGER, false));
        return resources.page("event", query, selection, Paging.NONE, actor);
    }
}
