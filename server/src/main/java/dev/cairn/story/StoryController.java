package dev.cairn.story;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class StoryController {
    private final Access access;
    private final Comments comments;
    private final Resources resources;

    StoryController(Access access, Comments comments, Resources resources) {
        this.access = access;
        this.comments = comments;
        this.resources = resources;
    }

    @GetMapping("/stories/{story}")
    @Operation(value = "Get a story", gives = "story", scope = "stories:read")
    Reply get(@PathVariable String story, Actor actor, Ask ask) {
        return Reply.one(read(story, actor, ask));
    }

    @GetMapping("/tasks/{task}/stories")
    @Operation(value = "List the stories of a task", lists = "story", scope = "stories:read")
    Reply ofTask(@PathVariable String task, Actor actor, Ask ask) {
        return list(Subject.TASK, access.task(actor, task, Level.VIEWER), actor, ask);
    }

    @GetMapping("/goals/{goal}/stories")
    @Operation(value = "List the stories of a goal", lists = "story", scope = "stories:read")
    Reply ofGoal(@PathVariable String goal, Actor actor, Ask ask) {
        return list(Subject.GOAL, access.goal(actor, goal, Level.VIEWER), actor, ask);
    }

    private Reply list(Subject on, Access.Granted target, Actor actor, Ask ask) {
        var query = Query.from("story t")
                .where("t.workspace_id = :workspace AND t." + on.column() + " = :target AND "
                        + StoryVisibility.subject("t"))
                .bind("workspace", target.workspace())
                .bind("target", target.id())
                // Activity is written a moment after it happened, so ids alone are not the order of events.
                .orderBy(new Key("t.created_at", Kind.INSTANT, false), Key.id("t.id"));
        return Reply.list(resources.page("story", query, ask.compact(), ask.paging(), actor));
    }

    @PostMapping("/tasks/{task}/stories")
    @Operation(
            value = "Comment on a task",
            takes = "text html_text is_pinned sticker_name",
            creates = "story",
            scope = "stories:write")
    Reply create(@PathVariable String task, Actor actor, Ask ask, Input input) {
        return created(comments.add(actor, Subject.TASK, task, input), actor, ask);
    }

    @PostMapping("/goals/{goal}/stories")
    @Operation(
            value = "Comment on a goal",
            takes = "text html_text is_pinned sticker_name",
            creates = "story",
            scope = "stories:write")
    Reply createOnGoal(@PathVariable String goal, Actor actor, Ask ask, Input input) {
        return created(comments.add(actor, Subject.GOAL, goal, input), actor, ask);
    }

    private Reply created(long id, Actor actor, Ask ask) {
        return Reply.created("/stories/" + id, read(String.valueOf(id), actor, ask));
    }

    @PutMapping("/stories/{story}")
    @Operation(
            value = "Update a story",
            takes = "text html_text is_pinned sticker_name liked hearted",
            gives = "story",
            scope = "stories:write")
    Reply update(@PathVariable String story, Actor actor, Ask ask, Input input) {
        comments.update(actor, story, input);
        return get(story, actor, ask);
    }

    @DeleteMapping("/stories/{story}")
    @Operation(value = "Delete a story", scope = "stories:delete")
    Reply delete(@PathVariable String story, Actor actor) {
        comments.delete(actor, story);
        return Reply.empty();
    }

    private Records read(String story, Actor actor, Ask ask) {
        var query = Query.from("story t")
                .where("t.workspace_id = ANY(:workspaces) AND t.id = :id AND " + StoryVisibility.story("t"))
                .bind("id", Gid.inPath("story", story));
        return resources.one("story", query, ask.full(), actor, type -> ApiError.notFound(type, story));
    }
}
