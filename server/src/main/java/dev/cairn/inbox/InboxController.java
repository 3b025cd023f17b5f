package dev.cairn.inbox;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands in one's own inbox, item by item. Nobody reads another's. */
@RestController
@RequestMapping("/api/1.0")
class InboxController {
    private final Access access;
    private final InboxItems items;
    private final Reminders reminders;
    private final Resources resources;
    private final Writes writes;
    private final Clock clock;

    InboxController(
            Access access, InboxItems items, Reminders reminders, Resources resources, Writes writes, Clock clock) {
        this.access = access;
        this.items = items;
        this.reminders = reminders;
        this.resources = resources;
        this.writes = writes;
        this.clock = clock;
    }

    @GetMapping("/inbox")
    @Operation(value = "Get the inbox", gives = "inbox", asks = "workspace:gid")
    Reply inbox(Actor actor, Ask ask, Input input) {
        String workspace = input.requiredReference("workspace");
        var query = Query.from("workspace t")
                .where("t.id = :workspace")
                .bind("workspace", access.workspace(actor, workspace));
        return Reply.one(
                resources.one("inbox", query, ask.full(), actor, missing -> ApiError.notFound("workspace", workspace)));
    }

    /** The newest first: what is not archived, unless the archive is asked for or what is bookmarked anywhere. */
    @GetMapping("/inbox_items")
    @Operation(
            value = "List what is in the inbox",
            lists = "inbox_item",
            asks = "workspace:gid archived unread bookmarked mentioned:boolean assigned_to_me:boolean")
    Reply list(Actor actor, Ask ask, Input input) {
        var query = Query.from("inbox_item t")
                .where("t.workspace_id = :workspace AND t.user_id = :me")
                .bind("workspace", access.workspace(actor, input.requiredReference("workspace")))
                .orderBy(new Key("t.updated_at", Kind.INSTANT, true), Key.newestFirst("t.id"));
        boolean bookmarked = input.flag("bookmarked", false);
        if (bookmarked) {
            query.where("t.bookmarked");
        }
        if (!bookmarked || input.isSet("archived")) {
            query.where(input.flag("archived", false) ? "t.archived_at IS NOT NULL" : "t.archived_at IS NULL");
        }
        if (input.flag("unread", false)) {
            query.where("t.unread");
        }
        if (input.flag("mentioned", false)) {
            query.where("t.mentioned");
        }
        if (input.flag("assigned_to_me", false)) {
            query.where("""
                    EXISTS (SELECT 1 FROM task a WHERE a.workspace_id = :workspace AND a.id = t.resource_id
                      AND (a.assignee_id = :me OR EXISTS (SELECT 1 FROM task_co_assignee c
                        WHERE c.workspace_id = :workspace AND c.task_id = a.id AND c.user_id = :me)))""");
        }
        query.where(InboxItemType.visible("t"));
        return Reply.list(resources.page("inbox_item", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/inbox_items/{inbox_item}")
    @Operation(value = "Get an item of the inbox", gives = "inbox_item")
    Reply get(@PathVariable("inbox_item") String gid, Actor actor, Ask ask) {
        return Reply.one(read(items.find(actor, gid), actor, ask));
    }

    /** A reminder puts the item away until it is due; taking it off leaves the item where it is. */
    @PutMapping("/inbox_items/{inbox_item}")
    @Operation(
            value = "Update an item of the inbox",
            takes = "unread archived bookmarked remind_at",
            gives = "inbox_item")
    Reply update(@PathVariable("inbox_item") String gid, Actor actor, Ask ask, Input input) {
        var item = items.find(actor, gid);
        var assignments = new Assignments();
        if (input.has("unread")) {
            assignments.set("unread", input.flag("unread", false));
        }
        if (input.has("bookmarked")) {
            assignments.set("bookmarked", input.flag("bookmarked", false));
        }
        Instant remindAt = input.instant("remind_at");
        if (remindAt != null && !remindAt.isAfter(clock.instant())) {
            throw input.bad("remind_at", "Is over already");
        }
        if (input.has("remind_at")) {
            assignments.set("remind_at", remindAt);
        }
        if (input.has("archived") || remindAt != null) {
            boolean archived = input.flag("archived", remindAt != null);
            assignments.set("archived_at", archived ? now() : null);
        }
        if (!assignments.isEmpty()) {
            writes.in(item.workspace(), actor, changes -> {
                items.update(item, assignments);
                if (input.has("remind_at")) {
                    reminders.set(item, remindAt);
                }
                InboxChange.tell(item.workspace(), new long[] {actor.id()}, changes);
                return item.id();
            });
        }
        return Reply.one(read(item, actor, ask));
    }

    /** As precise as the API tells it, so that what was archived together can be named by it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Records read(InboxItems.Item item, Actor actor, Ask ask) {
        return resources.byId("inbox_item", item.workspace(), item.id(), ask.full(), actor);
    }
}
