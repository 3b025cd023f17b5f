package dev.cairn.story;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Assignments;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import dev.cairn.richtext.Mentions;
import dev.cairn.richtext.RichText;
import dev.cairn.story.Stories.Story;
import dev.cairn.task.TaskLinks;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people write on tasks and goals. */
@Component
class Comments {

    private final Access access;
    private final Stories stories;
    private final Mentions mentions;
    private final TaskLinks links;
    private final Database database;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    Comments(
            Access access,
            Stories stories,
            Mentions mentions,
            TaskLinks links,
            Database database,
            Writes writes,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.stories = stories;
        this.mentions = mentions;
        this.links = links;
        this.database = database;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds a comment. Its author, and whoever it mentions, follow the task from then on. */
    long add(Actor actor, Subject on, String target, Input input) {
        var granted = on.grant(access, actor, target, Level.COMMENTER);
        String sticker = input.oneOf("sticker_name", StoryType.STICKERS);
        RichText text = text(actor, granted.workspace(), input);
        if (text == null && sticker == null) {
            throw input.missing("text");
        }
        boolean pinned = input.flag("is_pinned", false);
        if (pinned) {
            on.grant(access, actor, target, Level.EDITOR);
        }
        return writes.in(granted.workspace(), actor, changes -> {
            long id = ids.next();
            stories.store(
                    granted.workspace(),
                    List.of(new Stories.Draft(
                            id,
                            on,
                            granted.id(),
                            "comment",
                            "comment_added",
                            text == null ? RichText.EMPTY : text,
                            null,
                            pinned,
                            sticker,
                            actor.id(),
                            clock.instant())));
            changes.added("story", id, on.type(), granted.id());
            follow(actor, on, granted.workspace(), granted.id(), text, changes);
            return id;
        });
    }

    /** Who follows a goal is its member; for that, writing on it is not enough. */
    private void follow(
            Actor actor, Subject on, long workspace, long target, @Nullable RichText text, Changes changes) {
        if (on != Subject.TASK) {
            return;
        }
        var followers = new LinkedHashSet<>(List.of(actor.id()));
        if (text != null) {
            followers.addAll(text.people());
        }
        links.follow(workspace, target, followers, changes);
    }

    /** Authors change the text of their comments, editors of the target pin stories, whoever may comment likes them. */
    Story update(Actor actor, String gid, Input input) {
        var story = stories.find(actor, gid);
        String target = String.valueOf(story.target());
        RichText text = input.has("text") || input.has("html_text") ? text(actor, story.workspace(), input) : null;
        if (text != null && !story.isCommentBy(actor)) {
            throw ApiError.forbidden("Only the author of a comment can change its text");
        }
        if (input.has("is_pinned")) {
            story.on().grant(access, actor, target, Level.EDITOR);
        }
        story.on().grant(access, actor, target, Level.COMMENTER);
        writes.in(story.workspace(), actor, changes -> {
            if (text != null) {
                edit(
                        story,
                        new Assignments()
                                .set("text", text.plain())
                                .set("html_text", text.html())
                                .set("is_edited", true));
                changes.changed("story", story.id(), "text", null);
                follow(actor, story.on(), story.workspace(), story.target(), text, changes);
            }
            if (input.has("is_pinned")) {
                edit(story, new Assignments().set("is_pinned", input.flag("is_pinned", false)));
                changes.changed("story", story.id(), "is_pinned", null);
            }
            if (input.has("sticker_name") && story.isCommentBy(actor)) {
                edit(story, new Assignments().set("sticker_name", input.oneOf("sticker_name", StoryType.STICKERS)));
                changes.changed("story", story.id(), "sticker_name", null);
            }
            String like = input.has("liked") ? "liked" : "hearted";
            if (input.has(like)) {
                like(story, actor.id(), input.flag(like, false), changes);
            }
            return story.id();
        });
        return story;
    }

    private void edit(Story story, Assignments assignments) {
        assignments.update(database, "story", story.workspace(), story.id());
    }

    private void like(Story story, long user, boolean liked, Changes changes) {
        var statement = liked ? database.sql("""
                        INSERT INTO story_like (workspace_id, story_id, user_id, liked_at)
                        VALUES (:workspace, :story, :user, :now) ON CONFLICT DO NOTHING""").bind("now", clock.instant()) : database.sql("""
                        DELETE FROM story_like
                        WHERE workspace_id = :workspace AND story_id = :story AND user_id = :user""");
        int changed = statement
                .bind("workspace", story.workspace())
                .bind("story", story.id())
                .bind("user", user)
                .update();
        if (changed == 1) {
            database.sql("UPDATE story SET num_likes = num_likes + :by WHERE workspace_id = :workspace AND id = :story")
                    .bind("by", liked ? 1 : -1)
                    .bind("workspace", story.workspace())
                    .bind("story", story.id())
                    .update();
            changes.changed("story", story.id(), "likes", Map.of(liked ? "added" : "removed", user));
        }
    }

    /** Authors delete their comments, admins of the goal or the task's project those of others; activity stays. */
    void delete(Actor actor, String gid) {
        var story = stories.find(actor, gid);
        if (!story.isComment()) {
            throw ApiError.forbidden("Only comments can be deleted");
        }
        if (!story.isCommentBy(actor)) {
            story.on().grant(access, actor, String.valueOf(story.target()), Level.ADMIN);
        }
        writes.in(story.workspace(), actor, changes -> {
            stories.delete(story);
            changes.deleted("story", story.id(), story.on().type(), story.target());
            return story.id();
        });
    }

    /** The text in whichever form it is given, or null where it is not. */
    private @Nullable RichText text(Actor actor, long workspace, Input input) {
        RichText text = mentions.given(actor, workspace, input, "text", "html_text");
        if (text == null || text.plain().isEmpty() && input.isSet("sticker_name")) {
            return null;
        }
        return notBlank(input.isSet("html_text") ? "html_text" : "text", text);
    }

    private static RichText notBlank(String field, RichText text) {
        if (text.plain().isBlank() && !text.html().contains("<img")) {
            throw ApiError.badInput(field, "A comment cannot be empty");
        }
        return text;
    }
}
