package dev.cairn.status;

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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0/status_updates")
class StatusUpdateController {
    private final Access access;
    private final StatusUpdates updates;
    private final Mentions mentions;
    private final Resources resources;

    StatusUpdateController(Access access, StatusUpdates updates, Mentions mentions, Resources resources) {
        this.access = access;
        this.updates = updates;
        this.mentions = mentions;
        this.resources = resources;
    }

    @GetMapping
    @Operation(value = "List status updates", lists = "status_update", asks = "parent created_since:date-time")
    Reply list(Actor actor, Ask ask, Input input) {
        var parent = Reported.find(access, actor, input.requiredReference("parent"), Level.VIEWER);
        var query = newestFirst(parent.kind(), parent.granted());
        var since = input.instant("created_since");
        if (since != null) {
            query.where("t.created_at >= :since").bind("since", since);
        }
        return Reply.list(resources.page("status_update", query, ask.compact(), ask.paging(), actor));
    }

    static Query newestFirst(Reported kind, Access.Granted parent) {
        return Query.from("status_update t")
                .where("t.workspace_id = :workspace AND t." + kind.column() + " = :parent")
                .bind("workspace", parent.workspace())
                .bind("parent", parent.id())
                .orderBy(Key.newestFirst("t.id"));
    }

    @GetMapping("/{status_update}")
    @Operation(value = "Get a status update", gives = "status_update")
    Reply get(@PathVariable("status_update") String status, Actor actor, Ask ask) {
        var found = updates.find(actor, "status_update", status);
        return Reply.one(read(found.workspace(), found.id(), actor, ask));
    }

    private Records read(long workspace, long id, Actor actor, Ask ask) {
        return resources.byId("status_update", workspace, id, ask.full(), actor);
    }

    @PostMapping
    @Operation(
            value = "Write a status update",
            needs = "parent:gid status_type text",
            takes = "title html_text " + Assessment.FIELDS,
            creates = "status_update")
    Reply create(Actor actor, Ask ask, Input input) {
        String gid = input.requiredReference("parent");
        var parent = Reported.find(access, actor, gid, Level.VIEWER);
        long workspace = parent.granted().workspace();
        String type = input.oneOf("status_type", parent.kind().types());
        var text = mentions.given(actor, workspace, input, "text", "html_text");
        var assessment = Assessment.read(input, parent.kind(), type);
        if (type == null) {
            throw input.missing("status_type");
        }
        if (text == null) {
            throw input.missing("text");
        }
        String title = input.text("title", StatusUpdates.LONGEST_TITLE);
        long id = updates.create(actor, parent.kind(), gid, new StatusUpdates.Told(title, text, type, assessment));
        return Reply.created("/status_updates/" + id, read(workspace, id, actor, ask));
    }

    @PutMapping("/{status_update}")
    @Operation(
            value = "Change a status update",
            takes = "title text html_text status_type " + Assessment.FIELDS,
            gives = "status_update")
    Reply update(@PathVariable("status_update") String status, Actor actor, Ask ask, Input input) {
        var found = updates.find(actor, "status_update", status);
        String type = input.oneOf("status_type", found.kind().types());
        var text = mentions.given(actor, found.workspace(), input, "text", "html_text");
        var assessment = Assessment.edit(input, found.kind(), type == null ? found.type() : type);
        String title = input.text("title", StatusUpdates.LONGEST_TITLE);
        updates.update(actor, found, new StatusUpdates.Edit(title, text, type, assessment));
        return Reply.one(read(found.workspace(), found.id(), actor, ask));
    }

    @DeleteMapping("/{status_update}")
    @Operation("Delete a status update")
    Reply delete(@PathVariable("status_update") String status, Actor actor) {
        updates.delete(actor, updates.find(actor, "status_update", status));
        return Reply.empty();
    }
}
