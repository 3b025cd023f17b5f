package dev.cairn.story;

import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Json;
import dev.cairn.richtext.RichText;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds and stores stories. */
@Component
class Stories {
    private final Database database;

    Stories(Database database) {
        this.database = database;
    }

    /** A story as what is done to it needs it. */
    record Story(
            long workspace,
            long id,
            Subject on,
            long target,
            boolean isComment,
            @Nullable Long author) {
        boolean isCommentBy(Actor actor) {
            return isComment && author != null && author == actor.id();
        }
    }

    /** A story about to be stored. */
    record Draft(
            long id,
            Subject on,
            long target,
            String type,
            String subtype,
            RichText text,
            @Nullable Map<String, ?> detail,
            boolean pinned,
            @Nullable String sticker,
            @Nullable Long author,
            Instant at) {}

    /** The story of this gid, if the actor sees it. */
    Story find(Actor actor, String gid) {
        return database.sql("""
                        SELECT s.workspace_id, s.id, coalesce(s.task_id, s.goal_id), s.type = 'comment', s.created_by,
                          s.goal_id IS NOT NULL
                        FROM story s
                        WHERE s.workspace_id = ANY(:workspaces) AND s.id = :id AND """ + " " + StoryVisibility.story("s"))
                .bind("id", Gid.parse(gid))
                .bindAll(Resources.of(actor))
                .first(row -> new Story(
                        row.getLong(1),
                        row.getLong(2),
                        row.getBoolean(6) ? Subject.GOAL : Subject.TASK,
                        row.getLong(3),
                        row.getBoolean(4),
                        row.getObject(5, Long.class)))
                .orElseThrow(() -> ApiError.notFound("story", gid));
    }

    void store(long workspace, List<Draft> drafts) {
        database.batch("""
                INSERT INTO story (workspace_id, id, task_id, goal_id, type, resource_subtype, text, html_text, detail,
                  is_pinned, sticker_name, created_by, created_at)
                VALUES (:workspace, :id, :task, :goal, :type, :subtype, :text, :html, :detail::jsonb, :pinned, :sticker, :author,
                  :at)""", drafts.stream().map(draft -> row(workspace, draft)).toList());
    }

    private static Map<String, @Nullable Object> row(long workspace, Draft draft) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("workspace", workspace);
        row.put("id", draft.id());
        row.put("task", draft.on() == Subject.TASK ? draft.target() : null);
        row.put("goal", draft.on() == Subject.GOAL ? draft.target() : null);
        row.put("type", draft.type());
        row.put("subtype", draft.subtype());
        row.put("text", draft.text().plain());
        row.put("html", draft.text().html());
        row.put("detail", draft.detail() == null ? null : Json.write(draft.detail()));
        row.put("pinned", draft.pinned());
        row.put("sticker", draft.sticker());
        row.put("author", draft.author());
        row.put("at", draft.at());
        return row;
    }

    void delete(Story story) {
        database.delete("story", story.workspace(), story.id());
    }
}
