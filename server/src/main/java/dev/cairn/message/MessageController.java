package dev.cairn.message;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.richtext.Mentions;
import dev.cairn.richtext.RichText;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class MessageController {
    private static final int LONGEST_TITLE = 1_024;

    private final Access access;
    private final Messages messages;
    private final Mentions mentions;
    private final Resources resources;

    MessageController(Access access, Messages messages, Mentions mentions, Resources resources) {
        this.access = access;
        this.messages = messages;
        this.mentions = mentions;
        this.resources = resources;
    }

    @GetMapping("/projects/{project}/messages")
    @Operation(value = "List the messages of a project, the newest first", lists = "message")
    Reply list(@PathVariable String project, Actor actor, Ask ask) {
        var granted = access.project(actor, project, Level.VIEWER);
        var query = Query.from("message t")
                .where("t.workspace_id = :workspace AND t.project_id = :project AND t.reply_to_id IS NULL")
                .bind("workspace", granted.workspace())
                .bind("project", granted.id())
                .orderBy(Key.newestFirst("t.id"));
        return Reply.list(resources.page("message", query, ask.compact(), ask.paging(), actor));
    }

    @PostMapping("/projects/{project}/messages")
    @Operation(value = "Write a message to a project", needs = "text", takes = "title html_text", creates = "message")
    Reply create(@PathVariable String project, Actor actor, Ask ask, Input input) {
        var seen = access.project(actor, project, Level.VIEWER);
        String title = input.text("title", LONGEST_TITLE);
        long id = messages.create(actor, project, title == null ? "" : title, text(actor, seen.workspace(), input));
        return created(seen.workspace(), id, actor, ask);
    }

    @GetMapping("/messages/{message}")
    @Operation(value = "Get a message", gives = "message")
    Reply get(@PathVariable String message, Actor actor, Ask ask) {
        var found = messages.find(actor, message);
        return Reply.one(read(found.workspace(), found.id(), actor, ask));
    }

    @PutMapping("/messages/{message}")
    @Operation(value = "Change a message", takes = "title text html_text", gives = "message")
    Reply update(@PathVariable String message, Actor actor, Ask ask, Input input) {
        var found = messages.find(actor, message);
        var text = mentions.given(actor, found.workspace(), input, "text", "html_text");
        messages.update(actor, found, input.text("title", LONGEST_TITLE), text);
        return Reply.one(read(found.workspace(), found.id(), actor, ask));
    }

    @DeleteMapping("/messages/{message}")
    @Operation("Delete a message and the replies to it")
    Reply delete(@PathVariable String message, Actor actor) {
        messages.delete(actor, messages.find(actor, message));
        return Reply.empty();
    }

    @GetMapping("/messages/{message}/replies")
    @Operation(value = "List the replies to a message, the oldest first", lists = "message")
    Reply replies(@PathVariable String message, Actor actor, Ask ask) {
        var found = messages.find(actor, message);
        var query = Query.from("message t")
                .where("t.workspace_id = :workspace AND t.reply_to_id = :message")
                .bind("workspace", found.workspace())
                .bind("message", found.id())
                .orderBy(Key.id("t.id"));
        return Reply.list(resources.page("message", query, ask.compact(), ask.paging(), actor));
    }

    @PostMapping("/messages/{message}/replies")
    @Operation(value = "Reply to a message", needs = "text", takes = "html_text", creates = "message")
    Reply reply(@PathVariable String message, Actor actor, Ask ask, Input input) {
        var found = messages.find(actor, message);
        long id = messages.reply(actor, found, text(actor, found.workspace(), input));
        return created(found.workspace(), id, actor, ask);
    }

    private RichText text(Actor actor, long workspace, Input input) {
        var text = mentions.given(actor, workspace, input, "text", "html_text");
        if (text == null || text.plain().isBlank()) {
            throw input.missing("text");
        }
        return text;
    }

    private Reply created(long workspace, long id, Actor actor, Ask ask) {
        return Reply.created("/messages/" + id, read(workspace, id, actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId("message", workspace, id, ask.full(), actor);
    }
}
