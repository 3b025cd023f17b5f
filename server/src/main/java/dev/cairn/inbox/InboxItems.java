package dev.cairn.inbox;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Stores what is in inboxes. */
@Component
class InboxItems {
    /** So many rows go to the database at once. */
    private static final int MOST = 1_000;

    /** What was read before gives way to what is new; what waits unread is added to. Whatever is new comes back. */
    private static final String DELIVER = """
            INSERT INTO inbox_item (workspace_id, id, user_id, resource_type, resource_id, project_id, reasons, mentioned,
              actor_id, news_since, updated_at)
            SELECT :workspace, n.id, n.user_id, n.resource_type, n.resource_id, n.project_id,
              string_to_array(n.reasons, ' '), 'mentioned' = ANY(string_to_array(n.reasons, ' ')), n.actor_id,
              n.news_since::timestamptz, n.updated_at::timestamptz
            FROM unnest(:ids::bigint[], :people::bigint[], :types::text[], :resources::bigint[], :projects::bigint[],
                :reasons::text[], :actors::bigint[], :since::text[], :at::text[])
              n(id, user_id, resource_type, resource_id, project_id, reasons, actor_id, news_since, updated_at)
            ORDER BY n.user_id, n.resource_id
            ON CONFLICT (workspace_id, user_id, resource_id) DO UPDATE SET
              reasons = CASE WHEN inbox_item.unread
                THEN ARRAY(SELECT DISTINCT unnest(inbox_item.reasons || excluded.reasons)) ELSE excluded.reasons END,
              news_since = CASE WHEN inbox_item.unread THEN inbox_item.news_since ELSE excluded.news_since END,
              mentioned = inbox_item.mentioned OR excluded.mentioned,
              actor_id = excluded.actor_id,
              updated_at = greatest(inbox_item.updated_at, excluded.updated_at),
              unread = true,
              archived_at = NULL""";

    private final Database database;
    private final Ids ids;

    InboxItems(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** An item as a write needs to know it. */
    record Item(long workspace, long id) {}

    void deliver(long workspace, List<Letter> letters) {
        for (int from = 0; from < letters.size(); from += MOST) {
            insert(workspace, letters.subList(from, Math.min(letters.size(), from + MOST)));
        }
    }

    private void insert(long workspace, List<Letter> letters) {
        database.sql(DELIVER)
                .bind("workspace", workspace)
                .bind("ids", letters.stream().mapToLong(letter -> ids.next()).toArray())
                .bind("people", letters.stream().mapToLong(Letter::person).toArray())
                .bind("types", texts(letters, Letter::type))
                .bind("resources", letters.stream().mapToLong(Letter::resource).toArray())
                .bind("projects", letters.stream().map(Letter::project).toArray(Long[]::new))
                .bind("reasons", texts(letters, letter -> words(letter)))
                .bind("actors", letters.stream().map(Letter::actor).toArray(Long[]::new))
                .bind("since", texts(letters, letter -> letter.since().toString()))
                .bind("at", texts(letters, letter -> letter.at().toString()))
                .update();
    }

    private static String words(Letter letter) {
        return String.join(" ", letter.reasons().stream().map(Reason::word).toList());
    }

    private static String[] texts(List<Letter> letters, Function<Letter, String> text) {
        return letters.stream().map(text).toArray(String[]::new);
    }

    /** The item of this gid in the actor's own inbox, as long as they may see what it is about. */
    Item find(Actor actor, String gid) {
        return database.sql("SELECT t.workspace_id, t.id FROM inbox_item t WHERE t.id = :id AND "
                        + InboxItemType.visible("t"))
                .bind("id", Gid.inPath("inbox_item", gid))
                .bindAll(Resources.of(actor))
                .first(row -> new Item(row.getLong(1), row.getLong(2)))
                .orElseThrow(() -> ApiError.notFound("inbox_item", gid));
    }

    void update(Item item, Assignments assignments) {
        assignments.update(database, "inbox_item", item.workspace(), item.id());
    }
}
