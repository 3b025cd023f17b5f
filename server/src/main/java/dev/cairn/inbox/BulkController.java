package dev.cairn.inbox;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.Database.Statement;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done to all of one's inbox at once. */
@RestController
@RequestMapping("/api/1.0/inbox")
class BulkController {
    private final Access access;
    private final Database database;
    private final Writes writes;
    private final Clock clock;

    BulkController(Access access, Database database, Writes writes, Clock clock) {
        this.access = access;
        this.database = database;
        this.writes = writes;
        this.clock = clock;
    }

    /** Answers with the time under which {@code unarchiveAll} knows them again. What is bookmarked stays. */
    @PostMapping("/archiveAll")
    @Operation(
            value = "Archive all of the inbox",
            needs = "workspace:gid",
            takes = "only_read:boolean",
            tells = "archived_at:date-time count:integer")
    Reply archive(Actor actor, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        String which = input.flag("only_read", false) ? " AND NOT unread" : "";
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int archived = write(workspace, actor, at, """
                UPDATE inbox_item SET archived_at = :at
                WHERE workspace_id = :workspace AND user_id = :me AND archived_at IS NULL AND NOT bookmarked""" + which);
        return Reply.object(json -> {
            json.writeStringProperty("archived_at", Kind.text(at));
            json.writeNumberProperty("count", archived);
        });
    }

    /** Brings back what was archived together. */
    @PostMapping("/unarchiveAll")
    @Operation(
            value = "Bring back what was archived at once",
            needs = "workspace:gid archived_at:date-time",
            tells = "count:integer")
    Reply unarchive(Actor actor, Input input) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        Instant at = input.instant("archived_at");
        if (at == null) {
            throw input.missing("archived_at");
        }
        int count = write(workspace, actor, at, """
                UPDATE inbox_item SET archived_at = NULL
                WHERE workspace_id = :workspace AND user_id = :me AND archived_at = :at""");
        return Reply.object(json -> json.writeNumberProperty("count", count));
    }

    private int write(long workspace, Actor actor, Instant at, String sql) {
        return (int) writes.in(workspace, actor, changes -> {
            Statement statement = database.sql(sql)
                    .bind("workspace", workspace)
                    .bind("me", actor.id())
                    .bind("at", at);
            InboxChange.tell(workspace, new long[] {actor.id()}, changes);
            return statement.update();
        });
    }
}
