package dev.cairn.inbox;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reasons for which nothing comes into one's inbox; {@code GET /inbox} lists them. */
@RestController
@RequestMapping("/api/1.0/inbox")
class QuietReasonController {
    private static final List<String> WORDS = Arrays.asList(Reason.words());

    private final Access access;
    private final Database database;
    private final Writes writes;

    QuietReasonController(Access access, Database database, Writes writes) {
        this.access = access;
        this.database = database;
        this.writes = writes;
    }

    @PostMapping("/addQuietReason")
    @Operation(value = "Be told no longer for a reason", needs = "workspace:gid reason")
    Reply add(Actor actor, Input input) {
        return write(actor, input, """
                INSERT INTO quiet_reason (workspace_id, user_id, reason) VALUES (:workspace, :me, :reason)
                ON CONFLICT DO NOTHING""");
    }

    @PostMapping("/removeQuietReason")
    @Operation(value = "Be told for a reason again", needs = "workspace:gid reason")
    Reply remove(Actor actor, Input input) {
        return write(actor, input, """
                DELETE FROM quiet_reason WHERE workspace_id = :workspace AND user_id = :me AND reason = :reason""");
    }

    private Reply write(Actor actor, Input input, String sql) {
        long workspace = access.workspace(actor, input.requiredReference("workspace"));
        String reason = input.oneOf("reason", WORDS);
        if (reason == null) {
            throw input.missing("reason");
        }
        writes.in(workspace, actor, changes -> {
            database.sql(sql)
                    .bind("workspace", workspace)
                    .bind("me", actor.id())
                    .bind("reason", reason)
                    .update();
            InboxChange.tell(workspace, new long[] {actor.id()}, changes);
            return workspace;
        });
        return Reply.empty();
    }
}
