package dev.cairn.reaction;

import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever sees a comment or a status update may react to it. */
@RestController
@RequestMapping("/api/1.0/reactions")
class ReactionController {
    private final Database database;
    private final Resources resources;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    ReactionController(Database database, Resources resources, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.resources = resources;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    private record Target(long workspace, long id, String type) {
        String column() {
            return type + "_id";
        }
    }

    @GetMapping
    @Operation(value = "List reactions", lists = "reaction", asks = "target:gid emoji_base")
    Reply list(Actor actor, Ask ask, Input input) {
        var target = target(actor, input);
        var query = Query.from("reaction t")
                .where("t.workspace_id = :workspace AND t." + target.column() + " = :target AND t.emoji_base = :base")
                .bind("workspace", target.workspace())
                .bind("target", target.id())
                .bind("base", Emoji.read(input, "emoji_base").base())
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("reaction", query, ask.compact(), ask.paging(), actor));
    }

    /** Reacts; doing it twice changes nothing. */
    @PostMapping
    @Operation(value = "React", needs = "target:gid emoji", creates = "reaction")
    Reply create(Actor actor, Ask ask, Input input) {
        var target = target(actor, input);
        var emoji = Emoji.read(input, "emoji");
        long id = writes.in(target.workspace(), actor, changes -> {
            long made = ids.next();
            int added = database.sql("""
                            INSERT INTO reaction (workspace_id, id, story_id, status_update_id, user_id, emoji_base, emoji,
                              created_at)
                            VALUES (:workspace, :id, :story, :status, :user, :base, :emoji, :now)
                            ON CONFLICT DO NOTHING""")
                    .bind("workspace", target.workspace())
                    .bind("id", made)
                    .bind("story", target.type().equals("story") ? target.id() : null)
                    .bind("status", target.type().equals("story") ? null : target.id())
                    .bind("user", actor.id())
                    .bind("base", emoji.base())
                    .bind("emoji", emoji.full())
                    .bind("now", clock.instant())
                    .update();
            if (added == 0) {
                return existing(actor, target, emoji);
            }
            changes.changed(target.type(), target.id(), "reactions", Map.of("added", made));
            return made;
        });
        return Reply.created("/reactions/" + id, resources.byId("reaction", target.workspace(), id, ask.full(), actor));
    }

    private long existing(Actor actor, Target target, Emoji emoji) {
        return database.sql("SELECT id FROM reaction WHERE workspace_id = :workspace AND " + target.column()
                        + " = :target AND user_id = :user AND emoji = :emoji")
                .bind("workspace", target.workspace())
                .bind("target", target.id())
                .bind("user", actor.id())
                .bind("emoji", emoji.full())
                .number();
    }

    /** Takes one's own reaction back. */
    @DeleteMapping("/{reaction}")
    @Operation("Take a reaction back")
    Reply delete(@PathVariable String reaction, Actor actor) {
        long id = Gid.inPath("reaction", reaction);
        var own = own(actor, id);
        writes.in(own.workspace(), actor, changes -> {
            database.delete("reaction", own.workspace(), id);
            changes.changed(own.type(), own.id(), "reactions", Map.of("removed", id));
            return id;
        });
        return Reply.empty();
    }

    private Target own(Actor actor, long id) {
        String sql = """
                SELECT r.workspace_id, coalesce(r.story_id, r.status_update_id), r.story_id IS NOT NULL, r.user_id
                FROM reaction r WHERE r.workspace_id = ANY(:workspaces) AND r.id = :id AND (r.user_id = :me
                  OR EXISTS (%s))""".formatted(seen("r.story_id", "r.status_update_id"));
        return database.sql(sql)
                .bind("id", id)
                .bindAll(Resources.of(actor))
                .first(row -> {
                    if (row.getLong(4) != actor.id()) {
                        throw ApiError.forbidden("Only who reacted can take it back");
                    }
                    return new Target(row.getLong(1), row.getLong(2), row.getBoolean(3) ? "story" : "status_update");
                })
                .orElseThrow(() -> ApiError.notFound("reaction", id));
    }

    private Target target(Actor actor, Input input) {
        long id = input.requiredGid("target");
        return database.sql(seen(":id", ":id"))
                .bind("id", id)
                .bindAll(Resources.of(actor))
                .first(row -> new Target(row.getLong("workspace_id"), id, row.getString("type")))
                .orElseThrow(() -> ApiError.notFound("target", id));
    }

    /** The comment and the status update of these ids, as far as the actor sees them. */
    private static String seen(String story, String status) {
        return """
                SELECT s.workspace_id, s.id, 'story' AS type FROM story s
                  WHERE s.workspace_id = ANY(:workspaces) AND s.id = %s AND s.type = 'comment' AND (%s OR %s)
                UNION ALL SELECT u.workspace_id, u.id, 'status_update' FROM status_update u
                  WHERE u.workspace_id = ANY(:workspaces) AND u.id = %s AND (%s OR %s)""".formatted(
                        story,
                        Visible.withTask("s"),
                        Visible.withGoal("s"),
                        status,
                        Visible.withProject("u"),
                        Visible.withGoal("u"));
    }
}
